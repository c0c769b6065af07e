"""The questions as a map: which answers open which questions, which stop and how, and the lines that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyengine.engine import WHOLE_STOPS, stops_of
from pyengine.model import Answer, Knowledge, Question, Rule
from pyengine.profile import closed


@dataclass(frozen=True, slots=True)
class Opening:
    """Answers of one question, and the later questions that any of them opens."""

    answers: tuple[Answer, ...]
    opens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stopping:
    """Answers of one question that stop everything alike: how soon, and by which rules."""

    when: str
    answers: tuple[Answer, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A line beside the main one: from the row whose answer opens it, past its questions, to the last of them."""

    lane: int
    first: int
    last: int
    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A question's row on the map, with its place in the order (from 0) and the lane it lies on."""

    question: Question
    lane: int
    opened_by: tuple[int, ...]
    openings: tuple[Opening, ...]
    stoppings: tuple[Stopping, ...]


@dataclass(frozen=True, slots=True)
class QuestionMap:
    """Every question in order, the branches between them, and the rules that stop by several answers only."""

    rows: tuple[Stop, ...]
    branches: tuple[Branch, ...]
    together: tuple[Rule, ...]
    partly: tuple[Rule, ...]

    @property
    def lanes(self) -> int:
        """How many lines lie side by side, the main one included."""
        return 1 + max((branch.lane for branch in self.branches), default=0)


def map_of(knowledge: Knowledge) -> QuestionMap:
    """Return the map of some knowledge."""
    questions = list(knowledge.questions.values())
    openers = [_openers(knowledge, questions, number) for number in range(len(questions))]
    branches = _laid_out(questions, openers)
    lanes = {number: branch.lane for branch in branches for number in branch.questions}
    rows = tuple(
        Stop(
            question,
            lanes.get(number, 0),
            tuple(openers[number]),
            _openings(knowledge, questions, number),
            _stoppings(knowledge, question),
        )
        for number, question in enumerate(questions)
    )
    alone = {rule for row in rows for stopping in row.stoppings for rule in stopping.rules}
    referring = [rule for rule in knowledge.rules.values() if rule.refer]
    return QuestionMap(
        rows,
        branches,
        together=tuple(r for r in referring if r.refer and r.refer.blocks_all and r.id not in alone),
        partly=tuple(r for r in referring if r.refer and r.refer.blocks and not r.refer.blocks_all),
    )


def _opens(knowledge: Knowledge, answer: Answer, question: Question) -> bool:
    """Tell whether an answer by itself opens a question."""
    return not closed(knowledge, answer.gives).isdisjoint(question.ask_when)


def _openers(knowledge: Knowledge, questions: list[Question], number: int) -> list[int]:
    """Return the earlier questions of which an answer opens this one."""
    asked = questions[number]
    return [
        place
        for place, earlier in enumerate(questions[:number])
        if any(_opens(knowledge, answer, asked) for answer in earlier.answers)
    ]


def _openings(knowledge: Knowledge, questions: list[Question], number: int) -> tuple[Opening, ...]:
    """Return what the answers of a question open, answers that open the same together."""
    alike: dict[tuple[int, ...], list[Answer]] = {}
    for answer in questions[number].answers:
        opens = tuple(
            place
            for place, later in enumerate(questions)
            if place > number and later.ask_when and _opens(knowledge, answer, later)
        )
        if opens:
            alike.setdefault(opens, []).append(answer)
    return tuple(Opening(tuple(answers), opens) for opens, answers in alike.items())


def _stoppings(knowledge: Knowledge, question: Question) -> tuple[Stopping, ...]:
    """Return the answers of a question that stop by themselves, most urgent first, those alike together."""
    found: dict[str, list[Answer]] = {}
    rules: dict[str, dict[str, None]] = {}
    for answer in question.answers:
        if stop := stops_of(knowledge, question.id, answer.id):
            found.setdefault(stop.when, []).append(answer)
            rules.setdefault(stop.when, {}).update(dict.fromkeys(stop.rules))
    return tuple(Stopping(when, tuple(found[when]), tuple(rules[when])) for when in WHOLE_STOPS if when in found)


def _laid_out(questions: list[Question], openers: list[list[int]]) -> tuple[Branch, ...]:
    """Return a branch for each set of openers, on the first lane that is free all the way; the longest lie inmost."""
    alike: dict[tuple[str, ...], list[int]] = {}
    for number, question in enumerate(questions):
        if question.ask_when and openers[number]:
            alike.setdefault(question.ask_when, []).append(number)
    spans = [(min(min(openers[n]) for n in numbers), numbers) for numbers in alike.values()]
    taken: list[list[tuple[int, int]]] = []
    laid = []
    for first, numbers in sorted(spans, key=lambda span: (span[0], -span[1][-1])):
        lane = next((place for place, lines in enumerate(taken) if _free(lines, first, numbers[-1])), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, numbers[-1]))
        laid.append(Branch(lane + 1, first, numbers[-1], tuple(numbers)))
    return tuple(laid)


def _free(lines: Iterable[tuple[int, int]], first: int, last: int) -> bool:
    return all(last < begins or ends < first for begins, ends in lines)
