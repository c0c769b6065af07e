"""The smallest sets that hit every one of some sets (minimal transversals), by Berge's old way: one set at a time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Element = TypeVar("Element", bound=Hashable)


def smallest_hitting(sets: Iterable[frozenset[Element]]) -> list[frozenset[Element]]:
    """Return every smallest set that shares an element with each of the sets; none, if one of them is empty."""
    found: list[frozenset[Element]] = [frozenset()]
    for edge in sorted(set(sets), key=len):
        hitting = [known for known in found if known & edge]
        longer = {known | {element} for known in found if not known & edge for element in edge}
        found = hitting + [one for one in longer if not any(other <= one for other in hitting)]
        found = _without_larger(found)
    return found


def _without_larger(sets: list[frozenset[Element]]) -> list[frozenset[Element]]:
    kept: list[frozenset[Element]] = []
    for one in sorted(sets, key=len):
        if not any(other <= one for other in kept):
            kept.append(one)
    return kept
