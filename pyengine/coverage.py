"""Which lines of the two dossiers are encoded, and by what: computed from the ids that every statement carries."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypedDict

from pyengine.model import Grounds, Knowledge

EXCUSES = ("superseded", "no-source-read", "outside-an-unsupervised-site", "duplicate-of")
"""The only reasons for which a line may stay unused."""
WORDS = "words"
"""The kind of line that a page of prose can carry; anything else needs a rule, a planner text, a week or a tool."""
_MARK = re.compile(r"\[\[([a-z]+(?:-[a-z]+)*-[^\]\s]+)\]\]")


class Line(TypedDict):
    """One line of the evidence: its kind, what encodes it, and why nothing does where nothing does."""

    kind: str
    encoded_by: list[str]
    excuse: str | None
    because: str | None


class Coverage(TypedDict):
    """Counts by kind, how often each excuse is used, and every line."""

    by_kind: dict[str, dict[str, int]]
    excuses: dict[str, int]
    lines: dict[str, Line]


def encoders(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield (dossier line, statement) for everything that names a line."""
    groups = {
        "question": [(q.id, q.dossier) for q in knowledge.questions.values()],
        "derived": [(d.id, d.grounds.dossier) for d in knowledge.derived.values()],
        "rule": [(r.id, r.grounds.dossier) for r in knowledge.rules.values()],
        "notice": [(n.id, n.grounds.dossier) for n in knowledge.notices.values()],
        "offer": [(o.id, o.grounds.dossier) for o in knowledge.offers.values()],
        "exercise": [(e.id, e.dossier) for e in knowledge.exercises.values()],
        "week": [(t.id, t.grounds.dossier) for t in knowledge.templates.values()],
        "tool": [(name, grounds.dossier) for name, grounds in tool_grounds(knowledge)],
    }
    for kind, named in groups.items():
        for name, lines in named:
            for line in lines:
                yield line, f"{kind} {name}"


def tool_grounds(knowledge: Knowledge) -> Iterator[tuple[str, Grounds]]:
    """Yield the grounds of every part of the strength estimate."""
    tool = knowledge.strength_tool
    if tool is None:
        return
    for stated in (*tool.asks, *tool.parts):
        yield f"strength {stated.id}", stated.grounds
    for lift in tool.lifts:
        if lift.refused:
            yield f"strength {lift.id}", lift.refused
    for formula in tool.formulas:
        if formula.grounds:
            yield f"strength {formula.id}", formula.grounds


def beside_the_engine(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (dossier line, statement) for what the engine does not read: exclusions, and its own machinery."""
    for table in _tables(folder):
        for entry in table.get("exclusion", ()):
            for line in entry["dossier"]:
                yield line, f"exclusion {entry['id']}"
        for entry in table.get("machinery", ()):
            yield entry["id"], f"engine {entry['module']}"


def marked(pages: Path) -> Iterator[tuple[str, str]]:
    """Yield (dossier line, page) for every mark `[[osteoporosis-30]]` in prose; the evidence itself does not count."""
    for path in sorted(pages.rglob("*.md")):
        name = path.relative_to(pages).with_suffix("").as_posix()
        if "/evidence/" not in f"/{name}":
            for line in dict.fromkeys(_MARK.findall(path.read_text(encoding="utf-8"))):
                yield line, f"page {name}"


def coverage_of(knowledge: Knowledge, folder: Path, pages: Path) -> Coverage:
    """Return coverage of the lines listed in `evidence/` beneath a knowledge folder.

    `pages` is the folder of the site's prose: a mark there covers a line of kind `words`, and no other kind.
    """
    by_line: dict[str, list[str]] = {}
    for line, statement in (*encoders(knowledge), *beside_the_engine(folder)):
        by_line.setdefault(line, []).append(statement)
    in_prose: dict[str, list[str]] = {}
    for line, page in marked(pages):
        in_prose.setdefault(line, []).append(page)
    excuses = {entry["id"]: entry for table in _tables(folder) for entry in table.get("excuse", ())}
    lines: dict[str, Line] = {}
    for table in _tables(folder):
        for entry in table.get("entry", ()):
            name, kind = entry["id"], entry["kind"]
            found = by_line.get(name, []) + (in_prose.get(name, []) if kind == WORDS else [])
            excuse = excuses.get(name, {})
            reason = "superseded" if kind == "superseded" else excuse.get("reason")
            lines[name] = Line(kind=kind, encoded_by=found, excuse=reason, because=excuse.get("because"))
    return Coverage(by_kind=_counted(lines), excuses=_excused(lines), lines=lines)


def _counted(lines: dict[str, Line]) -> dict[str, dict[str, int]]:
    by_kind: dict[str, dict[str, int]] = {}
    for line in lines.values():
        counts = by_kind.setdefault(line["kind"], {"lines": 0, "encoded": 0, "excused": 0, "open": 0})
        counts["lines"] += 1
        counts["encoded" if line["encoded_by"] else "excused" if line["excuse"] else "open"] += 1
    return by_kind


def _excused(lines: dict[str, Line]) -> dict[str, int]:
    used = Counter(line["excuse"] for line in lines.values() if line["excuse"] and not line["encoded_by"])
    return {reason: used[reason] for reason in EXCUSES}


def _tables(folder: Path) -> Iterator[dict[str, list[dict[str, Any]]]]:
    for path in sorted((folder / "evidence").glob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def table(coverage: Coverage) -> str:
    """Return the counts by kind, and how often each excuse is used, as plain text."""
    columns = ("lines", "encoded", "excused", "open")
    rows: list[tuple[str, ...]] = [("kind", *columns)]
    rows.extend(
        (kind, *(str(counts[name]) for name in columns)) for kind, counts in sorted(coverage["by_kind"].items())
    )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    excuses = "excused as " + ", ".join(f"{reason} {count}" for reason, count in coverage["excuses"].items())
    printed = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*printed, excuses])
