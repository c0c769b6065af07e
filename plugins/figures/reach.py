"""Which two angles bring a hand or a foot to a place: the lint names them, so that an author need not guess."""

from __future__ import annotations

import math

from plugins.figures.body import Point


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
