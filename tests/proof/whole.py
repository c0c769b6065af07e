"""Whole plans: each against the oracle, against its published shape, and against the laws."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pyengine.choose import Verdicts, verdicts_of
from pyengine.engine import make_plan
from pyengine.limits import limits_of
from pyengine.model import SIDES, Knowledge
from pyengine.plan import Plan
from pyengine.profile import profile_of
from tests.proof.oracle import Oracle, unread
from tests.proof.shapes import Shapes
from tests.support.laws import WEEKS, broken
from tests.support.people import Answers, anyone, mostly_well, walk

EXAMPLES = 5
EVERY_VERDICT = 25
"""Of so many people, one is compared with the oracle on every exercise; of all, whatever their plan offers."""


@dataclass(slots=True)
class Tally:
    """What judging many plans came to: how many, of which outcome, what was wrong, and a few examples of it."""

    plans: int = 0
    verdicts: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[Answers]] = field(default_factory=dict)

    def add(self, other: Tally) -> None:
        """Take another tally in."""
        self.plans += other.plans
        self.verdicts += other.verdicts
        self.outcomes += other.outcomes
        self.wrong += other.wrong
        for name, people in other.examples.items():
            self.examples[name] = [*self.examples.get(name, []), *people][:EXAMPLES]

    def note(self, names: Iterable[str], person: Answers) -> None:
        """Note what is wrong with one person's plan."""
        for name in names:
            self.wrong[name] += 1
            if len(kept := self.examples.setdefault(name, [])) < EXAMPLES:
                kept.append(person)


class Judge:
    """Judges the plans of one body of knowledge by an oracle, the published shape and the laws."""

    def __init__(self, knowledge: Knowledge, oracle: Oracle) -> None:
        self._knowledge, self._oracle, self._shapes = knowledge, oracle, Shapes()
        self._unread = set(unread(knowledge.exercises))

    def judged(self, people: Iterable[Answers]) -> Tally:
        """Return the tally of these people's plans."""
        tally = Tally()
        for number, person in enumerate(people):
            plan = make_plan(self._knowledge, person)
            tally.plans += 1
            tally.outcomes[plan.outcome] += 1
            tally.note((f"law broken: {law}" for law in broken(self._knowledge, plan)), person)
            if not self._shapes.fits(plan):
                tally.note(["not of the published shape"], person)
            findings = self._given(person)
            things = frozenset((*plan.things, *self._knowledge.equipment))
            tally.note(self._offered(plan, findings, things), person)
            if number % EVERY_VERDICT == 0:
                verdicts = self._equipped(person, things)
                tally.verdicts += len(verdicts)
                tally.note(self._verdicts(plan, verdicts, findings, things), person)
        return tally

    def _equipped(self, person: Answers, things: frozenset[str]) -> Verdicts:
        """Return the verdicts for a person, had they all equipment."""
        profile = replace(profile_of(self._knowledge, person), things=things)
        return verdicts_of(self._knowledge, profile, limits_of(self._knowledge, profile))

    def _given(self, person: Answers) -> frozenset[str]:
        questions = self._knowledge.questions
        names = {name for q, chosen in person.items() for a in chosen for name in questions[q].answer(a).gives}
        return frozenset(names | {name.partition(".")[0] for name in names})

    def _offered(self, plan: Plan, findings: frozenset[str], things: frozenset[str]) -> Iterator[str]:
        """Yield what a plan offers and the oracle does not allow: items with their step, and names to swap to."""
        items = [item for item in plan.week.items if item.exercise not in self._unread] if plan.week else []
        for item in items:
            if self._allowed(item.exercise, item.side, findings, things, careful=True) <= item.step:
                yield f"the oracle does not allow: {item.exercise}, step {item.step + 1}"
        swaps = {name for item in items for name in (item.easier, item.harder, *item.swaps) if name}
        swaps |= set(plan.also_allowed) | {out.instead for out in plan.left_out if plan.week and out.instead}
        for name in sorted(swaps - self._unread):
            if not self._allowed(name, None, findings, things, careful=False):
                yield f"the oracle does not allow as a swap: {name}"

    def _allowed(
        self, name: str, side: str | None, findings: frozenset[str], things: frozenset[str], *, careful: bool
    ) -> int:
        """Return the steps that the oracle allows: of both sides the fewer, or (not careful) the more."""
        sides = SIDES if self._knowledge.exercises[name].one_sided and side is None else (side,)
        return (min if careful else max)(self._oracle(name, each, findings, things) for each in sides)

    def _verdicts(
        self, plan: Plan, verdicts: Verdicts, findings: frozenset[str], things: frozenset[str]
    ) -> Iterator[str]:
        """Yield every exercise of which the oracle allows another number of steps, equipment apart."""
        for (name, side), verdict in verdicts.items():
            engine = verdict.steps if plan.outcome in WEEKS else 0
            if name not in self._unread and engine != self._oracle(name, side, findings, things):
                yield f"another number of steps: {name}"


def sampled(knowledge: Knowledge, seed: int, number: int) -> Iterator[Answers]:
    """Yield invented people: one in four answers anything, one in four has a little trouble, the rest next to none."""
    rng = random.Random(seed)
    for n in range(number):
        choose = anyone(rng) if n % 4 == 0 else mostly_well(rng, trouble=0.12 if n % 4 == 1 else 0.03)
        yield walk(knowledge, choose)
