"""Forward kinematics: joint angles to points of the body in three dimensions.

Segment lengths are parts of standing height (Drillis and Contini). Space: x to the right, y up, z away from the reader.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from plugins.figures.model import Drawing, Position, View, sides_of

LENGTHS: Mapping[str, float] = {
    "lower-trunk": 0.150,
    "upper-trunk": 0.158,
    "neck": 0.090,
    "upper-arm": 0.186,
    "forearm": 0.146,
    "hand": 0.085,
    "thigh": 0.245,
    "shank": 0.246,
}
SHOULDER_DROP = 0.026
ANKLE_HEIGHT = 0.039
HEEL_BACK = 0.038
BALL_FORWARD = 0.072
TOE_FORWARD = 0.108
TOES_LENGTH = TOE_FORWARD - BALL_FORWARD
PALM_ALONG_HAND = 0.5
CHEST_ALONG_TRUNK = 0.55

HALF_BREADTHS: Mapping[View, tuple[float, float]] = {
    "side": (0.035, 0.050),
    "front": (0.098, 0.050),
    "back": (0.098, 0.050),
}
"""Half the distance between the shoulders and between the hips. The side view narrows the shoulders, so that both arms
start from the middle of the trunk, as they seem to in a profile."""


class Point(NamedTuple):
    """A place in body heights."""

    x: float
    y: float
    z: float = 0.0

    def plus(self, other: Point) -> Point:
        """The place reached by going on from here."""
        return Point(self.x + other.x, self.y + other.y, self.z + other.z)

    def minus(self, other: Point) -> Point:
        """The step that leads here from the other place."""
        return Point(self.x - other.x, self.y - other.y, self.z - other.z)

    def times(self, factor: float) -> Point:
        """The same step, longer or shorter."""
        return Point(self.x * factor, self.y * factor, self.z * factor)

    def length(self) -> float:
        """How long the step is."""
        return math.sqrt(self.x**2 + self.y**2 + self.z**2)


Skeleton = Mapping[str, Point]


def outward_sign(view: View, side: str) -> int:
    """Which way a positive limb angle points on the picture for this side of the body."""
    if view == "side":
        return 1
    if view == "front":
        return 1 if side == "left" else -1
    return -1 if side == "left" else 1


def limb_step(length: float, angle: float, depth: float, sign: int = 1) -> Point:
    """The step along a limb: 0 hangs down, positive goes forward or outward, depth tips it towards the reader."""
    turned, tipped = math.radians(angle), math.radians(depth)
    flat = length * math.cos(tipped)
    return Point(sign * flat * math.sin(turned), -flat * math.cos(turned), -length * math.sin(tipped))


def trunk_step(length: float, angle: float) -> Point:
    """The step up along the trunk, neck or head: 0 is upright, positive leans forward or to the picture's right."""
    turned = math.radians(angle)
    return Point(length * math.sin(turned), length * math.cos(turned))


def foot_points(ankle: Point, foot: float, toes: float) -> dict[str, Point]:
    """Heel, ball, toe and the middle of the sole of a foot seen from the side; 90 is flat."""
    turned = math.radians(foot - 90)
    forward = Point(math.cos(turned), math.sin(turned))
    down = Point(math.sin(turned), -math.cos(turned))
    sole = ankle.plus(down.times(ANKLE_HEIGHT))
    ball = sole.plus(forward.times(BALL_FORWARD))
    toe_turned = math.radians(toes - 90)
    return {
        "heel": sole.plus(forward.times(-HEEL_BACK)),
        "foot": sole,
        "ball": ball,
        "toe": ball.plus(Point(math.cos(toe_turned), math.sin(toe_turned)).times(TOES_LENGTH)),
    }


def _from_hips(view: View, position: Position) -> dict[str, Point]:
    """All points, with the middle of the hips at the origin."""
    angles, depths = position.angles, position.depths

    def step(name: str, segment: str, sign: int) -> Point:
        return limb_step(LENGTHS[segment], angles[name], depths.get(name, 0.0), sign)

    points = {"pelvis": Point(0.0, 0.0)}
    points["waist"] = trunk_step(LENGTHS["lower-trunk"], angles["lower-trunk"])
    points["neck-base"] = points["waist"].plus(trunk_step(LENGTHS["upper-trunk"], angles["upper-trunk"]))
    points["back"] = points["waist"].plus(trunk_step(LENGTHS["upper-trunk"] * CHEST_ALONG_TRUNK, angles["upper-trunk"]))
    points["head"] = points["neck-base"].plus(trunk_step(LENGTHS["neck"], angles["neck"]))
    points["crown"] = points["head"].plus(trunk_step(0.066, angles["head"]))
    chest = points["neck-base"].plus(trunk_step(-SHOULDER_DROP, angles["upper-trunk"]))
    shoulder_half, hip_half = HALF_BREADTHS[view]
    for side in sides_of(view):
        sign = outward_sign(view, side)
        if view == "side":
            away = -1.0 if side == "near" else 1.0
            shoulder = chest.plus(Point(0.0, 0.0, away * shoulder_half))
            hip = Point(0.0, 0.0, away * hip_half)
        else:
            lean, tilt = math.radians(angles["upper-trunk"]), math.radians(angles["lower-trunk"])
            across = sign * shoulder_half
            shoulder = chest.plus(Point(across * math.cos(lean), -across * math.sin(lean)))
            hip = Point(sign * hip_half * math.cos(tilt * 0.3), -sign * hip_half * math.sin(tilt * 0.3))
        points[f"{side}-shoulder"] = shoulder
        points[f"{side}-elbow"] = shoulder.plus(step(f"{side}-upper-arm", "upper-arm", sign))
        wrist = points[f"{side}-elbow"].plus(step(f"{side}-forearm", "forearm", sign))
        hand = step(f"{side}-hand", "hand", sign)
        points[f"{side}-wrist"] = wrist
        points[f"{side}-hand"] = wrist.plus(hand.times(PALM_ALONG_HAND))
        points[f"{side}-fingertips"] = wrist.plus(hand)
        points[f"{side}-hip"] = hip
        points[f"{side}-knee"] = hip.plus(step(f"{side}-thigh", "thigh", sign))
        ankle = points[f"{side}-knee"].plus(step(f"{side}-shank", "shank", sign))
        points[f"{side}-ankle"] = ankle
        if view == "side":
            feet = foot_points(ankle, angles[f"{side}-foot"], angles[f"{side}-toes"])
        else:
            sole = ankle.plus(Point(0.0, -ANKLE_HEIGHT))
            feet = {"heel": sole, "foot": sole, "ball": sole, "toe": sole}
        points.update({f"{side}-{name}": point for name, point in feet.items()})
    return points


def skeleton(drawing: Drawing, position: Position) -> Skeleton:
    """Every named point of the body, moved so that the anchored point is where the file says."""
    points = _from_hips(drawing.view, position)
    anchor = position.anchor
    fixed = points[anchor.point]
    shift = Point(anchor.x - fixed.x, anchor.y - fixed.y)
    return {name: point.plus(shift) for name, point in points.items()}


def point_names(view: View) -> frozenset[str]:
    """The points that a file may name in this view."""
    middle = ("pelvis", "waist", "back", "neck-base", "head", "crown")
    limb = ("shoulder", "elbow", "wrist", "hand", "fingertips", "hip", "knee", "ankle", "heel", "foot", "ball", "toe")
    return frozenset(middle) | {f"{side}-{name}" for side in sides_of(view) for name in limb}
