"""The interface's own words, by id. What is said about bodies and exercise is not here: that is knowledge."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from plugins.planner_page.markup import Html, text

FILE = Path(__file__).with_name("interface.toml")
SHELLS = Path(__file__).with_name("shells")
PLACE = re.compile(r"\{\{\s*([a-z0-9.-]+)\s*\}\}")


class InterfaceError(ValueError):
    """A word of the interface is asked for that nobody wrote."""


class Interface:
    """The strings of `interface.toml`, and the shells that are filled with them."""

    def __init__(self, strings: Mapping[str, str]) -> None:
        self._strings = dict(strings)

    def say(self, name: str, /, **slots: str | int) -> str:
        """Return one string with its slots filled, as in `say("form.number", number=3)`."""
        if name not in self._strings:
            message = f"interface.toml › {name}: not found; every string of the interface stands there by its id"
            raise InterfaceError(message)
        found = self._strings[name]
        for slot, value in slots.items():
            found = found.replace(f"{{{slot}}}", str(value))
        return found

    def shell(self, name: str) -> Html:
        """Return the shell `shells/<name>.html` with every `{{ id }}` replaced by its string."""
        shell = (SHELLS / f"{name}.html").read_text(encoding="utf-8")
        return Html(PLACE.sub(lambda found: text(self.say(found[1])), shell))

    def for_script(self, table: str) -> Html:
        """Return what the script fills in itself, one table of it, as JSON that may stand inside a data block."""
        mark = f"{table}."
        spoken = {name.removeprefix(mark): said for name, said in self._strings.items() if name.startswith(mark)}
        return Html(json.dumps(spoken, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))

    def ids(self) -> frozenset[str]:
        """Return the id of every string."""
        return frozenset(self._strings)


def read_interface(file: Path = FILE) -> Interface:
    """Return the interface's words."""
    return Interface(_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def _flat(table: Mapping[str, object], path: str) -> dict[str, str]:
    strings: dict[str, str] = {}
    for key, value in table.items():
        name = f"{path}{key}"
        if isinstance(value, Mapping):
            strings |= _flat(value, f"{name}.")
        elif isinstance(value, str):
            strings[name] = value
        else:
            message = f"interface.toml › {name}: found {value!r}; a string would be right"
            raise InterfaceError(message)
    return strings
