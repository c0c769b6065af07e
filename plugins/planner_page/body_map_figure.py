"""The figure of the body map: the mannequin standing, and where a place's outline falls on it in the picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from plugins.figures import ink, paths
from plugins.figures.body import Skeleton, skeleton
from plugins.figures.camera import Camera, short
from plugins.figures.mannequin import RADII, Mannequin
from plugins.figures.model import Anchor, Drawing, Position
from plugins.planner_page.body_map_places import SIDES, Limb, MapView, Patch, Shape
from plugins.planner_page.markup import Html

HALF_WIDTH = 0.160
TOP = 1.010
BOTTOM = -0.026
HIP_HEIGHT = 0.530
LEAST_ROOM = 0.104
"""The least width and height of what can be pressed: 46 pixels where a figure is 142 pixels wide, as on a narrow
phone."""

WIDTHS = {**RADII, "foot": 0.030}
SHIRT = "#dfe6f0"
HAIR = "#c4c4c4"
ANGLES: Mapping[str, float] = defaultdict(
    float,
    {
        f"{side}-{part}": angle
        for side in SIDES
        for part, angle in (
            *(("upper-arm", 6.0), ("forearm", 6.0), ("hand", 4.0)),
            *(("thigh", 3.0), ("shank", 1.0), ("toes", 90.0)),
        )
    },
)
"""Standing straight, arms and legs a little apart; every angle not named here is at rest."""


class Figure:
    """The mannequin standing, from the front or from the back, and the way from its joints to the picture."""

    def __init__(self, view: MapView) -> None:
        stands = Anchor(point="pelvis", x=0.0, y=HIP_HEIGHT)
        self.view: MapView = view
        self.position = Position(caption="", anchor=stands, angles=ANGLES, depths={}, contacts={})
        self.drawing = Drawing(
            name="body-map",
            source="body_map.py",
            view=view,
            character="man",
            frame="whole",
            shoes=False,
            alt="",
            props=(),
            positions=(self.position,),
            arrow=None,
        )
        self.points: Skeleton = skeleton(self.drawing, self.position)
        self.camera = Camera(view=view, frame="whole", left=-HALF_WIDTH, top=TOP)

    @property
    def frame(self) -> str:
        """The picture's view box."""
        return f"0 0 {short(self.camera.size(2 * HALF_WIDTH))} {short(self.camera.size(TOP - BOTTOM))}"

    def body(self) -> Html:
        """The figure in pale tones, so that what is marked on it stands out."""
        layers = "".join(Mannequin(self.drawing, self.position, self.points, self.camera).layers())
        return Html(layers.replace(f'"{ink.TRUNK}"', f'"{SHIRT}"').replace(f'"{ink.HAIR}"', f'"{HAIR}"'))

    def _spot(self, across: float, up: float, side: str) -> tuple[float, float]:
        """A place given towards a side of the body, in picture units."""
        sign = 1 if (side == "left") == (self.view == "front") else -1
        return self.camera.size(sign * across + HALF_WIDTH), self.camera.size(TOP - up)

    def _spots(self, shape: Shape, side: str) -> list[tuple[float, float, float]]:
        """The places a shape is made from, in picture units, each with how far the shape reaches round it."""
        if isinstance(shape, Patch):
            return [(*self._spot(x, y, side), 0.0) for x, y in shape.corners]
        found = []
        for start, end, along in shape.stops:
            first, last = self.points[f"{side}-{start}"], self.points[f"{side}-{end}"]
            x, y = self.camera.place(first.plus(last.minus(first).times(along)))
            wide = WIDTHS[start] + (WIDTHS[end] - WIDTHS[start]) * along
            found.append((x, y, self.camera.size(wide)))
        return found

    def outline(self, shape: Shape, side: str) -> str:
        """The shape as path data."""
        spots = self._spots(shape, side)
        if isinstance(shape, Limb):
            return "".join(
                paths.capsule(first[:2], first[2], last[:2], last[2])
                for first, last in pairwise(spots)
            )
        return paths.smooth([(x, y) for x, y, _ in spots])

    def _extent(self, shape: Shape, side: str) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a shape."""
        spots = self._spots(shape, side)
        return (
            min(x - reach for x, _, reach in spots),
            min(y - reach for _, y, reach in spots),
            max(x + reach for x, _, reach in spots),
            max(y + reach for _, y, reach in spots),
        )

    def box(self, shape: Shape, side: str) -> tuple[float, float]:
        """The middle of the shape's tick box."""
        if isinstance(shape, Patch) and shape.box:
            return self._spot(*shape.box, side)
        left, top, right, bottom = self._extent(shape, side)
        return (left + right) / 2, (top + bottom) / 2

    def room(self, shape: Shape, side: str) -> tuple[float, float, float, float]:
        """What can be pressed for a shape: the rectangle round it, made wide and high enough inside the picture."""
        if shape.room:
            (x, low), (far, high) = self._spot(*shape.room[:2], side), self._spot(*shape.room[2:], side)
            return min(x, far), high, max(x, far), low
        left, top, right, bottom = self._extent(shape, side)
        least, edge = self.camera.size(LEAST_ROOM), self.camera.size(2 * HALF_WIDTH)
        width, height = max(right - left, least), max(bottom - top, least)
        x = min(max((left + right - width) / 2, 0.0), edge - width)
        y = max((top + bottom - height) / 2, 0.0)
        return x, y, x + width, y + height
