"""The figure itself: a rounded mannequin, near limbs white, far limbs grey, trunk dark, drawn from far to near."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.figures import ink, outlines, paths
from plugins.figures.body import Point, Skeleton, outward_sign
from plugins.figures.camera import Camera, short
from plugins.figures.model import Drawing, Position, sides_of

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
HEAD_FORWARD = 0.008
NECK_RADIUS = 0.025


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

    def _is_far(self, side: str) -> bool:
        return side == "far"

    def arm(self, side: str) -> str:
        """Shoulder to fingertips."""
        joints = ("shoulder", "elbow", "wrist", "hand", "fingertips")
        data = self._chain([f"{side}-{joint}" for joint in joints], [RADII[joint] for joint in joints])
        return piece(data, ink.FAR if self._is_far(side) else ink.NEAR)

    def leg(self, side: str) -> str:
        """Hip to ankle, and the foot over it."""
        joints = ("hip", "knee", "ankle")
        data = self._chain([f"{side}-{joint}" for joint in joints], [RADII[joint] for joint in joints])
        fill = ink.FAR if self._is_far(side) else ink.NEAR
        foot = self._side_foot(side) if self.drawing.view == "side" else self._front_foot(side)
        if not self.drawing.shoes:
            return piece(data + foot, fill)
        shoe = ink.SHOE_FAR if self._is_far(side) else ink.SHOE_NEAR
        return piece(data, fill) + piece(foot, shoe)

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
        ankle = self.points[f"{side}-ankle"]
        turn_out = outward_sign(self.drawing.view, side) * self.position.angles[f"{side}-foot"] / 90
        towards = -0.07 if self.drawing.view == "front" else 0.05
        heel = self.points[f"{side}-foot"].plus(Point(0.0, 0.02))
        toe = heel.plus(Point(0.07 * turn_out, 0.002, towards))
        place, size = self.camera.place, self.camera.size
        return paths.capsule(place(ankle), size(0.023), place(heel), size(0.024)) + paths.capsule(
            place(heel), size(0.024), place(toe), size(0.028 if towards < 0 else 0.02)
        )

    def trunk(self) -> str:
        """Hips to shoulders, in one dark piece."""
        data = self._side_trunk() if self.drawing.view == "side" else self._front_trunk()
        return piece(data, ink.TRUNK)

    def _side_trunk(self) -> str:
        angles, points = self.position.angles, self.points
        woman = self.drawing.character == "woman"
        upper = angles["upper-trunk"]
        chest = outlines.at(points["back"], upper, 0.008 if woman else 0.004, 0.0)
        top = outlines.at(points["neck-base"], upper, -0.002, -0.030)
        centres = [points["pelvis"], points["waist"], chest, top]
        radii = [0.066, 0.057, 0.063, 0.042]
        places = [self.camera.place(centre) for centre in centres]
        sizes = [self.camera.size(radius) for radius in radii]
        return "".join(paths.capsule(places[i], sizes[i], places[i + 1], sizes[i + 1]) for i in range(3))

    def _front_trunk(self) -> str:
        angles, points = self.position.angles, self.points
        lower, upper = angles["lower-trunk"], angles["upper-trunk"]
        middle = (lower + upper) / 2
        woman = self.drawing.character == "woman"
        shoulder, waist, hip = (0.094, 0.070, 0.100) if woman else (0.102, 0.078, 0.098)
        pelvis, centre, neck = points["pelvis"], points["waist"], points["neck-base"]
        right = [
            outlines.at(neck, upper, 0.020, 0.014),
            outlines.at(neck, upper, shoulder, 0.004),
            outlines.at(neck, upper, shoulder, -0.090),
            outlines.at(centre, middle, waist, 0.030),
            outlines.at(centre, middle, waist, -0.020),
            outlines.at(pelvis, lower, hip, 0.050),
            outlines.at(pelvis, lower, hip + 0.016, -0.070),
        ]
        left = [
            outlines.at(pelvis, lower, -hip - 0.016, -0.070),
            outlines.at(pelvis, lower, -hip, 0.050),
            outlines.at(centre, middle, -waist, -0.020),
            outlines.at(centre, middle, -waist, 0.030),
            outlines.at(neck, upper, -shoulder, -0.090),
            outlines.at(neck, upper, -shoulder, 0.004),
            outlines.at(neck, upper, -0.020, 0.014),
        ]
        return paths.smooth([self.camera.place(point) for point in right + left])

    def neck(self) -> str:
        """From between the shoulders into the head."""
        place, size = self.camera.place, self.camera.size
        base = outlines.at(self.points["neck-base"], self.position.angles["upper-trunk"], 0.0, -0.03)
        data = paths.capsule(place(base), size(NECK_RADIUS), place(self.points["head"]), size(NECK_RADIUS))
        return piece(data, ink.NEAR)

    def head(self) -> str:
        """Head, hair and face; in the side view the nose shows which way the figure looks."""
        angle, view = self.position.angles["head"], self.drawing.view
        character = self.drawing.character
        middle = outlines.at(self.points["head"], angle, HEAD_FORWARD if view == "side" else 0.0, 0.0)
        face = outlines.SIDE_HEAD if view == "side" else outlines.FRONT_HEAD
        hair = {"side": outlines.SIDE_HAIR, "front": outlines.FRONT_HAIR, "back": outlines.BACK_HAIR}[view][character]
        bun_at = {"side": outlines.SIDE_BUN, "front": outlines.FRONT_BUN, "back": outlines.BACK_BUN}[view]
        bun = ""
        if character == "woman":
            spot = self.camera.place(outlines.at(middle, angle, bun_at[0], bun_at[1]))
            bun = piece(paths.circle(spot, self.camera.size(bun_at[2])), ink.HAIR)
        skull = piece(outlines.placed(face, middle, angle, self.camera), ink.NEAR)
        if view != "side":
            skull = self._ears(middle, angle) + skull
        cap = piece(outlines.placed(hair, middle, angle, self.camera), ink.HAIR)
        if view == "back":
            return skull + cap + bun
        ear = ""
        if view == "side" and character == "man":
            spot = self.camera.place(outlines.at(middle, angle, *outlines.SIDE_EAR[:2]))
            ear = piece(paths.circle(spot, self.camera.size(outlines.SIDE_EAR[2])), ink.NEAR)
        return bun + skull + cap + ear + self._face(middle, angle)

    def _ears(self, middle: Point, angle: float) -> str:
        spots = [self.camera.place(outlines.at(middle, angle, across, -0.004)) for across in (-0.049, 0.049)]
        return piece("".join(paths.circle(spot, self.camera.size(0.013)) for spot in spots), ink.NEAR)

    def _face(self, middle: Point, angle: float) -> str:
        side = self.drawing.view == "side"
        eyes = (outlines.SIDE_EYE,) if side else outlines.FRONT_EYES
        lines = outlines.SIDE_MOUTH if side else outlines.FRONT_FACE
        spots = [self.camera.place(outlines.at(middle, angle, *eye)) for eye in eyes]
        dots = "".join(paths.circle(spot, self.camera.size(0.006)) for spot in spots)
        stroke = outlines.placed(lines, middle, angle, self.camera)
        return (
            f'<path d="{dots}" fill="{ink.INK}" stroke="none"/>'
            f'<path d="{stroke}" fill="none" stroke-width="{short(self.line * 1.1)}" stroke-linecap="round"/>'
        )

    def _inked(self, pieces: str) -> str:
        """The pieces with their line under their fill, so that overlapping parts of a piece join without seams."""
        return (
            f'<g class="figure-body" stroke="{ink.INK}" stroke-width="{short(self.line * 2)}" stroke-linejoin="round" '
            f'paint-order="stroke">{pieces}</g>'
        )

    def layers(self) -> tuple[str, str]:
        """All of the figure in two parts: up to the trunk and head, then the near arm."""
        first, second = sides_of(self.drawing.view)
        if self.drawing.view == "side":
            body = self.arm("far") + self.leg("far") + self.leg("near") + self.neck() + self.trunk() + self.head()
            return self._inked(body), self._inked(self.arm("near"))
        legs = self.leg(first) + self.leg(second)
        arms = self.arm(first) + self.arm(second)
        if self.drawing.view == "front":
            return self._inked(legs + self.neck() + self.trunk() + self.head()), self._inked(arms)
        return self._inked(legs + self.neck() + self.trunk() + arms + self.head()), ""
