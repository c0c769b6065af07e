"""The movement of a drawing as a small picture file: its first pose, cut where it bends, and the way of every part.

The file says nothing of how it is played: a script turns and carries the parts, and takes the picture away again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from plugins.figures.camera import UNITS_PER_HEIGHT, Camera, short
from plugins.figures.draw import Strip
from plugins.figures.model import Drawing
from plugins.figures.movement import Cycle, cycle
from plugins.figures.movement_parts import FINE, LETTERS, Part, cut
from plugins.figures.movement_tracks import UNSEEN, Move, Track, fits

TAG = re.compile(r"<[^>]+>")
DATA = re.compile(r' d="([^"]*)"')


class FineCamera(Camera):
    """The drawing's own camera, very close up."""

    @property
    def scale(self) -> float:
        """Picture units for one body height, enlarged."""
        return FINE * UNITS_PER_HEIGHT[self.frame]


@dataclass(slots=True)
class Puppet:
    """A drawing cut into moving parts."""

    svg: str = ""
    tracks: list[tuple[Track, AbstractSet[int]]] = field(default_factory=list)
    """The way of every part, and the poses in which it is seen."""
    looks: list[list[int]] = field(default_factory=list)
    """Where there is more than one look: which pose each look is in at every pose, that one or the one next to it."""
    off: float = 0.0
    """How far any part ever is from where it should be, in picture units."""


def movement_svg(drawing: Drawing) -> str | None:
    """The file of a drawing's movement; none where nothing is seen to move."""
    found = cycle(drawing)
    if found is None:
        return None
    return file_text(drawing, found, puppet(drawing, found))


def file_text(drawing: Drawing, found: Cycle, made: Puppet) -> str:
    """The picture with its parts, and when each of them is where."""
    strip = Strip(drawing)
    told = {
        "seconds": round(found.seconds, 2),
        "at": [round(second, 2) for second in found.seconds_at],
        "order": found.order,
        "tracks": [
            {"about": [round(x, 1) for x in way.about], "moves": _columns([way.moves[pose] for pose in sorted(own)])}
            for way, own in made.tracks
        ],
        "looks": made.looks,
    }
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 {short(strip.width)} '
        f'{short(strip.height)}"><metadata>{json.dumps(told, separators=(",", ":"))}</metadata>{made.svg}</svg>\n'
    )


def _columns(moves: Sequence[Move]) -> list[list[int]]:
    """Number by number how it changes from pose to pose, in tenths, or in thousandths of a matrix."""
    scales = (10, 10, 10) if len(moves[0]) == len("xyt") else (10, 10, 1000, 1000, 1000, 1000)
    columns = []
    for scale, column in zip(scales, zip(*moves, strict=True), strict=True):
        whole = [round(number * scale) for number in column]
        columns.append([now - before for before, now in pairwise([0, *whole])])
    return columns


def puppet(drawing: Drawing, found: Cycle) -> Puppet:
    """The poses of a cycle as one picture, cut into parts, each with its way through all poses.

    A body that turns shows other parts of itself as it goes, so it has more than one look. Poses that look alike are
    cut together, and one look gives way to the next.
    """
    strip = Strip(drawing)
    close = FineCamera(view=drawing.view, frame=drawing.frame, left=strip.camera.left, top=strip.camera.top)
    shown = [TAG.findall(strip.scene(pose, strip.camera)) for pose in found.poses]
    exact = [TAG.findall(strip.scene(pose, close)) for pose in found.poses]
    still = _still(exact)
    made = Puppet(svg="".join(shown[0][:still]))
    looks: dict[tuple[str, ...], list[int]] = {}
    for pose, tags in enumerate(shown):
        looks.setdefault(tuple(map(_look, tags[still:])), []).append(pose)
    for poses in looks.values():
        held = _held(poses, found)
        if len(looks) > 1:
            made.svg += f'<g data-look="{len(made.looks)}">'
            made.looks.append(held)
        for tag, *tags in zip(shown[poses[0]][still:], *(exact[pose][still:] for pose in held), strict=True):
            _print(made, tag, tags, frozenset(held))
        if len(looks) > 1:
            made.svg += "</g>"
    return made


def _still(exact: Sequence[Sequence[str]]) -> int:
    """How many tags stand at the beginning that no pose changes, and that leave nothing open."""
    open_tags, still = 0, 0
    for at, tags in enumerate(zip(*exact, strict=False), start=1):
        if len(set(tags)) > 1:
            break
        open_tags += tags[0].startswith("<g") - tags[0].startswith("</g")
        if not open_tags:
            still = at
    return still


def _look(tag: str) -> str:
    """What a shape has in common with itself in another pose. A limb seen end on is a circle."""
    data = DATA.search(tag)
    letters = LETTERS.sub("", data[1]).replace("Mlalaz", "o").replace("Maaz", "o") if data else ""
    return DATA.sub("", tag) + letters


def _held(poses: Sequence[int], found: Cycle) -> list[int]:
    """In which pose a look stands at every pose of the cycle: before it is seen and after, in the one next to it."""
    held = {pose: pose for pose in poses}
    for one, other in pairwise(found.order):
        for here, there in ((one, other), (other, one)):
            if here in poses:
                held.setdefault(there, here)
    return [held.get(pose, poses[0]) for pose in range(len(found.poses))]


def _print(made: Puppet, tag: str, exact: Sequence[str], own: AbstractSet[int]) -> None:
    """Print one shape, in parts where it bends: all their lines first, so that none shows where parts join."""
    data = DATA.search(tag)
    if data is None or len(set(exact)) == 1:
        made.svg += tag
        return
    parts = cut(data[1], [found[1] for found in map(DATA.search, exact) if found], thin='fill="none"' in tag)
    marks = [_mark(made, part, own) for part in parts]
    filled = 'fill="none"' not in tag and " stroke=" not in tag
    for passes in (tag, *([tag.replace("/>", ' stroke="none"/>')] if filled and len(parts) > 1 else [])):
        for part, mark in zip(parts, marks, strict=True):
            made.svg += DATA.sub(f' d="{part.data}"', passes).replace("/>", f"{mark}/>")


def _mark(made: Puppet, part: Part, own: AbstractSet[int]) -> str:
    made.off = max(made.off, part.off)
    if part.track.stays:
        return ""
    for number, (way, poses) in enumerate(made.tracks):
        bent_else = way.stretches and not part.track.stretches
        if poses == own and not bent_else and fits(way, part.drawn, part.poses, UNSEEN):
            return f' data-track="{number}"'
    made.tracks.append((part.track, own))
    return f' data-track="{len(made.tracks) - 1}"'
