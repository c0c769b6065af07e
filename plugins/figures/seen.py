"""One position as the checks look at it: what carries the body, and which way it lies."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.figures.body import Skeleton
from plugins.figures.model import Drawing, Position
from plugins.figures.places import down, facing
from plugins.figures.props import LYING_ON, SITTING_ON

PROFILE_FROM = 45.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One position, its place in the file for messages, and its points."""

    place: str
    drawing: Drawing
    position: Position
    points: Skeleton

    @property
    def bend(self) -> float:
        """How far the upper trunk is bent on the lower: positive is forward, or to the picture's right."""
        return self.position.angles["upper-trunk"] - self.position.angles["lower-trunk"]

    def resting(self, *parts: str) -> list[str]:
        """What these parts of the body rest on."""
        return [on for name, on in self.position.contacts.items() if name.rpartition("-")[2] in parts]

    @property
    def feet(self) -> int:
        """How many feet carry weight."""
        soles = ("foot", "heel", "ball", "toe")
        sides = {name.partition("-")[0] for name in self.position.contacts if name.rpartition("-")[2] in soles}
        return len(sides)

    @property
    def heels_down(self) -> bool:
        """Whether any foot rests on more than its ball and toes."""
        return any(name.rpartition("-")[2] in {"foot", "heel"} for name in self.position.contacts)

    @property
    def lying(self) -> bool:
        """Whether the trunk rests on a bed, a mat or the floor."""
        return any(on in LYING_ON for on in self.resting("back", "waist"))

    @property
    def faces_up(self) -> float:
        """How far the chest faces the ceiling: 1 lying on the back, 0 lying on a side or upright, -1 face down."""
        angles, view = self.position.angles, self.drawing.view
        return -facing(view, angles["upper-trunk"], angles["chest-turn"]).dot(down(view))

    @property
    def in_profile(self) -> bool:
        """Whether the figure is seen from its side, so that what leans in the picture leans forward or back."""
        return self.drawing.view == "side" or abs(self.position.angles["chest-turn"]) > PROFILE_FROM

    @property
    def sitting(self) -> bool:
        """Whether a seat carries the body."""
        on = self.resting("pelvis")
        return not self.lying and any(name in SITTING_ON or name in LYING_ON for name in on)

    @property
    def on_all_fours(self) -> bool:
        """Whether hands or forearms share the body's weight with a knee."""
        return bool(self.resting("knee")) and any(on in LYING_ON for on in self.resting("hand", "elbow"))

    @property
    def on_feet(self) -> bool:
        """Whether only the feet carry the body."""
        return not self.lying and not self.sitting and not self.resting("knee") and self.feet > 0
