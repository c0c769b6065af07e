"""Mutants that no test can notice, and why: written down by hand, held against what mutmut finds."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.code.running import MODULES, Mutant

FILE = Path(__file__).with_name("explained.toml")
KEYS = {"module", "function", "before", "after", "because"}
LEAST_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Survivors held against what is written down: those explained, those that are not, explanations of nothing."""

    explained: tuple[Mutant, ...]
    unexplained: tuple[Mutant, ...]
    stale: tuple[Mutant, ...]


def explanations(file: Path = FILE) -> Mapping[Mutant, str]:
    """Return the reason for each mutant that is written down. Raises ValueError where one is told badly."""
    found: dict[Mutant, str] = {}
    for block in tomllib.loads(file.read_text(encoding="utf-8")).get("survivor", []):
        after = block.get("after")
        for one in after if isinstance(after, list) else [after]:
            if set(block) != KEYS or block["module"] not in MODULES or len(block["because"].split()) < LEAST_WORDS:
                raise ValueError(f"{block}: say module, function, before, after, and in a sentence because of what")
            mutant = Mutant(module=block["module"], function=block["function"], before=block["before"], after=one)
            if mutant in found:
                raise ValueError(f"{mutant}: is explained twice")
            found[mutant] = block["because"]
    return found


def held(alive: Collection[Mutant], known: Mapping[Mutant, str], modules: Collection[str] = MODULES) -> Held:
    """Return the survivors of some modules beside what is written down of those modules."""
    looked_at = {mutant for mutant in known if mutant.module in modules}
    return Held(
        explained=tuple(sorted(looked_at & set(alive))),
        unexplained=tuple(sorted(set(alive) - looked_at)),
        stale=tuple(sorted(looked_at - set(alive))),
    )
