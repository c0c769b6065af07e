"""Worked examples for the page of mathematics, each chosen from the knowledge and worked out in the build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.knowledge_pages.book import Book, bullets, rows, stacked
from plugins.knowledge_pages.touches import Touch
from plugins.planner_page.markup import join, tag
from pyengine.choose import verdicts_of
from pyengine.limits import limits_of
from pyengine.model import Answer, Knowledge, Question, Rule
from pyengine.profile import Profile, closed
from pyengine.sentences import finding_phrase, rule_sentence

PEOPLE: tuple[tuple[str, ...], ...] = (
    (),
    ("low-bone-density", "osteoporosis"),
    ("low-bone-density", "osteoporosis", "spine-fracture-possible", "spine-fracture"),
    ("bone-lesions", "lower-back-lesion"),
    (
        "low-bone-density",
        "osteoporosis",
        "spine-fracture-possible",
        "spine-fracture",
        "bone-lesions",
        "lower-back-lesion",
    ),
)
"""Sets of findings, each beside others that it contains: what is allowed can only shrink."""

ENOUGH = 3
"""How many answers of a question must give hazards, so that it shows what doubt adds up to."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much is allowed with some findings and all things, clearances included, or none of them."""

    findings: tuple[str, ...]
    with_all: frozenset[tuple[str, str | None, int]]
    with_none: frozenset[tuple[str, str | None, int]]


def counts_of(knowledge: Knowledge) -> tuple[Count, ...]:
    """Return what is allowed for each set of findings: exercise, side and step."""
    every = frozenset((*knowledge.things, *knowledge.equipment))
    return tuple(
        Count(given, _allowed(knowledge, given, every), _allowed(knowledge, given, frozenset(knowledge.equipment)))
        for given in PEOPLE
    )


def _allowed(
    knowledge: Knowledge, given: Iterable[str], things: frozenset[str]
) -> frozenset[tuple[str, str | None, int]]:
    profile = Profile(
        findings=closed(knowledge, given),
        things=things,
        minutes_per_day=30,
        days_per_week=7,
        weeks_done=0,
        asked=(),
        answers={},
    )
    verdicts = verdicts_of(knowledge, profile, limits_of(knowledge, profile))
    return frozenset((*key, step) for key, verdict in verdicts.items() for step in range(verdict.steps))


def law_two(book: Book) -> str:
    """Return the table that shows law 2 on a few sets of findings."""
    say = book.words.say
    head = (say("laws.findings"), say("laws.with-all"), say("laws.with-none"))
    lines = (
        tag(
            "tr",
            tag("th", _findings(book, count.findings), scope="row"),
            tag("td", str(len(count.with_all))),
            tag("td", str(len(count.with_none))),
        )
        for count in counts_of(book.knowledge)
    )
    columns = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in head)))
    return tag("table", columns, tag("tbody", *lines), class_="counts amounts")


def _findings(book: Book, names: tuple[str, ...]) -> str:
    return "; ".join(finding_phrase(book.knowledge, name) for name in names) or book.words.say("laws.no-finding")


def ladder_cut(book: Book) -> tuple[Rule, Touch]:
    """Return the first rule that forbids one level of one axis, and an exercise that it lets begin and then holds."""
    for rule in book.knowledge.rules.values():
        if len(rule.forbid) == 1 and len(rule.forbid[0]) == 1:
            for touch in book.touches.by_rule[rule.id]:
                if not touch.whole:
                    return rule, touch
    raise ValueError("no rule forbids one level and lets an exercise begin: the example needs another")


def pattern(book: Book) -> str:
    """Return a rule beside an exercise, step by step, on the axis that the rule speaks of."""
    say, knowledge = book.words.say, book.knowledge
    rule, touch = ladder_cut(book)
    (demand,) = rule.forbid[0]
    axis, exercise = knowledge.axes[demand.axis], knowledge.exercises[touch.exercise]
    levels = [max(step.demands[axis.id]) for step in exercise.steps]
    said = [
        say("laws.level-out" if n >= touch.from_step else "laws.level-in", rank=rank, says=axis.levels[rank].says)
        for n, rank in enumerate(levels)
    ]
    return stacked(
        tag("p", book.rule_link(rule.id), f": {rule_sentence(knowledge, rule)}", class_="rule-sentence"),
        tag(
            "p",
            say("laws.pattern", axis=axis.name, rank=demand.rank, most=len(axis.levels) - 1),
            " ",
            book.exercise_link(exercise.id),
            ":",
        ),
        rows(_steps(book, said)),
    )


def _steps(book: Book, said: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what is said of the steps, those of which the same is said together."""
    first = 1
    for words, alike in groupby(said):
        last = first + len(list(alike)) - 1
        name = "exercise.step" if first == last else "laws.steps"
        yield book.words.say(name, **({"number": first} if first == last else {"first": first, "last": last})), words
        first = last + 1


def two_caps(knowledge: Knowledge) -> tuple[Rule, Rule, str]:
    """Return two rules that cap the same ladder at different steps, the lower first, and the ladder."""
    for first in knowledge.rules.values():
        for second in knowledge.rules.values():
            for ladder in first.cap.keys() & second.cap.keys():
                if first.cap[ladder] < second.cap[ladder]:
                    return first, second, ladder
    raise ValueError("no two rules cap one ladder at different steps: the example needs another")


def meeting(book: Book) -> str:
    """Return two rules on one ladder, and the step at which both hold."""
    say, knowledge = book.words.say, book.knowledge
    lower, higher, ladder = two_caps(knowledge)
    said = knowledge.ladders[ladder].rungs[lower.cap[ladder]].says
    both = bullets(join(book.rule_link(r.id), f": {rule_sentence(knowledge, r)}") for r in (higher, lower))
    return stacked(both, tag("p", say("laws.lower", ladder=knowledge.ladders[ladder].name, says=said)))


def doubt(book: Book) -> str:
    """Return a question of which several answers give hazards: what each gives, and what "not sure" gives."""
    question = doubtful(book.knowledge)
    return stacked(
        tag("p", tag("strong", question.asks)),
        rows((answer.says, _gives(book, answer)) for answer in question.answers),
    )


def doubtful(knowledge: Knowledge) -> Question:
    """Return the first question of which enough answers, doubt apart, give hazards."""
    for question in knowledge.questions.values():
        if sum(bool(hazards(knowledge, answer)) for answer in question.answers if not answer.not_sure) >= ENOUGH:
            return question
    raise ValueError("no question has enough answers that give hazards: the example needs another")


def hazards(knowledge: Knowledge, answer: Answer) -> frozenset[str]:
    """Return the hazards that an answer gives, events left out."""
    return frozenset(name for name in answer.gives if knowledge.findings[name.partition(".")[0]].kind == "hazard")


def _gives(book: Book, answer: Answer) -> str:
    found = "; ".join(finding_phrase(book.knowledge, name) for name in answer.gives)
    return found or book.words.say("laws.gives-none")
