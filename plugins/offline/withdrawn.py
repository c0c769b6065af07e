"""Which versions are withdrawn, why, and what to do: the committed list, read strictly."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.python_runtime.version import is_code

FILE = Path(__file__).with_name("withdrawn.toml")
FIELDS = ("code", "on", "reason", "do")


class WithdrawnError(ValueError):
    """The list of withdrawn versions cannot be published."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One withdrawn version."""

    code: str
    on: date
    reason: str
    do: str


def read(text: str) -> tuple[Withdrawn, ...]:
    """Return the entries of a list; the first fault is told with its place."""
    tables = tomllib.loads(text).get("withdrawn", [])
    found = tuple(_entry(number, table) for number, table in enumerate(tables, start=1))
    codes = [entry.code for entry in found]
    if len(set(codes)) < len(codes):
        message = "withdrawn.toml names one code twice; one entry with both reasons would be right."
        raise WithdrawnError(message)
    return found


def _entry(number: int, table: dict[str, object]) -> Withdrawn:
    place = f"withdrawn.toml › {number}"
    if sorted(table) != sorted(FIELDS):
        message = f"{place}: found {', '.join(table)}; {', '.join(FIELDS)} would be right."
        raise WithdrawnError(message)
    code, on, reason, do = (table[field] for field in FIELDS)
    if not isinstance(code, str) or not is_code(code):
        message = f"{place} › code: {code!r} is no code as it is printed on a plan."
        raise WithdrawnError(message)
    if not isinstance(on, date):
        message = f"{place} › on: {on!r} is no date."
        raise WithdrawnError(message)
    for name, said in (("reason", reason), ("do", do)):
        if not isinstance(said, str) or not said.strip().endswith("."):
            message = f"{place} › {name}: {said!r}; a whole sentence would be right."
            raise WithdrawnError(message)
    return Withdrawn(code=code, on=on, reason=str(reason), do=str(do))


def holds(current: str, listed: tuple[Withdrawn, ...]) -> None:
    """Refuse to publish a version that is itself withdrawn."""
    if current in {entry.code for entry in listed}:
        message = f"The version {current} is withdrawn and would be published; mend what was wrong with it first."
        raise WithdrawnError(message)
