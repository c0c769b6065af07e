"""Places in space, and how a step changes when the body it belongs to is turned about its own long axis.

Space: x to the right, y up, z away from the reader; seen from above, y runs towards the head and z down to the bed.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from plugins.figures.model import View


class Point(NamedTuple):
    """A place in body heights."""

    x: float
    y: float
    z: float = 0.0

    def plus(self, other: Point) -> Point:
        """The place reached by going on from here."""
        return Point(self.x + other.x, self.y + other.y, self.z + other.z)

    def minus(self, other: Point) -> Point:
        """The step that leads here from the other place."""
        return Point(self.x - other.x, self.y - other.y, self.z - other.z)

    def times(self, factor: float) -> Point:
        """The same step, longer or shorter."""
        return Point(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other: Point) -> float:
        """How far this step goes along the other, which is one long."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self) -> float:
        """How long the step is."""
        return math.sqrt(self.dot(self))


def trunk_step(length: float, angle: float) -> Point:
    """The step up along the trunk, neck or head: 0 is upright, positive leans forward or to the picture's right."""
    leant = math.radians(angle)
    return Point(length * math.sin(leant), length * math.cos(leant))


def turned(step: Point, view: View, lean: float, turn: float) -> Point:
    """The step after the body has turned about the axis that leans so; positive turns to the picture's right."""
    if turn == 0:
        return step
    axis, angle = trunk_step(1.0, lean), math.radians(turn if view == "back" else -turn)
    across = Point(
        axis.y * step.z - axis.z * step.y, axis.z * step.x - axis.x * step.z, axis.x * step.y - axis.y * step.x
    )
    along = axis.times(axis.dot(step) * (1 - math.cos(angle)))
    return step.times(math.cos(angle)).plus(across.times(math.sin(angle))).plus(along)


def facing(view: View, lean: float, turn: float = 0.0) -> Point:
    """Which way a trunk faces that leans and is turned so, as a step one long."""
    if view == "side":
        leant = math.radians(lean)
        return Point(math.cos(leant), -math.sin(leant))
    return turned(Point(0.0, 0.0, 1.0 if view == "back" else -1.0), view, lean, turn)


def down(view: View) -> Point:
    """The step down to the floor or the bed."""
    return Point(0.0, 0.0, 1.0) if view == "above" else Point(0.0, -1.0)
