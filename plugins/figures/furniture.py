"""How furniture, walls and machines look, drawn behind the figure."""

from __future__ import annotations

from plugins.figures import ink, paths
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera
from plugins.figures.model import Prop
from plugins.figures.prop_shapes import LINE, bars, block, depth, face, rounded
from plugins.figures.surfaces import DEEP, RAIL_POST

BED_DEEP = 0.26
"""Half the width of a bed."""


def chair(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A firm chair without arms, its back in two posts."""
    sign = 1 if prop.text("facing") == "right" else -1
    front, seat, top = prop.number("x"), prop.number("seat"), prop.number("back")
    rear = front - sign * prop.number("depth")
    under, inset = seat - 0.026, 0.012 * sign
    far_legs = [[Point(x, 0, DEEP), Point(x, under, DEEP)] for x in (front - inset, rear + inset)]
    near_legs = [[Point(x, 0, -DEEP), Point(x, under, -DEEP)] for x in (front - inset, rear + inset)]
    post = [Point(rear, seat, -DEEP), Point(rear, top, -DEEP), Point(rear, top, DEEP), Point(rear, seat, DEEP)]
    low = seat + 0.45 * (top - seat)
    back = [Point(rear, low, -DEEP), Point(rear, top, -DEEP), Point(rear, top, DEEP), Point(rear, low, DEEP)]
    left, right = min(front, rear), max(front, rear)
    return (
        rounded(camera, far_legs, 0.014, ink.PROP_SHADE)
        + rounded(camera, [post], 0.014)
        + face(camera, back, ink.PROP)
        + rounded(camera, near_legs, 0.014)
        + block(camera, (left, right), (under, seat), (-DEEP, DEEP))
    )


def worktop(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A kitchen worktop over cupboards."""
    left, top = prop.number("x"), prop.number("height")
    right = left + prop.number("width")
    near, far = depth(camera)
    slab, inset = 0.03, 0.03
    doors = max(1, round((right - left) / 0.3))
    wide = (right - left - 0.012) / doors
    lines: list[list[Point]] = []
    for number in range(doors):
        first, last = left + 0.012 + number * wide + inset, left + 0.012 + (number + 1) * wide - inset
        low, high = 0.06, top - slab - inset
        lines.append([Point(x, y, near) for x, y in ((first, low), (first, high), (last, high), (last, low))])
        lines[-1].append(lines[-1][0])
        lines.append([Point(first + 0.025, high - y, near) for y in (0.04, 0.08)])
    return (
        block(camera, (left + 0.012, right), (0.0, top - slab), (near, far))
        + bars(camera, lines, LINE, ink.PROP_DETAIL)
        + block(camera, (left, right), (top - slab, top), (near - 0.01, far))
    )


def low_block(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A step."""
    left, top = prop.number("x"), prop.number("height")
    return block(camera, (left, left + prop.number("width")), (0.0, top), (-0.15, 0.15))


def bed(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A bed with a headboard at one end."""
    left, top = prop.number("x"), prop.number("height")
    right, near, far, base = left + prop.number("width"), -BED_DEEP, BED_DEEP, top - 0.09
    at_left = prop.text("head") == "left"
    post, board = (right - 0.03, left - 0.02) if at_left else (left + 0.03, right)
    legs = rounded(camera, [[Point(post, 0, z), Point(post, base, z)] for z in (far, near)], 0.02, ink.PROP_SHADE)
    headboard = block(camera, (board, board + 0.02), (0.0, top + 0.13), (near, far))
    mattress = block(camera, (left, right), (base, top), (near, far))
    return legs + (headboard + mattress if at_left else mattress + headboard)


def mat(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A thin mat on the floor."""
    left, top = prop.number("x"), prop.number("height")
    return block(camera, (left, left + prop.number("width")), (0.0, top), (-0.20, 0.20))


def wall(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A wall that goes on beyond the frame, with a skirting board to tell it from a door."""
    x = prop.number("x")
    beyond = 0.4 if prop.text("facing") == "left" else -0.4
    near, far, top = -0.16, 0.16, 3.0
    board = -0.012 if beyond > 0 else 0.012
    return (
        face(camera, [Point(x, 0, near), Point(x, 0, far), Point(x, top, far), Point(x, top, near)], ink.PROP)
        + face(camera, [Point(x, y, z) for y, z in ((0, near), (0, far), (0.06, far), (0.06, near))], ink.CARD)
        + face(
            camera, [Point(x + dx, y, near) for dx, y in ((0, 0), (beyond, 0), (beyond, top), (0, top))], ink.PROP_SHADE
        )
        + face(camera, [Point(x + dx, y, near) for dx, y in ((0, 0), (0, 0.06), (board, 0.055), (board, 0))], ink.CARD)
    )


def rail(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A rail on two posts."""
    left, right, top = prop.number("x"), prop.number("x") + prop.number("width"), prop.number("height")
    away = 0.18 if camera.view == "back" else 0.0
    posts = [[Point(x, 0, away), Point(x, top - RAIL_POST, away)] for x in (left + 0.02, right - 0.02)]
    bar = [[Point(left, top - RAIL_POST, away), Point(right, top - RAIL_POST, away)]]
    return rounded(camera, posts, 0.014) + rounded(camera, bar, 0.02)


def bike(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """An exercise bike without its pedals, which move with the feet."""
    hub = Point(prop.number("x"), prop.number("y"))
    saddle = Point(prop.number("saddle-x"), prop.number("saddle-y") - 0.012)
    bar = Point(prop.number("bar-x"), prop.number("bar-y") - 0.014)
    wheel = Point(hub.x + 0.20, 0.17)
    frame = [
        [Point(saddle.x - 0.10, 0.015), Point(wheel.x + 0.12, 0.015)],
        [Point(saddle.x + 0.01, 0.015), hub, wheel],
        [hub, saddle],
        [wheel, bar],
    ]
    disc = paths.circle(camera.place(wheel), camera.size(0.12))
    hub_disc = paths.circle(camera.place(hub), camera.size(0.035))
    return (
        rounded(camera, frame, 0.022)
        + f'<path d="{disc}{hub_disc}" fill="{ink.PROP_SHADE}"/>'
        + bars(camera, [[saddle.plus(Point(-0.085, 0.008)), saddle.plus(Point(0.07, -0.004))]], 0.032)
        + bars(camera, [[bar.plus(Point(dx, 0, z)) for dx in (-0.04, 0.05)] for z in (0.035, -0.035)], 0.026)
    )
