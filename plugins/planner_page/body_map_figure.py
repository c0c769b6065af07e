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
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom, in picture units."""

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
        self.right = "left" if view == "front" else "right"
        """The side of the body that lies at the picture's right."""
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

    def mirror(self, side: str | None) -> str | None:
        """How a shape of this side is turned over; all are drawn at the picture's right, so that sides share data."""
        width = short(self.camera.size(2 * HALF_WIDTH))
        return None if side in (None, self.right) else f"matrix(-1 0 0 1 {width} 0)"

    def _spot(self, across: float, up: float) -> tuple[float, float]:
        """A place in the picture's right half, in picture units."""
        return self.camera.size(across + HALF_WIDTH), self.camera.size(TOP - up)

    def _spots(self, shape: Shape) -> list[tuple[float, float, float]]:
        """The places a shape is made from, in picture units, each with how far the shape reaches round it."""
        if isinstance(shape, Patch):
            return [(*self._spot(x, y), 0.0) for x, y in shape.corners]
        found = []
        for start, end, along in shape.stops:
            first, last = self.points[f"{self.right}-{start}"], self.points[f"{self.right}-{end}"]
            x, y = self.camera.place(first.plus(last.minus(first).times(along)))
            wide = WIDTHS[start] + (WIDTHS[end] - WIDTHS[start]) * along
            found.append((x, y, self.camera.size(wide)))
        return found

    def outline(self, shape: Shape) -> str:
        """The shape as path data."""
        spots = self._spots(shape)
        if isinstance(shape, Limb):
            limb = (paths.capsule(first[:2], first[2], last[:2], last[2]) for first, last in pairwise(spots))
            return "".join(limb)
        return paths.smooth([(round(x), round(y)) for x, y, _ in spots])  # whole numbers are shorter, and fine enough

    def _extent(self, shape: Shape) -> Rectangle:
        spots = self._spots(shape)
        return (
            min(x - reach for x, _, reach in spots),
            min(y - reach for _, y, reach in spots),
            max(x + reach for x, _, reach in spots),
            max(y + reach for _, y, reach in spots),
        )

    def box(self, shape: Shape, side: str | None) -> tuple[float, float]:
        """The middle of the shape's tick box, turned over already: a tick is not."""
        if isinstance(shape, Patch) and shape.box:
            x, y = self._spot(*shape.box)
        else:
            left, top, right, bottom = self._extent(shape)
            x, y = (left + right) / 2, (top + bottom) / 2
        return (self.camera.size(2 * HALF_WIDTH) - x, y) if self.mirror(side) else (x, y)

    def room(self, shape: Shape) -> Rectangle:
        """What can be pressed for a shape: the rectangle round it, made wide and high enough inside the picture."""
        if shape.room:
            (left, bottom), (right, top) = self._spot(*shape.room[:2]), self._spot(*shape.room[2:])
            return left, top, right, bottom
        left, top, right, bottom = self._extent(shape)
        least, edge = self.camera.size(LEAST_ROOM), self.camera.size(2 * HALF_WIDTH)
        width, height = max(right - left, least), max(bottom - top, least)
        x = min((left + right - width) / 2, edge - width)
        y = max((top + bottom - height) / 2, 0.0)
        return x, y, x + width, y + height
