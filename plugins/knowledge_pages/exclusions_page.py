"""The exercises that are never shown: read from `exclusions.toml`, which the engine does not read, and printed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.knowledge_pages.book import Book, bullets, listed, section, stacked
from plugins.knowledge_pages.library_filter import style
from plugins.planner_page.markup import Html, join, tag

FILE = Path("pyengine") / "knowledge" / "evidence" / "exclusions.toml"


class ExclusionError(ValueError):
    """The file of exclusions says something that cannot be printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Something that is never shown: its plain name, the names sources use, why, where from, and what to do instead."""

    id: str
    group: str
    name: str
    because: str
    strength: tuple[str, ...]
    dossier: tuple[str, ...]
    moves: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Exclusions that belong together."""

    id: str
    name: str
    lead: str


@dataclass(frozen=True, slots=True)
class Exclusions:
    """All that is never shown, by group."""

    groups: tuple[Group, ...]
    all: tuple[Exclusion, ...]

    def of(self, group: Group) -> list[Exclusion]:
        """Return what belongs to a group."""
        return [exclusion for exclusion in self.all if exclusion.group == group.id]


def read_exclusions(root: Path) -> Exclusions:
    """Read the exclusions of a checkout."""
    table = tomllib.loads((root / FILE).read_text(encoding="utf-8"))
    try:
        groups = tuple(Group(**group) for group in table["group"])
        found = tuple(Exclusion(**_frozen(exclusion)) for exclusion in table["exclusion"])
    except TypeError as error:
        raise ExclusionError(f"{FILE.name}: {error}") from error
    return Exclusions(groups, found)


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}


def _faults(book: Book, exclusions: Exclusions) -> list[str]:
    """Name every group, strength, line and exercise that an exclusion names and nobody knows."""
    known = (
        ("group", {group.id for group in exclusions.groups}, lambda e: (e.group,)),
        ("strength", set(book.knowledge.strengths), lambda e: e.strength),
        ("line of the evidence", set(book.lines), lambda e: e.dossier),
        ("exercise", set(book.knowledge.exercises), lambda e: e.instead),
    )
    return [
        f"{FILE.name} › {exclusion.id}: no {kind} {name!r}"
        for exclusion in exclusions.all
        for kind, names, named in known
        for name in named(exclusion)
        if name not in names
    ]


def checked(book: Book, exclusions: Exclusions) -> Exclusions:
    """Return the exclusions, if all that they name is known."""
    if wrong := _faults(book, exclusions):
        raise ExclusionError("\n".join(wrong))
    return exclusions


def page(book: Book, exclusions: Exclusions) -> str:
    """Return every exclusion as Markdown."""
    return stacked(
        style(book),
        *(
            section(
                group.name,
                tag("p", group.lead),
                *(_entry(book, exclusion) for exclusion in exclusions.of(group)),
                anchor=group.id,
                searched=False,
            )
            for group in exclusions.groups
        ),
    )


def _entry(book: Book, exclusion: Exclusion) -> Html:
    say = book.words.say
    others = [move for move in exclusion.moves if move.casefold() not in exclusion.name.casefold()]
    strength = "; ".join(book.knowledge.strengths[name].says for name in exclusion.strength)
    lines = listed(map(book.evidence_link, exclusion.dossier))
    return tag(
        "section",
        tag("h3", exclusion.name, id=exclusion.id),
        tag("p", exclusion.because),
        tag("p", say("excluded.moves"), ", ".join(others), ".") if others else None,
        join(tag("p", say("excluded.instead")), bullets(map(book.exercise_link, exclusion.instead)))
        if exclusion.instead
        else None,
        tag("p", say("excluded.strength"), strength, ". ", say("excluded.lines"), lines, ".", class_="quiet"),
        class_="excluded",
    )
