"""The few shapes all things are made of: flat faces, bars, and boxes, in tones lighter than the figure."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.figures import ink, paths
from plugins.figures.body import Point
from plugins.figures.camera import Camera, short

LINE = 0.007
"""Width of the line round a thing, in body heights: thinner than the figure's own."""


Span = tuple[float, float]
"""From and to: left and right, bottom and top, or near and far."""


def face(camera: Camera, points: Sequence[Point], fill: str) -> str:
    """A flat face with a rim."""
    data = paths.polygon([camera.place(point) for point in points])
    return f'<path d="{data}" fill="{fill}"/>'


def bars(camera: Camera, lines: Sequence[Sequence[Point]], width: float, colour: str = ink.PROP_LINE) -> str:
    """Lines of one thickness and colour."""
    data = "".join(paths.line([camera.place(point) for point in points]) for points in lines)
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{short(camera.size(width))}"/>'


def rounded(camera: Camera, lines: Sequence[Sequence[Point]], width: float, fill: str = ink.PROP) -> str:
    """Thick bars with a rim: a light fill over a darker line."""
    return bars(camera, lines, width + 2 * LINE) + bars(camera, lines, width, fill)


def depth(camera: Camera) -> tuple[float, float]:
    """How near and how far a piece of furniture reaches; seen from behind the figure, it stands beyond the figure."""
    return (0.10, 0.34) if camera.view == "back" else (-0.15, 0.15)


def block(camera: Camera, across: Span, up: Span, deep: Span) -> str:
    """A box: its top, the side that looks left in the side view, and the face towards the reader."""
    (left, right), (bottom, top), (near, far) = across, up, deep
    parts = [
        face(
            camera,
            [Point(left, top, near), Point(left, top, far), Point(right, top, far), Point(right, top, near)],
            ink.PROP_TOP,
        )
    ]
    if camera.view == "side":
        side = [Point(left, bottom, near), Point(left, bottom, far), Point(left, top, far), Point(left, top, near)]
        parts.insert(0, face(camera, side, ink.PROP_SHADE))
    front = [Point(left, bottom, near), Point(right, bottom, near), Point(right, top, near), Point(left, top, near)]
    return "".join(parts) + face(camera, front, ink.PROP)
