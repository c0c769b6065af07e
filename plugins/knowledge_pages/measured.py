"""What commands have measured and proven: their files of figures, and whether these are of today's rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from pyengine.coverage import Coverage

PLACE = "how-it-works"
COMMANDS: Mapping[str, str] = {
    "coverage": "python -m pyengine coverage",
    "eligibility": "make prove only=eligibility",
    "pairs": "make prove only=pairs",
    "plans": "make prove only=plans",
    "fuzz": "make prove only=fuzz",
    "rule_mutants": "make mutate",
    "mutation_of_code": "make mutate-code",
    "census": "make census",
    "sabotage": "make sabotage",
    "speed": "make bench only=first_plan",
}
"""Every part of the page, in its order, with the command that finds out."""
SPEED = "speed"
COVERAGE = "coverage"
MODULES = ("limits", "profile", "choose", "week")
"""The modules of the engine into which faults are put, in the order of their digest."""
State = Literal["built", "current", "older", "same-program", "earlier-program", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one command found out, of which rules it is, and the file that it wrote, named from the site's root."""

    name: str
    state: State
    figures: Mapping[str, Any]
    file: str | None = None

    @property
    def stamp(self) -> str:
        """Return the digest of what decided, or of the program, when the command was run."""
        return str(self.figures.get("decisions", self.figures.get("code", "")))

    @property
    def day(self) -> date | None:
        """Return the day of the run, where the command wrote it down."""
        written = self.figures.get("on")
        return date.fromisoformat(written) if written else None


@dataclass(frozen=True, slots=True)
class Written:
    """One part as its command wrote it, and the file it stands in."""

    figures: Mapping[str, Any]
    file: str


def read_figures(root: Path) -> Mapping[str, Written]:
    """Return the figures of a checkout; a part that was never measured is missing."""
    return dict(_found(root / "docs" / PLACE))


def _found(folder: Path) -> Iterator[tuple[str, Written]]:
    for file in sorted((folder / "proof").glob("*.json")):
        for name, part in json.loads(file.read_text(encoding="utf-8")).items():
            if name in COMMANDS:
                yield name, Written(part, f"{PLACE}/proof/{file.name}")
    speed = folder / SPEED / "figures.json"
    if speed.exists():
        yield SPEED, Written(json.loads(speed.read_text(encoding="utf-8")), f"{PLACE}/{SPEED}/figures.json")


def counted(coverage: Coverage) -> Mapping[str, int]:
    """Return how much of the evidence is encoded, excused and open: kinds of line taken together."""
    kinds = coverage["by_kind"].values()
    return {column: sum(counts[column] for counts in kinds) for column in ("lines", "encoded", "excused", "open")}


def program(root: Path) -> str:
    """Return a digest of the modules that decide, as they stand in a checkout."""
    texts = ((root / "pyengine" / f"{module}.py").read_bytes() for module in MODULES)
    return sha256(b"\n".join(texts)).hexdigest()


def parts_of(written: Mapping[str, Written], coverage: Coverage, decided: str, code: str) -> tuple[Part, ...]:
    """Return every part of the page; `decided` is the digest of what decides today, `code` that of the program."""
    return tuple(
        Part(name=name, state="built", figures=counted(coverage))
        if name == COVERAGE
        else _part(name, written.get(name), decided, code)
        for name in COMMANDS
    )


def _part(name: str, found: Written | None, decided: str, code: str) -> Part:
    if found is None:
        return Part(name=name, state="never", figures={})
    return Part(name=name, state=_state(found.figures, decided, code), figures=found.figures, file=found.file)


def _state(figures: Mapping[str, Any], decided: str, code: str) -> State:
    if "code" in figures:
        return "same-program" if figures["code"] == code else "earlier-program"
    return "current" if figures.get("decisions") == decided else "older"
