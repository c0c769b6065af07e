"""Which picture each kind of thing has, and whether it stands behind the figure or is held in front of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plugins.figures import furniture, ink, paths
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera, short
from plugins.figures.model import Prop, sides_of
from plugins.figures.prop_shapes import LINE, bars, rounded

Art = Callable[[Prop, Camera, Skeleton], str]


def _pillow(prop: Prop, camera: Camera, _: Skeleton) -> str:
    half = prop.number("height") / 2
    left, right = prop.number("x") + half, prop.number("x") + prop.number("width") - half
    middle = prop.number("y") + half
    corners = [Point(x, middle, z) for x, z in ((left, 0.13), (right, 0.13), (right, -0.13), (left, -0.13))]
    data = paths.polygon([camera.place(corner) for corner in corners])
    thick = 2 * half + 0.012
    rim, inside = short(camera.size(thick)), short(camera.size(thick - 2 * LINE))
    return (
        f'<path d="{data}" fill="{ink.CARD}" stroke-width="{rim}"/>'
        f'<path d="{data}" fill="{ink.CARD}" stroke="{ink.CARD}" stroke-width="{inside}"/>'
    )


def _towel(prop: Prop, camera: Camera, _: Skeleton) -> str:
    radius = prop.number("height") / 2
    centre = Point(prop.number("x") + radius, prop.number("y") + radius)
    lines = [[centre.plus(Point(0, 0, 0.10)), centre.plus(Point(0, 0, -0.10))]]
    return rounded(camera, lines, 2 * radius - LINE, ink.CARD)


def _cranks(prop: Prop, camera: Camera, points: Skeleton) -> str:
    hub = Point(prop.number("x"), prop.number("y"))
    lines = []
    for side, away in (("near", -0.05), ("far", 0.05)):
        ball = points[f"{side}-ball"]
        lines.append([hub.plus(Point(0, 0, away)), Point(ball.x, ball.y - 0.008, away)])
        lines.append([Point(ball.x - 0.03, ball.y - 0.008, away), Point(ball.x + 0.03, ball.y - 0.008, away)])
    return bars(camera, lines, 0.014)


def _hands(prop: Prop, camera: Camera) -> tuple[str, ...]:
    chosen = prop.text("hands")
    return sides_of(camera.view) if chosen == "both" else (chosen,)


def _band(prop: Prop, camera: Camera, points: Skeleton) -> str:
    fixing = Point(prop.number("x"), prop.number("y"))
    lines = [[fixing, points[f"{side}-hand"]] for side in _hands(prop, camera)]
    knob = paths.circle(camera.place(fixing), camera.size(0.014))
    return bars(camera, lines, 0.014, ink.BAND) + f'<path d="{knob}" fill="{ink.BAND}"/>'


def _weights(prop: Prop, camera: Camera, points: Skeleton) -> str:
    parts = []
    for side in _hands(prop, camera):
        hand = points[f"{side}-hand"]
        reach = Point(0.0, 0.0, 0.05) if camera.view == "side" else Point(0.05, 0.0)
        ends = [hand.minus(reach), hand.plus(reach)]
        discs = "".join(paths.circle(camera.place(end), camera.size(0.03)) for end in ends)
        parts.append(bars(camera, [ends], 0.02) + f'<path d="{discs}" fill="{ink.PROP_LINE}"/>')
    return "".join(parts)


def _stick(_: Prop, camera: Camera, points: Skeleton) -> str:
    first, second = (points[f"{side}-hand"] for side in sides_of(camera.view))
    span = second.minus(first)
    beyond = span.times(0.12 / max(span.length(), 0.01))
    return rounded(camera, [[first.minus(beyond), second.plus(beyond)]], 0.016)


BEHIND: Mapping[str, Art] = {
    "chair": furniture.chair,
    "worktop": furniture.worktop,
    "wall": furniture.wall,
    "bed": furniture.bed,
    "mat": furniture.mat,
    "step": furniture.low_block,
    "pillow": _pillow,
    "towel": _towel,
    "rail": furniture.rail,
    "bike": furniture.bike,
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
