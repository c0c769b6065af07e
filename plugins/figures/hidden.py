"""What must be seen and is not: a hand, a foot or a knee wholly behind the body, or behind its fellow."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from plugins.figures.body import Skeleton
from plugins.figures.camera import DEPTH_RIGHT, DEPTH_UP
from plugins.figures.mannequin import ARM, LEG, RADII, TRUNK_DISCS
from plugins.figures.model import Drawing, sides_of
from plugins.figures.places import Point

Disc = tuple[float, float, float]
Capsule = tuple[Disc, Disc]

PARTS: Mapping[str, tuple[str, ...]] = {
    "elbow": ("elbow",),
    "wrist": ("wrist",),
    "hand": ("wrist", "hand", "fingertips"),
    "fingertips": ("hand", "fingertips"),
    "knee": ("knee",),
    "ankle": ("ankle",),
    "foot": ("heel", "foot", "ball", "toe"),
    "heel": ("heel",),
    "ball": ("ball", "toe"),
    "toe": ("ball", "toe"),
}
"""Of a hand or a foot any part may be what the reader sees."""
HOLDS = ("hand", "fingertips", "foot", "heel", "ball", "toe", "knee", "elbow")
SOLE_RADIUS = 0.017
RIM = 16
MOVES_FROM = 0.08
"""A hand or foot that goes further than this from where its limb had it in another picture is part of the move."""


def hidden_faults(drawing: Drawing, number: int, skeletons: Sequence[Skeleton]) -> Iterator[str]:
    """A line for each part that the arrow tells of, that holds on or that moves, and that this picture does not show.

    Where both hands or both feet do the same, one of them is enough; the part the arrow tells of is always shown.
    """
    points, mark = skeletons[number - 1], drawing.arrow
    told = mark.part if mark is not None and mark.position == number else ""
    doing = _doing(drawing, number, skeletons)
    for name in dict.fromkeys([told, *doing]):
        behind = _wholly_behind(drawing, points, name)
        if behind is None:
            continue
        side, _, part = name.partition("-")
        fellow = next(f"{other}-{part}" for other in sides_of(drawing.view) if other != side)
        twin = doing.get(fellow) == doing.get(name) and _wholly_behind(drawing, points, fellow) is None
        if name == told or not twin:
            yield f": {name} is wholly behind the {behind}; open the angle between them, or take another view"


def _doing(drawing: Drawing, number: int, skeletons: Sequence[Skeleton]) -> dict[str, str]:
    """Every hand and foot that has something to do in this picture, and what it is."""
    doing: dict[str, str] = {}
    for side in sides_of(drawing.view):
        for name, root in ((f"{side}-hand", f"{side}-shoulder"), (f"{side}-foot", f"{side}-hip")):
            reaches = [points[name].minus(points[root]) for points in skeletons]
            if max(reach.minus(reaches[number - 1]).length() for reach in reaches) > MOVES_FROM:
                doing[name] = "moves"
    contacts = drawing.positions[number - 1].contacts
    return doing | {name: on for name, on in contacts.items() if name.rpartition("-")[2] in HOLDS}


def _wholly_behind(drawing: Drawing, points: Skeleton, name: str) -> str | None:
    """What stands before all of this part of a limb; nothing if any of it is seen."""
    side, _, part = name.rpartition("-")
    if part not in PARTS or not side:
        return None
    limb = "arm" if part in {"elbow", "wrist", "hand", "fingertips"} else "leg"
    before = _before(drawing, points, side, limb)
    spots = [spot for joint in PARTS[part] for spot in _spots(drawing, points, f"{side}-{joint}", joint)]
    for what, capsules in before.items():
        if all(any(_covers(capsule, spot) for capsule in capsules) for spot in spots):
            return what
    whole = [capsule for capsules in before.values() for capsule in capsules]
    return "body" if all(any(_covers(capsule, spot) for capsule in whole) for spot in spots) else None


def _before(drawing: Drawing, points: Skeleton, side: str, limb: str) -> dict[str, list[Capsule]]:
    """What is drawn after this limb, nearer to the reader. Only a profile hides one limb behind another."""
    if drawing.view != "side":
        return {"trunk": _trunk(drawing, points)} if drawing.view == "front" and limb == "leg" else {}
    near = {"near leg": _limb(drawing, points, "near", LEG), "near arm": _limb(drawing, points, "near", ARM)}
    if side == "far":
        return {"trunk": _trunk(drawing, points), **near}
    return {"trunk": _trunk(drawing, points), "near arm": near["near arm"]} if limb == "leg" else {}


def _limb(drawing: Drawing, points: Skeleton, side: str, joints: Sequence[str]) -> list[Capsule]:
    discs = [_disc(drawing, points[f"{side}-{joint}"], RADII[joint]) for joint in joints]
    return list(pairwise(discs))


def _trunk(drawing: Drawing, points: Skeleton) -> list[Capsule]:
    discs = [_disc(drawing, points[name], radius) for name, radius in TRUNK_DISCS]
    return list(pairwise(discs))


def _disc(drawing: Drawing, point: Point, radius: float) -> Disc:
    """Where the reader sees something round."""
    return (
        point.x + DEPTH_RIGHT[drawing.view] * point.z,
        point.y + DEPTH_UP[drawing.view] * point.z,
        radius,
    )


def _spots(drawing: Drawing, points: Skeleton, name: str, joint: str) -> list[tuple[float, float]]:
    x, y, radius = _disc(drawing, points[name], RADII.get(joint, SOLE_RADIUS))
    turns = [math.tau * step / RIM for step in range(RIM)]
    return [(x, y), *((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)]


def _covers(capsule: Capsule, spot: tuple[float, float]) -> bool:
    (x, y, first), (other_x, other_y, second) = capsule
    run, rise = other_x - x, other_y - y
    length = run * run + rise * rise
    along = min(1.0, max(0.0, ((spot[0] - x) * run + (spot[1] - y) * rise) / length)) if length else 0.0
    reach = first + along * (second - first)
    return math.dist(spot, (x + along * run, y + along * rise)) <= reach
