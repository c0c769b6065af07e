"""The figure itself: a rounded mannequin, near limbs white, far limbs grey, trunk dark, drawn from far to near."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from plugins.figures import heads, ink, outlines, paths
from plugins.figures.body import ANKLE_HEIGHT, COLLARBONE, LENGTHS, LIES_FROM, Point, Skeleton, outward_sign
from plugins.figures.camera import Camera, short
from plugins.figures.model import Drawing, Position, sides_of
from plugins.figures.places import down, facing, trunk_step

OUTLINE = 0.012
"""Width of the line round every limb, in body heights."""

RADII: Mapping[str, float] = {
    "shoulder": 0.031,
    "elbow": 0.025,
    "wrist": 0.018,
    "hand": 0.019,
    "fingertips": 0.011,
    "hip": 0.047,
    "knee": 0.038,
    "ankle": 0.024,
}
ARM = ("shoulder", "elbow", "wrist", "hand", "fingertips")
LEG = ("hip", "knee", "ankle")
TRUNK_DISCS = (("pelvis", 0.066), ("waist", 0.057), ("back", 0.063), ("neck-base", 0.042))
NECK_RADIUS = 0.025
SOLE = ("-foot", "-heel", "-ball", "-toe")
SHORTS_ALONG = 0.45
SHORTS_RADII = (0.050, 0.046)
LAP_FROM = 0.7
LAP_ALONG = 0.6
FAR_FROM = 0.05
"""A limb of a turned body is a far one where it starts this much further away than its fellow."""
PROFILE = {"shoulder": 0.048, "chest": 0.060, "waist": 0.056, "hip": 0.064}
"""Half the breadth of the trunk in profile."""


def piece(data: str, fill: str) -> str:
    """One shape of the figure; its line is set once, on the group round all pieces."""
    return f'<path d="{data}" fill="{fill}"/>'


class Mannequin:
    """Draws one position; every method gives one layer, so that the caller can put things between them."""

    def __init__(self, drawing: Drawing, position: Position, points: Skeleton, camera: Camera) -> None:
        """Remember the pose; nothing is drawn yet."""
        self.drawing, self.position, self.points, self.camera = drawing, position, points, camera
        self.line = camera.size(OUTLINE) * 0.5 if drawing.frame == "whole" else camera.size(OUTLINE) * 0.39

    def _chain(self, names: Sequence[str], radii: Sequence[float]) -> str:
        places = [self.camera.place(self.points[name]) for name in names]
        sizes = [self.camera.size(radius) for radius in radii]
        return "".join(paths.capsule(places[i], sizes[i], places[i + 1], sizes[i + 1]) for i in range(len(places) - 1))

    def _joined(self, side: str, joints: Sequence[str]) -> str:
        return self._chain([f"{side}-{joint}" for joint in joints], [RADII[joint] for joint in joints])

    def _is_far(self, side: str, root: str) -> bool:
        """Whether the limb that starts there is drawn grey, as one on the far side of the body."""
        if self.drawing.view == "side":
            return side == "far"
        other = next(name for name in sides_of(self.drawing.view) if name != side)
        return self.points[f"{side}-{root}"].z - self.points[f"{other}-{root}"].z > FAR_FROM

    def arm(self, side: str) -> str:
        """Shoulder to fingertips."""
        data = self._joined(side, ARM)
        return piece(data, ink.FAR if self._is_far(side, "shoulder") else ink.NEAR)

    def leg(self, side: str) -> str:
        """Hip to ankle, and the foot over it."""
        fill = ink.FAR if self._is_far(side, "hip") else ink.NEAR
        if self.drawing.view == "above":  # the thigh ends in a knee that stands over the shank
            thigh, shank = (self._joined(side, pair) for pair in (LEG[:2], LEG[1:]))
            return piece(shank + self._front_foot(side), fill) + piece(thigh, fill)
        data = self._joined(side, LEG)
        foot = self._side_foot(side) if self.drawing.view == "side" else self._front_foot(side)
        shorts = piece(self._shorts(side), ink.TRUNK_FAR) if self._is_far(side, "hip") else ""
        if not self.drawing.shoes:
            return piece(data + foot, fill) + shorts
        shoe = ink.SHOE_FAR if self._is_far(side, "hip") else ink.SHOE_NEAR
        return piece(data, fill) + piece(foot, shoe) + shorts

    def _shorts(self, side: str) -> str:
        """Over the hip and the upper thigh, cut straight; those of a near leg are of one piece with the trunk."""
        hip, knee = (self.points[f"{side}-{joint}"] for joint in LEG[:2])
        hem = hip.plus(knee.minus(hip).times(SHORTS_ALONG))
        sizes = [self.camera.size(radius) for radius in SHORTS_RADII]
        return paths.cuff(self.camera.place(hip), sizes[0], self.camera.place(hem), sizes[1])

    def _sits(self, side: str) -> bool:
        """Whether the thigh points at the reader."""
        nearer = self.points[f"{side}-hip"].z - self.points[f"{side}-knee"].z
        return self.drawing.view == "front" and nearer > LAP_FROM * LENGTHS["thigh"]

    def _lap(self, side: str) -> str:
        """The end of a thigh that points at the reader, over the hem, and the shank under it."""
        hip, knee, ankle = (self.points[f"{side}-{joint}"] for joint in LEG)
        places = [self.camera.place(spot) for spot in (hip.plus(knee.minus(hip).times(LAP_ALONG)), knee, ankle)]
        sizes = [self.camera.size(radius) for radius in (0.042, RADII["knee"], RADII["ankle"])]
        data = "".join(paths.capsule(places[i], sizes[i], places[i + 1], sizes[i + 1]) for i in range(2))
        foot = self._front_foot(side)
        return (
            piece(data, ink.NEAR) + piece(foot, ink.SHOE_NEAR) if self.drawing.shoes else piece(data + foot, ink.NEAR)
        )

    def _side_foot(self, side: str) -> str:
        points, camera = self.points, self.camera
        ankle, heel, ball, toe = (points[f"{side}-{name}"] for name in ("ankle", "heel", "ball", "toe"))
        sole = points[f"{side}-foot"]
        up = ankle.minus(sole).times(1 / ankle.minus(sole).length())

        def above(point: Point, height: float) -> tuple[float, float]:
            return camera.place(point.plus(up.times(height)))

        inward = ball.minus(heel).times(0.10)
        return (
            paths.capsule(above(sole, 0.036), camera.size(0.023), above(heel.plus(inward), 0.019), camera.size(0.019))
            + paths.capsule(above(heel.plus(inward), 0.019), camera.size(0.019), above(ball, 0.017), camera.size(0.017))
            + paths.capsule(above(sole, 0.036), camera.size(0.023), above(ball, 0.018), camera.size(0.018))
            + paths.capsule(
                above(ball, 0.017), camera.size(0.017), above(toe.minus(inward.times(0.7)), 0.012), camera.size(0.012)
            )
        )

    def _front_foot(self, side: str) -> str:
        """A foot in any other view: flat where it rests on something, else at a right angle to its shank."""
        view, angles = self.drawing.view, self.position.angles
        ankle, knee = self.points[f"{side}-ankle"], self.points[f"{side}-knee"]
        lean, turn = angles["lower-trunk"], angles["pelvis-turn"]
        turn_out = outward_sign(view, side) * angles[f"{side}-foot"] / 90
        rests = any(name.partition("-")[0] == side and name.endswith(SOLE) for name in self.position.contacts)
        if turn == 0 and abs(lean) < LIES_FROM and view != "above":
            towards = -0.07 if view == "front" else 0.05
            heel = self.points[f"{side}-foot"].plus(Point(0.0, 0.02))
            toe, tip = heel.plus(Point(0.07 * turn_out, 0.002, towards)), 0.028 if view == "front" else 0.02
        else:
            along = ankle.minus(knee).times(1 / LENGTHS["shank"])
            ahead = facing(view, lean, turn + 90 * turn_out)
            ahead = ahead.minus(along.times(ahead.dot(along)))
            if rests:
                ahead = ahead.minus(down(view).times(ahead.dot(down(view))))
                along = down(view)
            ahead = ahead.times(1 / max(ahead.length(), 0.01))
            heel = ankle.plus(along.times(ANKLE_HEIGHT - 0.02)).minus(ahead.times(0.02))
            toe, tip = heel.plus(ahead.times(0.105)), 0.022
        place, size = self.camera.place, self.camera.size
        return paths.capsule(place(ankle), size(0.023), place(heel), size(0.024)) + paths.capsule(
            place(heel), size(0.024), place(toe), size(tip)
        )

    def trunk(self) -> str:
        """Hips to shoulders, in one dark piece."""
        data = self._side_trunk() if self.drawing.view == "side" else self._front_trunk()
        near = (side for side in sides_of(self.drawing.view) if not self._is_far(side, "hip") and not self._sits(side))
        return piece(data + "".join(self._shorts(side) for side in near), ink.TRUNK)

    def _side_trunk(self) -> str:
        angles, points = self.position.angles, self.points
        woman = self.drawing.character == "woman"
        upper = angles["upper-trunk"]
        chest = outlines.at(points["back"], upper, 0.008 if woman else 0.004, 0.0)
        top = outlines.at(points["neck-base"], upper, -0.002, -0.030)
        centres = [points["pelvis"], points["waist"], chest, top]
        radii = [radius for _, radius in TRUNK_DISCS]
        for side in ("near", "far"):
            if angles[f"{side}-shoulder-lift"] or angles[f"{side}-shoulder-back"]:
                centres += [points[f"{side}-shoulder"], top]
                radii += [0.034, 0.042]
        places = [self.camera.place(centre) for centre in centres]
        sizes = [self.camera.size(radius) for radius in radii]
        return "".join(paths.capsule(places[i], sizes[i], places[i + 1], sizes[i + 1]) for i in range(len(places) - 1))

    def _front_trunk(self) -> str:
        """Seven places down each side; a turned trunk is as broad as its cross-section looks from here."""
        angles, points = self.position.angles, self.points
        lower, upper = angles["lower-trunk"], angles["upper-trunk"]
        middle = (lower + upper) / 2
        woman = self.drawing.character == "woman"
        shoulder, waist, hip, hem = (0.094, 0.072, 0.098, 0.102) if woman else (0.104, 0.084, 0.092, 0.100)
        chest_turn, pelvis_turn = (math.radians(angles[name]) for name in ("chest-turn", "pelvis-turn"))

        def broad(half: float, profile: str, turn: float) -> float:
            return math.hypot(half * math.cos(turn), PROFILE[profile] * math.sin(turn))

        between = (chest_turn + pelvis_turn) / 2
        shape = (
            ("neck-base", upper, 0.020, 0.014),
            ("neck-base", upper, broad(shoulder, "shoulder", chest_turn), 0.004),
            ("neck-base", upper, broad(shoulder, "chest", chest_turn), -0.090),
            ("waist", middle, broad(waist, "waist", between), 0.030),
            ("waist", middle, broad(waist, "waist", between), -0.020),
            ("pelvis", lower, broad(hip, "hip", pelvis_turn), 0.050),
            ("pelvis", lower, broad(hem, "hip", pelvis_turn), -0.070),
        )
        places = {
            sign: [outlines.at(points[name], lean, sign * across, up) for name, lean, across, up in shape]
            for sign in (1, -1)
        }
        for side in sides_of(self.drawing.view):  # a lifted shoulder takes the corner of the trunk along
            lift = math.radians(angles[f"{side}-shoulder-lift"])
            rise = COLLARBONE * (math.sin(lift) if lift else 0.0)
            sign = outward_sign(self.drawing.view, side)
            places[sign][1] = places[sign][1].plus(trunk_step(rise, upper))
        return paths.smooth([self.camera.place(point) for point in [*places[1], *reversed(places[-1])]])

    def neck(self) -> str:
        """From between the shoulders into the head."""
        place, size = self.camera.place, self.camera.size
        base = outlines.at(self.points["neck-base"], self.position.angles["upper-trunk"], 0.0, -0.03)
        data = paths.capsule(place(base), size(NECK_RADIUS), place(self.points["head"]), size(NECK_RADIUS))
        return piece(data, ink.NEAR)

    def head(self) -> str:
        """Head, hair and face, as they are seen from here."""
        return heads.head(self.drawing, self.position, self.points["head"], self.camera, self.line)

    def _inked(self, pieces: str) -> str:
        """The pieces with their line under their fill, so that overlapping parts of a piece join without seams."""
        return (
            f'<g class="figure-body" stroke="{ink.INK}" stroke-width="{short(self.line * 2)}" stroke-linejoin="round" '
            f'paint-order="stroke">{pieces}</g>'
        )

    def layers(self) -> tuple[str, str]:
        """All of the figure in two parts: up to the trunk and head, then the near arm."""
        view = self.drawing.view
        if view == "side":
            body = self.arm("far") + self.leg("far") + self.leg("near") + self.neck() + self.trunk() + self.head()
            return self._inked(body), self._inked(self.arm("near"))
        sides = sorted(sides_of(view), key=lambda side: -round(self.points[f"{side}-hip"].z, 3))
        legs = "".join(self.leg(side) for side in sides if not self._sits(side))
        laps = "".join(self._lap(side) for side in sides if self._sits(side))
        behind = "".join(self.arm(side) for side in sides if self._is_far(side, "shoulder"))
        arms = "".join(self.arm(side) for side in sides if not self._is_far(side, "shoulder"))
        trunk = behind + legs + self.neck() + self.trunk() + laps
        if view == "back":
            return self._inked(trunk + arms + self.head()), ""
        return self._inked(trunk + self.head()), self._inked(arms)
