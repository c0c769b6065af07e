"""Which two angles bring a hand or a foot to a place: the lint names them, so that an author need not guess."""

from __future__ import annotations

import math

from plugins.figures.body import LENGTHS, Point, Skeleton
from plugins.figures.model import Drawing, Position


def two_links(root: Point, target: Point, first: float, second: float, bend: int) -> tuple[float, float] | None:
    """The limb angles of two links from the root to the target, in the picture's plane; none if it is out of reach.

    `bend` is +1 where the middle joint lies ahead of the straight line (a knee), -1 where it lies behind (an elbow).
    """
    across, up = target.x - root.x, target.y - root.y
    distance = math.hypot(across, up)
    if not abs(first - second) < distance < first + second:
        return None
    straight = math.degrees(math.atan2(across, -up))
    inner = math.degrees(math.acos((first**2 + distance**2 - second**2) / (2 * first * distance)))
    upper = straight + bend * inner
    turned = math.radians(upper)
    middle = Point(root.x + first * math.sin(turned), root.y - first * math.cos(turned))
    lower = math.degrees(math.atan2(target.x - middle.x, middle.y - target.y))
    return upper, lower


def advice(drawing: Drawing, position: Position, points: Skeleton, name: str, target: Point) -> str:
    """The end of a fault line: the angles that would bring a hand or foot to where it is said to be.

    Only where the limb lies in the picture's plane: there the two angles are all there is to choose. What is too far
    away is tried again a little nearer to the body, up to 15% of body height.
    """
    side, _, part = name.rpartition("-")
    chain = {"hand": ("shoulder", "wrist", "upper-arm", "forearm", -1), "foot": ("hip", "ankle", "thigh", "shank", 1)}
    if drawing.view != "side" or part not in chain:
        return ""
    root, joint, first, second, bend = chain[part]
    if any(abs(position.depths.get(f"{side}-{segment}", 0.0)) > 1.0 for segment in (first, second)):
        return ""
    beyond = points[name].minus(points[f"{side}-{joint}"])
    start = points[f"{side}-{root}"]
    nearer = 0.01 if start.x > target.x else -0.01
    for step in range(16):
        place = target.plus(Point(step * nearer, 0.0)).minus(beyond)
        angles = two_links(start, place, LENGTHS[first], LENGTHS[second], bend)
        if angles is not None:
            return f"; {side}-{first} = {angles[0]:.0f}, {side}-{second} = {angles[1]:.0f} would reach it"
    return "; it is out of reach from here"
