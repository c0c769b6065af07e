"""Joint ranges: how far each joint is bent in a pose, and how far our drawings may bend it.

The figures are our own draft for people with fragile bones, not the reach of a healthy joint; a clinician sets them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from plugins.figures.body import Skeleton, limb_step, outward_sign
from plugins.figures.model import SHOULDER_SEGMENTS, Position, View, sides_of
from plugins.figures.places import trunk_step

SIDE_RANGES: Mapping[str, tuple[float, float]] = {
    "hip": (-20, 120),
    "knee": (0, 140),
    "ankle": (35, 125),
    "toes": (-10, 60),
    "shoulder": (-60, 180),
    "elbow": (0, 150),
    "wrist": (-80, 90),
    "neck": (-25, 50),
    "head": (-40, 40),
    "trunk": (-30, 60),
    "lift": (-8, 30),
    "back": (-25, 30),
}
FRONT_RANGES: Mapping[str, tuple[float, float]] = {
    "hip": (-30, 50),
    "knee": (0, 140),
    "shoulder": (-45, 180),
    "elbow": (0, 150),
    "neck": (-35, 35),
    "head": (-35, 35),
    "trunk": (-30, 30),
    "lift": (-8, 30),
    "back": (-25, 30),
    "twist": (-35, 35),
    "turn": (-60, 60),
    "out": (-20, 60),
}
SLACK = 0.5
"""Degrees lost to rounding."""


def bends(view: View, position: Position, points: Skeleton) -> dict[str, float]:
    """Every joint's bend in degrees: 0 is straight, except at the ankle, where 90 is.

    Hips and shoulders are measured from the trunk, so that a body that lies or leans as one piece bends nothing.
    """
    angles = position.angles
    lower, upper = angles["lower-trunk"], angles["upper-trunk"]
    found = {"trunk": upper - lower, "neck": angles["neck"] - upper, "head": angles["head"] - angles["neck"]}
    if view != "side":
        found["twist"] = angles["chest-turn"] - angles["pelvis-turn"]
        found["head-turn"] = angles["head-turn"] - angles["chest-turn"]
    for side in sides_of(view):
        found |= {f"{side}-{segment}": angles[f"{side}-{segment}"] for segment in SHOULDER_SEGMENTS}
        at = {segment: angles[f"{side}-{segment}"] for segment in ("upper-arm", "forearm", "hand", "thigh", "shank")}
        if view == "side":
            found |= {
                f"{side}-hip": at["thigh"] + lower,
                f"{side}-knee": at["thigh"] - at["shank"],
                f"{side}-ankle": angles[f"{side}-foot"] - at["shank"],
                f"{side}-toes": angles[f"{side}-toes"] - angles[f"{side}-foot"],
                f"{side}-shoulder": at["upper-arm"] + upper,
                f"{side}-elbow": at["forearm"] - at["upper-arm"],
                f"{side}-wrist": at["hand"] - at["forearm"],
            }
            continue
        found |= {
            f"{side}-hip": _outward(view, position, side),
            f"{side}-turn-out": angles[f"{side}-foot"],
            f"{side}-knee": _bend_at(points, f"{side}-hip", f"{side}-knee", f"{side}-ankle"),
            f"{side}-shoulder": at["upper-arm"] + outward_sign(view, side) * upper,
            f"{side}-elbow": _bend_at(points, f"{side}-shoulder", f"{side}-elbow", f"{side}-wrist"),
        }
    return found


def _outward(view: View, position: Position, side: str) -> float:
    """How far the thigh goes out from the trunk; a thigh that points at the reader goes nowhere sideways."""
    sign, name = outward_sign(view, side), f"{side}-thigh"
    thigh = limb_step(1.0, position.angles[name], position.depths.get(name, 0.0), sign)
    return math.degrees(math.asin(thigh.dot(trunk_step(sign, position.angles["lower-trunk"] + 90))))


def _bend_at(points: Skeleton, before: str, joint: str, after: str) -> float:
    """The angle between two links in space, 0 where they are in line."""
    first, second = points[joint].minus(points[before]), points[after].minus(points[joint])
    return math.degrees(math.acos(max(-1.0, min(1.0, first.dot(second) / (first.length() * second.length())))))


def joint_faults(view: View, position: Position, points: Skeleton) -> Iterator[str]:
    """A line for each joint that is bent further than a drawing may bend it."""
    ranges = SIDE_RANGES if view == "side" else FRONT_RANGES
    for name, bend in bends(view, position, points).items():
        low, high = ranges[name.rpartition("-")[2]]
        if not low - SLACK <= bend <= high + SLACK:
            yield f".angles: {name} is bent {bend:.0f} degrees; a drawing keeps it from {low:.0f} to {high:.0f}"
