"""The second reading of the dossiers: the more careful answer of two independent readers' tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

Oracle = Callable[[str, str | None, frozenset[str], frozenset[str]], int]
"""An exercise, its side, the findings that answers give, the things → how many of its steps are allowed."""

READINGS = ("tests.oracle.osteoporosis", "tests.oracle.lesions")


def steps_allowed(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> int:
    """Return how many steps both readings allow; 0: the exercise is left out."""
    return min(int(import_module(name).highest_step(exercise, side, findings, things)) for name in READINGS)


def unread(exercises: Iterable[str]) -> tuple[str, ...]:
    """Return the exercises that one of the two readers has not read: nothing can be compared about them."""
    anybody = frozenset({"low-bone-density", "bone-lesions"})

    def is_read(exercise: str) -> bool:
        try:
            return steps_allowed(exercise, None, anybody, frozenset()) >= 0
        except KeyError:
            return False

    return tuple(exercise for exercise in exercises if not is_read(exercise))


def lines(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> tuple[str, ...]:
    """Return the dossier lines that hold an exercise back, as each reading names them."""
    found = (str(line) for name in READINGS for line in import_module(name).why(exercise, side, findings, things))
    return tuple(dict.fromkeys(found))
