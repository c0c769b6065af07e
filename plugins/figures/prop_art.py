"""How each thing looks: a second, lighter tone behind the figure, so that the body is what the eye finds first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plugins.figures import ink, paths
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera, short
from plugins.figures.model import Prop, sides_of
from plugins.figures.props import DEEP, RAIL_POST

LINE = 0.007
Art = Callable[[Prop, Camera, Skeleton], str]


def _face(camera: Camera, points: Sequence[Point], fill: str) -> str:
    data = paths.polygon([camera.place(point) for point in points])
    return f'<path d="{data}" fill="{fill}"/>'


def _bars(camera: Camera, lines: Sequence[Sequence[Point]], width: float, colour: str = ink.PROP_LINE) -> str:
    data = "".join(paths.line([camera.place(point) for point in points]) for points in lines)
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{short(camera.size(width))}"/>'


def _rounded(camera: Camera, lines: Sequence[Sequence[Point]], width: float, fill: str = ink.PROP) -> str:
    """Thick bars with a rim: a light fill over a darker line."""
    return _bars(camera, lines, width + 2 * LINE) + _bars(camera, lines, width, fill)


def _depth(camera: Camera) -> tuple[float, float]:
    """How near and how far a piece of furniture reaches; seen from behind the figure, it stands beyond the figure."""
    return (0.10, 0.34) if camera.view == "back" else (-0.15, 0.15)


def _block(camera: Camera, left: float, right: float, bottom: float, top: float, near: float, far: float) -> str:
    """A box: its top, the side that looks left in the side view, and the face towards the reader."""
    parts = [
        _face(
            camera,
            [Point(left, top, near), Point(left, top, far), Point(right, top, far), Point(right, top, near)],
            ink.PROP,
        )
    ]
    if camera.view == "side":
        side = [Point(left, bottom, near), Point(left, bottom, far), Point(left, top, far), Point(left, top, near)]
        parts.insert(0, _face(camera, side, ink.PROP_SHADE))
    front = [Point(left, bottom, near), Point(right, bottom, near), Point(right, top, near), Point(left, top, near)]
    return "".join(parts) + _face(camera, front, ink.PROP_SHADE if camera.view != "side" else ink.PROP)


def _chair(prop: Prop, camera: Camera, _: Skeleton) -> str:
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
        _rounded(camera, far_legs, 0.014, ink.PROP_SHADE)
        + _rounded(camera, [post], 0.014)
        + _face(camera, back, ink.PROP)
        + _rounded(camera, near_legs, 0.014)
        + _block(camera, left, right, under, seat, -DEEP, DEEP)
    )


def _worktop(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, top = prop.number("x"), prop.number("height")
    right = left + prop.number("width")
    near, far = _depth(camera)
    slab = 0.03
    return _block(camera, left + 0.012, right, 0.0, top - slab, near, far) + _block(
        camera, left, right, top - slab, top, near - 0.01, far
    )


def _low_block(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, top = prop.number("x"), prop.number("height")
    return _block(camera, left, left + prop.number("width"), 0.0, top, -0.15, 0.15)


def _bed(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, top = prop.number("x"), prop.number("height")
    right, near, far, base = left + prop.number("width"), -0.20, 0.20, top - 0.10
    legs = [[Point(x, 0, z), Point(x, base, z)] for z in (far, near) for x in (left + 0.03, right - 0.03)]
    return _rounded(camera, legs, 0.02, ink.PROP_SHADE) + _block(camera, left, right, base, top, near, far)


def _mat(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, top = prop.number("x"), prop.number("height")
    return _block(camera, left, left + prop.number("width"), 0.0, top, -0.20, 0.20)


def _wall(prop: Prop, camera: Camera, _: Skeleton) -> str:
    x, top = prop.number("x"), prop.number("height")
    thick = 0.05 if prop.text("facing") == "left" else -0.05
    face = [Point(x, 0, -0.16), Point(x, 0, 0.16), Point(x, top, 0.16), Point(x, top, -0.16)]
    edge = [Point(x, 0, -0.16), Point(x + thick, 0, -0.16), Point(x + thick, top, -0.16), Point(x, top, -0.16)]
    return _face(camera, face, ink.PROP) + _face(camera, edge, ink.PROP_SHADE)


def _pillow(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, bottom = prop.number("x"), prop.number("y")
    half = prop.number("height") / 2
    right = left + prop.number("width")
    lines = [[Point(left + half, bottom + half, z), Point(right - half, bottom + half, z)] for z in (0.06, -0.06)]
    return _rounded(camera, lines, 2 * half - LINE, ink.CARD)


def _towel(prop: Prop, camera: Camera, _: Skeleton) -> str:
    radius = prop.number("height") / 2
    centre = Point(prop.number("x") + radius, prop.number("y") + radius)
    lines = [[centre.plus(Point(0, 0, 0.10)), centre.plus(Point(0, 0, -0.10))]]
    return _rounded(camera, lines, 2 * radius - LINE, ink.CARD)


def _rail(prop: Prop, camera: Camera, _: Skeleton) -> str:
    left, right, top = prop.number("x"), prop.number("x") + prop.number("width"), prop.number("height")
    depth = 0.18 if camera.view == "back" else 0.0
    posts = [[Point(x, 0, depth), Point(x, top - RAIL_POST, depth)] for x in (left + 0.02, right - 0.02)]
    bar = [[Point(left, top - RAIL_POST, depth), Point(right, top - RAIL_POST, depth)]]
    return _rounded(camera, posts, 0.014) + _rounded(camera, bar, 0.02)


def _bike(prop: Prop, camera: Camera, _: Skeleton) -> str:
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
        _rounded(camera, frame, 0.022)
        + f'<path d="{disc}{hub_disc}" fill="{ink.PROP_SHADE}"/>'
        + _rounded(camera, [[saddle.plus(Point(-0.06, 0.004)), saddle.plus(Point(0.05, 0))]], 0.022, ink.PROP_LINE)
        + _rounded(camera, [[bar.plus(Point(-0.02, 0, 0.10)), bar.plus(Point(-0.02, 0, -0.10)), bar]], 0.014)
    )


def _cranks(prop: Prop, camera: Camera, points: Skeleton) -> str:
    hub = Point(prop.number("x"), prop.number("y"))
    lines = []
    for side, away in (("near", -0.05), ("far", 0.05)):
        ball = points[f"{side}-ball"]
        lines.append([hub.plus(Point(0, 0, away)), Point(ball.x, ball.y - 0.008, away)])
        lines.append([Point(ball.x - 0.03, ball.y - 0.008, away), Point(ball.x + 0.03, ball.y - 0.008, away)])
    return _bars(camera, lines, 0.014)


def _hands(prop: Prop, camera: Camera) -> tuple[str, ...]:
    chosen = prop.text("hands")
    return sides_of(camera.view) if chosen == "both" else (chosen,)


def _band(prop: Prop, camera: Camera, points: Skeleton) -> str:
    fixing = Point(prop.number("x"), prop.number("y"))
    lines = [[fixing, points[f"{side}-hand"]] for side in _hands(prop, camera)]
    knob = paths.circle(camera.place(fixing), camera.size(0.014))
    return _bars(camera, lines, 0.014, ink.BAND) + f'<path d="{knob}" fill="{ink.BAND}"/>'


def _weights(prop: Prop, camera: Camera, points: Skeleton) -> str:
    parts = []
    for side in _hands(prop, camera):
        hand = points[f"{side}-hand"]
        reach = Point(0.0, 0.0, 0.05) if camera.view == "side" else Point(0.05, 0.0)
        ends = [hand.minus(reach), hand.plus(reach)]
        discs = "".join(paths.circle(camera.place(end), camera.size(0.03)) for end in ends)
        parts.append(_bars(camera, [ends], 0.02) + f'<path d="{discs}" fill="{ink.PROP_LINE}"/>')
    return "".join(parts)


def _stick(prop: Prop, camera: Camera, points: Skeleton) -> str:
    first, second = (points[f"{side}-hand"] for side in sides_of(camera.view))
    span = second.minus(first)
    beyond = span.times(0.12 / max(span.length(), 0.01))
    return _rounded(camera, [[first.minus(beyond), second.plus(beyond)]], 0.016)


BEHIND: Mapping[str, Art] = {
    "chair": _chair,
    "worktop": _worktop,
    "wall": _wall,
    "bed": _bed,
    "mat": _mat,
    "step": _low_block,
    "pillow": _pillow,
    "towel": _towel,
    "rail": _rail,
    "bike": _bike,
}
BEFORE_NEAR_ARM: Mapping[str, Art] = {
    "band": _band,
    "hand-weights": _weights,
    "stick": _stick,
    "bike": _cranks,
}


def art(props: Sequence[Prop], layer: Mapping[str, Art], camera: Camera, points: Skeleton) -> str:
    """Every thing that belongs to this layer of the picture."""
    shapes = "".join(layer[prop.kind](prop, camera, points) for prop in props if prop.kind in layer)
    if not shapes:
        return ""
    width = short(camera.size(LINE))
    return (
        f'<g class="figure-prop" stroke="{ink.PROP_LINE}" stroke-width="{width}" stroke-linejoin="round" '
        f'stroke-linecap="round">{shapes}</g>'
    )
