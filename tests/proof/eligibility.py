"""Eligibility, exactly: the engine and the oracle allow the same steps to everybody who can fill in the form.

Both only become stricter with a further finding, and only looser with a further thing. Two such judges agree about
everybody when they agree about (1) the people with the least who lose a step, and (2) the people with the most who
keep it: everybody else has more than one of the first, or less than one of the second. The engine's own rules give
the first; the smallest sets that break every one of them give the second. Every other answer is ticked in the second,
so an answer on which the engine is silent and the oracle is not shows itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pyengine.choose import verdicts_of
from pyengine.engine import WHOLE_STOPS
from pyengine.limits import Limits, limits_of
from pyengine.meeting import Candidate
from pyengine.model import Knowledge, Side
from pyengine.profile import Profile
from tests.proof.duals import smallest_hitting
from tests.proof.oracle import Oracle
from tests.proof.space import Mark, Marks, Space
from tests.proof.terms import Term, held_at, sharpest, terms_of

MOST_FOUND = 40
"""So many disagreements about one exercise are enough to look into."""


class EngineError(Exception):
    """The engine did not do what its rules say: the proof's own reading of the rules, or the engine, is wrong."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The least that somebody must give, and the most they may have, for the two to judge differently."""

    exercise: str
    side: Side | None
    condition: str
    given: Marks
    lacking: Marks
    engine: int
    oracle: int
    findings: frozenset[str]
    things: frozenset[str]
    rules: tuple[str, ...]


@dataclass(slots=True)
class Compared:
    """What comparing one exercise on one side, for one answer about the condition, came to."""

    points: int = 0
    marks: int = 0
    found: list[Disagreement] = field(default_factory=list)


class Engine:
    """The real engine, asked for the steps it leaves to whoever gives and has certain marks; one exercise at a time."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._limits = lru_cache(maxsize=20_000)(self._find_limits)
        self._alone = lru_cache(maxsize=2)(self._find_alone)

    def steps(self, candidate: Candidate, given: Marks, having: Marks) -> int:
        """Return the steps left, none where everything is stopped."""
        profile, limits = self._limits(given, having)
        if any(r.refer.blocks_all and r.refer.when in WHOLE_STOPS for r in limits.refers):
            return 0
        verdicts = verdicts_of(self._alone(candidate.exercise.id), profile, limits)
        return verdicts[candidate.exercise.id, candidate.side].steps

    def _find_limits(self, given: Marks, having: Marks) -> tuple[Profile, Limits]:
        profile = self._space.profile(given, having)
        return profile, limits_of(self._space.knowledge, profile)

    def _find_alone(self, exercise: str) -> Knowledge:
        """Return the knowledge with one exercise only: what is said of it hangs on no other."""
        knowledge = self._space.knowledge
        return replace(knowledge, exercises={exercise: knowledge.exercises[exercise]})


class Comparison:
    """One exercise on one side before both judges."""

    def __init__(self, space: Space, engine: Engine, candidate: Candidate, oracle: Oracle) -> None:
        self._space, self._engine, self._candidate, self._oracle = space, engine, candidate, oracle
        self._terms = terms_of(space, candidate)
        self._learnt: list[Term] = []
        self.result = Compared(marks=len(self._mentioned()))

    def run(self) -> Compared:
        """Compare, and return the points looked at and the disagreements."""
        self._where_a_step_is_lost()
        for number in range(len(self._candidate.exercise.steps)):
            self._where_a_step_is_kept(number)
        return self.result

    def _mentioned(self) -> Marks:
        named = {thing for term in self._terms for thing in term.without}
        return frozenset(m for term in self._terms for m in term.given) | {
            mark for mark in self._space.having if named & set(mark.has)
        }

    def _where_a_step_is_lost(self) -> None:
        """Look at those with the least who lose a step by a rule: whatever is not asked for, they have."""
        for term in self._terms:
            having = frozenset(mark for mark in self._space.having if term.without.isdisjoint(mark.has))
            for given in self._space.completed(term.given):
                engine, oracle = self._judged(given, having)
                if oracle > engine:
                    self._note(given, having, engine, oracle, (term.rule,))

    def _where_a_step_is_kept(self, number: int) -> None:
        """Look at those with the most who keep a step; what is found is learnt, until nothing more is found."""
        while len(self.result.found) < MOST_FOUND:
            fresh = [found for point in self._most(number) if (found := self._barred_by_oracle(number, *point))]
            if not fresh:
                return
            self._learnt.extend(fresh)
            self._learnt = sharpest(self._learnt)

    def _most(self, number: int) -> Iterator[tuple[Marks, Marks]]:
        """Yield what can be given at most, with what must be had at least, where neither judge is known to object."""
        edges: list[frozenset[tuple[str, Mark]]] = []
        for term in (*self._terms, *self._learnt):
            if term.steps <= number:
                dropped = {("drop", mark) for mark in term.given}
                had = {("have", mark) for mark in self._space.having if not term.without.isdisjoint(mark.has)}
                edges.append(frozenset(dropped | had))
        for hitting in smallest_hitting(edges):
            given = self._space.possible(m for m in self._space.giving if ("drop", m) not in hitting)
            having = frozenset(mark for what, mark in hitting if what == "have")
            if given is not None and all(self._space.is_shown(mark, given) for mark in having):
                yield given, having

    def _barred_by_oracle(self, number: int, given: Marks, having: Marks) -> Term | None:
        """Return what the oracle objects to, made as small as it can be; None if it does not object."""
        engine, oracle = self._judged(given, having)
        if oracle > number or engine <= number:
            return None
        for mark in sorted(given):
            fewer = self._space.possible(given - {mark})
            if fewer is not None and self._ask(fewer, having) <= number:
                given = fewer
        for mark in sorted(set(self._space.having) - having):
            if self._ask(given, having | {mark}) <= number:
                having |= {mark}
        engine, oracle = self._judged(given, having)
        if engine > oracle:
            self._note(given, having, engine, oracle, ())
        lacking = frozenset(n for m in set(self._space.having) - having for n in m.has) - self._space.things(having)
        return Term(given, lacking, oracle, "oracle")

    def _ask(self, given: Marks, having: Marks) -> int:
        self.result.points += 1
        candidate, space = self._candidate, self._space
        return self._oracle(candidate.exercise.id, candidate.side, space.given(given), space.things(having))

    def _judged(self, given: Marks, having: Marks) -> tuple[int, int]:
        """Return what the engine and the oracle allow. Raises EngineError where the engine strays from its rules."""
        engine = self._engine.steps(self._candidate, given, having)
        told = held_at(self._terms, self._candidate.exercise, given, self._space.things(having))
        if engine != told:
            named = f"{self._candidate.exercise.id} ({self._candidate.side})"
            raise EngineError(f"{named}: the engine allows {engine} steps, its rules {told}: {sorted(map(str, given))}")
        return engine, self._ask(given, having)

    def _note(self, given: Marks, having: Marks, engine: int, oracle: int, rules: tuple[str, ...]) -> None:
        self.result.found.append(
            Disagreement(
                exercise=self._candidate.exercise.id,
                side=self._candidate.side,
                condition=self._space.condition,
                given=given,
                lacking=frozenset(self._space.having) - having,
                engine=engine,
                oracle=oracle,
                findings=self._space.given(given),
                things=self._space.things(having),
                rules=rules,
            )
        )
