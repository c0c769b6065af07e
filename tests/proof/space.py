"""The answers as marks: everything a reader can tick, with what must be ticked before it is shown.

A person is seen here as one answer to the question about the condition, a set of marks that give findings, and a set of
marks that give things. Every set of answers that the form allows is such a person (the form allows fewer: of some
questions only one answer). What holds for all of them therefore holds for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pyengine.model import Answer, Condition, Knowledge, Question
from pyengine.profile import ALWAYS, Profile, closed, is_open

CONDITION = "condition"
Marks = frozenset["Mark"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """An answer that may be ticked: what it gives, and the findings that open it (any of each group)."""

    question: str
    answer: str
    gives: tuple[str, ...]
    has: tuple[str, ...]
    opened_by: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        return f"{self.question}: {self.answer}"


def smallest(sets: Iterable[Marks]) -> list[Marks]:
    """Return the sets that hold no other one."""
    kept: list[Marks] = []
    for candidate in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if not any(other <= candidate for other in kept):
            kept.append(candidate)
    return kept


class Space:
    """Everybody who gives one answer to the question about the condition."""

    def __init__(self, knowledge: Knowledge, condition: str) -> None:
        self.knowledge, self.condition, self._known = knowledge, condition, knowledge.things
        self.base = frozenset(knowledge.questions[CONDITION].answer(condition).gives)
        marks = [mark for mark in _marks(knowledge) if mark.question != CONDITION]
        self.marks = tuple(mark for mark in marks if self._can_be_asked(mark))
        self.giving = tuple(mark for mark in self.marks if mark.gives)
        self.having = tuple(mark for mark in self.marks if mark.has)
        self._ways = lru_cache(maxsize=None)(self._find_ways)

    def _can_be_asked(self, mark: Mark) -> bool:
        """Tell whether a mark is ever shown here: of each group one finding is there or can be given."""
        every = self.base | {name for m in _marks(self.knowledge) if m.question != CONDITION for name in m.gives}
        findings = closed(self.knowledge, every)
        return all(is_open(names, findings) for names in mark.opened_by)

    def ways(self, finding: str) -> tuple[Marks, ...]:
        """Return the smallest sets of marks that give a finding, each with the marks that open the others."""
        found: tuple[Marks, ...] = self._ways(finding)
        return found

    def _find_ways(self, finding: str) -> tuple[Marks, ...]:
        if finding in closed(self.knowledge, self.base):
            return (frozenset(),)
        if finding in self.knowledge.derived:
            return tuple(self.ways_of(self.knowledge.derived[finding].holds_when))
        giving = [m for m in self.giving if finding in m.gives or any(g.partition(".")[0] == finding for g in m.gives)]
        return tuple(smallest(way | {mark} for mark in giving for way in self.opening(mark)))

    def opening(self, mark: Mark) -> Iterator[Marks]:
        """Yield the sets of marks that open a mark."""
        for chosen in product(*([way for name in names for way in self.ways(name)] for names in mark.opened_by)):
            yield frozenset().union(*chosen)

    def ways_of(self, condition: Condition) -> list[Marks]:
        """Return the smallest sets of marks for which a condition holds."""
        roots = self.ways(condition.root) if condition.root != ALWAYS else (frozenset[Mark](),)
        if condition.any_of:
            either = [way for name in condition.any_of for way in self.ways(name)]
            return smallest(root | way for root in roots for way in either)
        return smallest(frozenset().union(*chosen) for chosen in product(roots, *map(self.ways, condition.all_of)))

    def possible(self, marks: Iterable[Mark]) -> Marks | None:
        """Return the largest part of these marks that somebody can give; None: nobody gives any part of them.

        A mark needs what opens it, and a question of which every answer gives something needs one of its marks.
        """
        kept = frozenset(marks)
        while True:
            findings = self.findings(kept)
            fewer = frozenset(m for m in kept if all(is_open(names, findings) for names in m.opened_by))
            for question in self._unanswered(fewer):
                if not question.ask_when or not self.base.isdisjoint(question.ask_when):
                    return None
                fewer = frozenset(m for m in fewer if set(m.gives).isdisjoint(question.ask_when))
            if fewer == kept:
                return kept
            kept = fewer

    def completed(self, marks: Marks) -> list[Marks]:
        """Return these marks with what must be answered besides: one set for each way to answer it."""
        for question in self._unanswered(marks):
            more = [mark for mark in self.giving if mark.question == question.id]
            return [done for mark in more for done in self.completed(marks | {mark})]
        return [marks]

    def _unanswered(self, given: Marks) -> list[Question]:
        """Return the questions that are asked, of which every answer gives something, and no answer is given."""
        findings = self.findings(given)
        answered = {mark.question for mark in given}
        return [
            question
            for question in self.knowledge.questions.values()
            if question.id not in answered
            and question.id != CONDITION
            and is_open(question.ask_when, findings)
            and all(answer.gives for answer in question.answers)
        ]

    def is_shown(self, mark: Mark, given: Marks) -> bool:
        """Tell whether a mark is shown to whoever gives these."""
        findings = self.findings(given)
        return all(is_open(names, findings) for names in mark.opened_by)

    def given(self, marks: Iterable[Mark]) -> frozenset[str]:
        """Return the findings that the answers themselves give; a sided one stands under its bare name too."""
        names = self.base | {name for mark in marks for name in mark.gives}
        return names | {name.partition(".")[0] for name in names}

    def findings(self, given: Marks) -> frozenset[str]:
        """Return every finding of whoever gives these marks, derived ones included."""
        return closed(self.knowledge, self.given(given))

    def things(self, having: Marks) -> frozenset[str]:
        """Return the things of whoever has these marks, with all equipment at hand."""
        return frozenset(name for mark in having for name in mark.has) | frozenset(self.knowledge.equipment)

    def profile(self, given: Marks, having: Marks) -> Profile:
        """Return the profile of whoever gives and has these marks, with all equipment at hand."""
        things = self.things(having)
        return Profile(
            findings=self.findings(given),
            things=things,
            minutes_per_day=30,
            days_per_week=7,
            weeks_done=max((thing.weeks_done for thing in self._known.values() if thing.id in things), default=0),
            asked=(),
            answers={},
        )


def spaces(knowledge: Knowledge) -> Mapping[str, Space]:
    """Return a space for each answer about the condition: between them they hold everybody."""
    return {a.id: Space(knowledge, a.id) for a in knowledge.questions[CONDITION].answers}


@lru_cache(maxsize=4)
def _marks(knowledge: Knowledge) -> tuple[Mark, ...]:
    return tuple(_mark(knowledge, q, a) for q in knowledge.questions.values() for a in q.answers)


def _mark(knowledge: Knowledge, question: Question, answer: Answer) -> Mark:
    groups = tuple(names for names in (question.ask_when, answer.show_when) if names)
    has = tuple(name for name in answer.has if name not in knowledge.equipment)
    return Mark(question.id, answer.id, answer.gives, has, groups)
