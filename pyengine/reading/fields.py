"""Typed readers for one table of a file. Every fault is noted and reading goes on, so that all are told at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from typing import TypeVar, cast

from pyengine.errors import Fault

T = TypeVar("T")
Raw = Mapping[str, object]
LONGEST_SHOWN = 60
MOST_NAMED = 8


class Faults(list[Fault]):
    """The faults found so far."""

    def add(self, file: str, key: str, found: str, right: str) -> None:
        """Note one fault."""
        self.append(Fault(file=file, key=key, found=found, right=right))


def shown(value: object) -> str:
    """Return a value as an author would recognise it, shortened."""
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def nearest(word: str, known: Collection[str]) -> str:
    """Return what would be right: the nearest known word, or that the word must be a known one."""
    close = get_close_matches(word, sorted(known), n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    few = ", ".join(sorted(known)[:MOST_NAMED])
    return f"use a known word ({few}{', …' if len(known) > MOST_NAMED else ''})"


class Table:
    """One table of a file. Each reader method takes a key; `close` complains of keys that nobody read."""

    def __init__(self, raw: object, file: str, path: str, faults: Faults) -> None:
        self.file, self.path, self.faults = file, path, faults
        self._read: set[str] = set()
        self.raw: Raw
        if isinstance(raw, Mapping):
            self.raw = cast("Raw", raw)
        else:
            self.raw = {}
            faults.add(file, path or "file", f"{shown(raw)} is not a table", "write a table with keys")

    def at(self, key: str) -> str:
        """Return the dotted path of a key."""
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, found: str, right: str) -> None:
        """Note a fault at a key of this table."""
        self.faults.add(self.file, self.at(key) if key else self.path, found, right)

    def _get(self, key: str) -> object:
        self._read.add(key)
        return self.raw.get(key)

    def _typed(self, key: str, kind: type[T], what: str, fallback: T, *, needed: bool) -> T:
        value = self._get(key)
        if value is None:
            if needed:
                self.fault(key, "nothing is there", f"write {what}")
            return fallback
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(key, f"{shown(value)} is there", f"write {what}")
            return fallback
        return value

    def text(self, key: str, *, needed: bool = True) -> str:
        """Return a non-empty text; an empty one where it is missing."""
        value = self._typed(key, str, "a text in quotes", "", needed=needed)
        if key in self.raw and isinstance(self.raw[key], str) and not value.strip():
            self.fault(key, "an empty text is there", "write some words or leave the key out")
        return value

    def optional(self, key: str) -> str | None:
        """Return a text, or None where the key is left out."""
        if key not in self.raw:
            self._read.add(key)
            return None
        return self.text(key)

    def word(self, key: str, known: Collection[str], *, needed: bool = True) -> str:
        """Return a word of a closed vocabulary."""
        value = self.text(key, needed=needed)
        if value and value not in known:
            self.fault(key, f"'{value}' is not known", nearest(value, known))
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; false where it is left out."""
        return self._typed(key, bool, "true or false", fallback=False, needed=False)

    def whole(self, key: str, least: int, most: int, *, needed: bool = True) -> int:
        """Return a whole number within bounds."""
        value = self._typed(key, int, f"a whole number from {least} to {most}", least, needed=needed)
        if not least <= value <= most:
            self.fault(key, f"{value} is there", f"write a whole number from {least} to {most}")
            return least
        return value

    def maybe_whole(self, key: str, least: int, most: int) -> int | None:
        """Return a whole number within bounds, or None where it is left out."""
        if key not in self.raw:
            self._read.add(key)
            return None
        return self.whole(key, least, most)

    def span(self, key: str, least: int, most: int) -> tuple[int, int] | None:
        """Return a range [from, to] of whole numbers, or None where it is left out."""
        value = self._get(key)
        if value is None:
            return None
        right = f"write [from, to], whole numbers from {least} to {most}, the smaller first"
        match value:
            case [int(low), int(high)] if bool not in map(type, value) and least <= low <= high <= most:
                return low, high
        self.fault(key, f"{shown(value)} is there", right)
        return None

    def numbers(self, key: str) -> tuple[float, ...]:
        """Return a list of numbers."""
        value = self._typed(key, list, "a list of numbers", [], needed=True)
        found = tuple(float(item) for item in value if isinstance(item, int | float) and not isinstance(item, bool))
        if len(found) != len(value):
            self.fault(key, f"{shown(value)} is there", "write numbers only")
        return found

    def texts(self, key: str, known: Collection[str] | None = None, *, needed: bool = False) -> tuple[str, ...]:
        """Return a list of texts, each of a closed vocabulary where one is given, none twice."""
        value = self._typed(key, list, "a list of texts", [], needed=needed)
        found: list[str] = []
        for number, item in enumerate(value):
            place = f"{key}[{number}]"
            if not isinstance(item, str) or not item.strip():
                self.fault(place, f"{shown(item)} is there", "write a text in quotes")
            elif known is not None and item not in known:
                self.fault(place, f"'{item}' is not known", nearest(item, known))
            elif item in found:
                self.fault(place, f"'{item}' stands there twice", "name it once")
            else:
                found.append(item)
        if needed and key in self.raw and not value:
            self.fault(key, "an empty list is there", "name at least one")
        return tuple(found)

    def table(self, key: str, *, needed: bool = True) -> Table | None:
        """Return a table within this one, or None where it is left out."""
        value = self._get(key)
        if value is None:
            if needed:
                self.fault(key, "nothing is there", f"write a table [{self.at(key)}]")
            return None
        return Table(value, self.file, self.at(key), self.faults)

    def tables(self, key: str, *, needed: bool = False) -> list[Table]:
        """Return a list of tables, each knowing its place."""
        value = self._typed(key, list, "a list of tables", [], needed=needed)
        return [
            Table(item, self.file, f"{self.at(key)}[{name_of(item, n)}]", self.faults) for n, item in enumerate(value)
        ]

    def keyed(self, key: str, read: Callable[[Table, str], T]) -> dict[str, T]:
        """Return what `read` makes of each key of a table within this one."""
        inner = self.table(key, needed=False)
        return {} if inner is None else {name: read(inner, name) for name in inner.raw}

    def close(self) -> None:
        """Complain of every key that nobody read."""
        for key in self.raw:
            if key not in self._read:
                self.fault(str(key), "this key is not known", nearest(str(key), self._read))


def name_of(item: object, number: int) -> str:
    """Return the id of a table in a list, or its number from 1."""
    named = item.get("id") if isinstance(item, Mapping) else None
    return named if isinstance(named, str) else str(number + 1)
