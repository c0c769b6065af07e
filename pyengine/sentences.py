"""A rule, a dose, a level as one English sentence, made from the data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from pyengine.model import Aim, Condition, Demand, Exercise, Knowledge, Need, Pattern, Refer, Rule, Step

NOBODY_ELSE = "emergency-services"
"""Whom the words of an emergency name already."""
LEAST = {
    "rest_hours": "hours between strength days: {} or more",
    "rest_days_per_week": "full rest days a week: {} or more",
    "rest_seconds": "seconds of rest between sets: {} or more",
}
STUDIED = {
    "bone-lesions": "exercises that a source used with people with bone lesions",
    "spine-fracture": "exercises that a source used with people with spine fractures",
    "spine-fracture-home": "exercises that sources give people with spine fractures at home",
    "osteoporosis": "exercises that a source used with people with osteoporosis",
}
FEW = {(1, 1): "once", (1, 2): "once or twice", (2, 2): "twice"}
ARTICLES = frozenset({"a", "an", "the", "your"})
LEAST_SHARED = 4
"""From how many words on an opening that findings share is said once."""
FELT = ((2, "very light"), (4, "light"), (6, "moderate"), (8, "hard"))
"""Up to which effort out of 10 which word holds: the bands of the talk test that readers are shown."""
PLACES = {"same": " on that side", "other": " on the other side", "both": " on both sides", "either": ""}


def rule_sentence(knowledge: Knowledge, rule: Rule) -> str:
    """Return what a rule says: when it holds, and everything it does."""
    effects = list(_effects(knowledge, rule))
    return f"{condition_phrase(knowledge, rule.holds_when)}{_weeks(rule)}: {'; '.join(effects)}."


def condition_phrase(knowledge: Knowledge, condition: Condition) -> str:
    """Return when a condition holds, as the opening of a sentence."""
    names = condition.any_of or condition.all_of
    root = [] if condition.root == "always" else [finding_phrase(knowledge, condition.root)]
    if not names:
        return f"If {root[0]}" if root else "For everyone"
    listed = _listed([finding_phrase(knowledge, name) for name in names], "any" if condition.any_of else "all")
    if condition.root in names or not root:
        return f"If {listed}"
    return f"If {root[0]}, and {listed}"


def _listed(phrases: Sequence[str], which: str) -> str:
    """Return phrases of which any or all hold; what they all open with is said once."""
    first, *others = phrases
    if not others:
        return first
    opening, rests = _shared_opening(phrases)
    if not others[1:]:
        return f"{opening}{(' or ' if which == 'any' else ' and ').join(rests)}"
    listed = "; ".join(rests)
    if opening:
        return f"{opening}{which} of these ({listed})"
    return f"{which} of these {'is' if which == 'any' else 'are'} true ({listed})"


def _shared_opening(phrases: Sequence[str]) -> tuple[str, list[str]]:
    """Return what phrases open with, if that is worth saying once, and the rest of each."""
    columns = zip(*(phrase.split() for phrase in phrases), strict=False)
    opening = [column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns)]
    while opening and opening[-1] in ARTICLES:
        opening.pop()
    if len(opening) < LEAST_SHARED:
        return "", list(phrases)
    return f"{' '.join(opening)} ", [" ".join(phrase.split()[len(opening) :]) for phrase in phrases]


def finding_phrase(knowledge: Knowledge, name: str) -> str:
    """Return what a finding says of the reader."""
    bare, _, side = name.partition(".")
    if bare in knowledge.derived:
        return knowledge.derived[bare].says
    return knowledge.findings[bare].says + (f" ({side})" if side else "")


def pattern_phrase(knowledge: Knowledge, pattern: Pattern) -> str:
    """Return demands that hold together: 'bending the spine forward: small, or more'."""
    return ", together with ".join(demand_phrase(knowledge, demand) for demand in pattern)


def demand_phrase(knowledge: Knowledge, demand: Demand) -> str:
    """Return one demand: the axis, its side, and the level from which it counts."""
    axis = knowledge.axes[demand.axis]
    more = "" if demand.rank == len(axis.levels) - 1 else ", or more"
    return f"{axis.name}{PLACES[demand.place]} ({axis.levels[demand.rank].says}{more})"


def step_sentence(exercise: Exercise, step: Step) -> str:
    """Return one session's dose of a step in words: how often, holds, sets, minutes, effort."""
    return " ".join(f"{said}." for said in _dose(exercise, step))


def _dose(exercise: Exercise, step: Step) -> Iterable[str]:
    several = step.sets is not None and step.sets != (1, 1)
    once = step.repetitions == (1, 1)
    if step.repetitions:
        times = FEW.get(step.repetitions) or f"{_range(step.repetitions)} times"
        side = " on each side" if exercise.one_sided else ""
        yield f"Do it {times}{side}" + (": that is one set" if several else "")
    if step.hold_seconds:
        each = "" if once else " each time"
        yield f"Hold for {_range(step.hold_seconds)} second{'s' if step.hold_seconds != (1, 1) else ''}{each}"
    if several:
        yield f"Do {_range(step.sets)} sets"
    if step.impacts:
        yield f"{_range(step.impacts)} landings"
    if step.minutes:
        yield f"{_range(step.minutes)} minute{'s' if step.minutes != (1, 1) else ''} at a time"
    if step.rest_seconds:
        yield f"Rest {step.rest_seconds} seconds between sets"
    if step.effort:
        yield f"Effort {_range(step.effort)} out of 10 ({_felt(step.effort[1])})"


def _felt(effort: int) -> str:
    """Return an effort from 0 to 10 as a word."""
    return next((word for most, word in FELT if effort <= most), "very hard")


def days_phrase(step: Step) -> str:
    """Return on how many days a week a step is done: '2 to 3 days a week'."""
    return f"{_range(step.sessions_per_week)} day{'s' if step.sessions_per_week != (1, 1) else ''} a week"


def _range(span: tuple[int, int] | None) -> str:
    if span is None:
        return ""
    return str(span[0]) if span[0] == span[1] else f"{span[0]} to {span[1]}"


def _weeks(rule: Rule) -> str:
    if not rule.first_weeks:
        return ""
    return ", in the first week" if rule.first_weeks == 1 else f", in the first {rule.first_weeks} weeks"


def _effects(knowledge: Knowledge, rule: Rule) -> Iterable[str]:
    if rule.forbid:
        yield f"left out: {_any_of(knowledge, rule.forbid)}"
    for name, rank in rule.cap.items():
        yield f"{knowledge.ladders[name].name}, at most {knowledge.ladders[name].rungs[rank].says}"
    yield from (_need(knowledge, need) for need in rule.need)
    yield from (LEAST[name].format(least) for name, least in rule.at_least.items())
    yield from (_aim(knowledge, aim) for aim in rule.aim)
    if rule.step_back:
        yield f"steps to go back: {rule.step_back}"
    if rule.horizon_weeks:
        yield f"the week is for at most {rule.horizon_weeks} weeks"
    if rule.refer:
        yield _refer(knowledge, rule.refer)
    yield from (f"show “{knowledge.notices[notice].heading}”" for notice in rule.tell)


def _any_of(knowledge: Knowledge, patterns: Iterable[Pattern]) -> str:
    return "; ".join(pattern_phrase(knowledge, pattern) for pattern in patterns)


def _refer(knowledge: Knowledge, refer: Refer) -> str:
    when = knowledge.whens[refer.when].says
    said = when if refer.who == NOBODY_ELSE else f"{when} ({knowledge.whos[refer.who].name})"
    if refer.without:
        said = f"unless {knowledge.things[refer.without].says}: {said}"
    if refer.blocks_all:
        return f"{said}, and nothing is planned until then"
    return f"{said}, and until then left out: {_any_of(knowledge, refer.blocks)}" if refer.blocks else said


def _need(knowledge: Knowledge, need: Need) -> str:
    what = _any_of(knowledge, need.patterns) or "everything"
    studied = STUDIED.get(need.studied_for or "", "")
    if need.thing is None:
        return f"{what} only as {studied}" if need.patterns else f"only {studied}"
    thing = (
        knowledge.things[need.thing].says
        if need.thing in knowledge.things
        else f"you have {knowledge.equipment[need.thing].name}"
    )
    return f"{what} only if {thing}" + (f", or as {studied}" if studied else "")


def _aim(knowledge: Knowledge, aim: Aim) -> str:
    amounts = [
        f"{aim.sessions_per_week} days a week" if aim.sessions_per_week else "",
        f"{aim.minutes_per_week} minutes a week" if aim.minutes_per_week else "",
    ]
    return f"sought: {knowledge.goals[aim.goal].name.lower()}, {' and '.join(a for a in amounts if a)}"
