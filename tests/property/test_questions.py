"""The form stays short, and asks nothing for nothing."""

import random
from collections.abc import Sequence

import pytest

from pyengine.model import Answer, Knowledge, Question
from tests.support.people import Choose, anyone, walk

BUDGET = {"osteoporosis": 14, "metastases": 18, "both": 22}


def calm(condition: str) -> Choose:
    """Choose the untroubled answer at every question but the one about the condition."""

    def choose(question: Question, shown: Sequence[Answer]) -> tuple[str, ...]:
        if question.id == "condition":
            return (condition,)
        quiet = [answer.id for answer in shown if answer.none] or [answer.id for answer in shown if not answer.gives]
        return ((quiet or [shown[0].id])[0],)

    return choose


@pytest.mark.parametrize("condition", BUDGET)
def test_an_untroubled_reader_stays_within_the_budget(condition: str, knowledge: Knowledge) -> None:
    """Without follow-ups a reader meets at most 14, 18 or 22 screens."""
    assert len(walk(knowledge, calm(condition))) <= BUDGET[condition]


def test_nobody_meets_more_than_a_few_follow_ups(knowledge: Knowledge) -> None:
    """Whatever is answered, no reader meets more than 27 screens."""
    rng = random.Random(5)
    assert max(len(walk(knowledge, anyone(rng))) for _ in range(2000)) <= 27


def test_every_question_can_be_reached(knowledge: Knowledge) -> None:
    """Some reader meets each question and is shown each of its answers."""
    rng = random.Random(6)
    asked: set[str] = set()
    shown: set[tuple[str, str]] = set()

    def note(question: Question, options: Sequence[Answer]) -> tuple[str, ...]:
        asked.add(question.id)
        shown.update((question.id, answer.id) for answer in options)
        return anyone(rng)(question, options)

    for _ in range(400):
        walk(knowledge, note)
    assert asked == set(knowledge.questions)
    assert shown == {(q.id, a.id) for q in knowledge.questions.values() for a in q.answers}


def test_warning_signs_come_first(knowledge: Knowledge) -> None:
    """The first question asks for signs that need help today."""
    assert next(iter(knowledge.questions)) == "warning-signs"
