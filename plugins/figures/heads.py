"""The head: which of five looks it has as it is turned, and how each is drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.figures import ink, outlines, paths, quarter_heads
from plugins.figures.body import Point
from plugins.figures.camera import Camera, short
from plugins.figures.model import Drawing, Position, View
from plugins.figures.outlines import Outline
from plugins.figures.places import facing, trunk_step

Disc = tuple[float, float, float]
"""Forward, up and radius of something round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A head as it is seen from one side."""

    skull: Outline
    hair: Mapping[str, Outline]
    bun: Disc
    bun_over_hair: bool = False
    ears: Sequence[Disc] = ()
    ear_over_hair: Disc | None = None
    eyes: Sequence[tuple[float, float]] = ()
    lines: Outline = ()
    forward: float = 0.0


BOTH_EARS = ((-0.049, -0.004, 0.013), (0.049, -0.004, 0.013))
LOOKS: Mapping[int, Look] = {
    0: Look(
        skull=outlines.FRONT_HEAD,
        hair=outlines.FRONT_HAIR,
        bun=outlines.FRONT_BUN,
        ears=BOTH_EARS,
        eyes=outlines.FRONT_EYES,
        lines=outlines.FRONT_FACE,
    ),
    45: Look(
        skull=quarter_heads.QUARTER_HEAD,
        hair=quarter_heads.QUARTER_HAIR,
        bun=quarter_heads.QUARTER_BUN,
        ear_over_hair=quarter_heads.QUARTER_EAR,
        eyes=quarter_heads.QUARTER_EYES,
        lines=quarter_heads.QUARTER_FACE,
    ),
    90: Look(
        skull=outlines.SIDE_HEAD,
        hair=outlines.SIDE_HAIR,
        bun=outlines.SIDE_BUN,
        ear_over_hair=outlines.SIDE_EAR,
        eyes=(outlines.SIDE_EYE,),
        lines=outlines.SIDE_MOUTH,
        forward=0.008,
    ),
    135: Look(
        skull=quarter_heads.AWAY_HEAD,
        hair=quarter_heads.AWAY_HAIR,
        bun=quarter_heads.AWAY_BUN,
        bun_over_hair=True,
        ear_over_hair=quarter_heads.AWAY_EAR,
    ),
    180: Look(
        skull=outlines.FRONT_HEAD,
        hair=outlines.BACK_HAIR,
        bun=outlines.BACK_BUN,
        bun_over_hair=True,
        ears=BOTH_EARS,
    ),
}
"""Degrees away from the reader, and the look from there."""


def seen_at(view: View, lean: float, turn: float) -> float:
    """How far the head is turned away from the reader, in degrees: 0 looks at us, positive to its picture's right."""
    looks = facing(view, lean, turn)
    if view == "side":
        return 90.0
    return math.degrees(math.atan2(looks.dot(trunk_step(1.0, lean + 90)), -looks.z))


def head(drawing: Drawing, position: Position, centre: Point, camera: Camera, line: float) -> str:
    """Head, hair and face around the middle of the head."""
    lean, character = position.angles["head"], drawing.character
    away = seen_at(drawing.view, lean, position.angles["head-turn"])
    look = LOOKS[45 * round(abs(away) / 45)]
    side = -1 if away < 0 else 1
    middle = outlines.at(centre, lean, side * look.forward, 0.0)

    def disc(spots: Sequence[Disc]) -> str:
        return "".join(
            paths.circle(camera.place(outlines.at(middle, lean, side * across, up)), camera.size(radius))
            for across, up, radius in spots
        )

    def drawn(outline: Outline) -> str:
        return outlines.placed(outline, middle, lean, camera, side)

    ears = _piece(disc(look.ears), ink.NEAR) if look.ears else ""
    skull = _piece(drawn(look.skull), ink.NEAR)
    hair = _piece(drawn(look.hair[character]), ink.HAIR)
    bun = _piece(disc([look.bun]), ink.HAIR) if character == "woman" else ""
    ear = _piece(disc([look.ear_over_hair]), ink.NEAR) if look.ear_over_hair and character == "man" else ""
    back, front = ("", bun) if look.bun_over_hair else (bun, "")
    face = ""
    if look.eyes:
        dots = disc([(*eye, 0.006) for eye in look.eyes])
        face = (
            f'<path d="{dots}" fill="{ink.INK}" stroke="none"/>'
            f'<path d="{drawn(look.lines)}" fill="none" stroke-width="{short(line * 1.1)}" stroke-linecap="round"/>'
        )
    return back + ears + skull + hair + ear + front + face


def _piece(data: str, fill: str) -> str:
    return f'<path d="{data}" fill="{fill}"/>'
