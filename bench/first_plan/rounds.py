"""Visits in turn: ours and the documented page's, pair by pair, so that noise falls on both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.first_plan.alone import NAME
from bench.first_plan.visiting import Conditions, Visit, fresh_profile, keep, submit_when_ready, visit, walk_script
from tests.support.serving import Served

PLANNER = "planner/"
READS_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Places:
    """Our site, the documented page, our engine in an empty page, and the person who visits them."""

    ours: Served
    documented: Served
    alone: Served
    answers: Mapping[str, object]


@dataclass(slots=True)
class Pairs:
    """Visits by the same row of the table, ours beside the documented page's."""

    ours: list[Visit] = field(default_factory=list)
    documented: list[Visit] = field(default_factory=list)

    @property
    def time_ratios(self) -> list[float]:
        """Return each pair's ratio of times."""
        return [a.shown_ms / b.shown_ms for a, b in zip(self.ours, self.documented, strict=True)]

    @property
    def byte_ratios(self) -> list[float]:
        """Return each pair's ratio of bytes."""
        return [a.bytes / b.bytes for a, b in zip(self.ours, self.documented, strict=True)]

    def phase(self, mark: str) -> float:
        """Return the median of when our page set a mark."""
        return median(v.marks[mark] for v in self.ours)


def first_visits(places: Places, conditions: Conditions, times: int) -> Pairs:
    """Visit both pages so often, each time as a stranger; who goes first changes."""
    pairs = Pairs()
    for turn in range(times):
        for ours_now in (turn % 2 == 0, turn % 2 == 1):
            with fresh_profile() as folder:
                if ours_now:
                    pairs.ours.append(_ours(folder, places, conditions))
                else:
                    pairs.documented.append(visit(folder, places.documented, "", conditions))
    same_items(pairs)
    return pairs


def return_visits(places: Places, times: int, *, keeping: bool = False) -> Pairs:
    """Come back to our page in a browser that was closed meanwhile, beside the documented page's first visit.

    `keeping`: this reader has kept the site for offline before the browser was closed.
    """
    pairs = Pairs()
    for _ in range(times):
        with fresh_profile() as folder:
            _ours(folder, places, Conditions(), stays_seconds=READS_SECONDS)
            if keeping:
                keep(folder, places.ours)
                _ours(folder, places, Conditions(), stays_seconds=READS_SECONDS)
            pairs.ours.append(_ours(folder, places, Conditions()))
        with fresh_profile() as folder:
            pairs.documented.append(visit(folder, places.documented, "", Conditions()))
    same_items(pairs)
    return pairs


def alone(places: Places, conditions: Conditions, times: int) -> list[float]:
    """Return when the plan was shown by our engine in an empty page, each time to a stranger."""
    shown: list[float] = []
    for _ in range(times):
        with fresh_profile() as folder:
            shown.append(visit(folder, places.alone, f"{NAME}/", conditions).shown_ms)
    return shown


def submits(places: Places, conditions: Conditions, times: int) -> Iterator[float]:
    """Yield how long it took from asking to the plan, each in a page of its own whose engine was ready."""
    script = walk_script(places.answers, submit_at_once=False)
    for _ in range(times):
        with fresh_profile() as folder:
            marks = submit_when_ready(folder, places.ours, PLANNER, conditions, script).marks
        yield marks["planner:plan-shown"] - marks["bench:submitted"]


def _ours(folder: Path, places: Places, conditions: Conditions, *, stays_seconds: float = 0.0) -> Visit:
    script = walk_script(places.answers, submit_at_once=True)
    return visit(folder, places.ours, PLANNER, conditions, script, stays_seconds=stays_seconds)


def same_items(pairs: Pairs) -> None:
    """Stop where the two pages did not show the same number of exercises: they would not be comparable."""
    if len({v.items for v in (*pairs.ours, *pairs.documented)}) != 1:
        raise RuntimeError("The two pages showed different weeks.")
