"""The knowledge as Python source: what `pyengine.reading` read and checked when the wheel was built.

Compiled, it gives the browser the knowledge as it is to be held, with nothing left to parse, to check or to look up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass

from pyengine.model import Knowledge

Kept = Mapping[str, tuple[str, ...]]
"""The fields of each shape that are to be written."""

MODULE = '''"""What this room read when the wheel was built."""

from pyengine.model import {names}

_KNOWLEDGE = {knowledge}


def load_knowledge():
    return _KNOWLEDGE
'''


def source(knowledge: Knowledge, kept: Kept) -> str:
    """Return a module that stands for `pyengine.reading`, and holds the knowledge."""
    writer = _Writer(kept)
    written = writer.of(knowledge)
    return MODULE.format(names=", ".join(sorted(writer.named)), knowledge=written)


class _Writer:
    """Writes values as expressions."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.named: set[str] = set()

    def of(self, value: object) -> str:
        """Return an expression that gives a value equal to this one."""
        if is_dataclass(value):
            name = type(value).__name__
            self.named.add(name)
            given = (f"{field}={self.of(getattr(value, field))}" for field in self._kept[name])
            return f"{name}({', '.join(given)})"
        if isinstance(value, Mapping):
            return f"{{{', '.join(f'{self.of(key)}: {self.of(held)}' for key, held in value.items())}}}"
        if isinstance(value, tuple):
            return f"({''.join(f'{self.of(held)}, ' for held in value)})"
        if isinstance(value, list):
            return f"[{', '.join(map(self.of, value))}]"
        if value is None or isinstance(value, str | int | float):
            return repr(value)
        raise TypeError(f"{type(value).__name__} cannot be written as source")
