"""The stops printed with the form and the engine's own outcomes agree."""

import random

from pyengine.engine import WHOLE_STOPS, make_plan, stops_of
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES
from tests.support.people import mostly_well, walk


def test_every_answer_that_stops_in_print_stops_in_the_engine(knowledge: Knowledge) -> None:
    """Whoever gives an answer with a printed stop gets an outcome at least as urgent, whatever else they answer."""
    rng = random.Random(7)
    met: set[tuple[str, str]] = set()
    printed = {
        (question.id, answer.id): stop
        for question in knowledge.questions.values()
        for answer in question.answers
        if (stop := stops_of(knowledge, question.id, answer.id))
    }
    for _ in range(1500):
        answers = walk(knowledge, mostly_well(rng, trouble=0.08))
        plan = make_plan(knowledge, answers)
        for question_id, chosen in answers.items():
            for answer_id in chosen:
                if stop := printed.get((question_id, answer_id)):
                    met.add((question_id, answer_id))
                    assert OUTCOMES.index(plan.outcome) <= OUTCOMES.index(WHOLE_STOPS[stop.when]), (
                        question_id,
                        answer_id,
                    )
    assert len(met) >= 0.9 * len(printed)


def test_warning_signs_stop_at_once(knowledge: Knowledge) -> None:
    """Every sign of the first question stops the questions as an emergency, and doubt about one as a same-day call."""
    question = next(iter(knowledge.questions.values()))
    for answer in question.answers:
        stop = stops_of(knowledge, question.id, answer.id)
        if answer.none:
            assert stop is None
        else:
            assert stop is not None
            assert stop.when == ("same-day" if answer.not_sure else "emergency")
