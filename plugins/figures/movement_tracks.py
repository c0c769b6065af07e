"""How each shape of a picture moves from pose to pose: turned, carried along, or foreshortened.

The pictures of all poses are drawn by the same code as the numbered ones, and only compared: a limb, a head or a weight
is the same shape in each, in another place. So nothing here has to know what a figure is made of.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.figures.movement_outlines import Place

Move = tuple[float, ...]
"""Along, down and degrees; or along and down and the four numbers of a matrix, for what is foreshortened."""

RIGID_WITHIN = 0.35
UNSEEN = 0.15
"""In picture units: less than this nobody sees."""
NO_AREA = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The way of one shape: the place it turns about, and its move in every pose. No move at all where it stays."""

    about: Place
    moves: tuple[Move, ...]

    @property
    def stays(self) -> bool:
        """Whether it looks the same in every pose."""
        return not self.moves

    @property
    def stretches(self) -> bool:
        """Whether it is foreshortened on the way."""
        return any(len(move) > len("xyt") for move in self.moves)


def track(
    poses: Sequence[Sequence[Place]], *, thin: bool = False, drawn: Sequence[Place] | None = None
) -> tuple[Track, float]:
    """The way of a shape whose places in every pose are given, and how far from them it ever is.

    `thin` is a line: it may grow longer, but not thicker. `drawn` is where it is drawn, if not as in the first pose.
    """
    first = drawn or poses[0]
    about = _middle(first)
    if all(_off(first, pose) < UNSEEN for pose in poses):
        return Track(about=about, moves=()), 0.0
    if len(first) == 1:
        return Track(about=about, moves=tuple(_rigid(first, pose, 0.0) for pose in poses)), 0.0
    rigid, off = [], 0.0
    degrees = 0.0
    for pose in poses:
        turn = _turn(first, pose)
        degrees += (turn - degrees + 180) % 360 - 180
        move = _rigid(first, pose, degrees)
        rigid.append(move)
        off = max(off, _off(_moved(first, about, move), pose))
    if off <= RIGID_WITHIN:
        return Track(about=about, moves=tuple(rigid)), off
    bent = [_stretched(first, pose, thin=thin) for pose in poses]
    off = max(_off(_moved(first, about, move), pose) for move, pose in zip(bent, poses, strict=True))
    return Track(about=about, moves=tuple(bent)), off


def fits(way: Track, drawn: Sequence[Place], poses: Sequence[Sequence[Place]], within: float) -> bool:
    """Whether a shape goes the same way as another, all the way."""
    return all(
        _off(_moved(drawn, way.about, move), pose) <= within for move, pose in zip(way.moves, poses, strict=True)
    )


def _middle(pose: Sequence[Place]) -> Place:
    return sum(x for x, _ in pose) / len(pose), sum(y for _, y in pose) / len(pose)


def _off(one: Sequence[Place], other: Sequence[Place]) -> float:
    return max(math.dist(here, there) for here, there in zip(one, other, strict=True))


def _arms(pose: Sequence[Place]) -> Iterator[Place]:
    middle = _middle(pose)
    for x, y in pose:
        yield x - middle[0], y - middle[1]


def _turn(first: Sequence[Place], pose: Sequence[Place]) -> float:
    """The turn that brings a shape nearest to another pose of itself, in degrees."""
    across = along = 0.0
    for (x, y), (u, v) in zip(_arms(first), _arms(pose), strict=True):
        across += x * v - y * u
        along += x * u + y * v
    return math.degrees(math.atan2(across, along))


def _rigid(first: Sequence[Place], pose: Sequence[Place], degrees: float) -> Move:
    start, end = _middle(first), _middle(pose)
    return end[0] - start[0], end[1] - start[1], degrees


def _stretched(first: Sequence[Place], pose: Sequence[Place], *, thin: bool) -> Move:
    """The matrix that brings a shape nearest to another pose of itself."""
    start, end = _middle(first), _middle(pose)
    pairs = list(zip(_arms(first), _arms(pose), strict=True))
    if thin:
        (x, y), (u, v) = pairs[-1]
        long, longer = math.hypot(x, y) or 1.0, math.hypot(u, v) or 1.0
        pairs += [((-y / long, x / long), (-v / longer, u / longer))]
    xx, xy, yy = (sum(f(x, y) for (x, y), _ in pairs) for f in (_xx, _xy, _yy))
    size = xx * yy - xy * xy
    if size < NO_AREA:
        return end[0] - start[0], end[1] - start[1], 1.0, 0.0, 0.0, 1.0
    ux, uy = sum(u * x for (x, _), (u, _) in pairs), sum(u * y for (_, y), (u, _) in pairs)
    vx, vy = sum(v * x for (x, _), (_, v) in pairs), sum(v * y for (_, y), (_, v) in pairs)
    a, c = (ux * yy - uy * xy) / size, (uy * xx - ux * xy) / size
    b, d = (vx * yy - vy * xy) / size, (vy * xx - vx * xy) / size
    return end[0] - start[0], end[1] - start[1], a, b, c, d


def _xx(x: float, _: float) -> float:
    return x * x


def _xy(x: float, y: float) -> float:
    return x * y


def _yy(_: float, y: float) -> float:
    return y * y


def _moved(first: Sequence[Place], about: Place, move: Move) -> list[Place]:
    if len(move) == len("xyt"):
        turned = math.radians(move[2])
        a, b, c, d = math.cos(turned), math.sin(turned), -math.sin(turned), math.cos(turned)
    else:
        a, b, c, d = move[2:]
    return [
        (
            about[0] + move[0] + a * (x - about[0]) + c * (y - about[1]),
            about[1] + move[1] + b * (x - about[0]) + d * (y - about[1]),
        )
        for x, y in first
    ]
