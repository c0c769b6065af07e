"""Reads `questions/`: what is asked, in order, and what each answer gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyengine.model import SIDES, Answer, Finding, Question
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.words import Vocabulary, blocks, by_id


def given_names(findings: Mapping[str, Finding]) -> dict[str, Finding]:
    """Return every name an answer may give a finding by: `x.left` and `x.right` for a sided one, `x` otherwise."""
    names: dict[str, Finding] = {}
    for finding in findings.values():
        for name in [f"{finding.id}.{side}" for side in SIDES] if finding.sided else [finding.id]:
            names[name] = finding
    return names


def read_questions(raw: RawFiles, words: Vocabulary, faults: Faults) -> dict[str, Question]:
    """Return the questions in asking order, each checked for law 3: not sure is never less careful."""
    return by_id((table, _question(table, words)) for table in blocks(raw, "questions", "question", faults))


def _question(table: Table, words: Vocabulary) -> Question:
    kind = table.word("kind", ("one", "many", "band"))
    tables = table.tables("answer", needed=True)
    answers = tuple(_answers(tables, words))
    question = Question(
        id=table.text("id"),
        kind=kind,
        asks=table.text("asks"),
        why=table.text("why"),
        ask_when=table.texts("ask_when", words.findings),
        answers=answers,
        dossier=table.texts("dossier", needed=True),
    )
    ids = [answer.id for answer in answers]
    for answer_id in {i for i in ids if ids.count(i) > 1}:
        table.fault("answer", f"'{answer_id}' stands there twice", "give every answer its own id")
    _check_doubt(table, question, given_names(words.findings))
    return question


def _answers(tables: list[Table], words: Vocabulary) -> Iterator[Answer]:
    things = {*words.things, *words.equipment}
    for table in tables:
        yield Answer(
            id=table.text("id"),
            says=table.text("says"),
            gives=table.texts("gives", given_names(words.findings)),
            has=table.texts("has", things),
            show_when=table.texts("show_when", words.findings),
            none=table.flag("none"),
            not_sure=table.flag("not_sure"),
            minutes_per_day=table.maybe_whole("minutes_per_day", 5, 120),
            days_per_week=table.maybe_whole("days_per_week", 1, 7),
        )
        table.close()


def _check_doubt(table: Table, question: Question, names: Mapping[str, Finding]) -> None:
    """Law 3: the not-sure answer gives every hazard that another gives, no event, and no thing that another lacks."""
    doubts = [answer for answer in question.answers if answer.not_sure]
    if len(doubts) != 1:
        table.fault("answer", f"{len(doubts)} answers are marked not_sure", "mark exactly one answer not_sure = true")
        return
    doubt = doubts[0]
    for name in doubt.gives:
        if name in names and names[name].kind == "event":
            table.fault(f"answer[{doubt.id}].gives", f"'{name}' is an event", "give an event only by a definite yes")
    for answer in question.answers:
        _check_less_careful(table, answer, doubt, names)
    if question.kind != "many":
        common = set.intersection(*(set(answer.has) for answer in question.answers))
        for thing in set(doubt.has) - common:
            table.fault(
                f"answer[{doubt.id}].has", f"'{thing}' is a loosening", "not sure has only what every other answer has"
            )
    elif doubt.has:
        table.fault(f"answer[{doubt.id}].has", "a loosening", "not sure has no thing")
    if question.kind == "band":
        _check_band(table, question)


def _check_less_careful(table: Table, answer: Answer, doubt: Answer, names: Mapping[str, Finding]) -> None:
    for name in answer.gives:
        if name in names and names[name].kind == "hazard" and name not in doubt.gives:
            found = f"'{name}' of answer '{answer.id}' is missing"
            table.fault(f"answer[{doubt.id}].gives", found, "not sure gives every hazard that another answer gives")
    if answer.minutes_per_day is not None and (doubt.minutes_per_day or 0) > answer.minutes_per_day:
        place = f"answer[{doubt.id}].minutes_per_day"
        table.fault(place, f"more than answer '{answer.id}' has", "not sure gets the fewest minutes")


def _check_band(table: Table, question: Question) -> None:
    """A band's answers are cumulative: of any two, one gives all that the other gives."""
    given = [(answer.id, set(answer.gives)) for answer in question.answers if not answer.not_sure]
    for first, ours in given:
        for second, theirs in given:
            if first < second and not (ours <= theirs or theirs <= ours):
                table.fault(
                    "answer", f"'{first}' and '{second}' give different findings", "a band's answers are cumulative"
                )
