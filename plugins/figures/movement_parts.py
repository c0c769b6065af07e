"""Cuts a drawn shape where it bends: what moves together is one part, and every part has its way through all poses."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.figures.movement_outlines import Limb, Place, bands, limb, outlines, places
from plugins.figures.movement_tracks import UNSEEN, Track, track
from plugins.figures.paths import circle, polygon

LETTERS = re.compile(r"[^A-Za-z]")
BENDS_FROM = 0.6
"""In picture units: a shape that is this far off as a whole is cut into bands."""
FINE = 64.0
"""How many times larger a pose is drawn to be compared, so that nothing is lost to rounding."""
Ways = tuple[tuple[Place, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Outlines of one shape that move together, as they are in the first pose, and in every pose for comparing."""

    data: str
    drawn: tuple[Place, ...]
    poses: Ways
    track: Track
    off: float


def cut(shown: str, poses: Sequence[str], *, thin: bool) -> list[Part]:
    """The outlines of a shape, those that move together in one part."""
    drawn = [outlines(data) for data in poses]
    found: list[Part] = []
    for number, outline in enumerate(outlines(shown)):
        own = [pose[number] for pose in drawn]
        limbs = [shape for shape in map(limb, own) if shape]
        alike = len({LETTERS.sub("", pose) for pose in own}) == 1
        ways = tuple(tuple(_reduced(_marks(pose))) for pose in own) if alike else ()
        way, off = track(ways, thin=thin) if alike else (None, math.inf)
        if len(limbs) == len(own) and (way is None or way.stretches):
            found += _limb_parts(limbs)
        elif way is None or (off > BENDS_FROM and "Q" in outline):
            found += _bands(outline, own)
        elif (index := _joins(found, ways)) is not None:
            part = found[index]
            joined = tuple((*before, *more) for before, more in zip(part.poses, ways, strict=True))
            found[index] = Part(part.data + outline, joined[0], joined, *track(joined))
        else:
            found.append(Part(outline, ways[0], ways, way, off))
    return found


def _marks(outline: str) -> list[Place]:
    """The places by which a shape is known again; a circle has only its middle."""
    shape = limb(outline)
    return places(outline) if shape is None or shape.sides else [shape.first]


def _joins(found: Sequence[Part], ways: Ways) -> int | None:
    """The part that moves together with a shape, if one does."""
    for index, part in enumerate(found):
        joined = tuple((*before, *more) for before, more in zip(part.poses, ways, strict=True))
        way, off = track(joined)
        if not (part.track.stretches or way.stretches) and off < 2 * UNSEEN:
            return index
    return None


def _limb_parts(limbs: Sequence[Limb]) -> Iterator[Part]:
    """A limb that is foreshortened: its two ends stay round, and what is between them grows longer and shorter."""
    long = max(limbs, key=lambda shape: shape.length)
    for ends, radius in zip(zip(*(shape.ends for shape in limbs), strict=True), long.radii, strict=True):
        ways = tuple(tuple(_reduced([end])) for end in ends)
        yield Part(circle(ways[0][0], radius / FINE), ways[0], ways, *track(ways))
    drawn = tuple(_reduced(long.sides))
    middle = _reduced([long.first])[0]
    ways = tuple(
        tuple(_reduced(shape.sides)) if shape.sides else tuple(_shrunk(drawn, middle, _reduced([shape.first])[0]))
        for shape in limbs
    )
    yield Part(polygon(drawn), drawn, ways, *track(ways, drawn=drawn))


def _shrunk(shape: Sequence[Place], about: Place, to: Place) -> Iterator[Place]:
    """A shape made so small that the circle over it hides it."""
    for x, y in shape:
        yield to[0] + (x - about[0]) / 32, to[1] + (y - about[1]) / 32


def _bands(outline: str, own: Sequence[str]) -> Iterator[Part]:
    """A shape that bends, such as a trunk, cut across into overlapping bands that hardly do."""
    cut = [list(bands(pose)) for pose in own]
    for number, band in enumerate(bands(outline)):
        ways = tuple(tuple(_reduced(pose[number])) for pose in cut)
        yield Part(polygon(band), ways[0], ways, *track(ways))


def _reduced(pose: Sequence[Place]) -> list[Place]:
    return [(x / FINE, y / FINE) for x, y in pose]
