"""The engine's own rules as terms: what must be ticked, and what must be missing, for an exercise to lose a step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from pyengine.engine import WHOLE_STOPS
from pyengine.limits import cells_of
from pyengine.meeting import Candidate, matches
from pyengine.model import SIDES, Exercise, Knowledge, Pattern, Rule, Side
from tests.proof.space import Marks, Space, smallest

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Term:
    """With these marks given, and none of these things there, a candidate has at most `steps` steps, by this rule."""

    given: Marks
    without: Names
    steps: int
    rule: str


def candidates(knowledge: Knowledge, but: Collection[str] = ()) -> list[Candidate]:
    """Return every exercise that has been checked, on each side that it has, but for some."""
    return [
        Candidate(exercise, side)
        for exercise in knowledge.exercises.values()
        if exercise.review != "draft" and exercise.id not in but
        for side in (SIDES if exercise.one_sided else (None,))
    ]


def terms_of(space: Space, candidate: Candidate) -> list[Term]:
    """Return the terms of one candidate, of which none says less than another."""
    found: list[Term] = []
    for rule in space.knowledge.rules.values():
        found.extend(_terms_of_rule(space, rule, candidate))
    return sharpest(found)


def sharpest(terms: Iterable[Term]) -> list[Term]:
    """Return the terms that no other one makes needless."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda t: (len(t.given), len(t.without), t.steps)):
        if not any(t.given <= term.given and t.without <= term.without and t.steps <= term.steps for t in kept):
            kept.append(term)
    return kept


def _terms_of_rule(space: Space, rule: Rule, candidate: Candidate) -> Iterator[Term]:
    early = frozenset(
        thing.id
        for thing in space.knowledge.things.values()
        if rule.first_weeks is not None and thing.weeks_done >= rule.first_weeks
    )
    anyhow = [(least, without) for least, without in _unsided(rule, candidate)]
    for least, without in anyhow:
        for given in space.ways_of(rule.holds_when):
            yield Term(given, early | without, least, rule.id)
    for side in (None, *SIDES):
        least_by = list(_barred(rule, candidate, side))
        for given in _ways_on_side(space, rule, side) if least_by else ():
            for least, without in least_by:
                yield Term(given, early | without, least, rule.id)


def _unsided(rule: Rule, candidate: Candidate) -> Iterator[tuple[int, Names]]:
    """Yield what a rule does whichever side it speaks of: its whole stop, and its cap."""
    if rule.refer and rule.refer.blocks_all and rule.refer.when in WHOLE_STOPS:
        yield 0, _names(rule.refer.without)
    cap = rule.cap.get(candidate.exercise.ladder)
    if cap is not None:
        above = [place for place, step in enumerate(candidate.exercise.steps) if step.rung > cap]
        if above:
            yield above[0], frozenset()


def _names(name: str | None) -> Names:
    return frozenset([name] if name else [])


def _barred(rule: Rule, candidate: Candidate, side: Side | None) -> Iterator[tuple[int, Names]]:
    """Yield the first step that each of a rule's patterns bars, with the thing that would lift it."""
    for pattern in rule.forbid:
        yield from _first(pattern, candidate, side, frozenset())
    for need in rule.need:
        if need.studied_for not in candidate.exercise.studied_for:
            for pattern in need.patterns or ((),):
                yield from _first(pattern, candidate, side, _names(need.thing))
    for pattern in rule.refer.blocks if rule.refer else ():
        yield from _first(pattern, candidate, side, _names(rule.refer.without if rule.refer else None))


def _first(pattern: Pattern, candidate: Candidate, side: Side | None, without: Names) -> Iterator[tuple[int, Names]]:
    cells = cells_of(pattern, side)
    for place, step in enumerate(candidate.exercise.steps):
        if matches(cells, step.demands, candidate.side):
            yield place, without
            return


def _ways_on_side(space: Space, rule: Rule, side: Side | None) -> list[Marks]:
    """Return the ways in which a rule holds and means this side; None: it names no finding that has sides."""
    names = (*rule.holds_when.any_of, *rule.holds_when.all_of)
    sided = [name for name in names if name in space.knowledge.findings and space.knowledge.findings[name].sided]
    if side is None:
        if not sided:
            return space.ways_of(rule.holds_when)
        if set(names) != set(sided) and _asks_for_a_side(rule):
            raise NotImplementedError(f"{rule.id} names sides and no sides, and asks for one")
        return [] if set(names) == set(sided) else space.ways_of(rule.holds_when)
    meaning = [way for name in sided for way in space.ways(f"{name}.{side}")]
    return smallest(way | more for way, more in product(space.ways_of(rule.holds_when), meaning))


def _asks_for_a_side(rule: Rule) -> bool:
    needed = (pattern for need in rule.need for pattern in need.patterns)
    patterns = (*rule.forbid, *needed, *(rule.refer.blocks if rule.refer else ()))
    return any(demand.place in ("same", "other") for pattern in patterns for demand in pattern)


def held_at(terms: Iterable[Term], exercise: Exercise, given: Marks, things: Names) -> int:
    """Return how many steps the terms leave to whoever gives these marks and has these things."""
    held = (term.steps for term in terms if term.given <= given and term.without.isdisjoint(things))
    return min(held, default=len(exercise.steps))
