"""The demands an exercise states, held against what its pictures show.

Each check yields a line where a picture shows more than an axis says. Levels are stated for the whole exercise, so a
level higher than a picture shows is no fault, save where no picture shows it at all and the picture is what a reader
would copy: overhead reach, a twist where the camera can show one, and the stance on one leg. In running, one foot on
the ground is a passing step and no stance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from plugins.figures.model import sides_of
from plugins.figures.places import Point, trunk_step
from plugins.figures.props import LYING_ON
from plugins.figures.seen import Seen

__all__ = ["CHECKS", "LEVELS", "Demands", "Finding", "Seen", "demand_faults", "level_of"]

Demands = Mapping[str, "str | Mapping[str, str]"]
"""Axis to level; a sided axis may give one level for each side."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "spine-flexion": ("none", "incidental", "small", "repeated", "loaded-or-end"),
    "spine-extension": ("none", "hold", "slight", "end-or-loaded"),
    "spine-rotation": ("none", "slow-mid", "end-or-fast", "loaded"),
    "side-bend": ("none", "small", "end-or-loaded"),
    "chest-pressure": ("none", "side-lying", "prone"),
    "shoulder-effort": ("none", "own-arm", "light", "loaded"),
    "hand-weight": ("none", "touch", "push", "wall", "counter", "floor"),
    "held-load": ("none", "to-2-kg", "to-4.5-kg", "more"),
    "overhead": ("none", "unloaded", "loaded"),
    "leg-load": ("none", "part", "both-legs", "one-leg", "external"),
    "upright": ("lying", "sitting", "on-feet"),
    "hands-off": ("held", "one-hand", "fingertips", "free"),
    "travel": ("none", "at-support", "flat-bout", "brisk-or-uneven", "stairs", "run"),
    "floor": ("none", "bed", "floor"),
    "kneeling": ("none", "kneeling"),
    "balance-challenge": ("none", "steady", "narrow", "one-leg", "surprise"),
    "resistance": ("none", "own-limb", "light", "working", "heavy"),
}
SPINE_BEND = 20.0
SPINE_ARCH = 10.0
SIDE_LEAN = 10.0
TWIST_FROM = 5.0
TWIST_MID = 25.0
HEAD_TURN_MID = 50.0
"""Where the middle of the range ends: for the chest on the hips, and for the head on the chest."""
OVERHEAD_FROM = 0.03
ON_ITS_SIDE = 0.5
"""A chest that faces up or down by less than this share lies on its side."""
NARROW_STANCE = 0.07
BOTH = 2


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
    carried = look.lying or any(on in LYING_ON for on in look.resting("elbow"))
    tilt = 0.0 if carried or look.in_profile else look.position.angles["upper-trunk"]
    lean = max(abs(look.bend), abs(tilt))
    if lean > SIDE_LEAN:
        yield "side-bend", "small", f"the trunk leans or bends {lean:.0f} degrees to the side"


def _twist(look: Seen) -> Iterator[Finding]:
    for segment, turn, mid in _turns(look):
        if turn > TWIST_FROM:
            level = "end-or-fast" if turn > mid else "slow-mid"
            yield "spine-rotation", level, f"the {segment} is turned {turn:.0f} degrees"


def _turns(look: Seen) -> list[tuple[str, float, float]]:
    """How far chest and head are turned on what carries them, and where the middle of their range ends."""
    pelvis, chest, head = (look.position.angles[f"{part}-turn"] for part in ("pelvis", "chest", "head"))
    return [
        ("chest on the hips", abs(chest - pelvis), TWIST_MID),
        ("head on the chest", abs(head - chest), HEAD_TURN_MID),
    ]


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


def _forearms(look: Seen) -> Iterator[Finding]:
    """A forearm that carries the body spares hand and wrist, and works the shoulder."""
    elbows = look.resting("elbow")
    if not look.lying and any(on in ("floor", "mat") for on in elbows):
        yield "shoulder-effort", "loaded", "a forearm carries much of the body"
    elif look.on_feet and "wall" in elbows and look.position.angles["lower-trunk"] > SIDE_LEAN:
        yield "shoulder-effort", "light", "the body leans on a forearm at the wall"


def _how_carried(look: Seen) -> Iterator[Finding]:
    if look.lying and look.faces_up < -ON_ITS_SIDE:
        tilt = look.position.angles["upper-trunk"]
        yield "chest-pressure", "prone", f"the trunk lies face down at {tilt:.0f} degrees"
    elif look.lying and look.faces_up < ON_ITS_SIDE:
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


CHECKS: Sequence[Callable[[Seen], Iterator[Finding]]] = (
    _spine,
    _twist,
    _overhead,
    _stance,
    _hands,
    _forearms,
    _how_carried,
    _load,
)


def demand_faults(seen: Sequence[Seen], demands: Demands) -> list[str]:
    """A line for each picture that shows more than its exercise states, and for what is stated and never shown."""
    found = []
    for look in seen:
        for check in CHECKS:
            for axis, needed, shows in check(look):
                stated, least = level_of(axis, demands), _least(axis, needed, demands)
                if _rank(axis, stated) < _rank(axis, least):
                    found.append(f'{look.place}: {shows}, but {axis} is "{stated}"; at least "{least}", or redraw')
    return found + list(_not_shown(seen, demands))


def _least(axis: str, needed: str, demands: Demands) -> str:
    """The least level that will do: in running, one foot on the ground is a passing step, no stance on one leg."""
    running = level_of("travel", demands) == "run"
    return "narrow" if running and (axis, needed) == ("balance-challenge", "one-leg") else needed


def _not_shown(seen: Sequence[Seen], demands: Demands) -> Iterator[str]:
    source = seen[0].drawing.source
    if _rank("overhead", level_of("overhead", demands)) > 0 and not any(_lifted(look) for look in seen):
        yield f'{source} › position: no picture reaches overhead, but overhead is "{level_of("overhead", demands)}"'
    turning = level_of("spine-rotation", demands)
    shows_turns = seen[0].drawing.view != "side"
    if shows_turns and turning != "none" and all(turn <= TWIST_FROM for look in seen for _, turn, _ in _turns(look)):
        yield f'{source} › position: no picture turns the chest or the head, but spine-rotation is "{turning}"'
    one_leg = level_of("balance-challenge", demands) == "one-leg"
    if one_leg and not any(look.on_feet and look.feet == 1 for look in seen):
        yield f'{source} › position: no picture stands on one leg, but balance-challenge is "one-leg"'
