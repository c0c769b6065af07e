"""The things in a picture: their measures, and the surfaces a body can rest on or hold.

Every measure is in body heights. A measure whose default is `REQUIRED` must be stated in the file.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plugins.figures import from_above, gym_things
from plugins.figures.body import Point
from plugins.figures.model import Prop

REQUIRED = None
Surface = tuple[Point, ...]
"""A line of points in the picture's plane; how far something lies in depth does not matter for touching it."""

Surfaces = Mapping[str, Surface]
RAIL_POST = 0.017
STAIRS = 3
DEEP = 0.13
"""Half the depth of furniture in the side view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a file may say of one kind of thing, and where it can be touched."""

    measures: Mapping[str, float | str | None]
    surfaces: Callable[[Prop], Surfaces]
    words: Mapping[str, tuple[str, ...]]


def _level(left: float, right: float, height: float) -> Surface:
    return (Point(left, height), Point(right, height))


def _chair(prop: Prop) -> Surfaces:
    """Seen from the side, `x` is the seat's front edge; facing the reader, it is the middle of the chair."""
    front, seat, top = prop.number("x"), prop.number("seat"), prop.number("back")
    if prop.text("facing") == "reader":
        return {"chair-seat": _level(front - DEEP, front + DEEP, seat)}
    sign = 1 if prop.text("facing") == "right" else -1
    rear = front - sign * prop.number("depth")
    surfaces = {
        "chair-seat": _level(min(front, rear), max(front, rear), seat),
        "chair-back": (Point(rear, seat), Point(rear, top)),
        "chair-top": _level(rear - 0.012, rear + 0.012, top),
    }
    if prop.text("arms") == "with":
        surfaces["chair-arm"] = _level(min(front, rear), max(front, rear), seat + ARMREST)
    return surfaces


def _chair_beside(prop: Prop) -> Surfaces:
    """Only the top of its back is touched."""
    left = prop.number("x")
    return {"chair-beside": _level(left, left + prop.number("width"), prop.number("back"))}


def _box(name: str) -> Callable[[Prop], Surfaces]:
    def surfaces(prop: Prop) -> Surfaces:
        left = prop.number("x")
        return {name: _level(left, left + prop.number("width"), prop.number("height"))}

    return surfaces


def _wall(prop: Prop) -> Surfaces:
    return {"wall": (Point(prop.number("x"), 0.0), Point(prop.number("x"), prop.number("height")))}


def _door_frame(prop: Prop) -> Surfaces:
    """The frame at the right of the opening, where an arm rests."""
    x = prop.number("x") + prop.number("width") + DOOR_TRIM / 2
    return {"door-frame": (Point(x, 0.0), Point(x, 1.08))}


def _cushion(name: str) -> Callable[[Prop], Surfaces]:
    def surfaces(prop: Prop) -> Surfaces:
        """What lies is touched from above; what stands on end, behind a head, at its right side."""
        left, top = prop.number("x"), prop.number("y") + prop.number("height")
        right = left + prop.number("width")
        if prop.number("height") > prop.number("width"):
            return {name: (Point(right, prop.number("y")), Point(right, top))}
        return {name: _level(left, right, top)}

    return surfaces


def _jar(prop: Prop) -> Surfaces:
    """A hand reaches a jar at the side nearer to the figure."""
    left, low = prop.number("x"), prop.number("y")
    return {"jar": (Point(left, low), Point(left, low + prop.number("height")))}


def _rail(prop: Prop) -> Surfaces:
    return {"rail": _level(prop.number("x"), prop.number("x") + prop.number("width"), prop.number("height"))}


def _stairs(prop: Prop) -> Surfaces:
    """The stairs go up to the right; the rail runs as steeply, at one height above their edges."""
    left, tread, rise = prop.number("x"), prop.number("tread"), prop.number("rise")
    line = [Point(left, 0.0)]
    for number in range(STAIRS):
        line += [Point(left + tread * across, rise * (number + 1)) for across in (number, number + 1)]
    low, high = left - 0.5 * tread, left + (STAIRS - 0.5) * tread
    ends = [Point(x, prop.number("rail") + rise + (x - left) * rise / tread) for x in (low, high)]
    return {"stairs": tuple(line), "stair-rail": tuple(ends)}


def _step_stool(prop: Prop) -> Surfaces:
    """Its tread, and the rail at its far end."""
    left, right = prop.number("x"), prop.number("x") + prop.number("width")
    rail = prop.number("rail")
    return {
        "step": _level(left, right, prop.number("height")),
        "stool-rail": _level(right - 0.012, right + 0.012, rail),
    }


def _bed_side(prop: Prop) -> Surfaces:
    """Its top, and the edge that knees are braced against."""
    left, top = prop.number("x"), prop.number("height")
    return {"bed": _level(left, left + prop.number("width"), top), "bed-edge": (Point(left, 0.0), Point(left, top))}


def _bike(prop: Prop) -> Surfaces:
    hub_x, hub_y, crank = prop.number("x"), prop.number("y"), prop.number("crank")
    turns = [math.tau * step / 32 for step in range(33)]
    return {
        "saddle": _level(prop.number("saddle-x") - 0.07, prop.number("saddle-x") + 0.05, prop.number("saddle-y")),
        "handlebar": _level(prop.number("bar-x") - 0.02, prop.number("bar-x") + 0.02, prop.number("bar-y")),
        "pedal": tuple(Point(hub_x + crank * math.cos(turn), hub_y + crank * math.sin(turn)) for turn in turns),
    }


def _recumbent_bike(prop: Prop) -> Surfaces:
    hub_x, hub_y, crank = prop.number("x"), prop.number("y"), prop.number("crank")
    seat_x, seat_y = prop.number("saddle-x"), prop.number("saddle-y")
    turns = [math.tau * step / 32 for step in range(33)]
    return {
        "saddle": _level(seat_x - 0.09, seat_x + 0.1, seat_y),
        "handlebar": _level(seat_x, seat_x + 0.09, prop.number("bar-y")),
        "pedal": tuple(Point(hub_x + crank * math.cos(turn), hub_y + crank * math.sin(turn)) for turn in turns),
    }


def _water(prop: Prop) -> Surfaces:
    """What carries a floating body lies a little below the line of the water."""
    return {"water": _level(-0.3, 0.3, prop.number("height") - FLOATS_IN)}


def _held(_: Prop) -> Surfaces:
    return {}


FLOATS_IN = 0.12
"""How far the back of a floating body is under the water."""
REST_LEAN = 0.15
"""How far the back rest of a recumbent bike leans back, for each step up."""

DOOR_TRIM = 0.055
"""How wide the frame round a doorway is."""
ARMREST = 0.135
"""How high the arms of a chair are above its seat."""

_LEFT_OR_RIGHT = {"facing": ("left", "right")}
_HANDS = {"hands": ("both", "near", "far", "left", "right")}

KINDS: Mapping[str, Kind] = {
    "chair": Kind(
        measures={"x": REQUIRED, "seat": 0.265, "depth": 0.25, "back": 0.56, "facing": "right", "arms": "without"},
        surfaces=_chair,
        words={"facing": ("left", "right", "reader"), "arms": ("without", "with")},
    ),
    "chair-beside": Kind(
        measures={"x": REQUIRED, "width": 0.24, "seat": 0.265, "back": 0.56}, surfaces=_chair_beside, words={}
    ),
    "worktop": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.53}, surfaces=_box("worktop"), words={}),
    "worktop-beside": Kind(measures={"x": REQUIRED, "width": 0.9, "height": 0.53}, surfaces=_box("worktop"), words={}),
    "wall": Kind(measures={"x": REQUIRED, "height": 1.08, "facing": "left"}, surfaces=_wall, words=_LEFT_OR_RIGHT),
    "door-frame": Kind(measures={"x": REQUIRED, "width": 0.5}, surfaces=_door_frame, words={}),
    "bed": Kind(
        measures={"x": REQUIRED, "width": 1.15, "height": 0.27, "head": "left"},
        surfaces=_box("bed"),
        words={"head": ("left", "right")},
    ),
    "bed-below": Kind(
        measures={"x": -0.3, "y": REQUIRED, "width": 0.6, "length": 1.2, "thick": 0.0},
        surfaces=lambda prop: {"bed": from_above.surface(prop)},
        words={},
    ),
    "cushion-below": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.3, "length": 0.2, "thick": 0.0},
        surfaces=lambda prop: {"pillow": from_above.surface(prop)},
        words={},
    ),
    "mat": Kind(measures={"x": REQUIRED, "width": 1.15, "height": 0.012}, surfaces=_box("mat"), words={}),
    "step": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.09}, surfaces=_box("step"), words={}),
    "pillow": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.2, "height": 0.04}, surfaces=_cushion("pillow"), words={}
    ),
    "towel": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.05, "height": 0.05}, surfaces=_cushion("towel"), words={}
    ),
    "jar": Kind(measures={"x": REQUIRED, "y": REQUIRED, "width": 0.05, "height": 0.08}, surfaces=_jar, words={}),
    "tape": Kind(measures={"x": REQUIRED, "width": 0.025}, surfaces=_held, words={}),
    "rail": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.55}, surfaces=_rail, words={}),
    "stairs": Kind(measures={"x": REQUIRED, "tread": 0.17, "rise": 0.1, "rail": 0.5}, surfaces=_stairs, words={}),
    "bike": Kind(
        measures={
            "x": REQUIRED,
            "y": 0.17,
            "crank": 0.09,
            "saddle-x": REQUIRED,
            "saddle-y": REQUIRED,
            "bar-x": REQUIRED,
            "bar-y": REQUIRED,
        },
        surfaces=_bike,
        words={},
    ),
    "recumbent-bike": Kind(
        measures={"x": REQUIRED, "y": 0.2, "crank": 0.08, "saddle-x": REQUIRED, "saddle-y": 0.27, "bar-y": 0.36},
        surfaces=_recumbent_bike,
        words={},
    ),
    "towel-loop": Kind(measures={}, surfaces=_held, words={}),
    "band": Kind(
        measures={"x": 0.0, "y": 0.0, "hands": "both", "runs": "to-fixing"},
        surfaces=_held,
        words=_HANDS | {"runs": ("to-fixing", "round-back", "between-hands", "under-feet")},
    ),
    "hand-weights": Kind(
        measures={"hands": "both", "lies": "across"},
        surfaces=_held,
        words=_HANDS | {"lies": ("across", "along", "upright")},
    ),
    "cross-trainer": Kind(measures=gym_things.MACHINE, surfaces=gym_things.machine_surfaces, words={}),
    "stepping-machine": Kind(
        measures=gym_things.MACHINE | {"across": 0.012, "up": 0.09, "bar": 0.32},
        surfaces=gym_things.machine_surfaces,
        words={},
    ),
    "poles": Kind(measures={"x": REQUIRED}, surfaces=gym_things.pole_surfaces, words={}),
    "socks": Kind(measures={}, surfaces=_held, words={}),
    "water": Kind(measures={"height": REQUIRED}, surfaces=_water, words={}),
    "stick": Kind(measures={"hands": "both"}, surfaces=_held, words=_HANDS),
    "folded-towel": Kind(measures={"width": 0.11, "height": 0.1}, surfaces=_held, words={}),
    "box": Kind(measures={"width": 0.16, "height": 0.12}, surfaces=_held, words={}),
    "bag": Kind(
        measures={"hands": "both", "size": "light"}, surfaces=_held, words=_HANDS | {"size": ("light", "heavy")}
    ),
    "shelf": Kind(measures={"x": REQUIRED, "width": 0.16, "height": REQUIRED}, surfaces=_box("shelf"), words={}),
    "step-stool": Kind(
        measures={"x": REQUIRED, "width": 0.24, "height": 0.12, "rail": 0.62}, surfaces=_step_stool, words={}
    ),
    "bed-side": Kind(measures={"x": REQUIRED, "width": 0.6, "height": 0.27}, surfaces=_bed_side, words={}),
    "vacuum": Kind(measures={}, surfaces=_held, words={}),
    "shoehorn": Kind(measures={}, surfaces=_held, words={}),
}

FLOOR: Surface = _level(-9.0, 9.0, 0.0)
LYING_ON = frozenset({"bed", "mat", "floor"})
SITTING_ON = frozenset({"chair-seat", "saddle"})


def surfaces_of(props: tuple[Prop, ...]) -> dict[str, list[Surface]]:
    """Everything in the picture that can be touched, by name; two chairs give two seats under one name."""
    found: dict[str, list[Surface]] = {"floor": [FLOOR]}
    for prop in props:
        for name, surface in KINDS[prop.kind].surfaces(prop).items():
            found.setdefault(name, []).append(surface)
    return found


def nearest_on(surface: Surface, point: Point) -> Point:
    """The place on the surface that is closest to the point, in the picture's plane."""
    best = surface[0]
    for start, end in pairwise(surface):
        run, rise = end.x - start.x, end.y - start.y
        along = ((point.x - start.x) * run + (point.y - start.y) * rise) / (run * run + rise * rise)
        held = min(1.0, max(0.0, along))
        place = Point(start.x + held * run, start.y + held * rise)
        if math.dist((place.x, place.y), (point.x, point.y)) < math.dist((best.x, best.y), (point.x, point.y)):
            best = place
    return best
