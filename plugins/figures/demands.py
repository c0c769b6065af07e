"""The demands an exercise states, held against what its pictures show.

Each check yields a line where a picture shows more than an axis says. Levels are stated for the whole exercise, so a
level higher than a picture shows is no fault, save where no picture shows it at all and the picture is what a reader
would copy: overhead reach and the stance on one leg.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.figures.body import Point, Skeleton, trunk_step
from plugins.figures.model import Drawing, Position, sides_of
from plugins.figures.props import LYING_ON, SITTING_ON

Demands = Mapping[str, "str | Mapping[str, str]"]
"""Axis to level; a sided axis may give one level for each side."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "spine-flexion": ("none", "incidental", "small", "repeated", "loaded-or-end"),
    "spine-extension": ("none", "hold", "slight", "end-or-loaded"),
    "side-bend": ("none", "small", "end-or-loaded"),
    "chest-pressure": ("none", "side-lying", "prone"),
    "hand-weight": ("none", "touch", "push", "wall", "counter", "floor"),
    "held-load": ("none", "to-2-kg", "to-4.5-kg", "more"),
    "overhead": ("none", "unloaded", "loaded"),
    "leg-load": ("none", "part", "both-legs", "one-leg", "external"),
    "upright": ("lying", "sitting", "on-feet"),
    "hands-off": ("held", "one-hand", "fingertips", "free"),
    "floor": ("none", "bed", "floor"),
    "kneeling": ("none", "kneeling"),
    "balance-challenge": ("none", "steady", "narrow", "one-leg", "surprise"),
    "resistance": ("none", "own-limb", "light", "working", "heavy"),
}
SPINE_BEND = 20.0
SPINE_ARCH = 10.0
SIDE_LEAN = 10.0
OVERHEAD_FROM = 0.03
LYING_FROM = 60.0
NARROW_STANCE = 0.07
BOTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One position as the checks look at it."""

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


def level_of(axis: str, demands: Demands) -> str:
    """The level stated on an axis: the highest of its sides where it is sided, the least where it is not stated."""
    stated = demands.get(axis, LEVELS[axis][0])
    words = [stated] if isinstance(stated, str) else list(stated.values())
    return max(words, key=lambda word: LEVELS[axis].index(word) if word in LEVELS[axis] else len(LEVELS[axis]))


def _rank(axis: str, level: str) -> int:
    return LEVELS[axis].index(level) if level in LEVELS[axis] else len(LEVELS[axis])


Finding = tuple[str, str, str]
"""An axis, the least level the picture needs, and what the picture shows."""


def _spine(look: Seen) -> Iterator[Finding]:
    if look.drawing.view == "side":
        if look.bend > SPINE_BEND:
            yield "spine-flexion", "small", f"the upper trunk is bent {look.bend:.0f} degrees on the lower"
        if look.bend < -SPINE_ARCH:
            yield "spine-extension", "slight", f"the upper trunk is arched {-look.bend:.0f} degrees on the lower"
        return
    lean = max(abs(look.bend), abs(look.position.angles["upper-trunk"]))
    if lean > SIDE_LEAN:
        yield "side-bend", "small", f"the trunk leans or bends {lean:.0f} degrees to the side"


def _overhead(look: Seen) -> Iterator[Finding]:
    lifted = _lifted(look)
    if lifted is None:
        return
    held = any(prop.kind in {"hand-weights", "band"} for prop in look.drawing.props)
    side, above = lifted
    shows = f"the {side} hand is {above * 100:.0f}% of body height above the shoulder"
    yield "overhead", "loaded" if held else "unloaded", shows


def _lifted(look: Seen) -> tuple[str, float] | None:
    """The hand that is above its shoulder, towards the head where the body lies, if one is."""
    up = trunk_step(1.0, look.position.angles["upper-trunk"]) if look.lying else Point(0.0, 1.0)
    above = {}
    for side in sides_of(look.drawing.view):
        reach = look.points[f"{side}-hand"].minus(look.points[f"{side}-shoulder"])
        above[side] = reach.x * up.x + reach.y * up.y
    side = max(above, key=lambda name: above[name])
    return (side, above[side]) if above[side] > OVERHEAD_FROM else None


def _stance(look: Seen) -> Iterator[Finding]:
    if not look.on_feet:
        return
    if look.feet == 1:
        yield "balance-challenge", "one-leg", "one foot carries the body"
        yield "leg-load", "one-leg", "one foot carries the body"
        return
    yield "leg-load", "part", "both feet carry the body"
    if _apart(look) < NARROW_STANCE:
        yield "balance-challenge", "narrow", "the feet stand close together or in one line"
    elif not look.heels_down:
        yield "balance-challenge", "narrow", "the body stands on its toes"


def _apart(look: Seen) -> float:
    """How far the feet are apart from side to side."""
    first, second = (look.points[f"{side}-foot"] for side in sides_of(look.drawing.view))
    return abs(first.z - second.z) if look.drawing.view == "side" else abs(first.x - second.x)


def _hands(look: Seen) -> Iterator[Finding]:
    hands = look.resting("hand", "fingertips", "elbow")
    if look.on_feet and len(hands) < BOTH:
        level = "one-hand" if hands else "free"
        yield "hands-off", level, "one hand holds on" if hands else "no hand holds on"
    palms = look.resting("hand", "fingertips")
    if "floor" in palms or "mat" in palms:
        yield "hand-weight", "floor", "a hand carries weight on the floor"
    elif look.on_feet and "wall" in palms and look.position.angles["lower-trunk"] > SIDE_LEAN:
        yield "hand-weight", "wall", "the body leans on a hand at the wall"
    elif palms and not look.lying:
        yield "hand-weight", "touch", "a hand rests on a support"


def _how_carried(look: Seen) -> Iterator[Finding]:
    tilt = look.position.angles["lower-trunk"]
    if look.lying and tilt > LYING_FROM:
        yield "chest-pressure", "prone", f"the trunk lies face down at {tilt:.0f} degrees"
    if look.lying and look.drawing.view != "side":
        yield "chest-pressure", "side-lying", "the trunk lies on its side"
    for on in look.resting("back", "waist", "pelvis", "knee"):
        if on in LYING_ON:
            yield "floor", "bed" if on == "bed" else "floor", f"the body rests on the {on}"
    if look.resting("knee"):
        yield "kneeling", "kneeling", "a knee carries weight"
    if look.on_feet or (look.resting("knee") and not look.on_all_fours):
        yield "upright", "on-feet", "the body stands or kneels upright"
    elif look.on_all_fours:
        yield "upright", "sitting", "the body is on hands and knees"
    elif look.sitting:
        yield "upright", "sitting", "the body sits"


def _load(look: Seen) -> Iterator[Finding]:
    kinds = {prop.kind for prop in look.drawing.props}
    if "hand-weights" in kinds:
        yield "held-load", "to-2-kg", "the hands hold weights"
    if "band" in kinds:
        yield "resistance", "light", "the hands pull a band"


CHECKS: Sequence[Callable[[Seen], Iterator[Finding]]] = (_spine, _overhead, _stance, _hands, _how_carried, _load)


def demand_faults(seen: Sequence[Seen], demands: Demands) -> list[str]:
    """A line for each picture that shows more than its exercise states, and for what is stated and never shown."""
    found = []
    for look in seen:
        for check in CHECKS:
            for axis, needed, shows in check(look):
                stated = level_of(axis, demands)
                if _rank(axis, stated) < _rank(axis, needed):
                    found.append(f'{look.place}: {shows}, but {axis} is "{stated}"; at least "{needed}", or redraw')
    return found + list(_not_shown(seen, demands))


def _not_shown(seen: Sequence[Seen], demands: Demands) -> Iterator[str]:
    source = seen[0].drawing.source
    if _rank("overhead", level_of("overhead", demands)) > 0 and not any(_lifted(look) for look in seen):
        yield f'{source} › position: no picture reaches overhead, but overhead is "{level_of("overhead", demands)}"'
    one_leg = level_of("balance-challenge", demands) == "one-leg"
    if one_leg and not any(look.on_feet and look.feet == 1 for look in seen):
        yield f'{source} › position: no picture stands on one leg, but balance-challenge is "one-leg"'
