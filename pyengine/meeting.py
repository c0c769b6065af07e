"""Where bars and exercises meet: worked out once for a body of knowledge, then only looked up for each person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyengine.limits import Bar, Cells
from pyengine.model import SIDES, Exercise, Knowledge, Side, Step
from pyengine.plan import Why


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise on one side (None: it has no sides)."""

    exercise: Exercise
    side: Side | None


@dataclass(frozen=True, slots=True)
class Met:
    """A candidate (by its number) that a bar meets: from which step on; at the first step, why it is left out."""

    candidate: int
    step: int
    why: Why | None


class Meetings:
    """The candidates of a body of knowledge, and which of them each bar and each cap meets."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._of_bar: dict[Bar, tuple[Met, ...]] = {}
        self._of_cap: dict[tuple[str, int], tuple[tuple[int, int], ...]] = {}
        self.candidates = tuple(
            Candidate(exercise, side)
            for exercise in knowledge.exercises.values()
            if exercise.review != "draft"
            for side in (SIDES if exercise.one_sided else (None,))
        )

    def of_bar(self, bar: Bar) -> tuple[Met, ...]:
        """Return the candidates that a bar meets, each from the first step that matches."""
        met = self._of_bar.get(bar)
        if met is None:
            met = self._of_bar[bar] = tuple(self._met_by(bar))
        return met

    def of_cap(self, ladder: str, highest: int) -> tuple[tuple[int, int], ...]:
        """Return the candidates that a cap meets, each with the first step above it."""
        met = self._of_cap.get((ladder, highest))
        if met is None:
            met = self._of_cap[ladder, highest] = tuple(self._above(ladder, highest))
        return met

    def _met_by(self, bar: Bar) -> Iterator[Met]:
        for number, candidate in enumerate(self.candidates):
            if bar.studied_for in candidate.exercise.studied_for:
                continue
            for place, step in enumerate(candidate.exercise.steps):
                if matches(bar.cells, step.demands, candidate.side):
                    yield Met(number, place, None if place else _why(self._knowledge, bar, step))
                    break

    def _above(self, ladder: str, highest: int) -> Iterator[tuple[int, int]]:
        for number, candidate in enumerate(self.candidates):
            if candidate.exercise.ladder == ladder:
                steps = enumerate(candidate.exercise.steps)
                above = next((place for place, step in steps if step.rung > highest), None)
                if above is not None:
                    yield number, above


@lru_cache(maxsize=8)
def meetings_of(knowledge: Knowledge) -> Meetings:
    """Return the meetings of a body of knowledge, kept for the next person."""
    return Meetings(knowledge)


def matches(cells: Cells, demands: Mapping[str, tuple[int, int]], side: Side | None) -> bool:
    """Tell whether a step's demands reach every cell; `side` is the working side of a one-sided exercise."""
    for axis, where, rank in cells:
        working, other = demands[axis]
        if where == "either":
            reached = max(working, other)
        elif where == "both":
            reached = min(working, other)
        else:
            reached = working if side is None or side == where else other
        if reached < rank:
            return False
    return True


def _why(knowledge: Knowledge, bar: Bar, step: Step) -> Why:
    """Name the axis that tells most: the one on which the step lies highest above the least."""
    axis = max(
        (cell[0] for cell in bar.cells),
        key=lambda name: max(step.demands[name]) / len(knowledge.axes[name].levels),
        default=None,
    )
    level = knowledge.axes[axis].levels[max(step.demands[axis])].id if axis else None
    return Why(rule=bar.rule, kind=bar.kind, axis=axis, level=level, thing=bar.thing)
