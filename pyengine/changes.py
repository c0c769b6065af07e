"""What one other answer would change: only answers that are a thing or a time, never a hazard, never a team's yes.

An answer counts as free when it gives no finding, and what it has is nothing to ask a team for. In a list, each free
answer is tried with and without. Elsewhere a free answer is tried in the place of the chosen one; where that would take
a finding away, it must be by a thing: more minutes alone make nobody less tired.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyengine.engine import make_plan
from pyengine.errors import AnswersError
from pyengine.model import SIDES, Answer, Knowledge, Question, Side
from pyengine.plan import LeftOut, Plan
from pyengine.profile import closed, is_open

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one answer would change. `how`: as well as the others, without it, or in the place of the chosen one.

    `opens` and `closes` are what may be chosen from; `enters` and `leaves` what the week itself would hold.
    """

    question: str
    answer: str
    how: str
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    minutes_per_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Every single free answer that would change something, beside what the week takes now."""

    minutes_per_week: int
    changes: tuple[Change, ...]


def changes_of(knowledge: Knowledge, answers: Answers) -> Changes:
    """Return what each free answer would change by itself; nothing where there is no week.

    Raises AnswersError where the answers do not fit the questions asked.
    """
    now = make_plan(knowledge, answers)
    if now.week is None:
        return Changes(minutes_per_week=0, changes=())
    found: list[Change] = []
    for name, chosen in now.answers.items():
        question = knowledge.questions[name]
        for answer, how, instead in _others(knowledge, question, now):
            then = _plan_of(knowledge, {**now.answers, name: instead})
            change = _change(now, then, question, answer, how)
            if chosen != instead and change is not None:
                found.append(change)
    return Changes(minutes_per_week=now.week.minutes_per_week, changes=tuple(found))


def is_free(knowledge: Knowledge, answer: Answer) -> bool:
    """Tell whether an answer is a thing, a time or a number of days alone, and no thing that a team is asked for."""
    asked = any(knowledge.things[name].question for name in answer.has if name in knowledge.things)
    sizes = answer.minutes_per_day is not None or answer.days_per_week is not None
    return not answer.gives and not asked and (bool(answer.has) or sizes)


def _others(knowledge: Knowledge, question: Question, now: Plan) -> Iterator[tuple[Answer, str, tuple[str, ...]]]:
    """Yield each free answer that is shown, how it would change what is chosen, and what would then be chosen."""
    chosen = now.answers[question.id]
    findings = closed(knowledge, now.findings)
    for answer in question.answers:
        if not is_free(knowledge, answer) or answer.not_sure or not is_open(answer.show_when, findings):
            continue
        if question.kind != "many":
            given = {name for before in chosen for name in question.answer(before).gives}
            if answer.id not in chosen and (answer.has or not given):
                yield answer, "instead", (answer.id,)
        elif answer.id in chosen:
            yield answer, "without", tuple(name for name in chosen if name != answer.id) or (question.not_sure.id,)
        else:
            kept = [name for name in chosen if not question.answer(name).none]
            yield answer, "with", tuple(a.id for a in question.answers if a is answer or a.id in kept)


def _plan_of(knowledge: Knowledge, answers: Answers) -> Plan:
    """Return the plan to answers of which some may no longer be asked for."""
    while True:
        try:
            return make_plan(knowledge, answers)
        except AnswersError as error:
            gone = {complaint.question for complaint in error.complaints}
            answers = {name: chosen for name, chosen in answers.items() if name not in gone}


def _change(now: Plan, then: Plan, question: Question, answer: Answer, how: str) -> Change | None:
    """Return what is another plan's, or None where nothing is."""
    if now.week is None or then.week is None:
        return None
    before, after = ({item.exercise for item in week.items} for week in (now.week, then.week))
    change = Change(
        question=question.id,
        answer=answer.id,
        how=how,
        opens=_allowed_more(now, then),
        closes=_allowed_more(then, now),
        enters=tuple(item.exercise for item in then.week.items if item.exercise not in before),
        leaves=tuple(item.exercise for item in now.week.items if item.exercise not in after),
        minutes_per_week=then.week.minutes_per_week,
    )
    same = now.week.minutes_per_week == then.week.minutes_per_week
    nothing = same and not (change.opens or change.closes or change.enters or change.leaves)
    return None if nothing else change


def _allowed_more(one: Plan, other: Plan) -> tuple[str, ...]:
    """Return what is left out of the first plan, on a side or both, and not of the second."""
    still = {place for out in other.left_out for place in _places(out)}
    return tuple(dict.fromkeys(out.exercise for out in one.left_out if not still.issuperset(_places(out))))


def _places(out: LeftOut) -> tuple[tuple[str, Side], ...]:
    return tuple((out.exercise, side) for side in SIDES if out.side in (None, side))
