"""Typed readers over a parsed file: each takes one key, and says what is wrong with it instead of failing at once."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping

FURTHEST = 5.0
"""No place in a picture lies further from its origin than this many body heights."""


def listed(words: Iterable[str]) -> str:
    """Words in order, as one phrase."""
    return ", ".join(sorted(words))


class Fields:
    """One table of a file, its place for messages, and the one list of faults for the whole file."""

    def __init__(self, table: Mapping[str, object], file: str, path: str, faults: list[str]) -> None:
        """Look at one table; nothing is read yet."""
        self.table, self.file, self.path, self.faults = table, file, path, faults

    def fault(self, key: str, found: str, right: str) -> None:
        """Note that a key is wrong."""
        place = ".".join(part for part in (self.path, key) if part)
        self.faults.append(f"{self.file} › {place}: {found}; {right}")

    def only(self, known: Collection[str]) -> None:
        """Every key must be a known one."""
        for key in self.table:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                hint = f"did you mean {near[0]}?" if near else f"known here: {listed(known)}"
                self.fault(key, "is not a known key", hint)

    def text(self, key: str, fallback: str | None = None) -> str:
        """A piece of text that is not empty."""
        value = self.table.get(key, fallback)
        if value is None:
            self.fault(key, "is missing", "give a sentence or a word in quotes")
            return ""
        if not isinstance(value, str) or not value.strip():
            self.fault(key, f"found {value!r}", "give a sentence or a word in quotes")
            return ""
        return value

    def word(self, key: str, known: Collection[str], fallback: str | None = None) -> str:
        """One of a closed set of words; on a fault the first of them, so that reading can go on."""
        value = self.table.get(key, fallback)
        if isinstance(value, str) and value in known:
            return value
        if value is None:
            self.fault(key, "is missing", f"one of {listed(known)}")
        else:
            near = difflib.get_close_matches(str(value), known, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            self.fault(key, f"found {value!r}", f"one of {listed(known)}{hint}")
        return min(known)

    def number(self, key: str, low: float, high: float, fallback: float | None = None) -> float:
        """A number within bounds; a yes or no is not a number."""
        value = self.table.get(key, fallback)
        if value is None:
            self.fault(key, "is missing", f"a number from {low:g} to {high:g}")
            return low
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            self.fault(key, f"found {value!r}", f"a number from {low:g} to {high:g}")
            return low
        return float(value)

    def yes_or_no(self, key: str, *, fallback: bool) -> bool:
        """True or false."""
        value = self.table.get(key, fallback)
        if not isinstance(value, bool):
            self.fault(key, f"found {value!r}", "true or false")
            return fallback
        return value

    def place(self, key: str) -> tuple[float, float]:
        """A pair of numbers, across and up."""
        value = self.table.get(key)
        match value:
            case [int() | float() as across, int() | float() as up] if not isinstance(across, bool | str):
                if abs(across) <= FURTHEST and abs(up) <= FURTHEST:
                    return float(across), float(up)
        found = "is missing" if value is None else f"found {value!r}"
        self.fault(key, found, "two numbers in body heights, [across, up]")
        return 0.0, 0.0

    def inner(self, key: str) -> Fields:
        """A table inside this one; an empty one if it is missing or something else."""
        value = self.table.get(key, {})
        path = ".".join(part for part in (self.path, key) if part)
        if isinstance(value, dict):
            return Fields(value, self.file, path, self.faults)
        self.fault(key, f"found {value!r}", f"a table, [{path}]")
        return Fields({}, self.file, path, self.faults)

    def rows(self, key: str) -> list[Fields]:
        """A list of tables, numbered from one in messages."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self.fault(key, f"found {value!r}", f"a list of tables, [[{key}]]")
            return []
        path = ".".join(part for part in (self.path, key) if part)
        return [Fields(row, self.file, f"{path}[{number}]", self.faults) for number, row in enumerate(value, start=1)]
