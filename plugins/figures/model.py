"""The shape of a drawing: what a pose file says, checked and frozen.

Lengths and places are in body heights (1.0 is the height of the standing figure), y upwards from the floor.
Angles are in degrees. Trunk, neck and head: 0 is upright, positive leans forward (side view) or to the picture's right
(front and back view). Limbs: 0 hangs straight down; positive is forward (side view) or outward, away from the body
(front and back view). A flat foot in the side view is 90.

Turns, in front, back and above view: 0 faces as the view says, positive turns towards the picture's right, about the
trunk's own long axis. A pose is given unturned, then turned as a whole; chest against pelvis is a twist.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

View = Literal["side", "front", "back", "above"]
Character = Literal["woman", "man"]
Frame = Literal["whole", "upper-body"]

TRUNK_SEGMENTS = ("lower-trunk", "upper-trunk")
HEAD_SEGMENTS = ("neck", "head")
TURN_SEGMENTS = ("pelvis-turn", "chest-turn", "head-turn")
SHOULDER_SEGMENTS = ("shoulder-lift", "shoulder-back")
"""How far the collarbone is lifted or drawn back: 0 where it rests."""
ARM_SEGMENTS = ("upper-arm", "forearm", "hand")
LEG_SEGMENTS = ("thigh", "shank", "foot", "toes")
LIMB_SEGMENTS = ARM_SEGMENTS + LEG_SEGMENTS


def sides_of(view: View) -> tuple[str, str]:
    """The names of the figure's two sides: the one nearer the reader first, or the figure's own left and right."""
    return ("near", "far") if view == "side" else ("left", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The one point of the body whose place is given; everything else follows from the angles."""

    point: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One numbered picture: a full set of angles, where the body stands, and what it touches."""

    caption: str
    anchor: Anchor
    angles: Mapping[str, float]
    depths: Mapping[str, float]
    contacts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing in the picture. `values` holds its own measures, all stated or filled from the kind's defaults."""

    kind: str
    values: Mapping[str, float | str]

    def number(self, key: str) -> float:
        """A measure of the thing, in body heights."""
        value = self.values[key]
        if isinstance(value, str):
            raise TypeError(f"{self.kind}.{key} is text, not a measure")
        return value

    def text(self, key: str) -> str:
        """A word about the thing, such as the way it faces."""
        return str(self.values[key])


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """The one movement. `part` is the point that moves, or that presses without moving."""

    position: int
    part: str
    presses: bool
    start: tuple[float, float]
    end: tuple[float, float]
    bend: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One exercise as two to four positions, seen by one camera over one floor."""

    name: str
    source: str
    view: View
    character: Character
    frame: Frame
    shoes: bool
    alt: str
    props: tuple[Prop, ...]
    positions: tuple[Position, ...]
    arrow: Arrow | None
