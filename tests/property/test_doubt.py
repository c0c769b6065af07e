"""Law 3: not sure is never less careful. Proven answer by answer on the real knowledge."""

import random
from collections.abc import Sequence

from pyengine.choose import verdicts_of
from pyengine.engine import WHOLE_STOPS
from pyengine.limits import Limits, limits_of
from pyengine.model import Answer, Knowledge, Question
from pyengine.profile import Profile, closed, profile_of
from tests.support.people import Answers, Choose, mostly_well, walk

URGENCY = list(WHOLE_STOPS)


def urgency(limits: Limits) -> int:
    """Return how urgent the strongest whole stop is: 0 the most, one past the end for none."""
    return min((URGENCY.index(r.refer.when) for r in limits.refers if r.refer.blocks_all), default=len(URGENCY))


def doubted(knowledge: Knowledge, answers: Answers, question_id: str) -> Profile:
    """Return the profile of someone who is not sure at one question, with the hazards of all other answers kept."""
    kept = {name: chosen for name, chosen in answers.items() if name != question_id}
    given = {g for name, chosen in kept.items() for a in chosen for g in knowledge.questions[name].answer(a).gives}
    has = {h for name, chosen in kept.items() for a in chosen for h in knowledge.questions[name].answer(a).has}
    question = knowledge.questions[question_id]
    given |= set(question.not_sure.gives)
    events = {f.id for f in knowledge.findings.values() if f.kind == "event"}
    given |= {g for a in answers[question_id] for g in question.answer(a).gives if g in events}
    return Profile(
        findings=closed(knowledge, given),
        things=frozenset(has | set(question.not_sure.has)),
        minutes_per_day=0,
        days_per_week=7,
        weeks_done=0,
        asked=(),
        answers={},
    )


def test_doubt_never_opens_an_exercise_or_softens_a_stop(knowledge: Knowledge) -> None:
    """For every question, not sure allows no step that a sure answer did not, and stops at least as firmly."""
    rng = random.Random(3)
    compared = 0
    for _ in range(60):
        answers = walk(knowledge, mostly_well(rng))
        sure = profile_of(knowledge, answers)
        limits = limits_of(knowledge, sure)
        verdicts = verdicts_of(knowledge, sure, limits)
        for question_id in answers:
            unsure = doubted(knowledge, answers, question_id)
            theirs = limits_of(knowledge, unsure)
            assert urgency(theirs) <= urgency(limits), question_id
            for key, verdict in verdicts_of(knowledge, unsure, theirs).items():
                assert verdict.steps <= verdicts[key].steps, (question_id, key)
            compared += 1
    assert compared > 800


def test_an_unanswered_question_counts_as_not_sure(knowledge: Knowledge) -> None:
    """Leaving a question out gives the same profile as answering not sure."""
    rng = random.Random(4)
    for _ in range(20):
        answers = walk(knowledge, mostly_well(rng))
        for question_id in answers:
            unsure = walk(knowledge, _as_before_but_unsure(answers, question_id))
            without = {name: chosen for name, chosen in unsure.items() if name != question_id}
            assert profile_of(knowledge, without) == profile_of(knowledge, unsure)


def _as_before_but_unsure(answers: Answers, question_id: str) -> Choose:
    def choose(question: Question, shown: Sequence[Answer]) -> tuple[str, ...]:
        kept = tuple(a for a in answers.get(question.id, ()) if a in {answer.id for answer in shown})
        return (question.not_sure.id,) if question.id == question_id or not kept else kept

    return choose
