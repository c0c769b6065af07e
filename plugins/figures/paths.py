"""SVG path data: capsules, polygons and smooth outlines, each turning the same way so that overlaps join into one shape."""

from __future__ import annotations

import math
from collections.abc import Sequence

from plugins.figures.camera import short

Place = tuple[float, float]


def _pair(place: Place) -> str:
    return f"{short(place[0])} {short(place[1])}"


def circle(centre: Place, radius: float) -> str:
    """A full circle."""
    x, y = centre
    size = short(radius)
    turn = f"a{size} {size} 0 1 1"
    return f"M{short(x - radius)} {short(y)}{turn} {short(2 * radius)} 0{turn} {short(-2 * radius)} 0z"


def capsule(start: Place, start_radius: float, end: Place, end_radius: float) -> str:
    """A rounded limb between two circles, tapering from one to the other."""
    distance = math.dist(start, end)
    if distance <= abs(start_radius - end_radius) + 0.05:
        return circle(*((start, start_radius) if start_radius >= end_radius else (end, end_radius)))
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    spread = math.acos((start_radius - end_radius) / distance)

    def rim(centre: Place, radius: float, turn: float) -> Place:
        return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)

    first, second = along - spread, along + spread
    start_large, end_large = int(start_radius > end_radius), int(end_radius > start_radius)
    return (
        f"M{_pair(rim(start, start_radius, first))}L{_pair(rim(end, end_radius, first))}"
        f"A{short(end_radius)} {short(end_radius)} 0 {end_large} 1 {_pair(rim(end, end_radius, second))}"
        f"L{_pair(rim(start, start_radius, second))}"
        f"A{short(start_radius)} {short(start_radius)} 0 {start_large} 1 {_pair(rim(start, start_radius, first))}z"
    )


def polygon(places: Sequence[Place]) -> str:
    """A closed outline with straight sides."""
    return "M" + "L".join(_pair(place) for place in places) + "z"


def line(places: Sequence[Place]) -> str:
    """An open line through the places."""
    return "M" + "L".join(_pair(place) for place in places)


def smooth(places: Sequence[Place]) -> str:
    """A closed outline that rounds off every corner: each place pulls the curve, each side's middle lies on it."""
    count = len(places)
    middles = [
        ((places[i][0] + places[(i + 1) % count][0]) / 2, (places[i][1] + places[(i + 1) % count][1]) / 2)
        for i in range(count)
    ]
    curve = "".join(f"Q{_pair(places[(i + 1) % count])} {_pair(middles[(i + 1) % count])}" for i in range(count))
    return f"M{_pair(middles[0])}{curve}z"
