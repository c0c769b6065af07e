"""SVG path data: capsules, polygons and smooth outlines, all turning the same way so that overlaps join into one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from plugins.figures.camera import pair, short

Place = tuple[float, float]


def circle(centre: Place, radius: float) -> str:
    """A full circle."""
    across = round(2 * radius, 1)
    there, back = _arc(radius, (across, 0.0), large=True), _arc(radius, (-across, 0.0), large=True)
    return f"M{pair((centre[0] - radius, centre[1]))}{there}{back}z"


def _arc(radius: float, step: Place, *, large: bool) -> str:
    size = short(radius)
    return f"a{size} {size} 0 {int(large)} 1 {pair(step)}"


def capsule(start: Place, start_radius: float, end: Place, end_radius: float) -> str:
    """A rounded limb between two circles, tapering from one to the other."""
    distance = math.dist(start, end)
    if distance <= abs(start_radius - end_radius) + 0.05:
        return circle(*((start, start_radius) if start_radius >= end_radius else (end, end_radius)))
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    spread = math.acos((start_radius - end_radius) / distance)

    def rim(centre: Place, radius: float, turn: float) -> Place:
        return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)

    corners = [
        rim(start, start_radius, along - spread),
        rim(end, end_radius, along - spread),
        rim(end, end_radius, along + spread),
        rim(start, start_radius, along + spread),
    ]
    drawn = [(round(x, 1), round(y, 1)) for x, y in corners]
    steps = [
        (after[0] - before[0], after[1] - before[1])
        for before, after in zip(drawn, [*drawn[1:], drawn[0]], strict=True)
    ]
    return (
        f"M{pair(drawn[0])}l{pair(steps[0])}{_arc(end_radius, steps[1], large=end_radius > start_radius)}"
        f"l{pair(steps[2])}{_arc(start_radius, steps[3], large=start_radius > end_radius)}z"
    )


def cuff(start: Place, start_radius: float, end: Place, end_radius: float) -> str:
    """A limb that is round at its start and cut straight at its end."""
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    rim = [(start, start_radius, 1), (start, start_radius, -1), (end, end_radius, -1), (end, end_radius, 1)]
    corners = []
    for centre, radius, side in rim:
        turn = along + side * math.pi / 2
        corners.append((round(centre[0] + radius * math.cos(turn), 1), round(centre[1] + radius * math.sin(turn), 1)))
    over, down, across = ((after[0] - before[0], after[1] - before[1]) for before, after in pairwise(corners))
    return f"M{pair(corners[0])}{_arc(start_radius, over, large=True)}l{pair(down)}l{pair(across)}z"


def polygon(places: Sequence[Place]) -> str:
    """A closed outline with straight sides."""
    return "M" + "L".join(pair(place) for place in places) + "z"


def line(places: Sequence[Place]) -> str:
    """An open line through the places."""
    return "M" + "L".join(pair(place) for place in places)


def smooth(places: Sequence[Place]) -> str:
    """A closed outline that rounds off every corner: each place pulls the curve, each side's middle lies on it."""
    count = len(places)
    middles = [
        ((places[i][0] + places[(i + 1) % count][0]) / 2, (places[i][1] + places[(i + 1) % count][1]) / 2)
        for i in range(count)
    ]
    curve = "".join(f"Q{pair(places[(i + 1) % count])} {pair(middles[(i + 1) % count])}" for i in range(count))
    return f"M{pair(middles[0])}{curve}z"
