"""Reads the closed vocabularies in `words/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pyengine.model import (
    Axis,
    Finding,
    Goal,
    Implication,
    Ladder,
    Named,
    Rung,
    Saying,
    Thing,
)
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles

T = TypeVar("T")
KINDS = (
    "axis",
    "implies",
    "ladder",
    "finding",
    "thing",
    "goal",
    "strength",
    "reading",
    "equipment",
    "when",
    "who",
    "notice",
    "offer",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words that every other file may use."""

    axes: Mapping[str, Axis]
    implications: tuple[Implication, ...]
    ladders: Mapping[str, Ladder]
    findings: Mapping[str, Finding]
    things: Mapping[str, Thing]
    goals: Mapping[str, Goal]
    strengths: Mapping[str, Saying]
    readings: Mapping[str, Saying]
    equipment: Mapping[str, Named]
    whens: Mapping[str, Saying]
    whos: Mapping[str, Named]


def blocks(raw: RawFiles, folder: str, kind: str, faults: Faults) -> Iterator[Table]:
    """Yield every `[[kind]]` block of a folder's files, in order of file and place."""
    for file, content in raw.items():
        if file.startswith(f"{folder}/"):
            yield from Table(content, file, "", faults).tables(kind)


def by_id(items: Iterator[tuple[Table, T]]) -> dict[str, T]:
    """Return things by the id of the table they came from; a second of the same id is a fault."""
    found: dict[str, T] = {}
    for table, item in items:
        key = str(table.raw.get("id", ""))
        if key in found:
            table.fault("id", f"'{key}' is already taken", "give every one its own id")
        found[key] = item
        table.close()
    return found


def read_words(raw: RawFiles, faults: Faults) -> Vocabulary:
    """Return the vocabulary of `words/`."""
    for file, content in raw.items():
        if file.startswith("words/"):
            for key in content:
                if key not in KINDS:
                    faults.add(file, key, "this kind of word is not known", f"use one of {', '.join(KINDS)}")

    def every(kind: str) -> Iterator[Table]:
        return blocks(raw, "words", kind, faults)

    axes = by_id((t, _axis(t)) for t in every("axis"))
    ladders = by_id((t, _ladder(t)) for t in every("ladder"))
    return Vocabulary(
        axes=axes,
        implications=tuple(_implication(t, axes) for t in every("implies")),
        ladders=ladders,
        findings=by_id((t, _finding(t)) for t in every("finding")),
        things=by_id((t, _thing(t, ladders)) for t in every("thing")),
        goals=by_id(
            (t, Goal(id=t.text("id"), name=t.text("name"), ladder=t.word("ladder", ladders))) for t in every("goal")
        ),
        strengths=by_id((t, _saying(t)) for t in every("strength")),
        readings=by_id((t, _saying(t)) for t in every("reading")),
        equipment=by_id((t, _named(t)) for t in every("equipment")),
        whens=by_id((t, _saying(t)) for t in every("when")),
        whos=by_id((t, _named(t)) for t in every("who")),
    )


def _named(table: Table) -> Named:
    return Named(id=table.text("id"), name=table.text("name"))


def _saying(table: Table) -> Saying:
    return Saying(id=table.text("id"), says=table.text("says"))


def _axis(table: Table) -> Axis:
    levels = tuple(_saying(level) for level in table.tables("levels", needed=True))
    return Axis(id=table.text("id"), name=table.text("name"), levels=levels, sided=table.flag("sided"))


def _ladder(table: Table) -> Ladder:
    rungs = tuple(
        Rung(id=t.text("id"), says=t.text("says"), count=t.maybe_whole("count", 1, 600))
        for t in table.tables("rungs", needed=True)
    )
    return Ladder(id=table.text("id"), name=table.text("name"), rungs=rungs)


def _finding(table: Table) -> Finding:
    return Finding(
        id=table.text("id"),
        kind=table.word("kind", ("hazard", "event")),
        says=table.text("says"),
        sided=table.flag("sided"),
    )


def _thing(table: Table, ladders: Mapping[str, Ladder]) -> Thing:
    return Thing(
        id=table.text("id"),
        kind=table.word("kind", ("clearance", "setting", "experience", "ability")),
        says=table.text("says"),
        ask=table.optional("ask"),
        question=table.optional("question"),
        weeks_done=table.whole("weeks_done", 0, 52, needed=False),
        starts_at_step=table.whole("starts_at_step", 1, 6, needed=False),
        exercises_up=table.whole("exercises_up", 0, 3, needed=False),
        ladders=table.texts("ladders", ladders),
    )


def _implication(table: Table, axes: Mapping[str, Axis]) -> Implication:
    made = Implication(
        when=_ranks(table, "when", axes),
        then=_ranks(table, "then", axes),
        then_any=_ranks(table, "then_any", axes),
        because=table.text("because"),
    )
    table.close()
    return made


def _ranks(table: Table, key: str, axes: Mapping[str, Axis]) -> dict[str, int]:
    return {
        axis: rank
        for axis, rank in table.keyed(key, lambda t, name: level_rank(t, name, name, axes)).items()
        if axis in axes
    }


def level_rank(table: Table, key: str, axis: str, axes: Mapping[str, Axis]) -> int:
    """Return the rank of the level named at a key of a table; 0 and a fault where axis or level is not known."""
    known = axes.get(axis)
    if known is None:
        table.text(key)
        table.fault(key, f"'{axis}' is not an axis", "use an axis of words/axes.toml")
        return 0
    levels = [level.id for level in known.levels]
    level = table.word(key, levels)
    return levels.index(level) if level in levels else 0
