"""Things of the home for daily movements: what is carried, reached for, stepped on and cleaned with."""

from __future__ import annotations

from plugins.figures import ink
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera
from plugins.figures.model import Prop, sides_of
from plugins.figures.prop_shapes import LINE, bars, block, face, rounded

BED_NEAR, BED_FAR = -0.17, 0.30
"""From where to where a bed runs that the figure faces from its long side, as far as the picture shows it."""
BAGS = {"light": (0.10, 0.13), "heavy": (0.14, 0.19)}
"""How wide and how deep a shopping bag is."""
HANDLE = 0.075
VACUUM_LEAN = 0.55
"""How far ahead of the hand the foot of a vacuum cleaner is, for each step down."""


def box(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """A box between both hands, wherever they go."""
    first, second = (points[f"{side}-hand"] for side in sides_of(camera.view))
    middle, half, tall = first.plus(second).times(0.5), prop.number("width") / 2, prop.number("height") / 2
    across, up = (middle.x - half, middle.x + half), (middle.y - tall, middle.y + tall)
    tape = [[Point(middle.x, up[1], z) for z in (-0.06, 0.06)], [Point(middle.x, up[1] - z, -0.06) for z in (0, 0.03)]]
    return block(camera, across, up, (-0.06, 0.06)) + bars(camera, tape, 0.018, ink.PROP_DETAIL)


def bag(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """A shopping bag that hangs from a hand; a heavy one is larger, and full to above its rim."""
    size = prop.text("size")
    wide, deep = BAGS[size]
    chosen = sides_of(camera.view) if prop.text("hands") == "both" else (prop.text("hands"),)
    parts = []
    for side in chosen:
        hand = points[f"{side}-hand"]
        top, low = hand.y - HANDLE, hand.y - HANDLE - deep

        def at(across: float, height: float, hand: Point = hand) -> Point:
            return Point(hand.x + across, height, hand.z)

        if size == "heavy":
            loaf = [[at(-0.035, top + 0.015), at(-0.03, low + 0.05)], [at(0.03, top + 0.03), at(0.03, low + 0.05)]]
            parts.append(rounded(camera, loaf, 0.045, ink.PROP_TOP))
        handles = [[at(-0.3 * wide, top), at(-0.008, hand.y), at(0.008, hand.y), at(0.3 * wide, top)]]
        corners = [at(-wide / 2, top), at(wide / 2, top), at(0.56 * wide, low), at(-0.56 * wide, low)]
        parts.append(bars(camera, handles, 0.012) + face(camera, corners, ink.PROP_SHADE))
    return "".join(parts)


def shelf(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A shelf with two jars on it."""
    left, top = prop.number("x"), prop.number("height")
    right, low = left + prop.number("width"), top - 0.02
    brackets = [[Point(right, low - 0.07, z), Point(left + 0.05, low, z)] for z in (0.09, -0.09)]
    jars = "".join(
        block(camera, (left + x, left + x + 0.045), (top, top + 0.075), (-0.022, 0.022))
        for x in (0.02, 0.085)
        if x + 0.05 < prop.number("width")
    )
    return rounded(camera, brackets, 0.01) + block(camera, (left, right), (low, top), (-0.12, 0.12)) + jars


def step_stool(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A wide step stool with a rail to hold on to."""
    left, top, rail = prop.number("x"), prop.number("height"), prop.number("rail")
    right = left + prop.number("width")

    def legs(z: float) -> list[list[Point]]:
        return [
            [Point(left + 0.02, top, z), Point(left - 0.02, 0, z)],
            [Point(right - 0.02, top, z), Point(right, 0, z)],
        ]

    hoop = [Point(right, 0, 0.12), Point(right, rail, 0.12), Point(right, rail, -0.12), Point(right, 0, -0.12)]
    return (
        rounded(camera, legs(0.12), 0.014, ink.PROP_SHADE)
        + rounded(camera, [hoop], 0.014)
        + rounded(camera, legs(-0.12), 0.014)
        + block(camera, (left, right), (top - 0.025, top), (-0.14, 0.14))
    )


def bed_side(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A bed that the figure faces from its long side: the head end is away from the reader."""
    left, top = prop.number("x"), prop.number("height")
    right, base = left + prop.number("width"), top - 0.09
    legs = [[Point(x, 0, BED_NEAR), Point(x, base, BED_NEAR)] for x in (left + 0.04, right - 0.04)]
    board = [Point(x, y, BED_FAR) for x, y in ((left, 0), (left, top + 0.17), (right, top + 0.17), (right, 0))]
    pillow = [[Point(left + 0.1, top + 0.025, 0.2), Point(right - 0.1, top + 0.025, 0.2)]]
    fold = [
        [Point(left, top, 0.06), Point(right, top, 0.06)],
        [Point(left, top - 0.05, BED_NEAR), Point(left, top - 0.05, 0.06)],
    ]
    return (
        face(camera, board, ink.PROP_SHADE)
        + rounded(camera, legs, 0.02)
        + block(camera, (left, right), (base, top), (BED_NEAR, BED_FAR))
        + rounded(camera, pillow, 0.06, ink.CARD)
        + bars(camera, fold, LINE, ink.PROP_DETAIL)
    )


def vacuum(_: Prop, camera: Camera, points: Skeleton) -> str:
    """An upright vacuum cleaner that the near hand pushes."""
    hand = points["near-hand"]
    foot = Point(hand.x + VACUUM_LEAN * hand.y, 0.03, hand.z)
    run = foot.minus(hand)
    body = [hand.plus(run.times(0.5)), hand.plus(run.times(0.85))]
    handle = [hand.minus(run.times(0.08)), foot]
    head = block(camera, (foot.x - 0.04, foot.x + 0.09), (0.0, 0.035), (-0.08, 0.08))
    return rounded(camera, [handle], 0.014) + rounded(camera, [body], 0.06, ink.PROP_SHADE) + head


def shoehorn(_: Prop, camera: Camera, points: Skeleton) -> str:
    """A long shoehorn from the near hand to the near heel."""
    hand, heel = points["near-hand"], points["near-heel"].plus(Point(-0.012, 0.03))
    return rounded(camera, [[hand.plus(hand.minus(heel).times(0.35)), heel]], 0.016, ink.PROP_SHADE)
