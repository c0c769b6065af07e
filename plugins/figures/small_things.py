"""Small things for one exercise or two, and a bike to lean back on."""

from __future__ import annotations

from plugins.figures import ink, paths
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera
from plugins.figures.model import Prop, sides_of
from plugins.figures.prop_shapes import LINE, block, face, rounded
from plugins.figures.surfaces import REST_LEAN

ALONG_THIGH = 0.62
"""How far down the thigh a towel is looped."""


def jar(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A light jar with a lid."""
    left, low = prop.number("x"), prop.number("y")
    right, top = left + prop.number("width"), low + prop.number("height")
    lid = block(camera, (left - 0.004, right + 0.004), (top - 0.016, top), (-0.03, 0.03))
    return block(camera, (left, right), (low, top - 0.016), (-0.025, 0.025)) + lid


def tape(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A strip of tape across the way, flat on the floor."""
    left, right = prop.number("x"), prop.number("x") + prop.number("width")
    corners = [Point(left, 0, -0.16), Point(right, 0, -0.16), Point(right, 0, 0.16), Point(left, 0, 0.16)]
    return face(camera, corners, ink.PROP_LINE)


def folded_towel(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """A folded towel that both hands hold, wherever they go."""
    first, second = (points[f"{side}-fingertips"] for side in sides_of(camera.view))
    middle, half, fold = first.plus(second).times(0.5), prop.number("width") / 2, prop.number("height") / 2
    layers = [[middle.plus(Point(x, y)) for x in (-half, half)] for y in (0.0, fold)]
    return "".join(rounded(camera, [layer], fold - LINE, ink.PROP_SHADE) for layer in layers)


def towel_loop(_: Prop, camera: Camera, points: Skeleton) -> str:
    """A towel from both hands round the back of one thigh."""
    side = sides_of(camera.view)[0]
    hip, knee = points[f"{side}-hip"], points[f"{side}-knee"]
    behind = hip.plus(knee.minus(hip).times(ALONG_THIGH)).plus(Point(0.03, -0.01))
    over = behind.plus(Point(-0.085, 0.03))
    hands = [points[f"{other}-fingertips"] for other in sides_of(camera.view)]
    return rounded(camera, [[hand, over, behind] for hand in hands], 0.016, ink.PROP_SHADE)


def recumbent_bike(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A bike with a low seat and a back rest, its wheel in front."""
    hub = Point(prop.number("x"), prop.number("y"))
    seat = Point(prop.number("saddle-x"), prop.number("saddle-y") - 0.018)
    low, high = seat.plus(Point(-0.085, 0.05)), seat.plus(Point(-0.085 - 0.34 * REST_LEAN, 0.39))
    grip = Point(seat.x + 0.05, prop.number("bar-y") - 0.014)
    frame = [
        [Point(seat.x - 0.14, 0.015), Point(hub.x + 0.16, 0.015)],
        [Point(seat.x, 0.015), seat],
        [seat, Point(seat.x + 0.12, 0.12), hub],
        [Point(hub.x + 0.02, 0.015), hub],
        [seat.plus(Point(-0.08, 0.0)), low],
    ]
    discs = paths.circle(camera.place(hub), camera.size(0.13)) + paths.circle(camera.place(hub), camera.size(0.03))
    grips = [[Point(grip.x + dx, grip.y, away) for dx in (-0.05, 0.04)] for away in (-0.12, 0.12)]
    posts = [[Point(grip.x - 0.05, seat.y, away), Point(grip.x - 0.05, grip.y, away)] for away in (-0.12, 0.12)]
    return (
        rounded(camera, frame, 0.024)
        + f'<path d="{discs}" fill="{ink.PROP_SHADE}"/>'
        + rounded(camera, [[low, high]], 0.035)
        + rounded(camera, [[seat.plus(Point(-0.08, 0.0)), seat.plus(Point(0.09, 0.0))]], 0.03)
        + rounded(camera, posts + grips, 0.014)
    )
