"""A drawing as SVG: every position in the same frame, over the same floor, at the same scale.

Only presentation attributes and classes are used, no style attribute and no style element, so that a strict content
policy lets every figure through.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from plugins.figures import ink, marks
from plugins.figures.body import Point, Skeleton, skeleton
from plugins.figures.camera import Camera, short
from plugins.figures.furniture import BED_DEEP
from plugins.figures.mannequin import Mannequin
from plugins.figures.model import Drawing, Position, Prop
from plugins.figures.prop_art import BEFORE_NEAR_ARM, BEHIND, art
from plugins.figures.props import KINDS

MARGIN = 0.03
BODY_REACH = 0.075
HEAD_REACH = 0.1
"""How far the hair reaches from the middle of the head."""
FLOOR_BELOW = 0.05
FLOOR_FAR = 0.20
LEAST_WIDTH = 190.0
GAP = 12.0


class _Extent:
    """The smallest upright rectangle round everything that must be seen, in picture units around the scene's origin."""

    def __init__(self, camera: Camera) -> None:
        self.camera = camera
        self.left = self.top = float("inf")
        self.right = self.bottom = float("-inf")

    def take(self, point: Point, reach: float) -> None:
        x, y = self.camera.place(point)
        room = self.camera.size(reach)
        self.left, self.right = min(self.left, x - room), max(self.right, x + room)
        self.top, self.bottom = min(self.top, y - room), max(self.bottom, y + room)


def _prop_points(prop: Prop, camera: Camera) -> list[Point]:
    """The places of a thing that reach furthest."""
    points = [point for surface in KINDS[prop.kind].surfaces(prop).values() for point in surface]
    near, far = (0.1, 0.34) if camera.view == "back" else (-0.15, 0.15)
    if prop.kind == "bed":
        near, far = -BED_DEEP, BED_DEEP
        points.append(Point(prop.number("x") - 0.02, prop.number("height") + 0.13))
        points.append(Point(prop.number("x"), 0.0))
    reach = [Point(point.x, point.y, z) for point in points for z in (near, far)]
    if prop.kind == "bike":
        reach.append(Point(prop.number("x") + 0.33, 0.17))
    if prop.kind == "wall":
        reach.append(Point(prop.number("x") + 0.04 * (1 if prop.text("facing") == "left" else -1), 0.1, -0.16))
    if prop.kind == "band":
        reach.append(Point(prop.number("x"), prop.number("y")))
    return reach


def _extent(drawing: Drawing, skeletons: Sequence[Skeleton], camera: Camera) -> _Extent:
    extent = _Extent(camera)
    lowest = min(points["pelvis"].y for points in skeletons) - 0.10
    for points in skeletons:
        for name, point in points.items():
            if drawing.frame == "whole" or point.y > lowest:
                extent.take(point, BODY_REACH if name in ("head", "pelvis", "back") else 0.03)
    for prop in drawing.props:
        for point in _prop_points(prop, camera):
            if drawing.frame == "whole":
                extent.take(point, 0.01)
    if drawing.arrow is not None:
        extent.take(Point(*drawing.arrow.start), 0.03)
        extent.take(Point(*drawing.arrow.end), 0.03)
    _close(extent, drawing, camera, lowest)
    return extent


def _close(extent: _Extent, drawing: Drawing, camera: Camera, lowest: float) -> None:
    """Take in the floor, or cut the picture off below the hips."""
    if drawing.view == "above":
        if drawing.frame != "whole":
            extent.right = camera.place(Point(0.0, lowest))[0]
    elif drawing.frame == "whole":
        extent.take(Point((extent.left + extent.right) / 2 / camera.scale + camera.left, 0.0), FLOOR_BELOW)
    else:
        extent.bottom = camera.place(Point(0.0, lowest))[1]


class Strip:
    """One drawing laid out: its camera, its frame, and the corner its numbers stand in."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.skeletons = [skeleton(drawing, position) for position in drawing.positions]
        base = Camera(view=drawing.view, frame=drawing.frame, left=0.0, top=0.0)
        extent = _extent(drawing, self.skeletons, base)
        margin = base.size(MARGIN)
        spare = max(0.0, LEAST_WIDTH - (extent.right - extent.left) - 2 * margin) / 2
        left, right = extent.left - margin - spare, extent.right + margin + spare
        top, bottom = extent.top - margin, extent.bottom + (margin if drawing.frame == "whole" else 0)
        self.width = right - left
        badge_room = 2 * marks.BADGE_RADIUS + 8
        self.badge_x, clear = self._badge_corner(base, left, right, badge_room)
        top = min(top, clear - badge_room)
        self.height = bottom - top
        self.camera = Camera(view=drawing.view, frame=drawing.frame, left=left / base.scale, top=-top / base.scale)

    def _badge_corner(self, base: Camera, left: float, right: float, room: float) -> tuple[float, float]:
        """The corner with more clear height under it: where the badge's middle is, and what lies highest below it."""

        def highest(low: float, high: float) -> float:
            spots = [
                (base.place(point), base.size(HEAD_REACH if name == "head" else BODY_REACH))
                for points in self.skeletons
                for name, point in points.items()
            ]
            framed = self.drawing.view != "above" or self.drawing.frame == "whole"
            for prop in self.drawing.props if framed else ():
                spots += [(base.place(point), 0.0) for point in _prop_points(prop, base)]
            return min((y - r for (x, y), r in spots if low - r < x < high + r), default=0.0)

        if self.drawing.view == "above":
            return marks.BADGE_RADIUS + 4, highest(left, right)
        at_left, at_right = highest(left, left + room), highest(right - room, right)
        if at_left >= at_right - base.size(0.12):
            return marks.BADGE_RADIUS + 4, at_left
        return right - left - marks.BADGE_RADIUS - 4, at_right

    def floor(self) -> str:
        """The one floor every position stands on."""
        if self.drawing.frame != "whole" or self.drawing.view == "above":
            return ""
        far = self.camera.place(Point(0.0, 0.0, FLOOR_FAR))[1]
        width = short(self.width)
        return (
            f'<path class="figure-floor" d="M0 {short(far)}H{width}V{short(self.height)}H0z" fill="{ink.FLOOR}"/>'
            f'<path class="figure-floor" d="M0 {short(far)}H{width}" stroke="{ink.FLOOR_LINE}" stroke-width="1.2"/>'
        )

    def picture(self, number: int) -> str:
        """Everything inside one frame, from the card up to the badge."""
        mark = self.drawing.arrow
        arrow = marks.arrow(mark, self.camera) if mark is not None and mark.position == number else ""
        badge = marks.badge(number, (self.badge_x, marks.BADGE_RADIUS + 4))
        return self.scene(self.drawing.positions[number - 1], self.camera) + arrow + badge

    def scene(self, position: Position, camera: Camera) -> str:
        """A pose in its surroundings, without number or arrow."""
        props, points = self.drawing.props, skeleton(self.drawing, position)
        body, near_arm = Mannequin(self.drawing, position, points, camera).layers()
        return (
            f'<path class="figure-card" d="M0 0H{short(self.width)}V{short(self.height)}H0z" fill="{ink.CARD}"/>'
            + self.floor()
            + art(props, BEHIND, camera, points)
            + body
            + art(props, BEFORE_NEAR_ARM, camera, points)
            + near_arm
        )


def _svg(width: float, height: float, title_id: str, title: str, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img" aria-labelledby="{escape(title_id)}" '
        f'viewBox="0 0 {short(width)} {short(height)}" width="{short(width)}" height="{short(height)}">'
        f'<title id="{escape(title_id)}">{escape(title)}</title>{inside}</svg>'
    )


def positions_svg(drawing: Drawing, *, id_prefix: str, frame_of: Drawing | None = None) -> list[str]:
    """One picture for each position, in order, so that a page can stack them with their sentences.

    The first carries the drawing's alternative text, which tells the whole change; the others say only which they are.
    `frame_of` is the drawing whose frame they take, where pictures with different things are to be compared.
    """
    strip, count = Strip(frame_of or drawing), len(drawing.positions)
    strip.drawing = drawing
    titles = [drawing.alt] + [f"Picture {number} of {count}." for number in range(2, count + 1)]
    return [
        _svg(strip.width, strip.height, f"{id_prefix}-picture-{number}", titles[number - 1], strip.picture(number))
        for number in range(1, count + 1)
    ]


def figure_svg(drawing: Drawing, *, id_prefix: str) -> str:
    """The whole strip as one picture, positions from left to right, each cut off at its own frame."""
    strip, count = Strip(drawing), len(drawing.positions)
    step = strip.width + GAP
    inside = "".join(
        f'<svg x="{short(step * (number - 1))}" width="{short(strip.width)}">{strip.picture(number)}</svg>'
        for number in range(1, count + 1)
    )
    return _svg(step * count - GAP, strip.height, f"{id_prefix}-strip", drawing.alt, inside)
