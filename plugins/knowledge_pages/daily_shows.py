"""What a picture of a daily movement shows of the habits that this site would change, as axes with levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.figures.demands import CHECKS, LEVELS, Finding, Seen
from plugins.figures.model import sides_of

LOADED_AT_THE_END = ("spine-rotation", "side-bend", "overhead")
"""The axes whose highest level is the one with a load."""
SHOWS: Mapping[str, tuple[str, ...]] = {
    **{axis: LEVELS[axis] for axis in ("spine-flexion", "spine-extension", *LOADED_AT_THE_END)},
    "reach": ("near", "far"),
    "stands-on": ("floor", "seat"),
}
"""The axes on which a habit is told from what to do: those of the exercises, how far the hands are, what one stands on.

Each runs from its least level up; the least is never stated as a habit."""
LOADS = frozenset({"bag", "box", "hand-weights"})
END_BEND = 40.0
"""A back that is rounded this far is taken for bent to its end. Our own draft, as all limits here."""
FAR_REACH = 0.33
"""A hand this far ahead of the foremost foot is a far reach."""


def shown(look: Seen) -> dict[str, tuple[str, str]]:
    """Return every axis on which this picture shows more than the least: the level, and what is seen."""
    found: dict[str, tuple[str, str]] = {}
    for axis, level, says in _findings(look):
        if axis not in found or rank(axis, level) > rank(axis, found[axis][0]):
            found[axis] = level, says
    return found


def rank(axis: str, level: str) -> int:
    """Return how high a level stands on its axis."""
    return SHOWS[axis].index(level)


def _findings(look: Seen) -> Iterator[Finding]:
    for check in CHECKS:
        for axis, level, says in check(look):
            if axis in SHOWS:
                yield axis, _sharpened(look, axis, level), says
    yield from _reach(look)
    seats = [on for on in look.resting("foot", "ball", "heel", "toe") if on == "chair-seat"]
    if seats:
        yield "stands-on", "seat", "a foot stands on a chair"


def loaded(look: Seen) -> bool:
    """Say whether the hands carry something that counts as a load."""
    return any(prop.kind in LOADS for prop in look.drawing.props)


def _sharpened(look: Seen, axis: str, level: str) -> str:
    """Return the level that a picture shows, told by its load and by how far the back is bent."""
    if axis == "spine-flexion" and (loaded(look) or look.bend >= END_BEND):
        return "loaded-or-end"
    if axis in LOADED_AT_THE_END and loaded(look):
        return SHOWS[axis][-1]
    return level


def _reach(look: Seen) -> Iterator[Finding]:
    if look.drawing.view != "side" or not look.feet:
        return
    sides = sides_of("side")
    feet = max(look.points[f"{side}-foot"].x for side in sides)
    ahead = max(look.points[f"{side}-hand"].x for side in sides) - feet
    if ahead > FAR_REACH:
        yield "reach", "far", f"a hand is {ahead * 100:.0f}% of body height ahead of the feet"
