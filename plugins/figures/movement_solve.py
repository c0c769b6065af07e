"""A pose moved as little as possible, so that what must stay in its place does, and no joint bends too far.

Newton's method over the pose's own angles: each part of the body gives way according to how stiff it is. What the
angles mean is left to `body` and `joints`; whatever angle a pose has can give way here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.figures.body import Skeleton, skeleton
from plugins.figures.joints import FRONT_RANGES, SIDE_RANGES, bends
from plugins.figures.model import ARM_SEGMENTS, HEAD_SEGMENTS, LEG_SEGMENTS, TRUNK_SEGMENTS, Anchor, Drawing, Position

ROUNDS = 6
LEG_POINTS = frozenset({"hip", "knee", "ankle", "heel", "foot", "ball", "toe", "toes"})
CLOSE_ENOUGH = 0.0004
STEP = 0.5
"""Degrees by which an angle is tried."""
DAMPING = 1e-6
PLACE_GIVES = 60.0
"""How readily the whole body shifts, against one for a limb that turns by a radian."""
LIMBS_GIVE = {"thigh": 1.0, "shank": 1.0, "upper-arm": 1.0, "forearm": 1.0, "hand": 0.3, "foot": 0.05, "toes": 0.02}
TRUNK_GIVES = dict.fromkeys((*TRUNK_SEGMENTS, *HEAD_SEGMENTS), 0.04)
"""Any other angle, such as a turn of the chest, goes evenly from position to position and never gives way."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a point of the body should be, along one direction of the picture; or how far a joint may be bent."""

    name: str
    axis: str
    value: float

    def miss(self, points: Skeleton, joints: Mapping[str, float]) -> float:
        """How far off it is, in body heights or radians."""
        if self.axis == "bend":
            return math.radians(self.value - joints[self.name])
        point = points[self.name]
        return self.value - (point.x if self.axis == "x" else point.y)


Wishes = Callable[[Skeleton], Sequence[Wish]]
"""What is wished of a pose, given where its points are now: a foot asks to be lifted only where it is too low."""


def at_pelvis(drawing: Drawing, position: Position) -> Position:
    """The same pose, its place given by the pelvis."""
    pelvis = skeleton(drawing, position)["pelvis"]
    return replace(position, anchor=Anchor(point="pelvis", x=pelvis.x, y=pelvis.y))


def settled(drawing: Drawing, position: Position, wishes: Wishes) -> Position:
    """The pose, whose place is given by its pelvis, after it has given way to what is wished."""
    pose = position
    for _ in range(ROUNDS):
        points = skeleton(drawing, pose)
        joints = bends(drawing.view, pose, points)
        asked = [*wishes(points), *_overbent(drawing, joints)]
        missed = [wish.miss(points, joints) for wish in asked]
        if all(abs(miss) < CLOSE_ENOUGH for miss in missed):
            break
        pose = _nudged(drawing, pose, asked, missed)
    return pose


def _overbent(drawing: Drawing, joints: Mapping[str, float]) -> list[Wish]:
    ranges = SIDE_RANGES if drawing.view == "side" else FRONT_RANGES
    found = []
    for name, bend in joints.items():
        low, high = ranges.get(name.rpartition("-")[2], (-math.inf, math.inf))
        if not low <= bend <= high:
            found.append(Wish(name, "bend", min(high, max(low, bend))))
    return found


@dataclass(frozen=True, slots=True)
class _Way:
    """One angle or depth that may give way, how readily, and what it does to each wish."""

    table: str
    name: str
    gives: float
    does: tuple[float, ...]


def _nudged(
    drawing: Drawing,
    pose: Position,
    asked: Sequence[Wish],
    missed: Sequence[float],
) -> Position:
    ways = [_Way("place", axis, PLACE_GIVES, tuple(float(wish.axis == axis) for wish in asked)) for axis in ("x", "y")]
    for table in ("angles", "depths"):
        for name, value in getattr(pose, table).items():
            if _matters(name, asked):
                does = _effect(drawing, _turned(pose, table, name, STEP), asked, missed)
                ways.append(_Way(table, name, _gives(name, value, table), does))
    count = range(len(asked))
    grid = [[sum(way.gives * way.does[i] * way.does[j] for way in ways) for j in count] for i in count]
    for i in count:
        grid[i][i] += DAMPING
    pull = _solution(grid, list(missed))
    for way in ways:
        change = way.gives * sum(way.does[i] * pull[i] for i in count)
        if way.table == "place":
            old = pose.anchor
            pose = replace(
                pose,
                anchor=Anchor(
                    point=old.point, x=old.x + change * (way.name == "x"), y=old.y + change * (way.name == "y")
                ),
            )
        else:
            pose = _turned(pose, way.table, way.name, math.degrees(max(-0.3, min(0.3, change))))
    return pose


def _turned(pose: Position, table: str, name: str, degrees: float) -> Position:
    old = pose.angles if table == "angles" else pose.depths
    new = {**old, name: old[name] + degrees}
    return replace(pose, angles=new) if table == "angles" else replace(pose, depths=new)


def _effect(drawing: Drawing, tried: Position, asked: Sequence[Wish], missed: Sequence[float]) -> tuple[float, ...]:
    points = skeleton(drawing, tried)
    joints = bends(drawing.view, tried, points)
    step = math.radians(STEP)
    return tuple((miss - wish.miss(points, joints)) / step for wish, miss in zip(asked, missed, strict=True))


def _gives(name: str, value: float, table: str) -> float:
    """How readily an angle gives way: limbs before hands and feet, and those before the trunk."""
    limb = TRUNK_GIVES.get(name) or LIMBS_GIVE.get(name.partition("-")[2], 0.0)
    return limb if table == "angles" or abs(value) > STEP else 0.1 * limb


def _matters(name: str, asked: Sequence[Wish]) -> bool:
    """Whether an angle can do anything about what is asked: a leg does nothing for the other leg, or for a hand."""
    side, _, segment = name.partition("-")
    for wish in asked:
        of_side = wish.name.startswith(f"{side}-")
        in_leg = wish.name.rpartition("-")[2] in LEG_POINTS
        if segment in LEG_SEGMENTS:
            if of_side and in_leg:
                return True
        elif segment in ARM_SEGMENTS:
            if of_side and not in_leg:
                return True
        elif name in TRUNK_GIVES and (not in_leg or wish.axis == "bend"):
            return True
    return False


def _solution(grid: list[list[float]], right: list[float]) -> list[float]:
    """What solves the equations, by elimination with the largest pivot."""
    size = len(right)
    rows = [[*grid[i], right[i]] for i in range(size)]
    for column in range(size):
        best = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        pivot = rows[column]
        for row in range(column + 1, size):
            share = rows[row][column] / pivot[column]
            if share:
                rows[row] = [value - share * top for value, top in zip(rows[row], pivot, strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        rest = sum(rows[row][column] * found[column] for column in range(row + 1, size))
        found[row] = (rows[row][size] - rest) / rows[row][row]
    return found
