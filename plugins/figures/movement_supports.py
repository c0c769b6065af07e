"""What a body holds on to between two positions: which points stay, which travel, and by which way.

What both positions keep on the same support stays there. A foot that both positions put down in different places is
lifted on the way, as in a step; a hand slides along what it rests on, and a foot on a pedal goes round with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.figures.body import LENGTHS, Point, Skeleton, skeleton
from plugins.figures.model import Drawing, Position, View, sides_of
from plugins.figures.movement_solve import Wish
from plugins.figures.props import Surface, nearest_on, surfaces_of

SOLE = ("heel", "foot", "ball", "toe")
SAME_PLACE = 0.02
"""In body heights: less than this is no step, and no sliding."""
LIFT = 0.045
SHUFFLE = 0.065
FOLLOWS = 0.25
"""A foot that goes less than this share of the other's way slides along with it."""
HANDS = frozenset({"hand", "fingertips", "elbow"})
CLEAR = 0.004
STANDS = frozenset({"floor", "step", "stairs"})
CARRIES_TRUNK = frozenset({"pelvis", "back", "waist"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A point that rests on its support all the way, and the places it passes there."""

    name: str
    way: tuple[Point, ...]

    def at(self, share: float) -> Point:
        """Where it is after a share of the way."""
        place = share * (len(self.way) - 1)
        before = min(int(place), len(self.way) - 2)
        first, second = self.way[before], self.way[before + 1]
        return first.plus(second.minus(first).times(place - before))


@dataclass(frozen=True, slots=True)
class Stepping:
    """A foot that goes from one place on the ground to another, and in which part of the time."""

    side: str
    start: Point
    end: Point
    lift: float
    begins: float = 0.0
    ends: float = 1.0

    def wishes(self, points: Skeleton, share: float) -> Sequence[Wish]:
        """Where its sole should be: up first and then along if it climbs, along first and then down if it descends."""
        own = min(1.0, max(0.0, (share - self.begins) / (self.ends - self.begins)))
        rise = self.end.y - self.start.y
        up, along = own, own
        if abs(rise) > SAME_PLACE:
            early, late = math.sin(own * math.pi / 2), 1 - math.cos(own * math.pi / 2)
            up, along = (early, late) if rise > 0 else (late, early)
        height = self.start.y + rise * up + self.lift * 4 * own * (1 - own)
        lowest = min((f"{self.side}-{part}" for part in SOLE), key=lambda name: points[name].y)
        x = self.start.x + (self.end.x - self.start.x) * along
        return Wish(f"{self.side}-foot", "x", x), Wish(lowest, "y", height)

    def bent(self, pose: Position, view: View, share: float) -> Position:
        """The pose with this knee bent towards the front, where that is into the picture or out of it."""
        if view == "side" or not self.begins < share < self.ends:
            return pose
        own = (share - self.begins) / (self.ends - self.begins)
        leg = LENGTHS["thigh"] + LENGTHS["shank"]
        tip = math.degrees(math.acos(1 - self.lift * 4 * own * (1 - own) / leg)) * (-1 if view == "back" else 1)
        thigh, shank = f"{self.side}-thigh", f"{self.side}-shank"
        depths = dict(pose.depths)
        depths |= {thigh: depths.get(thigh, 0.0) + tip, shank: depths.get(shank, 0.0) - tip}
        return replace(pose, depths=depths)


class Supports:
    """What holds between two positions of a drawing."""

    def __init__(self, drawing: Drawing, start: Position, end: Position) -> None:
        """Find what stays, what slides and what steps."""
        self.drawing = drawing
        self.surfaces = surfaces_of(drawing.props)
        self.places = skeleton(drawing, start), skeleton(drawing, end)
        self.both = {name: on for name, on in start.contacts.items() if end.contacts.get(name) == on}
        self.kept = [self._kept(name) for name in self.both if not _is_sole(name)]
        feet = [side for side in sides_of(drawing.view) if carries(side, start) and carries(side, end)]
        travelling = []
        for side in feet:
            held = self._held_soles(side, start, end)
            self.kept += held
            if not held:
                travelling.append(side)
        self.stepping = self._steps(travelling)

    def _kept(self, name: str) -> Kept:
        start, end = (points[name] for points in self.places)
        wheel = next((surface for surface in self.surfaces[self.both[name]] if _closed(surface)), None)
        return Kept(name, _round(wheel, start, end) if wheel else (start, end))

    def _held_soles(self, side: str, start: Position, end: Position) -> list[Kept]:
        """The points of a sole that stay where they are; all of it turns about them."""
        own = [name for name in self.both if name.startswith(f"{side}-") and _is_sole(name)]
        turning = [name for name in own if self._on_wheel(name)]
        if turning:
            return [self._kept(name) for name in turning]
        low = [min(points[f"{side}-{part}"].y for part in SOLE) for points in self.places]
        if _grounds(side, start) != _grounds(side, end):
            return []
        held = []
        for part in SOLE:
            first, second = (points[f"{side}-{part}"] for points in self.places)
            lies = first.y - low[0] < SAME_PLACE and second.y - low[1] < SAME_PLACE
            if lies and math.dist((first.x, first.y), (second.x, second.y)) < SAME_PLACE:
                held.append(Kept(f"{side}-{part}", (first, second)))
        return held

    def _on_wheel(self, name: str) -> bool:
        return any(_closed(surface) for surface in self.surfaces[self.both[name]])

    def _steps(self, sides: Sequence[str]) -> list[Stepping]:
        """How the feet get to their new places.

        A foot that is put down further on is lifted. Two feet are lifted one after the other, unless the body walks
        on the spot: then the foot that goes back is the one it stands on. A seated body slides its feet, and what both
        feet shift together by very little is no step.
        """
        ways = {side: (self._footing(self.places[0], side), self._footing(self.places[1], side)) for side in sides}
        runs = {side: end.x - start.x for side, (start, end) in ways.items()}
        far = max((abs(run) for run in runs.values()), default=0.0)
        held = any(name.rpartition("-")[2] in HANDS for name in self.both)
        seated = any(name in CARRIES_TRUNK for name in self.both)
        on_the_spot = self.drawing.view == "side" and not held
        shuffle = far < SHUFFLE and (min(runs.values(), default=0.0) >= 0 or max(runs.values()) <= 0)
        lifted = [
            side
            for side, run in runs.items()
            if not (seated or shuffle)
            and (run > SAME_PLACE if on_the_spot else abs(run) > max(SAME_PLACE, FOLLOWS * far))
        ]
        turns = 1 if on_the_spot else max(1, len(lifted))
        steps = []
        for side, (start, end) in ways.items():
            turn = lifted.index(side) if side in lifted and turns > 1 else 0
            span = (turn / turns, (turn + 1) / turns) if side in lifted else (0.0, 1.0)
            lift = min(LIFT, 0.6 * abs(runs[side])) if side in lifted else 0.0
            steps.append(Stepping(side, start, end, lift, *span))
        return steps

    def _footing(self, points: Skeleton, side: str) -> Point:
        return Point(points[f"{side}-foot"].x, min(points[f"{side}-{part}"].y for part in SOLE))

    def begun(self, pose: Position, share: float) -> Position:
        """The pose from which to look for the one that holds: knees that have to bend have begun to."""
        for step in self.stepping:
            pose = step.bent(pose, self.drawing.view, share)
        return pose

    def wishes(self, points: Skeleton, share: float) -> list[Wish]:
        """Where everything that rests on something should be after a share of the way."""
        found = []
        for kept in self.kept:
            place = kept.at(share)
            found += [Wish(kept.name, "x", place.x), Wish(kept.name, "y", place.y)]
        for step in self.stepping:
            found += step.wishes(points, share)
        return found + self._clear(points, {wish.name for wish in found})

    def _clear(self, points: Skeleton, placed: set[str]) -> list[Wish]:
        """Feet that would pass through the floor or a step are held above it."""
        if self.drawing.view == "above":
            return []
        found = []
        for side in sides_of(self.drawing.view):
            names = [f"{side}-{part}" for part in SOLE]
            if placed.isdisjoint(names):
                sunk = {name: self.ground(points[name].x, points[name].y) - points[name].y for name in names}
                deepest = max(sunk, key=lambda name: sunk[name])
                if sunk[deepest] > CLEAR:
                    found.append(Wish(deepest, "y", points[deepest].y + sunk[deepest]))
        return found

    def ground(self, x: float, near: float) -> float:
        """How high the floor, the step or the stairs are here; what is far above a foot is passed under."""
        heights = [0.0]
        for name in STANDS & self.surfaces.keys():
            for surface in self.surfaces[name]:
                heights += [
                    one.y
                    for one, other in pairwise(surface)
                    if one.y == other.y and min(one.x, other.x) <= x <= max(one.x, other.x)
                ]
        return max(height for height in heights if height <= max(0.0, near) + 2 * LIFT)


def _closed(surface: Surface) -> bool:
    return len(surface) > len("ab") and math.dist(surface[0], surface[-1]) < SAME_PLACE


def _is_sole(name: str) -> bool:
    return name.rpartition("-")[2] in SOLE


def carries(side: str, position: Position) -> bool:
    """Whether a foot rests on something."""
    return bool(_grounds(side, position))


def _grounds(side: str, position: Position) -> set[str]:
    return {on for name, on in position.contacts.items() if name.startswith(f"{side}-") and _is_sole(name)}


def _round(surface: Surface, start: Point, end: Point) -> tuple[Point, ...]:
    """The way round a closed surface from one place to another, the way a wheel turns that rolls to the right."""
    first, last = (surface.index(_corner(surface, place)) for place in (start, end))
    count = len(surface) - 1
    turns = (first - last) % count or count
    corners = [surface[(first - turn) % count] for turn in range(turns + 1)]
    off_start, off_end = start.minus(corners[0]), end.minus(corners[-1])
    shift = [off_start.times(1 - turn / turns).plus(off_end.times(turn / turns)) for turn in range(turns + 1)]
    return tuple(Point(corner.x + off.x, corner.y + off.y) for corner, off in zip(corners, shift, strict=True))


def _corner(surface: Surface, place: Point) -> Point:
    spot = nearest_on(surface, place)
    return min(surface, key=lambda corner: math.dist((corner.x, corner.y), (spot.x, spot.y)))
