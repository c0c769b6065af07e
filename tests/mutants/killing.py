"""Which weaker rules are noticed: by the people of the vignettes, the census, and a slice of all pairs of answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from plugins.knowledge_pages.vignettes import read_vignettes
from pyengine.choose import Verdicts, verdicts_of
from pyengine.engine import make_plan
from pyengine.limits import bars_of, limits_of
from pyengine.meeting import meetings_of
from pyengine.model import SIDES, Knowledge, Rule, Side
from pyengine.plan import Plan
from pyengine.profile import checked_answers, profile_of
from pyengine.wire import knowledge
from tests.mutants.rules import Mutant, mutants
from tests.proof.pairs import pairs
from tests.support.people import Answers, mixed

VIGNETTES = Path(__file__).parents[1] / "vignettes"
CENSUS, SEED = 3000, 1
EVERY_PAIR = 9
FEW, MANY = 40, 300


@lru_cache(maxsize=1)
def people() -> tuple[Answers, ...]:
    """Return the fixed people before whom a mutant stands."""
    known = knowledge()
    told = ({"schema": "bonewise-answers/1", "answers": dict(v.answers)} for v in read_vignettes(VIGNETTES))
    some = [checked_answers(known, answers) for answers in told]
    return (*some, *mixed(known, CENSUS, SEED), *(person for _, person in pairs(known, 4, EVERY_PAIR)))


@lru_cache(maxsize=1)
def meeting() -> dict[str, list[Answers]]:
    """Return, for each rule, the people of whom it speaks: those of whom the fewest rules speak come first."""
    known = knowledge()
    found: dict[str, list[tuple[int, int, Answers]]] = {name: [] for name in known.rules}
    for number, person in enumerate(people()):
        limits = limits_of(known, profile_of(known, person))
        stops = sum(r.refer.blocks_all for r in limits.refers)
        for name in limits.active:
            found[name].append((1000 * stops + len(limits.active), number, person))
    return {name: [person for _, _, person in sorted(some, key=lambda s: s[:2])] for name, some in found.items()}


def is_idle(mutant: Mutant, known: Knowledge) -> bool:
    """Tell whether nobody's plan can differ: the weaker rule meets the same exercises, steps and people.

    Such a rule guards against an exercise that the library does not have, against steps that it bars in another way
    too, or in a week of which no answer tells.
    """
    rule, left = known.rules[mutant.rule], mutant.left or replace(known.rules[mutant.rule], forbid=(), need=())
    if mutant.left is None and (rule.refer or _numbers_and_words(rule) != NOTHING):
        return False
    if rule.first_weeks != left.first_weeks:
        weeks = {0, *(thing.weeks_done for thing in known.things.values())}
        return not any(min(_until(rule), _until(left)) <= week < max(_until(rule), _until(left)) for week in weeks)
    same = _numbers_and_words(rule) == _numbers_and_words(left) and _referred(rule) == _referred(left)
    return same and met_by(known, rule) == met_by(known, left)


def _until(rule: Rule) -> float:
    return rule.first_weeks if rule.first_weeks is not None else float("inf")


NOTHING: tuple[object, ...] = ({}, {}, (), (), 0, None)


def _numbers_and_words(rule: Rule) -> tuple[object, ...]:
    return (dict(rule.cap), dict(rule.at_least), rule.aim, rule.tell, rule.step_back, rule.horizon_weeks)


def _referred(rule: Rule) -> object:
    """Return what a referral says, apart from which exercises it blocks."""
    return rule.refer and (bool(rule.refer.blocks), replace(rule.refer, blocks=()))


Met = tuple[Side | None, str, str | None, str | None, int]
"""A side, a kind, the thing meant, the thing that lifts it, and the number of an exercise on a side."""


def met_by(known: Knowledge, rule: Rule) -> dict[Met, tuple[int, object]]:
    """Return what a rule's bars do: for a side, a kind and a thing that lifts it, each exercise's step and reason."""
    meetings = meetings_of(replace(known, rules={rule.id: rule}))
    found: dict[Met, tuple[int, object]] = {}
    for side in (None, *SIDES):
        for bar in bars_of(rule, side):
            for met in meetings.of_bar(bar):
                key = (side, bar.kind, bar.thing, bar.lifted_by, met.candidate)
                found[key] = min(found.get(key, (met.step, met.why)), (met.step, met.why), key=_step)
    return found


def _step(met: tuple[int, object]) -> int:
    return met[0]


def spread_of(some: list[Answers]) -> list[Answers]:
    """Return the first few, of whom the fewest rules speak, and many spread over the others."""
    return some[:FEW] + some[FEW :: max(1, len(some) // MANY)]


Seen = tuple[Plan, Verdicts]


def seen(known: Knowledge, person: Answers) -> Seen:
    """Return what a person is told: their plan, and what is said of every exercise, had they all equipment."""
    profile = profile_of(known, person)
    equipped = replace(profile, things=profile.things | frozenset(known.equipment))
    return make_plan(known, person), verdicts_of(known, equipped, limits_of(known, equipped))


class Watch:
    """People who watch for one rule: what they are told as it is, to hold against what a weaker rule tells them."""

    def __init__(self, known: Knowledge, some: list[Answers]) -> None:
        self._known, self._some = known, some
        self._kept: dict[int, Seen] = {}

    def notices(self, mutant: Mutant) -> bool:
        """Tell whether anyone's plan, a reason or a notice in it, is another with the weaker rule."""
        weaker = mutant.applied(self._known)
        return any(self._seen(n, person) != seen(weaker, person) for n, person in enumerate(self._some))

    def _seen(self, number: int, person: Answers) -> Seen:
        if number not in self._kept:
            self._kept[number] = seen(self._known, person)
        return self._kept[number]


@dataclass(slots=True)
class Outcome:
    """What became of a rule's mutants: how many there are, which guard against nothing today, which nobody notices."""

    made: int
    idle: list[str]
    alive: list[str]


def outcome(rule: str) -> Outcome:
    """Return what becomes of each mutant of a rule."""
    known = knowledge()
    watch = Watch(known, spread_of(meeting()[rule]))
    made = list(mutants(known, known.rules[rule]))
    idle = [mutant.name for mutant in made if is_idle(mutant, known)]
    alive = [mutant.name for mutant in made if mutant.name not in idle and not watch.notices(mutant)]
    return Outcome(len(made), idle, alive)
