"""Weaker rules: each rule taken away, and each of its effects weakened by one step. A test must notice every one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pyengine.model import Demand, Knowledge, Pattern, Refer, Rule


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule made weaker: what was done to it, and what is left of it (None: nothing)."""

    rule: str
    change: str
    left: Rule | None

    @property
    def name(self) -> str:
        """The rule and the change, as the data file names it."""
        return f"{self.rule}: {self.change}"

    def applied(self, knowledge: Knowledge) -> Knowledge:
        """Return the knowledge with the weaker rule in its place."""
        rules: dict[str, Rule] = {}
        for name, rule in knowledge.rules.items():
            kept = self.left if name == self.rule else rule
            if kept:
                rules[name] = kept
        return replace(knowledge, rules=rules)


def mutants(knowledge: Knowledge, rule: Rule) -> Iterator[Mutant]:
    """Yield every way in which a rule can be made one step weaker, the whole rule taken away first."""
    yield Mutant(rule.id, "removed", None)
    for change, left in _weaker(knowledge, rule):
        yield Mutant(rule.id, change, left)


def _weaker(knowledge: Knowledge, rule: Rule) -> Iterator[tuple[str, Rule]]:
    for name, weaker in _weaker_patterns(knowledge, rule.forbid):
        yield f"forbid {name}", replace(rule, forbid=weaker)
    for number, need in enumerate(rule.need, 1):
        without = (*rule.need[: number - 1], *rule.need[number:])
        yield f"need {number} dropped", replace(rule, need=without)
        for part, patterns in _weaker_patterns(knowledge, need.patterns):
            changed = (*rule.need[: number - 1], replace(need, patterns=patterns), *rule.need[number:])
            if patterns:
                yield f"need {number}, {part}", replace(rule, need=changed)
    for ladder, rung in rule.cap.items():
        last = len(knowledge.ladders[ladder].rungs) - 1
        kept = {name: value for name, value in rule.cap.items() if name != ladder}
        yield f"cap {ladder} + 1", replace(rule, cap={**kept, ladder: rung + 1} if rung < last else kept)
    for what, least in rule.at_least.items():
        yield f"at_least {what} - 1", replace(rule, at_least={**rule.at_least, what: least - 1})
    yield from _said_less(rule)
    if rule.refer:
        yield from _referred_later(knowledge, rule, rule.refer)


def _said_less(rule: Rule) -> Iterator[tuple[str, Rule]]:
    for number, aim in enumerate(rule.aim):
        without = (*rule.aim[:number], *rule.aim[number + 1 :])
        yield f"aim {aim.goal} dropped", replace(rule, aim=without)
    for notice in rule.tell:
        yield f"tell {notice} dropped", replace(rule, tell=tuple(name for name in rule.tell if name != notice))
    if rule.step_back:
        yield "step_back - 1", replace(rule, step_back=rule.step_back - 1)
    if rule.horizon_weeks:
        yield "horizon_weeks + 1", replace(rule, horizon_weeks=rule.horizon_weeks + 1)
    if rule.first_weeks:
        yield "first_weeks - 1", replace(rule, first_weeks=rule.first_weeks - 1)


def _referred_later(knowledge: Knowledge, rule: Rule, refer: Refer) -> Iterator[tuple[str, Rule]]:
    yield "refer dropped", replace(rule, refer=None)
    whens = list(knowledge.whens)
    later = whens[whens.index(refer.when) + 1 :]
    if later:
        yield f"refer {later[0]}", replace(rule, refer=replace(refer, when=later[0]))
    if refer.blocks_all:
        yield "refer blocks nothing", replace(rule, refer=replace(refer, blocks_all=False))
    for name, weaker in _weaker_patterns(knowledge, refer.blocks):
        yield f"refer block {name}", replace(rule, refer=replace(refer, blocks=weaker))
    for offer in refer.offers:
        offers = tuple(name for name in refer.offers if name != offer)
        yield f"refer offer {offer} dropped", replace(rule, refer=replace(refer, offers=offers))


def _weaker_patterns(knowledge: Knowledge, patterns: tuple[Pattern, ...]) -> Iterator[tuple[str, tuple[Pattern, ...]]]:
    """Yield the patterns with one of their demands a level higher; one that no level can reach goes."""
    for number, pattern in enumerate(patterns):
        for place, demand in enumerate(pattern):
            higher = _higher(knowledge.axes[demand.axis].levels, demand)
            changed = ((*pattern[:place], higher, *pattern[place + 1 :]),) if higher else ()
            yield f"{number + 1} {demand.axis} + 1", (*patterns[:number], *changed, *patterns[number + 1 :])


def _higher(levels: tuple[object, ...], demand: Demand) -> Demand | None:
    return replace(demand, rank=demand.rank + 1) if demand.rank + 1 < len(levels) else None


def every_mutant(knowledge: Knowledge) -> Mapping[str, Mutant]:
    """Return all mutants by name."""
    return {m.name: m for rule in knowledge.rules.values() for m in mutants(knowledge, rule)}
