"""Where bars and exercises meet: worked out once for a body of knowledge, then only looked up for each person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyengine.limits import Bar, Cell, Cells, Where
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
    """The candidates of a body of knowledge, and which of them each bar and each cap meets.

    A set of steps is one whole number with a bit for every step of every candidate, in order; so to find what a bar
    meets is to intersect a few numbers, however many candidates there are.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._of_bar: dict[Bar, tuple[Met, ...]] = {}
        self._of_cap: dict[tuple[str, int], tuple[tuple[int, int], ...]] = {}
        self._reaching: dict[Cell, int] = {}
        self._alike: dict[str, Mapping[tuple[tuple[int, int], Side | None], int]] = {}
        self.candidates = tuple(
            Candidate(exercise, side)
            for exercise in knowledge.exercises.values()
            if exercise.review != "draft"
            for side in (SIDES if exercise.one_sided else (None,))
        )
        self._steps = tuple(
            (number, place) for number, each in enumerate(self.candidates) for place in range(len(each.exercise.steps))
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
        met = (1 << len(self._steps)) - 1
        for cell in bar.cells:
            met &= self._that_reach(cell)
        while met:
            first = (met & -met).bit_length() - 1
            number, place = self._steps[first]
            exercise = self.candidates[number].exercise
            if bar.studied_for not in exercise.studied_for:
                yield Met(number, place, None if place else _why(self._knowledge, bar, exercise.steps[0]))
            beyond = first - place + len(exercise.steps)
            met = met >> beyond << beyond

    def _that_reach(self, cell: Cell) -> int:
        """Return the steps that reach a cell."""
        found = self._reaching.get(cell)
        if found is None:
            axis, where, rank = cell
            found = 0
            for (demand, side), steps in self._by_demand(axis).items():
                if reach(demand, where, side) >= rank:
                    found |= steps
            self._reaching[cell] = found
        return found

    def _by_demand(self, axis: str) -> Mapping[tuple[tuple[int, int], Side | None], int]:
        """Return the steps that demand the same of an axis, by demand and working side."""
        found = self._alike.get(axis)
        if found is None:
            alike: dict[tuple[tuple[int, int], Side | None], int] = {}
            for bit, (number, place) in enumerate(self._steps):
                candidate = self.candidates[number]
                key = (candidate.exercise.steps[place].demands[axis], candidate.side)
                alike[key] = alike.get(key, 0) | 1 << bit
            found = self._alike[axis] = alike
        return found

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
    return all(reach(demands[axis], where, side) >= rank for axis, where, rank in cells)


def reach(demand: tuple[int, int], where: Where, side: Side | None) -> int:
    """Return how high a demand (of the working and the other side) reaches where a cell looks."""
    if where == "either":
        return max(demand)
    if where == "both":
        return min(demand)
    working, other = demand
    return working if side is None or side == where else other


def _why(knowledge: Knowledge, bar: Bar, step: Step) -> Why:
    """Name the axis that tells most: the one on which the step lies highest above the least."""
    axis = max(
        (cell[0] for cell in bar.cells),
        key=lambda name: max(step.demands[name]) / len(knowledge.axes[name].levels),
        default=None,
    )
    level = knowledge.axes[axis].levels[max(step.demands[axis])].id if axis else None
    return Why(rule=bar.rule, kind=bar.kind, axis=axis, level=level, thing=bar.thing)
