"""Rules, or parts of them, that others make needless today, and why they stay: written down by hand, checked here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pyengine.limits import limits_of
from pyengine.meeting import meetings_of
from pyengine.model import Knowledge
from pyengine.profile import profile_of
from tests.mutants.killing import Watch, meeting, met_by, spread_of
from tests.mutants.rules import Mutant

FILE = Path(__file__).with_name("subsumed.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsumed:
    """A mutant that nobody notices, the rules that hide it, and why the rule stays."""

    by: tuple[str, ...]
    because: str


def subsumed(file: Path = FILE) -> Mapping[str, Subsumed]:
    """Return what is written down, by the name of the mutant. Raises ValueError where a reason is missing."""
    blocks = tomllib.loads(file.read_text(encoding="utf-8")).get("mutant", []) if file.exists() else []
    found: dict[str, Subsumed] = {}
    for block in blocks:
        if not block["because"] or not block["by"]:
            raise ValueError(f"{block['name']}: name the rules that hide it in `by`, and say in `because` why it stays")
        found[block["name"]] = Subsumed(by=tuple(block["by"]), because=block["because"])
    return found


def is_hidden_by(mutant: Mutant, known: Knowledge, by: tuple[str, ...]) -> bool:
    """Tell whether the rules that are said to hide a mutant do: without them somebody notices it.

    A rule may hide part of itself: its own referral, which may leave nothing else to be shown, is then taken away.
    """
    quiet = {name: replace(rule, refer=None) for name, rule in known.rules.items() if name == mutant.rule}
    bare = replace(
        known,
        rules={
            name: quiet[name] if name in by and name in quiet else rule
            for name, rule in known.rules.items()
            if name not in by or name in quiet
        },
    )
    if mutant.left and mutant.rule in by:
        mutant = replace(mutant, left=replace(mutant.left, refer=None))
    return Watch(bare, spread_of(meeting()[mutant.rule])).notices(mutant)


def hiders(mutant: Mutant, known: Knowledge) -> tuple[str, ...]:
    """Return the fewest rules that bar, for anyone who watches, what the weaker rule no longer bars: a help to explain.

    Nothing is returned where the weaker rule differs in something else than what it bars.
    """
    rule, meetings = known.rules[mutant.rule], meetings_of(known)
    left = mutant.left or replace(rule, forbid=(), need=())
    before, after = met_by(known, rule), met_by(known, left)
    lost = {(key[-1], met[0]) for key, met in before.items() if after.get(key) != met}
    found: list[set[str]] = []
    for person in spread_of(meeting()[mutant.rule]):
        limits = limits_of(known, profile_of(known, person))
        for candidate, step in lost:
            barring = {
                bar.rule
                for bar in limits.bars
                for met in meetings.of_bar(bar)
                if met.candidate == candidate and met.step <= step
            }
            for ladder, cap in limits.caps.items():
                if any(one == candidate and above <= step for one, above in meetings.of_cap(ladder, cap.value)):
                    barring |= set(cap.rules)
            found.append(barring - {mutant.rule})
    fewest = sorted(found, key=len)[:1]
    return tuple(sorted(set().union(*fewest)))
