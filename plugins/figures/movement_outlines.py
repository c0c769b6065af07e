"""Reads drawn outlines back: the places they name, the limbs among them, and where a bending shape can be cut.

It knows no more of SVG than `paths` and `outlines` write.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Place = tuple[float, float]
TAKES = {"M": 2, "L": 2, "l": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "a": 7, "z": 0, "Z": 0}
TOKEN = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
CURVE_STEPS = 4
OVERLAP = 2


def outlines(data: str) -> list[str]:
    """The closed or open lines that path data consists of; open ones are parted at every corner."""
    found = []
    for outline in re.findall(r"M[^M]*", data):
        letters = [letter for letter, _ in TOKEN.findall(outline)]
        corners = places(outline)
        if set(letters) == {"M", "L"} and len(corners) > len("ab"):
            found += [f"M{_pair(one)}L{_pair(other)}" for one, other in pairwise(corners)]
        else:
            found.append(outline)
    return found


def _pair(place: Place) -> str:
    return f"{place[0]:g} {place[1]:g}"


def places(outline: str) -> list[Place]:
    """Every place that an outline names: corners, ends of arcs and what pulls its curves."""
    x = y = 0.0
    found: list[Place] = []
    for letter, text in TOKEN.findall(outline):
        numbers = [float(number) for number in NUMBER.findall(text)]
        for at in range(0, len(numbers), TAKES[letter] or 1):
            part = numbers[at : at + TAKES[letter]]
            if letter == "H":
                x = part[0]
            elif letter == "V":
                y = part[0]
            elif letter in "la":
                x, y = x + part[-2], y + part[-1]
            else:
                found += list(zip(part[:-2:2], part[1:-2:2], strict=True))
                x, y = part[-2:]
            found.append((x, y))
    return found


@dataclass(frozen=True, slots=True)
class Limb:
    """A tapering limb between two circles; where one circle hides the other, nothing is between them."""

    first: Place
    second: Place
    sides: tuple[Place, ...]
    radii: tuple[float, float]

    @property
    def ends(self) -> tuple[Place, Place]:
        """Where its circles are."""
        return self.first, self.second

    @property
    def length(self) -> float:
        """How far its circles are apart."""
        return math.dist(self.first, self.second)


def limb(outline: str) -> Limb | None:
    """The limb that an outline is, if it is one: `paths.capsule` draws them."""
    letters = "".join(letter for letter, _ in TOKEN.findall(outline))
    if letters not in {"Mlalaz", "Maaz"}:
        return None
    named = places(outline)
    arcs = [
        [float(number) for number in NUMBER.findall(text)] for letter, text in TOKEN.findall(outline) if letter == "a"
    ]
    if letters == "Maaz":
        middle = (named[0][0] + named[1][0]) / 2, (named[0][1] + named[1][1]) / 2
        return Limb(middle, middle, (), (arcs[0][0], arcs[0][0]))
    start, after_side, after_arc, before_arc = named[:4]
    return Limb(
        first=_hub(before_arc, start, arcs[1]),
        second=_hub(after_side, after_arc, arcs[0]),
        sides=(start, after_side, after_arc, before_arc),
        radii=(arcs[1][0], arcs[0][0]),
    )


def _hub(start: Place, end: Place, arc: Sequence[float]) -> Place:
    """The middle of the circle that an arc is part of, drawn the way all ours are."""
    radius, large = arc[0], arc[3]
    across, down = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    half = math.hypot(across, down)
    off = math.sqrt(max(0.0, radius * radius - half * half)) / (half or 1.0) * (1 if large else -1)
    return start[0] + across + off * down, start[1] + down - off * across


def bands(outline: str) -> Iterator[list[Place]]:
    """A closed outline that begins at its right and goes round, cut across: each band has a piece of either side."""
    named = places(outline)
    curves = [_curve(named[at : at + 3]) for at in range(0, len(named) - 2, 2)]
    half = len(curves) // 2
    for number in range(half):
        right, left = curves[number - 1], curves[len(curves) - 2 - number]
        below = number + 1 < half
        yield [
            *right,
            *(curves[number][:OVERLAP] if below else []),
            *(curves[len(curves) - 3 - number][-OVERLAP:] if below else []),
            *left,
        ]


def _curve(pulled: Sequence[Place]) -> list[Place]:
    """Places along a curve from the first place to the third that is pulled by the second."""
    (ax, ay), (bx, by), (cx, cy) = pulled
    shares = [step / CURVE_STEPS for step in range(CURVE_STEPS + 1)]
    return [
        ((1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t * t * cx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t * t * cy)
        for t in shares
    ]
