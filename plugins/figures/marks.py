"""What is laid over the picture: the number of the position and the one arrow.

Digits are outlines, not text, so that no font and no forced colour can change them.
"""

from __future__ import annotations

import math

from plugins.figures import ink, paths
from plugins.figures.body import Point
from plugins.figures.camera import Camera, pair, short
from plugins.figures.model import Arrow

BADGE_RADIUS = 18.0
ARROW_WIDTH = 6.0
HEAD_LENGTH = 17.0
HEAD_WIDTH = 21.0

DIGITS = {
    1: "M-5 -5L1 -9V9",
    2: "M-6 -4C-6 -11 6 -11 6 -4C6 0 -2 4 -6 9H7",
    3: "M-6 -7C-2 -11 6 -9 5 -4C4 -1 1 0 -2 0C2 0 6 1 6 5C5 10 -3 11 -7 7",
    4: "M3 9V-9L-7 4H8",
}


def badge(number: int, centre: tuple[float, float]) -> str:
    """The number of the position in a disc."""
    x, y = short(centre[0]), short(centre[1])
    return (
        f'<g class="figure-badge" transform="translate({x} {y})"><circle r="{short(BADGE_RADIUS)}" fill="{ink.INK}"/>'
        f'<path d="{DIGITS[number]}" fill="none" stroke="{ink.CARD}" stroke-width="3.4" stroke-linecap="round" '
        f'stroke-linejoin="round"/></g>'
    )


def arrow(mark: Arrow, camera: Camera) -> str:
    """A thick curved arrow with a white rim, so that it stands out from limbs and things behind it."""
    start, tip = camera.place(Point(*mark.start)), camera.place(Point(*mark.end))
    span = math.dist(start, tip)
    across = ((tip[1] - start[1]) / span, -(tip[0] - start[0]) / span)
    pull = (
        (start[0] + tip[0]) / 2 + 2 * mark.bend * span * across[0],
        (start[1] + tip[1]) / 2 + 2 * mark.bend * span * across[1],
    )
    heading = math.atan2(tip[1] - pull[1], tip[0] - pull[0])
    forward = (math.cos(heading), math.sin(heading))
    neck = (tip[0] - HEAD_LENGTH * forward[0], tip[1] - HEAD_LENGTH * forward[1])
    half = HEAD_WIDTH / 2
    head = paths.polygon(
        [
            tip,
            (neck[0] - half * forward[1], neck[1] + half * forward[0]),
            (neck[0] + half * forward[1], neck[1] - half * forward[0]),
        ]
    )
    end = (neck[0] + 2 * forward[0], neck[1] + 2 * forward[1])
    shaft = f"M{pair(start)}Q{pair(pull)} {pair(end)}"
    return (
        f'<g class="figure-arrow" stroke-linejoin="round" stroke-linecap="round">'
        f'<path d="{shaft}" fill="none" stroke="{ink.CARD}" stroke-width="{short(ARROW_WIDTH + 4)}"/>'
        f'<path d="{head}" fill="{ink.CARD}" stroke="{ink.CARD}" stroke-width="5"/>'
        f'<path d="{shaft}" fill="none" stroke="{ink.ARROW}" stroke-width="{short(ARROW_WIDTH)}"/>'
        f'<path d="{head}" fill="{ink.ARROW}" stroke="{ink.ARROW}" stroke-width="1"/></g>'
    )
