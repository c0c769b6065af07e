"""Answers → profile: what is known of a person, doubt and silence on the careful side; complaints about answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from pyengine.errors import AnswersError, Complaint
from pyengine.model import Answer, Condition, Knowledge, Question

SCHEMA = "bonewise-answers/1"
MOST_COMPLAINTS = 50
LONGEST_SHOWN = 60
ALWAYS = "always"
DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of a person.

    `findings` holds given and derived ones; a sided one stands as `x.left` and also as `x`.
    `answers` are those used, silence filled in; `asked` the questions asked, in order. `days_per_week` is 7 where
    nothing was said of days: no limit hangs on it, and every day of a week stands alone.
    """

    findings: frozenset[str]
    things: frozenset[str]
    minutes_per_day: int
    days_per_week: int
    weeks_done: int
    asked: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]]


def holds(condition: Condition, findings: frozenset[str] | set[str]) -> bool:
    """Tell whether a condition holds for these findings."""
    if condition.root != ALWAYS and condition.root not in findings:
        return False
    if condition.any_of:
        return not findings.isdisjoint(condition.any_of)
    return findings.issuperset(condition.all_of)


def closed(knowledge: Knowledge, given: Iterable[str]) -> frozenset[str]:
    """Return findings with the bare names of sided ones and every derived finding added."""
    findings = set(given)
    findings |= {name.partition(".")[0] for name in findings}
    for derived in knowledge.derived.values():
        if holds(derived.holds_when, findings):
            findings.add(derived.id)
    return frozenset(findings)


def is_open(names: tuple[str, ...], findings: frozenset[str]) -> bool:
    """Tell whether a question or an answer with these openers is shown: none given, or any of them found."""
    return not names or not findings.isdisjoint(names)


def profile_of(knowledge: Knowledge, answers: Mapping[str, tuple[str, ...]]) -> Profile:
    """Return the profile of checked answers. Raises AnswersError where an answer is to a question that is not asked."""
    given: set[str] = set()
    things: set[str] = set()
    minutes: list[int] = []
    days: list[int] = []
    used: dict[str, tuple[str, ...]] = {}
    complaints: list[Complaint] = []
    findings, known = closed(knowledge, given), 0
    for question in knowledge.questions.values():
        if len(given) > known:
            findings, known = closed(knowledge, given), len(given)
        if not is_open(question.ask_when, findings):
            if question.id in answers:
                complaints.append(
                    Complaint(
                        question=question.id,
                        found="this question is not asked after the earlier answers",
                        right="leave it out",
                    )
                )
            continue
        chosen = answers.get(question.id) or (question.not_sure.id,)
        used[question.id] = chosen
        for answer in map(question.answer, chosen):
            if not is_open(answer.show_when, findings) and question.id in answers:
                complaints.append(
                    Complaint(
                        question=question.id,
                        found=f"'{answer.id}' is not shown after the earlier answers",
                        right="leave it out",
                    )
                )
            given |= set(answer.gives)
            things |= set(answer.has)
            if answer.minutes_per_day is not None:
                minutes.append(answer.minutes_per_day)
            if answer.days_per_week is not None:
                days.append(answer.days_per_week)
    if complaints:
        raise AnswersError(tuple(complaints))
    return Profile(
        findings=closed(knowledge, given),
        things=frozenset(things),
        minutes_per_day=min(minutes, default=10),
        days_per_week=min(days, default=DAYS_PER_WEEK),
        weeks_done=max((knowledge.things[name].weeks_done for name in things if name in knowledge.things), default=0),
        asked=tuple(used),
        answers=used,
    )


def checked_answers(knowledge: Knowledge, raw: object) -> dict[str, tuple[str, ...]]:
    """Return answers by question from parsed text. Raises AnswersError with every complaint."""
    if not isinstance(raw, Mapping) or raw.get("schema") != SCHEMA or not isinstance(raw.get("answers"), Mapping):
        raise AnswersError(
            (
                Complaint(
                    question=None,
                    found="this is not a set of answers",
                    right=f'write {{"schema": "{SCHEMA}", "answers": {{…}}}}',
                ),
            )
        )
    given = cast("Mapping[str, object]", raw["answers"])
    complaints = [
        Complaint(question=None, found=f"'{short(key)}' is not known here", right="keep to schema, answers and swaps")
        for key in raw
        if key not in ("schema", "answers", "swaps")
    ]
    answers: dict[str, tuple[str, ...]] = {}
    for name, value in given.items():
        question = knowledge.questions.get(name)
        if question is None:
            complaints.append(Complaint(question=short(name), found="no such question is asked", right="leave it out"))
            continue
        chosen, found = _chosen(question, value)
        answers[name] = chosen
        complaints.extend(found)
    if complaints:
        raise AnswersError(tuple(complaints[:MOST_COMPLAINTS]))
    return answers


def short(value: object) -> str:
    """Return a value as text of at most 60 characters."""
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _chosen(question: Question, value: object) -> tuple[tuple[str, ...], list[Complaint]]:
    """Return the answers chosen, in the question's order, or what is wrong with them."""
    known = {answer.id: answer for answer in question.answers}
    many = question.kind == "many"
    right = f"give {'a list of some of' if many else 'one of'}: {', '.join(known)}"
    given: list[object] = value if many and isinstance(value, list) else [value]
    found = ""
    items = [item for item in given if isinstance(item, str)]
    if many != isinstance(value, list) or len(items) < len(given):
        found = f"{_kind(value)} is there"
    elif unknown := [item for item in items if item not in known]:
        found = f"'{short(unknown[0])}' is not an answer to it"
    elif len(set(items)) != len(items):
        found, right = "an answer stands there twice", "give each answer once"
    elif _contradicts([known[item] for item in items]):
        found, right = "'none' stands beside another answer", "give 'none' alone, or the other answers alone"
    if found:
        return (), [Complaint(question=question.id, found=found, right=right)]
    return tuple(answer.id for answer in question.answers if answer.id in items), []


def _contradicts(answers: list[Answer]) -> bool:
    return len(answers) > 1 and any(answer.none for answer in answers)


def _kind(value: object) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        dict: "an object",
        type(None): "nothing",
    }
    return names.get(type(value), "something else")
