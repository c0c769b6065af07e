"""Invented people: answer sets drawn at random as the form would allow them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from pyengine.model import Answer, Knowledge, Question
from pyengine.profile import closed, is_open

Answers = dict[str, tuple[str, ...]]
Choose = Callable[[Question, Sequence[Answer]], tuple[str, ...]]


def walk(knowledge: Knowledge, choose: Choose) -> Answers:
    """Answer every question that is asked, in order, as `choose` says."""
    given: set[str] = set()
    answers: Answers = {}
    findings, known = closed(knowledge, given), 0
    for question in knowledge.questions.values():
        if len(given) > known:
            findings, known = closed(knowledge, given), len(given)
        if not is_open(question.ask_when, findings):
            continue
        shown = [answer for answer in question.answers if is_open(answer.show_when, findings)]
        answers[question.id] = choose(question, shown)
        given |= {name for chosen in answers[question.id] for name in question.answer(chosen).gives}
    return answers


def sent(knowledge: Knowledge, answers: Answers) -> dict[str, object]:
    """Return answers in the shape in which the form sends them."""
    questions = knowledge.questions
    chosen = {n: list(given) if questions[n].kind == "many" else given[0] for n, given in answers.items()}
    return {"schema": "bonewise-answers/1", "answers": chosen}


def anyone(rng: random.Random) -> Choose:
    """Choose any answer, several where several may be given."""

    def choose(question: Question, shown: Sequence[Answer]) -> tuple[str, ...]:
        if question.kind != "many" or rng.random() < 0.4:
            return (rng.choice([answer.id for answer in shown]),)
        some = [answer.id for answer in shown if not answer.none and rng.random() < 0.3]
        return tuple(some) or (rng.choice([answer.id for answer in shown]),)

    return choose


def mostly_well(rng: random.Random, trouble: float = 0.06) -> Choose:
    """Choose as people who pass most gates do: the untroubled answer, now and then another."""

    def choose(question: Question, shown: Sequence[Answer]) -> tuple[str, ...]:
        if question.id == KIT:
            return tuple(answer.id for answer in shown if rng.random() < HAVING.get(answer.id, 0)) or ("none",)
        if rng.random() < (0.5 if question.id in FREE else trouble):
            return anyone(rng)(question, shown)
        calm = [answer.id for answer in shown if answer.none and not answer.gives]
        if question.kind == "many" and calm:
            return (calm[0],)
        quiet = [answer.id for answer in shown if not answer.gives]
        return (rng.choice(quiet or [answer.id for answer in shown]),)

    return choose


def mixed(knowledge: Knowledge, people: int, seed: int) -> Iterator[Answers]:
    """Yield the census's mix: one in eight answers anything, the rest pass most gates."""
    rng = random.Random(seed)
    for number in range(people):
        yield walk(knowledge, (anyone if number % 8 == 0 else mostly_well)(rng))


KIT = "what-you-have"
HAVING = {
    "chair": 0.95,
    "worktop": 0.9,
    "bed": 0.95,
    "floor": 0.3,
    "band": 0.35,
    "weights": 0.35,
    "step": 0.4,
    "bike": 0.2,
    "route": 0.75,
    "pool": 0.1,
    "poles": 0.1,
    "gym": 0.1,
    "supervised": 0.1,
}
"""How many of a hundred have each thing: a guess of ours, for the mix of the census only."""

FREE = frozenset(
    {
        "condition",
        "lesion-sites",
        "upper-thigh-side",
        "upper-arm-side",
        "team-said-yes",
        "treatments",
        "weak-bones-too",
        "spine-fracture",
        "other-fractures",
        "clearances",
        "bones-and-medicines",
        "falls-and-steadiness",
        "age",
        "body-limits",
        "experience",
        "energy",
        "days",
    }
)
"""Questions that every second person answers in any way; of the rest the untroubled answer is taken."""
