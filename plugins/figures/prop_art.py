"""Which picture each kind of thing has, and whether it stands behind the figure or is held in front of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from plugins.figures import chairs, from_above, furniture, gym_things, home_things, ink, paths, small_things
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera, short
from plugins.figures.model import Prop, sides_of
from plugins.figures.prop_shapes import LINE, bars, block, depth, face, rounded
from plugins.figures.props import KINDS
from plugins.figures.surfaces import DOOR_TRIM, RAIL_POST, STAIRS

WATER = "#9cc3dc"
WATER_LINE = "#2f6f94"

Art = Callable[[Prop, Camera, Skeleton], str]


def _pillow(prop: Prop, camera: Camera, _: Skeleton) -> str:
    half = min(prop.number("height"), prop.number("width")) / 2
    left, right = prop.number("x") + half, prop.number("x") + prop.number("width") - half
    low, high = prop.number("y") + half, prop.number("y") + prop.number("height") - half
    deep = 0.13 if prop.number("width") > prop.number("height") else 0.07
    corners = [
        Point(x, y, z) for x, y, z in ((left, low, deep), (right, high, deep), (right, high, -deep), (left, low, -deep))
    ]
    data = paths.polygon([camera.place(corner) for corner in corners])
    thick = 2 * half + 0.012
    rim, inside = short(camera.size(thick)), short(camera.size(thick - 2 * LINE))
    fill = ink.CARD if camera.view == "side" else ink.PROP_SHADE
    return (
        f'<path d="{data}" fill="{fill}" stroke-width="{rim}"/>'
        f'<path d="{data}" fill="{fill}" stroke="{fill}" stroke-width="{inside}"/>'
    )


def _towel(prop: Prop, camera: Camera, _: Skeleton) -> str:
    radius = prop.number("height") / 2
    centre = Point(prop.number("x") + radius, prop.number("y") + radius)
    if prop.number("width") > 2 * prop.number("height"):  # rolled lengthwise along the bed, its near side seen
        centre = centre.plus(Point(0.0, 0.0, -0.085))
        end = centre.plus(Point(prop.number("width") - 2 * radius, 0.0))
        return rounded(camera, [[centre, end]], 2 * radius - LINE, ink.PROP_SHADE)
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


def _door_frame(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """An open doorway in the wall beyond the figure, seen from behind the figure."""
    left, top, away = prop.number("x"), 3.0, 0.04
    right = left + prop.number("width")

    def upright(one: float, other: float, fill: str) -> str:
        return face(camera, [Point(x, y, away) for x, y in ((one, 0), (other, 0), (other, top), (one, top))], fill)

    walls = upright(left, left - 1, ink.PROP) + upright(right, right + 1, ink.PROP)
    inside = [upright(left, left + 0.02, ink.PROP_SHADE), upright(right, right - 0.02, ink.PROP_SHADE)]
    frames = upright(left, left - DOOR_TRIM, ink.PROP_TOP) + upright(right, right + DOOR_TRIM, ink.PROP_TOP)
    return walls + "".join(inside) + frames


def _stairs(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """A few stairs with their rail."""
    left, tread, rise = prop.number("x"), prop.number("tread"), prop.number("rise")
    ends = KINDS["stairs"].surfaces(prop)["stair-rail"]
    bar = [Point(end.x, end.y - RAIL_POST) for end in ends]
    posts = [[Point(end.x, floor), end] for end, floor in zip(bar, (0.0, STAIRS * rise), strict=True)]
    right, steps = left + tread * STAIRS, ""
    for number in range(STAIRS):
        steps += block(camera, (left + tread * number, right), (rise * number, rise * (number + 1)), depth(camera))
    return steps + rounded(camera, posts, 0.014) + rounded(camera, [bar], 0.02)


def _worktop_beside(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """A worktop beyond the figure, who moves along it: the usual one, seen further away."""
    away = camera.place(Point(0.0, 0.0, 0.27))
    here = camera.place(Point(0.0, 0.0))
    right, down = (away[0] - here[0]) / camera.scale, (away[1] - here[1]) / camera.scale
    return furniture.worktop(prop, replace(camera, left=camera.left - right, top=camera.top + down), points)


def _water(prop: Prop, camera: Camera, _: Skeleton) -> str:
    """Water up to a line, clear enough to see the legs through it."""
    top = prop.number("height")
    corners = [Point(x, y) for x, y in ((-3, top), (3, top), (3, -1), (-3, -1))]
    data = paths.polygon([camera.place(corner) for corner in corners])
    return f'<path class="figure-water" d="{data}" fill="{WATER}" fill-opacity=".35" stroke="{WATER_LINE}"/>'


def _band_round_back(prop: Prop, camera: Camera, points: Skeleton, side: str) -> str:
    """From one hand, under that arm, to the middle of the back."""
    back = Point(prop.number("x"), prop.number("y"), points[f"{side}-shoulder"].z)
    return bars(camera, [[points[f"{side}-hand"], back]], 0.014, ink.BAND)


def _band_behind(prop: Prop, camera: Camera, points: Skeleton) -> str:
    return _band_round_back(prop, camera, points, "far") if prop.text("runs") == "round-back" else ""


def _band(prop: Prop, camera: Camera, points: Skeleton) -> str:
    if prop.text("runs") == "round-back":
        return _band_round_back(prop, camera, points, "near")
    if prop.text("runs") == "under-feet":
        sides = sides_of(camera.view)
        soles = [points[f"{side}-foot"].plus(Point(0.0, 0.006, -0.02)) for side in sides]
        return bars(camera, [[points[f"{sides[0]}-hand"], *soles, points[f"{sides[1]}-hand"]]], 0.014, ink.BAND)
    if prop.text("runs") == "between-hands":
        return bars(camera, [[points[f"{side}-hand"] for side in sides_of(camera.view)]], 0.014, ink.BAND)
    fixing = Point(prop.number("x"), prop.number("y"))
    lines = [[fixing, points[f"{side}-hand"]] for side in _hands(prop, camera)]
    knob = paths.circle(camera.place(fixing), camera.size(0.014))
    return bars(camera, lines, 0.014, ink.BAND) + f'<path d="{knob}" fill="{ink.BAND}"/>'


def _weights(prop: Prop, camera: Camera, points: Skeleton) -> str:
    parts = []
    for side in _hands(prop, camera):
        hand = points[f"{side}-hand"]
        level = Point(0.0, 0.0, 0.05) if camera.view == "side" else Point(0.05, 0.0)
        reach = {"across": level, "along": Point(0.05, 0.0), "upright": Point(0.0, 0.045)}[prop.text("lies")]
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
    "chair": chairs.chair,
    "worktop": furniture.worktop,
    "worktop-beside": _worktop_beside,
    "chair-beside": chairs.chair_beside,
    "wall": furniture.wall,
    "door-frame": _door_frame,
    "bed": furniture.bed,
    "bed-below": from_above.bed_below,
    "cushion-below": from_above.cushion_below,
    "mat": furniture.mat,
    "step": furniture.low_block,
    "pillow": _pillow,
    "towel": _towel,
    "jar": small_things.jar,
    "tape": small_things.tape,
    "rail": furniture.rail,
    "stairs": _stairs,
    "bike": furniture.bike,
    "recumbent-bike": small_things.recumbent_bike,
    "cross-trainer": gym_things.cross_trainer,
    "stepping-machine": gym_things.stepping_machine,
    "band": _band_behind,
    "shelf": home_things.shelf,
    "step-stool": home_things.step_stool,
    "bed-side": home_things.bed_side,
}
BEFORE_NEAR_ARM: Mapping[str, Art] = {
    "chair": chairs.near_arm,
    "water": _water,
    "band": _band,
    "hand-weights": _weights,
    "stick": _stick,
    "folded-towel": small_things.folded_towel,
    "bike": _cranks,
    "recumbent-bike": _cranks,
    "towel-loop": small_things.towel_loop,
    "box": home_things.box,
    "bag": home_things.bag,
    "vacuum": home_things.vacuum,
    "shoehorn": home_things.shoehorn,
    "poles": gym_things.poles,
    "socks": gym_things.socks,
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
