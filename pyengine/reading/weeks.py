"""Reads `weeks/`: the templates a clinician can read on a page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from pyengine.model import Exercise, Session, Slot, Template, active_days
from pyengine.reading.exercises import MOVES
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.grounds import read_grounds
from pyengine.reading.rules import ALWAYS, KnownIds, read_condition
from pyengine.reading.words import Vocabulary

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
REST = "rest"
Layout = Mapping[str, tuple[str, ...]]
"""The sessions of each day."""


def read_templates(
    raw: RawFiles, words: Vocabulary, exercises: dict[str, Exercise], known: KnownIds, faults: Faults
) -> dict[str, Template]:
    """Return the templates by id, which is the file's name."""
    found: dict[str, Template] = {}
    for file, content in raw.items():
        if file.startswith("weeks/"):
            table = Table(content, file, "", faults)
            template = _template(table, words, exercises, known)
            if template.rank in {other.rank for other in found.values()}:
                table.fault("rank", f"{template.rank} is already taken", "give every template its own rank")
            found[template.id] = template
            table.close()
    return found


def _template(table: Table, words: Vocabulary, exercises: dict[str, Exercise], known: KnownIds) -> Template:
    sessions = {t.text("id"): _session(t, words, exercises) for t in table.tables("session", needed=True)}
    example = table.table("example")
    answers = example.table("answers") if example else None
    template = Template(
        id=PurePosixPath(table.file).stem,
        name=table.text("name"),
        rank=table.whole("rank", 1, 99),
        holds_when=read_condition(table, ALWAYS, known.findings, needed=True),
        horizon_weeks=table.whole("horizon_weeks", 1, 52),
        essential=table.texts("essential", words.goals),
        essential_any=table.whole("essential_any", 0, 6, needed=False),
        days=(days := _days(table, sessions)),
        fewer=_fewer(table, sessions, days),
        sessions=sessions,
        example_person=example.text("person") if example else "",
        example_answers=dict(answers.raw) if answers else {},
        grounds=read_grounds(table, words, known.claims),
    )
    if example:
        example.close()
    return template


def _days(table: Table, sessions: Collection[str]) -> dict[str, tuple[str, ...]]:
    inner = table.table("days")
    if inner is None:
        return dict.fromkeys(DAYS, ())
    days = {day: inner.texts(day, [REST, *sessions], needed=True) for day in DAYS}
    for day, named in days.items():
        if REST in named and len(named) > 1:
            inner.fault(day, "rest stands beside a session", "let a rest day be rest alone")
    _check_placed(inner, sessions, days)
    inner.close()
    return {day: tuple(name for name in named if name != REST) for day, named in days.items()}


def _fewer(table: Table, sessions: Collection[str], whole: Layout) -> tuple[Layout, ...]:
    """Return the layouts of fewer days, the most days first; a day that is not named is for rest."""
    layouts: list[Layout] = []
    for inner in table.tables("fewer"):
        days = {day: inner.texts(day, sessions) for day in DAYS}
        _check_placed(inner, sessions, days)
        if (count := active_days(days)) >= (last := active_days([whole, *layouts][-1])):
            inner.fault("monday", f"{count} days hold something, and {last} above", "go down from layout to layout")
        inner.close()
        layouts.append(days)
    return tuple(layouts)


def _check_placed(table: Table, sessions: Collection[str], days: Layout) -> None:
    for session in sessions:
        if not any(session in named for named in days.values()):
            table.fault("monday", f"the session '{session}' is on no day", "place every session")


def _session(table: Table, words: Vocabulary, exercises: dict[str, Exercise]) -> Session:
    session = Session(
        id=table.text("id"),
        name=table.text("name"),
        strength=table.flag("strength"),
        slots=tuple(_slot(t, words, exercises) for t in table.tables("slot", needed=True)),
    )
    table.close()
    return session


def _slot(table: Table, words: Vocabulary, exercises: dict[str, Exercise]) -> Slot:
    slot = Slot(
        id=table.text("id"),
        goal=table.word("goal", words.goals),
        moves=table.texts("moves", MOVES),
        prefer=table.texts("prefer", exercises),
        says=table.text("says"),
    )
    for name in slot.prefer:
        if name in exercises and not fits(exercises[name], slot):
            table.fault("prefer", f"'{name}' has another goal or other moves", f"name exercises for {slot.goal}")
    table.close()
    return slot


def fits(exercise: Exercise, slot: Slot) -> bool:
    """Tell whether an exercise may stand in a slot: same goal, and one of its moves where it names any."""
    return exercise.goal == slot.goal and (not slot.moves or bool(set(slot.moves) & set(exercise.moves)))
