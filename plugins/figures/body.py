"""Forward kinematics: joint angles to points of the body in three dimensions.

Segment lengths are parts of standing height (Drillis and Contini).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from plugins.figures.model import Drawing, Position, View, sides_of
from plugins.figures.places import Point, down, facing, trunk_step, turned

__all__ = ["Point", "Skeleton", "skeleton", "trunk_step"]

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
COLLARBONE = math.hypot(0.098, 0.026)
COLLARBONE_SLOPE = math.degrees(math.atan2(0.026, 0.098))
"""How far the outer end of a resting collarbone lies below its inner end, in degrees."""
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
    "above": (0.098, 0.050),
}
"""Half the distance between the shoulders and between the hips. The side view narrows the shoulders, so that both arms
start from the middle of the trunk, as they seem to in a profile."""
PROFILE_SHARE = 0.4
"""How much of the depth between the shoulders of a turned body is kept, for the same reason."""
LIES_FROM = 45.0
"""A trunk that leans to the side takes the hips along a little; one that leans this far takes them along as it goes."""

Skeleton = Mapping[str, Point]


def outward_sign(view: View, side: str) -> int:
    """Which way a positive limb angle points on the picture for this side of the body."""
    if view == "side":
        return 1
    if view in ("front", "above"):
        return 1 if side == "left" else -1
    return -1 if side == "left" else 1


def limb_step(length: float, angle: float, depth: float, sign: int = 1) -> Point:
    """The step along a limb: 0 hangs down, positive goes forward or outward, depth tips it towards the reader."""
    swung, tipped = math.radians(angle), math.radians(depth)
    flat = length * math.cos(tipped)
    return Point(sign * flat * math.sin(swung), -flat * math.cos(swung), -length * math.sin(tipped))


def foot_points(ankle: Point, foot: float, toes: float) -> dict[str, Point]:
    """Heel, ball, toe and the middle of the sole of a foot seen from the side; 90 is flat."""
    pitch = math.radians(foot - 90)
    forward = Point(math.cos(pitch), math.sin(pitch))
    sole = ankle.plus(Point(math.sin(pitch), -math.cos(pitch)).times(ANKLE_HEIGHT))
    ball = sole.plus(forward.times(BALL_FORWARD))
    toe_pitch = math.radians(toes - 90)
    return {
        "heel": sole.plus(forward.times(-HEEL_BACK)),
        "foot": sole,
        "ball": ball,
        "toe": ball.plus(Point(math.cos(toe_pitch), math.sin(toe_pitch)).times(TOES_LENGTH)),
    }


def _shoulder(view: View, position: Position, side: str) -> Point:
    """The step from between the collarbones to a shoulder, lifted and drawn back as its angles say."""
    angles, half, upper = position.angles, HALF_BREADTHS[view][0], position.angles["upper-trunk"]
    slope = math.radians(angles[f"{side}-shoulder-lift"] - COLLARBONE_SLOPE)
    drawn = math.radians(angles[f"{side}-shoulder-back"])
    up, back = trunk_step(COLLARBONE * math.sin(slope), upper), COLLARBONE * math.sin(drawn)
    if view == "side":
        away = Point(0.0, 0.0, -half if side == "near" else half)
        return up.plus(away).plus(facing(view, upper).times(-back))
    across = outward_sign(view, side) * COLLARBONE * math.cos(slope) * math.cos(drawn)
    out = trunk_step(across, upper + 90).plus(facing(view, upper).times(-back))
    step = turned(out, view, upper, angles["chest-turn"])
    return up.plus(Point(step.x, step.y, step.z * PROFILE_SHARE))


def _hip(view: View, position: Position, side: str) -> Point:
    """The step from the middle of the hips to one of them."""
    half, lower = HALF_BREADTHS[view][1], position.angles["lower-trunk"]
    if view == "side":
        return Point(0.0, 0.0, -half if side == "near" else half)
    tilt = lower if abs(lower) > LIES_FROM else 0.3 * lower
    return turned(trunk_step(outward_sign(view, side) * half, tilt + 90), view, lower, position.angles["pelvis-turn"])


def _from_hips(view: View, position: Position) -> dict[str, Point]:
    """All points, with the middle of the hips at the origin."""
    angles, depths = position.angles, position.depths

    def step(name: str, segment: str, sign: int, trunk: str, turn: str) -> Point:
        straight = limb_step(LENGTHS[segment], angles[name], depths.get(name, 0.0), sign)
        return turned(straight, view, angles[trunk], angles[turn])

    points = {"pelvis": Point(0.0, 0.0)}
    points["waist"] = trunk_step(LENGTHS["lower-trunk"], angles["lower-trunk"])
    points["neck-base"] = points["waist"].plus(trunk_step(LENGTHS["upper-trunk"], angles["upper-trunk"]))
    points["back"] = points["waist"].plus(trunk_step(LENGTHS["upper-trunk"] * CHEST_ALONG_TRUNK, angles["upper-trunk"]))
    points["head"] = points["neck-base"].plus(trunk_step(LENGTHS["neck"], angles["neck"]))
    points["crown"] = points["head"].plus(trunk_step(0.066, angles["head"]))
    for side in sides_of(view):
        sign = outward_sign(view, side)
        joint = points[f"{side}-shoulder"] = points["neck-base"].plus(_shoulder(view, position, side))
        for segment, end in (("upper-arm", "elbow"), ("forearm", "wrist")):
            joint = joint.plus(step(f"{side}-{segment}", segment, sign, "upper-trunk", "chest-turn"))
            points[f"{side}-{end}"] = joint
        hand = step(f"{side}-hand", "hand", sign, "upper-trunk", "chest-turn")
        points[f"{side}-hand"] = joint.plus(hand.times(PALM_ALONG_HAND))
        points[f"{side}-fingertips"] = joint.plus(hand)
        joint = points[f"{side}-hip"] = _hip(view, position, side)
        for segment, end in (("thigh", "knee"), ("shank", "ankle")):
            joint = joint.plus(step(f"{side}-{segment}", segment, sign, "lower-trunk", "pelvis-turn"))
            points[f"{side}-{end}"] = joint
        if view == "side":
            feet = foot_points(joint, angles[f"{side}-foot"], angles[f"{side}-toes"])
        else:
            feet = dict.fromkeys(("heel", "foot", "ball", "toe"), joint.plus(down(view).times(ANKLE_HEIGHT)))
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
