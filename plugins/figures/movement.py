"""One slow cycle through the positions of a drawing: poses in between, from the same angles.

Between two positions every angle goes evenly from the one to the other; then the pose gives way until what holds on to
something still does (`movement_supports`) and no joint is bent too far (`movement_solve`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from plugins.figures.body import skeleton
from plugins.figures.joints import bends, joint_faults
from plugins.figures.model import Anchor, Drawing, Position, sides_of
from plugins.figures.movement_solve import at_pelvis, settled
from plugins.figures.movement_supports import CARRIES_TRUNK, SAME_PLACE, Supports, carries

STEPS = 8
"""How many poses lead from one position to the next, the next included."""
HOLD_S = 0.5
LONGEST_MOVE_S = 2.2
LONGEST_S = 7.8
UNMOVED = 0.012
"""In body heights: what moves less than this cannot be seen to move."""
SAME_POSE_DEGREES = 4.0
HOLDS_WITHIN = 0.01
FLOOR_WITHIN = 0.02
"""In body heights."""


class _ImpossibleError(ValueError):
    """No pose was found that a body can be in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """Poses in the order they are first passed, and which is passed when; a pose may be passed twice."""

    poses: tuple[Position, ...]
    order: tuple[int, ...]
    seconds_at: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        return self.seconds_at[-1]


def cycle(drawing: Drawing) -> Cycle | None:
    """The movement of a drawing, or nothing where none can be seen, or where no possible poses lead through it."""
    stops = [at_pelvis(drawing, position) for position in drawing.positions]
    if not _moves(drawing, stops):
        return None
    try:
        return _cycle(drawing, stops, _route(drawing, stops))
    except _ImpossibleError:
        return None


def _cycle(drawing: Drawing, stops: list[Position], route: list[int]) -> Cycle:
    ways = dict[tuple[int, int], list[Position]]()
    passed = [stops[0]]
    for start, end in pairwise(route):
        back = ways.get((end, start))
        between = back[::-1] if back and not _goes_round(drawing) else _between(drawing, stops[start], stops[end])
        ways[start, end] = between
        last = replace(stops[end]) if _goes_round(drawing) else stops[end]
        passed += [passed[-1], *between, last]
    passed.append(passed[-1])
    poses = list({id(pose): pose for pose in passed}.values())
    number = {id(pose): index for index, pose in enumerate(poses)}
    return Cycle(
        poses=tuple(poses),
        order=tuple(number[id(pose)] for pose in passed),
        seconds_at=_times(len(route) - 1),
    )


def blend(start: Position, end: Position, share: float) -> Position:
    """Every number of a pose, a share of the way from one to the other; it rests on what both rest on."""
    first, second = start.anchor, end.anchor
    place = Anchor(
        point=first.point,
        x=first.x * (1 - share) + second.x * share,
        y=first.y * (1 - share) + second.y * share,
    )
    return replace(
        start,
        anchor=place,
        angles=_mixed(start.angles, end.angles, share),
        depths=_mixed(start.depths, end.depths, share),
        contacts={name: on for name, on in start.contacts.items() if end.contacts.get(name) == on},
    )


def _mixed(one: Mapping[str, float], other: Mapping[str, float], share: float) -> dict[str, float]:
    return {name: one.get(name, 0.0) * (1 - share) + other.get(name, 0.0) * share for name in {**one, **other}}


def _between(drawing: Drawing, start: Position, end: Position) -> list[Position]:
    supports = Supports(drawing, start, end)
    poses = []
    for step in range(1, STEPS):
        share = _eased(step / STEPS)
        pose = supports.begun(blend(start, end, share), share)
        pose = settled(drawing, pose, partial(supports.wishes, share=share))
        if not _possible(drawing, pose, supports, share):
            raise _ImpossibleError
        poses.append(pose)
    return poses


def _possible(drawing: Drawing, pose: Position, supports: Supports, share: float) -> bool:
    """Whether a pose holds on to what it should, nothing of it is in the floor, and every joint is within its range."""
    points = skeleton(drawing, pose)
    joints = bends(drawing.view, pose, points)
    missed = max((abs(wish.miss(points, joints)) for wish in supports.wishes(points, share)), default=0.0)
    lowest = 0.0 if drawing.view == "above" else min(point.y for point in points.values())
    return missed <= HOLDS_WITHIN and lowest >= -FLOOR_WITHIN and not any(joint_faults(drawing.view, pose, points))


def _eased(share: float) -> float:
    """Slow away from a position and slow into the next."""
    return share * share * (3 - 2 * share)


def _goes_round(drawing: Drawing) -> bool:
    return any("pedal" in position.contacts.values() for position in drawing.positions)


def _moves(drawing: Drawing, stops: list[Position]) -> bool:
    first, *others = (skeleton(drawing, stop) for stop in stops)
    return any(first[name].minus(points[name]).length() > UNMOVED for points in others for name in first)


def _route(drawing: Drawing, stops: list[Position]) -> list[int]:
    """The positions in the order they are passed: all of them, and back to the first where a body would go back.

    It goes back the way it came, or at once where that is no further than any other way and the same carries the trunk.
    Where the feet have gone on to another place it stays there: nobody walks backwards.
    """
    there = list(range(len(stops)))
    last = there[-1]
    if last == 1:
        return [0, 1, 0]
    if _walks(drawing, stops[0], stops[last]):
        return there
    if _turn(stops[last], stops[0]) <= SAME_POSE_DEGREES:
        return there if _apart(drawing, stops[last], stops[0]) < SAME_PLACE else [*there, 0]
    longest = max(_turn(stops[number], stops[number + 1]) for number in there[:-1])
    if _carriers(stops[last]) == _carriers(stops[0]) and _turn(stops[last], stops[0]) <= longest:
        return [*there, 0]
    return there + there[-2::-1]


def _carriers(position: Position) -> set[str]:
    """What carries the trunk, if anything does."""
    return {name for name in position.contacts if name.rpartition("-")[2] in {*CARRIES_TRUNK, "knee"}}


def _turn(one: Position, other: Position) -> float:
    """The angle that changes most."""
    return max(abs(one.angles[name] - other.angles[name]) for name in one.angles)


def _apart(drawing: Drawing, one: Position, other: Position) -> float:
    first, second = skeleton(drawing, one), skeleton(drawing, other)
    return max(math.dist(first[name][:2], second[name][:2]) for name in first)


def _walks(drawing: Drawing, first: Position, last: Position) -> bool:
    """Whether a foot that stands in the first position stands elsewhere in the last."""
    before, after = skeleton(drawing, first), skeleton(drawing, last)
    return any(
        abs(before[f"{side}-foot"].x - after[f"{side}-foot"].x) > 2 * SAME_PLACE
        for side in sides_of(drawing.view)
        if carries(side, first) and carries(side, last)
    )


def _times(moves: int) -> tuple[float, ...]:
    """When each pose is passed: a pause at every position, and the same time for every move."""
    each = min(LONGEST_MOVE_S, (LONGEST_S - HOLD_S * (moves + 1)) / moves)
    times = [0.0]
    for move in range(moves):
        begun = HOLD_S + move * (each + HOLD_S)
        times += [begun + each * step / STEPS for step in range(STEPS + 1)]
    return (*times, times[-1] + HOLD_S)
