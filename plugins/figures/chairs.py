"""How chairs look: from the side, from the front, and beyond the figure."""

from __future__ import annotations

from plugins.figures import furniture, ink
from plugins.figures.body import Skeleton
from plugins.figures.camera import Camera
from plugins.figures.model import Prop
from plugins.figures.places import Point
from plugins.figures.prop_shapes import block, face, rounded
from plugins.figures.surfaces import ARMREST, DEEP

HALF_WIDTH = 0.16
"""Half the width of a chair seen from the front: its back shows on both sides of the figure."""


def chair(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """A firm chair, from the side or facing the reader."""
    if prop.text("facing") == "reader":
        return _from_front(prop, camera)
    far_arm = _arm(prop, camera, DEEP) if prop.text("arms") == "with" else ""
    return furniture.chair(prop, camera, points) + far_arm


def _from_front(prop: Prop, camera: Camera) -> str:
    x, seat, top = prop.number("x"), prop.number("seat"), prop.number("back")
    left, right, under = x - HALF_WIDTH, x + HALF_WIDTH, seat - 0.026
    front, rear = -0.6 * prop.number("depth"), 0.4 * prop.number("depth")

    def legs(z: float) -> list[list[Point]]:
        return [[Point(side, 0, z), Point(side, under, z)] for side in (left + 0.012, right - 0.012)]

    post = [Point(left, seat, rear), Point(left, top, rear), Point(right, top, rear), Point(right, seat, rear)]
    low = seat + 0.45 * (top - seat)
    back = [Point(left, low, rear), Point(left, top, rear), Point(right, top, rear), Point(right, low, rear)]
    return (
        rounded(camera, legs(rear), 0.014, ink.PROP_SHADE)
        + rounded(camera, [post], 0.014)
        + face(camera, back, ink.PROP)
        + rounded(camera, legs(front), 0.014)
        + block(camera, (left, right), (under, seat), (front, rear))
    )


def _arm(prop: Prop, camera: Camera, away: float) -> str:
    front, seat = prop.number("x"), prop.number("seat")
    sign = 1 if prop.text("facing") == "right" else -1
    rear, top = front - sign * prop.number("depth"), seat + ARMREST - 0.011
    corner = front - 0.012 * sign
    line = [Point(rear, top, away), Point(front, top, away)]
    return rounded(camera, [[Point(corner, seat, away), Point(corner, top, away)]], 0.014) + rounded(
        camera, [line], 0.022
    )


def near_arm(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """The arm of a chair that stands before the figure."""
    return _arm(prop, camera, -DEEP) if prop.text("arms") == "with" else ""


def chair_beside(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A chair beyond the figure, its back towards the figure's hand."""
    left, right = prop.number("x"), prop.number("x") + prop.number("width")
    seat, top, near, far = prop.number("seat"), prop.number("back"), 0.13, 0.31
    low = seat + 0.45 * (top - seat)
    legs = [[Point(x, 0, far), Point(x, seat, far)] for x in (left, right)]
    posts = [[Point(x, 0, near), Point(x, top, near)] for x in (left, right)]
    back = [Point(x, y, near) for x, y in ((left, low), (left, top), (right, top), (right, low))]
    seat_block = block(camera, (left, right), (seat - 0.026, seat), (near, far))
    return (
        rounded(camera, legs, 0.014, ink.PROP_SHADE)
        + seat_block
        + rounded(camera, posts, 0.014)
        + face(camera, back, ink.PROP)
    )
