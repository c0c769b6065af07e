"""What the files of daily movements and stretches share: how a table is opened, and typed readers for its keys."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from plugins.figures.faults import FigureError
from plugins.figures.fields import Fields

MOST_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names that a file may use: claims, lines of the evidence, exercises, and where drawings lie."""

    claims: Collection[str]
    lines: Collection[str]
    exercises: Collection[str]
    knowledge: Path


class Ranked(Protocol):
    """What is printed in the order of its files' ranks."""

    @property
    def rank(self) -> int:
        """Its place on the page."""
        ...

    @property
    def file(self) -> str:
        """The name of its file."""
        ...


Item = TypeVar("Item", bound=Ranked)


def all_of(folder: Path, known: Known, read: Callable[[Path, Known], Item]) -> tuple[Item, ...]:
    """Return what every file of a folder holds, by rank. Raises `FigureError` with every fault of every file."""
    faults: list[str] = []
    found: list[Item] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found.append(read(path, known))
        except FigureError as error:
            faults += error.faults
    ranks: dict[int, str] = {}
    for item in found:
        if item.rank in ranks:
            faults.append(f"{item.file} › rank: {item.rank} is that of {ranks[item.rank]}; each file has its own")
        ranks[item.rank] = item.file
    if not found and not faults:
        faults.append(f"{folder.name} › folder: nothing is there; one .toml file each")
    if faults:
        raise FigureError(faults)
    return tuple(sorted(found, key=lambda item: item.rank))


def opened(path: Path) -> Fields:
    """Return the table of a file, with a list for its faults. Raises `FigureError` if it is no TOML."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FigureError([f"{path.name} › file: is not readable as TOML; {error}"]) from error
    return Fields(table, path.name, "", [])


def names(fields: Fields, key: str, known: Collection[str], right: str) -> tuple[str, ...]:
    """Return a list of known names; an empty one if the key is left out."""
    value = fields.table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        fields.fault(key, f"found {value!r}", f"a list, each of it {right}")
        return ()
    for name in value:
        if name not in known:
            fields.fault(key, f"found {name!r}, which nobody knows", right)
    return tuple(value)


def grounds(fields: Fields, known: Known) -> tuple[tuple[str, ...], str | None]:
    """Return the claims of a file and what we added; one of them must be there."""
    cites = names(fields, "cites", known.claims, "a claim, written source#claim")
    added = fields.text("added_by_us") if "added_by_us" in fields.table else None
    if not cites and added is None:
        fields.fault("cites", "is empty", "at least one claim, or added_by_us says that it is our own caution")
    return cites, added


def numbers(fields: Fields, key: str, most: int) -> tuple[int, ...]:
    """Return numbers from 1 to `most`, each at most once."""
    value = fields.table.get(key)
    right = f"numbers from 1 to {most}, each once, as in [1, 2]"
    if not isinstance(value, list) or not value:
        fields.fault(key, "is missing" if value is None else f"found {value!r}", right)
        return ()
    found = [number for number in value if isinstance(number, int) and not isinstance(number, bool)]
    if len(set(found)) != len(value) or not all(1 <= number <= most for number in found):
        fields.fault(key, f"found {value!r}", right)
        return ()
    return tuple(found)


def sentence(fields: Fields, key: str) -> str:
    """Return one short sentence."""
    said = fields.text(key)
    if said and (not said.endswith(".") or len(said.split()) > MOST_WORDS):
        fields.fault(key, f"found {said!r}", f"one sentence of at most {MOST_WORDS} words, with its full stop")
    return said
