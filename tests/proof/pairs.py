"""All pairs of answers: for any two that go together, a reader who gives them and is otherwise calm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, islice

from pyengine.model import Answer, Knowledge, Question
from tests.proof.space import CONDITION, Mark, Marks, Space, spaces
from tests.support.people import KIT, Answers, walk

Pair = tuple[tuple[str, str], tuple[str, str]]


def pairs(knowledge: Knowledge, part: int = 0, parts: int = 1) -> Iterator[tuple[Pair, Answers]]:
    """Yield each pair, under each answer about the condition that allows it, with answers that hold it.

    `part` of `parts`: every so-manyth pair only, so that several may share the work.
    """
    for space in spaces(knowledge).values():
        for one, other in islice(combinations(space.marks, 2), part, None, parts):
            person = _with_both(knowledge, space, one, other)
            if person is not None:
                yield ((one.question, one.answer), (other.question, other.answer)), person


def _with_both(knowledge: Knowledge, space: Space, one: Mark, other: Mark) -> Answers | None:
    for first in space.opening(one):
        for second in space.opening(other):
            forced: Marks = first | second | {one, other}
            person = walk(knowledge, partial(_choice, space, forced))
            if all(mark.answer in person.get(mark.question, ()) for mark in (one, other)):
                return person
    return None


def _choice(space: Space, forced: Marks, question: Question, shown: Sequence[Answer]) -> tuple[str, ...]:
    """Choose what is forced; of the rest the untroubled answer, and everything of what one may have."""
    if question.id == CONDITION:
        return (space.condition,)
    wanted = tuple(a.id for a in shown if any((question.id, a.id) == (m.question, m.answer) for m in forced))
    if question.kind != "many":
        return wanted[:1] or (_calm(shown),)
    alone = [a.id for a in shown if a.none and a.id in wanted]
    if alone or not wanted:
        kit = tuple(a.id for a in shown if not a.none) if question.id == KIT and not alone else ()
        return kit or tuple(alone[:1]) or (_calm(shown),)
    return wanted


def _calm(shown: Sequence[Answer]) -> str:
    return min(shown, key=lambda answer: (not answer.none, len(answer.gives))).id
