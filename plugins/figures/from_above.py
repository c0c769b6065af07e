"""What lies under a figure that is seen from above: the bed, and pillows or cushions on it."""

from __future__ import annotations

from plugins.figures import ink
from plugins.figures.camera import Camera
from plugins.figures.model import Prop
from plugins.figures.places import Point
from plugins.figures.prop_shapes import LINE, bars, face, rounded

BED_LEVEL = 0.066
"""How far the bed lies under the middle of the hips of a body on its back."""
HEADBOARD = 0.03


def _corners(prop: Prop, room: float = 0.0) -> list[Point]:
    left, low = prop.number("x") + room, prop.number("y") + room
    right, high = prop.number("x") + prop.number("width") - room, prop.number("y") + prop.number("length") - room
    return [Point(left, low), Point(left, high), Point(right, high), Point(right, low)]


def surface(prop: Prop) -> tuple[Point, Point]:
    """Two opposite corners of what carries the body, as far down as it lies."""
    low, _, high, _ = _corners(prop)
    level = Point(0.0, 0.0, BED_LEVEL - prop.number("thick"))
    return low.plus(level), high.plus(level)


def bed_below(prop: Prop, camera: Camera, _: object) -> str:
    """A bed with its headboard at the end where the head lies."""
    mattress, seam = _corners(prop), _corners(prop, 0.02)
    top = mattress[1].y
    board = [Point(x, y) for x in (mattress[1].x, mattress[2].x) for y in (top, top + HEADBOARD)]
    return (
        face(camera, [board[0], board[1], board[3], board[2]], ink.PROP_SHADE)
        + face(camera, mattress, ink.PROP)
        + bars(camera, [[*seam, seam[0]]], LINE, ink.PROP_DETAIL)
    )


def cushion_below(prop: Prop, camera: Camera, _: object) -> str:
    """A pillow or cushion with round corners."""
    half = 0.35 * min(prop.number("width"), prop.number("length"))
    corners = _corners(prop, half)
    middle = face(camera, corners, ink.PROP_TOP).replace("/>", ' stroke="none"/>')
    return rounded(camera, [[*corners, corners[0]]], 2 * half, ink.PROP_TOP) + middle
