"""Pose lint: what is wrong in a drawing, and where it shows something that its exercise does not say it demands.

Limits are our own draft, to be set by a clinician: they live in `joints` and at the top of each check.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from plugins.figures.body import Point, Skeleton, skeleton
from plugins.figures.camera import DEPTH_RIGHT, DEPTH_UP
from plugins.figures.demands import Demands, Seen, demand_faults, level_of
from plugins.figures.hidden import hidden_faults
from plugins.figures.joints import joint_faults
from plugins.figures.model import Drawing, Position, View
from plugins.figures.props import Surface, nearest_on, surfaces_of
from plugins.figures.reach import advice
from plugins.figures.solid import solid_faults

FLOOR_WITHIN = 0.01
CONTACT_WITHIN = 0.02
ARROW_STARTS_WITHIN = 0.20
ARROW_TURNS_AT_MOST = 75.0
UNMOVED = 0.02

THICKNESS: Mapping[str, float] = {
    "hand": 0.017,
    "fingertips": 0.011,
    "wrist": 0.018,
    "elbow": 0.025,
    "knee": 0.038,
    "shoulder": 0.04,
    "pelvis": 0.066,
    "waist": 0.056,
    "back": 0.063,
    "head": 0.062,
    "ball": 0.0,
    "foot": 0.0,
    "heel": 0.0,
    "toe": 0.0,
}
"""How far a point lies under the skin, so how far from a surface it is when the body rests there."""
SOLE = ("foot", "heel", "ball", "toe")


def faults(drawing: Drawing, demands: Demands | None) -> list[str]:
    """Everything wrong with this drawing, one line each; none if the poses are possible and show what is stated."""
    found: list[str] = []
    seen: list[Seen] = []
    skeletons = [skeleton(drawing, position) for position in drawing.positions]
    for number, (position, points) in enumerate(zip(drawing.positions, skeletons, strict=True), start=1):
        place = f"{drawing.source} › position[{number}]"
        found += [f"{place}{fault}" for fault in _position_faults(drawing, position, points)]
        found += [f"{place}{fault}" for fault in hidden_faults(drawing, number, skeletons)]
        seen.append(Seen(place=place, drawing=drawing, position=position, points=points))
    found += [f"{drawing.source} › {fault}" for fault in _arrow_faults(drawing, skeletons)]
    if demands is not None:
        found += demand_faults(seen, demands)
    return found


def _position_faults(drawing: Drawing, position: Position, points: Skeleton) -> Iterator[str]:
    yield from _contact_faults(drawing, position, points)
    if drawing.view != "above":
        yield from _floor_faults(position, points)
    yield from solid_faults(drawing, points)
    yield from joint_faults(drawing.view, position, points)
    if not any(_carries(name) for name in position.contacts):
        yield ".contacts: nothing carries the body; name the foot, seat or back that rests on something"


def _carries(name: str) -> bool:
    return name.rpartition("-")[2] in {"pelvis", "back", "waist", "knee", *SOLE}


def _contact_faults(drawing: Drawing, position: Position, points: Skeleton) -> Iterator[str]:
    surfaces = surfaces_of(drawing.props)
    for name, on in position.contacts.items():
        point, part = points[name], name.rpartition("-")[2]
        thickness = THICKNESS.get(part, 0.0)
        gap, target = min(
            (_gap(drawing.view, surface, point, thickness) for surface in surfaces[on]), key=lambda found: abs(found[0])
        )
        allowed = FLOOR_WITHIN if part in SOLE else CONTACT_WITHIN
        if abs(gap) > allowed:
            way = "away from" if gap > 0 else "inside"
            yield (
                f".contacts.{name}: is {abs(gap) * 100:.1f}% of body height {way} the {on}; "
                f"at most {allowed * 100:.0f}%{advice(drawing, position, points, name, target)}"
            )


def _gap(view: View, surface: Surface, point: Point, thickness: float) -> tuple[float, Point]:
    """How far the skin is off the surface, negative where it is inside, and where the point should be instead.

    What is level is touched from above. A wall, a back rest or a pedal may be touched from either side.
    Seen from above, a surface is a rectangle that lies so far down.
    """
    if view == "above":
        low, high = surface
        beside = max(low.x - point.x, point.x - high.x, low.y - point.y, point.y - high.y, 0.0)
        return (beside or low.z - point.z - thickness), point
    spot = nearest_on(surface, point)
    distance = math.dist((spot.x, spot.y), (point.x, point.y))
    if all(place.y == surface[0].y for place in surface):
        height = distance if point.y >= spot.y else -distance
        return height - thickness, Point(spot.x, spot.y + thickness)
    share = thickness / max(distance, 0.001)
    place = Point(spot.x + share * (point.x - spot.x), spot.y + share * (point.y - spot.y))
    return distance - thickness, place


def _floor_faults(position: Position, points: Skeleton) -> Iterator[str]:
    for name, point in points.items():
        part = name.rpartition("-")[2]
        if point.y < -FLOOR_WITHIN:
            yield f".angles: {name} is {-point.y * 100:.1f}% of body height below the floor; at most 1%"
        stated = any(other.startswith(name.rpartition("-")[0]) and _is_sole(other) for other in position.contacts)
        if part == "foot" and abs(point.y) < FLOOR_WITHIN and not stated:
            yield f'.contacts: {name} stands on the floor and does not say so; add {name} = "floor"'


def _is_sole(name: str) -> bool:
    return name.rpartition("-")[2] in SOLE


def _arrow_faults(drawing: Drawing, skeletons: list[Skeleton]) -> Iterator[str]:
    mark = drawing.arrow
    if mark is None:
        return
    here = _flat(drawing, skeletons[mark.position - 1][mark.part])
    apart = min(math.dist(here, mark.start), math.dist(here, mark.end))
    if apart > ARROW_STARTS_WITHIN:
        yield (
            f"arrow.from: is {apart * 100:.0f}% of body height away from {mark.part}; "
            f"at most {ARROW_STARTS_WITHIN * 100:.0f}%"
        )
    if mark.presses:
        return
    moves = [
        (after[0] - before[0], after[1] - before[1])
        for before, after in _steps_at(mark.position, [_flat(drawing, points[mark.part]) for points in skeletons])
    ]
    real = [move for move in moves if math.hypot(*move) >= UNMOVED]
    if not real:
        yield f"arrow.moves: {mark.part} stays where it is; name a point that moves, or use presses"
        return
    run = (mark.end[0] - mark.start[0], mark.end[1] - mark.start[1])
    turn = min(_between(run, move) for move in real)
    if turn > ARROW_TURNS_AT_MOST:
        yield (
            f"arrow.to: points {turn:.0f} degrees away from where {mark.part} goes; at most {ARROW_TURNS_AT_MOST:.0f}"
        )


def _steps_at(number: int, places: list[tuple[float, float]]) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The movements that an arrow in this position may tell of: into it, or out of it."""
    return [(places[index], places[index + 1]) for index in (number - 2, number - 1) if 0 <= index < len(places) - 1]


def _between(one: tuple[float, float], other: tuple[float, float]) -> float:
    turn = math.degrees(math.atan2(one[1], one[0]) - math.atan2(other[1], other[0]))
    return abs((turn + 180) % 360 - 180)


def _flat(drawing: Drawing, point: Point) -> tuple[float, float]:
    """Where the reader sees the point."""
    return point.x + DEPTH_RIGHT[drawing.view] * point.z, point.y + DEPTH_UP[drawing.view] * point.z


__all__ = ["Demands", "faults", "level_of"]
