"""From body heights to picture units: one camera for every position of a drawing.

The side view is a shallow oblique one: what lies further from the reader stands a little higher and further back. So
the far leg never hides behind the near one, and a chair shows its seat. From behind, the camera looks down further, so
that hands on a worktop are seen to lie on it. The view from above is a front view laid down, the head to the left.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.figures.body import Point
from plugins.figures.model import Frame, View

UNITS_PER_HEIGHT = {"whole": 200.0, "upper-body": 330.0}
DEPTH_RIGHT = {"side": -0.30, "front": 0.0, "back": 0.0, "above": 0.0}
DEPTH_UP = {"side": 0.22, "front": 0.22, "back": 0.36, "above": 0.0}


def short(number: float) -> str:
    """A number to one decimal, in as few characters as SVG allows: finer than that nobody sees."""
    text = f"{number:.1f}".removesuffix(".0")
    if text in ("-0", "0"):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def pair(place: tuple[float, float]) -> str:
    """Two numbers for path data; a minus sign parts them as well as a blank does."""
    first, second = short(place[0]), short(place[1])
    return first + second if second.startswith("-") else f"{first} {second}"


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
        if self.view == "above":
            x, y = -y, x
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def size(self, length: float) -> float:
        """A length in picture units."""
        return length * self.scale
