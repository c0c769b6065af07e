"""From body heights to picture units: one camera for every position of a drawing.

The side view is a shallow oblique one, so that what lies further from the reader stands a little higher and further back:
the far leg never hides behind the near one, and a chair shows its seat.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.figures.body import Point
from plugins.figures.model import Frame, View

UNITS_PER_HEIGHT = {"whole": 200.0, "upper-body": 330.0}
DEPTH_RIGHT = {"side": -0.30, "front": 0.0, "back": 0.0}
DEPTH_UP = {"side": 0.22, "front": 0.22, "back": 0.22}


def short(number: float) -> str:
    """A number to one decimal, without what a reader of the picture could not see."""
    text = f"{number:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Where a place in the scene falls in the picture."""

    view: View
    frame: Frame
    left: float
    top: float

    @property
    def scale(self) -> float:
        """Picture units for one body height."""
        return UNITS_PER_HEIGHT[self.frame]

    def place(self, point: Point) -> tuple[float, float]:
        """The point's place in picture units, y downwards."""
        x = point.x + DEPTH_RIGHT[self.view] * point.z
        y = point.y + DEPTH_UP[self.view] * point.z
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def size(self, length: float) -> float:
        """A length in picture units."""
        return length * self.scale
