"""Where the things in a picture can be touched: each gives its surfaces by name."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from itertools import pairwise

from plugins.figures.model import Prop
from plugins.figures.places import Point

Surface = tuple[Point, ...]
"""A line of points in the picture's plane; how far something lies in depth does not matter for touching it."""

Surfaces = Mapping[str, Surface]
RAIL_POST = 0.017
STAIRS = 3
DEEP = 0.13
"""Half the depth of furniture in the side view."""
FLOATS_IN = 0.12
"""How far the back of a floating body is under the water."""
REST_LEAN = 0.15
"""How far the back rest of a recumbent bike leans back, for each step up."""
DOOR_TRIM = 0.055
"""How wide the frame round a doorway is."""
ARMREST = 0.135
"""How high the arms of a chair are above its seat."""


def level(left: float, right: float, height: float) -> Surface:
    """A level line from left to right."""
    return (Point(left, height), Point(right, height))


def chair(prop: Prop) -> Surfaces:
    """Seen from the side, `x` is the seat's front edge; facing the reader, it is the middle of the chair."""
    front, seat, top = prop.number("x"), prop.number("seat"), prop.number("back")
    if prop.text("facing") == "reader":
        return {"chair-seat": level(front - DEEP, front + DEEP, seat)}
    sign = 1 if prop.text("facing") == "right" else -1
    rear = front - sign * prop.number("depth")
    surfaces = {
        "chair-seat": level(min(front, rear), max(front, rear), seat),
        "chair-back": (Point(rear, seat), Point(rear, top)),
        "chair-top": level(rear - 0.012, rear + 0.012, top),
    }
    if prop.text("arms") == "with":
        surfaces["chair-arm"] = level(min(front, rear), max(front, rear), seat + ARMREST)
    return surfaces


def chair_beside(prop: Prop) -> Surfaces:
    """Only the top of its back is touched."""
    left = prop.number("x")
    return {"chair-beside": level(left, left + prop.number("width"), prop.number("back"))}


def box(name: str) -> Callable[[Prop], Surfaces]:
    """The top of something flat."""

    def surfaces(prop: Prop) -> Surfaces:
        left = prop.number("x")
        return {name: level(left, left + prop.number("width"), prop.number("height"))}

    return surfaces


def wall(prop: Prop) -> Surfaces:
    """The face of a wall."""
    return {"wall": (Point(prop.number("x"), 0.0), Point(prop.number("x"), prop.number("height")))}


def door_frame(prop: Prop) -> Surfaces:
    """The frame at the right of the opening, where an arm rests."""
    x = prop.number("x") + prop.number("width") + DOOR_TRIM / 2
    return {"door-frame": (Point(x, 0.0), Point(x, 1.08))}


def cushion(name: str) -> Callable[[Prop], Surfaces]:
    """A pillow, a cushion or a rolled towel."""

    def surfaces(prop: Prop) -> Surfaces:
        """What lies is touched from above; what stands on end, behind a head, at its right side."""
        left, top = prop.number("x"), prop.number("y") + prop.number("height")
        right = left + prop.number("width")
        if prop.number("height") > prop.number("width"):
            return {name: (Point(right, prop.number("y")), Point(right, top))}
        return {name: level(left, right, top)}

    return surfaces


def jar(prop: Prop) -> Surfaces:
    """A hand reaches a jar at the side nearer to the figure."""
    left, low = prop.number("x"), prop.number("y")
    return {"jar": (Point(left, low), Point(left, low + prop.number("height")))}


def rail(prop: Prop) -> Surfaces:
    """The top of a rail."""
    return {"rail": level(prop.number("x"), prop.number("x") + prop.number("width"), prop.number("height"))}


def stairs(prop: Prop) -> Surfaces:
    """The stairs go up to the right; the rail runs as steeply, at one height above their edges."""
    left, tread, rise = prop.number("x"), prop.number("tread"), prop.number("rise")
    line = [Point(left, 0.0)]
    for number in range(STAIRS):
        line += [Point(left + tread * across, rise * (number + 1)) for across in (number, number + 1)]
    low, high = left - 0.5 * tread, left + (STAIRS - 0.5) * tread
    ends = [Point(x, prop.number("rail") + rise + (x - left) * rise / tread) for x in (low, high)]
    return {"stairs": tuple(line), "stair-rail": tuple(ends)}


def step_stool(prop: Prop) -> Surfaces:
    """Its tread, and the rail at its far end."""
    left, right = prop.number("x"), prop.number("x") + prop.number("width")
    rail = prop.number("rail")
    return {
        "step": level(left, right, prop.number("height")),
        "stool-rail": level(right - 0.012, right + 0.012, rail),
    }


def bed_side(prop: Prop) -> Surfaces:
    """Its top, and the edge that knees are braced against."""
    left, top = prop.number("x"), prop.number("height")
    return {"bed": level(left, left + prop.number("width"), top), "bed-edge": (Point(left, 0.0), Point(left, top))}


def bike(prop: Prop) -> Surfaces:
    """Saddle, handlebar, and the circle the pedals go round."""
    hub_x, hub_y, crank = prop.number("x"), prop.number("y"), prop.number("crank")
    turns = [math.tau * step / 32 for step in range(33)]
    return {
        "saddle": level(prop.number("saddle-x") - 0.07, prop.number("saddle-x") + 0.05, prop.number("saddle-y")),
        "handlebar": level(prop.number("bar-x") - 0.02, prop.number("bar-x") + 0.02, prop.number("bar-y")),
        "pedal": tuple(Point(hub_x + crank * math.cos(turn), hub_y + crank * math.sin(turn)) for turn in turns),
    }


def recumbent_bike(prop: Prop) -> Surfaces:
    """As a bike, with grips beside a lower seat."""
    hub_x, hub_y, crank = prop.number("x"), prop.number("y"), prop.number("crank")
    seat_x, seat_y = prop.number("saddle-x"), prop.number("saddle-y")
    turns = [math.tau * step / 32 for step in range(33)]
    return {
        "saddle": level(seat_x - 0.09, seat_x + 0.1, seat_y),
        "handlebar": level(seat_x, seat_x + 0.09, prop.number("bar-y")),
        "pedal": tuple(Point(hub_x + crank * math.cos(turn), hub_y + crank * math.sin(turn)) for turn in turns),
    }


def water(prop: Prop) -> Surfaces:
    """What carries a floating body lies a little below the line of the water."""
    return {"water": level(-0.3, 0.3, prop.number("height") - FLOATS_IN)}


def nothing(_: Prop) -> Surfaces:
    """Something that is held or worn and carries nobody."""
    return {}


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
