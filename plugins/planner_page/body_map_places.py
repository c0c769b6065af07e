"""The places on the picture of the body: where each lies, seen from the front and from the back.

Lengths are body heights, as in every figure: x to the figure's own left, y up from the floor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

MapView = Literal["front", "back"]
VIEWS: tuple[MapView, ...] = ("front", "back")
SIDES = ("left", "right")


Room = tuple[float, float, float, float]
"""A rectangle that can be pressed: left, bottom, right and top, on the figure's left side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A part of trunk or head: the corners of its outline, which is drawn rounded."""

    corners: tuple[tuple[float, float], ...]
    box: tuple[float, float] | None = None
    """Where the tick box stands, if not in the middle."""
    room: Room | None = None
    """What can be pressed for it, if not what lies round it evenly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """A stretch of a limb: stops on the way from one joint to the next, each as (from, to, how far along)."""

    stops: tuple[tuple[str, str, float], ...]
    room: Room | None = None
    """What can be pressed for it, if not what lies round it evenly."""


Shape = Patch | Limb


def _even(*corners: tuple[float, float], box: tuple[float, float] | None = None, room: Room | None = None) -> Patch:
    """A patch on the middle line, from the corners of its left half."""
    return Patch(corners=(*corners, *((-x, y) for x, y in reversed(corners))), box=box, room=room)


_UPPER_ARM = Limb(
    stops=(("shoulder", "elbow", 0.0), ("shoulder", "elbow", 0.38)),
    room=(0.060, 0.712, 0.160, 0.845),
)
_LOWER_ARM = Limb(
    stops=(("shoulder", "elbow", 0.66), ("elbow", "wrist", 0.0), ("wrist", "hand", 0.0), ("hand", "fingertips", 1.0))
)
_WRIST = Limb(
    stops=(("elbow", "wrist", 0.80), ("wrist", "hand", 0.35)),
    room=(0.056, 0.385, 0.160, 0.495),  # the hand too, which no other answer names
)
_SHOULDER = Limb(
    stops=(("shoulder", "elbow", 0.0), ("shoulder", "elbow", 0.16)),
    room=(0.056, 0.740, 0.160, 0.846),
)
_UPPER_THIGH = Patch(
    corners=((0.066, 0.562), (0.108, 0.562), (0.114, 0.395), (0.006, 0.395), (0.004, 0.468), (0.058, 0.494))
)
_HIP = Patch(
    corners=((0.066, 0.592), (0.122, 0.584), (0.122, 0.496), (0.052, 0.496)),
    room=(0.008, 0.492, 0.122, 0.598),
)
_KNEE = Limb(stops=(("hip", "knee", 0.88), ("knee", "ankle", 0.12)))
_SHANK = (("hip", "knee", 0.74), ("knee", "ankle", 0.0), ("knee", "ankle", 1.0))
_ANKLE = (("knee", "ankle", 0.88), ("knee", "ankle", 1.0))
_FOOT_FROM_FRONT, _FOOT_FROM_BEHIND = ("ankle", "foot", 0.85), ("ankle", "foot", 0.55)

MIDDLE: Mapping[str, Mapping[MapView, Shape]] = {
    "head": {
        "front": _even((0.026, 1.002), (0.050, 0.982), (0.056, 0.900), (0.022, 0.860), box=(0.0, 0.974)),
        "back": _even((0.026, 1.004), (0.050, 0.986), (0.058, 0.930), (0.040, 0.914)),
    },
    "neck": {
        "front": _even((0.024, 0.870), (0.032, 0.862), (0.036, 0.826), room=(-0.045, 0.828, 0.045, 0.900)),
        "back": _even(
            (0.026, 0.914), (0.038, 0.900), (0.038, 0.862), (0.054, 0.814), room=(-0.053, 0.811, 0.053, 0.914)
        ),
    },
    "breastbone": {
        "front": _even((0.010, 0.812), (0.048, 0.832), (0.060, 0.804), (0.028, 0.788), (0.024, 0.721)),
    },
    "ribs": {"front": _even((0.030, 0.711), (0.056, 0.720), (0.059, 0.634), (0.050, 0.616), (0.030, 0.652))},
    "upper-back": {"back": _even((0.026, 0.812), (0.036, 0.800), (0.034, 0.736), (0.074, 0.732), (0.072, 0.708))},
    "lower-back": {"back": _even((0.054, 0.707), (0.066, 0.696), (0.070, 0.622), (0.058, 0.606))},
    "sacrum": {"back": _even((0.036, 0.604), (0.046, 0.592), (0.036, 0.540), (0.012, 0.502))},
    "pelvis": {
        "front": _even(
            *((0.034, 0.585), (0.074, 0.610), (0.102, 0.592), (0.088, 0.552), (0.030, 0.480)),
            room=(-0.058, 0.480, 0.058, 0.608),
        ),
    },
}
"""Places on the middle line, which lie on both sides at once."""

SIDED: Mapping[str, Mapping[MapView, Shape]] = {
    "hip": {"front": _HIP, "back": _HIP},
    "upper-thigh": {"front": _UPPER_THIGH, "back": _UPPER_THIGH},
    "knee": {"front": _KNEE, "back": _KNEE},
    "lower-leg": {
        "front": Limb(stops=(*_SHANK, _FOOT_FROM_FRONT)),
        "back": Limb(stops=(*_SHANK, _FOOT_FROM_BEHIND)),
    },
    "ankle-and-foot": {
        "front": Limb(stops=(*_ANKLE, _FOOT_FROM_FRONT)),
        "back": Limb(stops=(*_ANKLE, _FOOT_FROM_BEHIND)),
    },
    "shoulder": {"front": _SHOULDER, "back": _SHOULDER},
    "upper-arm": {"front": _UPPER_ARM, "back": _UPPER_ARM},
    "lower-arm": {"front": _LOWER_ARM, "back": _LOWER_ARM},
    "wrist": {"front": _WRIST, "back": _WRIST},
    "shoulder-blade": {
        "back": Patch(
            corners=((0.038, 0.812), (0.082, 0.808), (0.080, 0.770), (0.060, 0.716), (0.040, 0.734)),
            box=(0.059, 0.756),
            room=(0.038, 0.716, 0.084, 0.812),
        )
    },
}
"""Places of the left side; those of the right are their mirror image. Of two that overlap the later is seen."""

NAMES = frozenset(MIDDLE) | {f"{side}-{place}" for side in SIDES for place in SIDED}
"""Every place that the data may name."""


def shape_of(place: str, view: MapView) -> tuple[Shape, str | None] | None:
    """The shape of a place in a view and the side it is on, if on one; nothing where it cannot be seen from there."""
    if place in MIDDLE:
        shape = MIDDLE[place].get(view)
        return (shape, None) if shape else None
    side, _, name = place.partition("-")
    shape = SIDED[name].get(view)
    return (shape, side) if shape else None
