"""The things in a picture: their measures, and the surfaces a body can rest on or hold.

Every measure is in body heights. A measure whose default is `REQUIRED` must be stated in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.figures import from_above, gym_things, surfaces
from plugins.figures.model import Prop
from plugins.figures.surfaces import Surface, Surfaces, nearest_on

__all__ = ["FLOOR", "KINDS", "LYING_ON", "REQUIRED", "SITTING_ON", "Kind", "Surface", "nearest_on", "surfaces_of"]

REQUIRED = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a file may say of one kind of thing, and where it can be touched."""

    measures: Mapping[str, float | str | None]
    surfaces: Callable[[Prop], Surfaces]
    words: Mapping[str, tuple[str, ...]]


_LEFT_OR_RIGHT = {"facing": ("left", "right")}
_HANDS = {"hands": ("both", "near", "far", "left", "right")}

KINDS: Mapping[str, Kind] = {
    "chair": Kind(
        measures={"x": REQUIRED, "seat": 0.265, "depth": 0.25, "back": 0.56, "facing": "right", "arms": "without"},
        surfaces=surfaces.chair,
        words={"facing": ("left", "right", "reader"), "arms": ("without", "with")},
    ),
    "chair-beside": Kind(
        measures={"x": REQUIRED, "width": 0.24, "seat": 0.265, "back": 0.56}, surfaces=surfaces.chair_beside, words={}
    ),
    "worktop": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.53}, surfaces=surfaces.box("worktop"), words={}),
    "worktop-beside": Kind(
        measures={"x": REQUIRED, "width": 0.9, "height": 0.53}, surfaces=surfaces.box("worktop"), words={}
    ),
    "wall": Kind(
        measures={"x": REQUIRED, "height": 1.08, "facing": "left"}, surfaces=surfaces.wall, words=_LEFT_OR_RIGHT
    ),
    "door-frame": Kind(measures={"x": REQUIRED, "width": 0.5}, surfaces=surfaces.door_frame, words={}),
    "bed": Kind(
        measures={"x": REQUIRED, "width": 1.15, "height": 0.27, "head": "left"},
        surfaces=surfaces.box("bed"),
        words={"head": ("left", "right")},
    ),
    "bed-below": Kind(
        measures={"x": -0.3, "y": REQUIRED, "width": 0.6, "length": 1.2, "thick": 0.0},
        surfaces=lambda prop: {"bed": from_above.surface(prop)},
        words={},
    ),
    "cushion-below": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.3, "length": 0.2, "thick": 0.0},
        surfaces=lambda prop: {"pillow": from_above.surface(prop)},
        words={},
    ),
    "mat": Kind(measures={"x": REQUIRED, "width": 1.15, "height": 0.012}, surfaces=surfaces.box("mat"), words={}),
    "step": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.09}, surfaces=surfaces.box("step"), words={}),
    "pillow": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.2, "height": 0.04},
        surfaces=surfaces.cushion("pillow"),
        words={},
    ),
    "towel": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.05, "height": 0.05},
        surfaces=surfaces.cushion("towel"),
        words={},
    ),
    "jar": Kind(
        measures={"x": REQUIRED, "y": REQUIRED, "width": 0.05, "height": 0.08}, surfaces=surfaces.jar, words={}
    ),
    "tape": Kind(measures={"x": REQUIRED, "width": 0.025}, surfaces=surfaces.nothing, words={}),
    "rail": Kind(measures={"x": REQUIRED, "width": 0.3, "height": 0.55}, surfaces=surfaces.rail, words={}),
    "stairs": Kind(
        measures={"x": REQUIRED, "tread": 0.17, "rise": 0.1, "rail": 0.5}, surfaces=surfaces.stairs, words={}
    ),
    "bike": Kind(
        measures={
            "x": REQUIRED,
            "y": 0.17,
            "crank": 0.09,
            "saddle-x": REQUIRED,
            "saddle-y": REQUIRED,
            "bar-x": REQUIRED,
            "bar-y": REQUIRED,
        },
        surfaces=surfaces.bike,
        words={},
    ),
    "recumbent-bike": Kind(
        measures={"x": REQUIRED, "y": 0.2, "crank": 0.08, "saddle-x": REQUIRED, "saddle-y": 0.27, "bar-y": 0.36},
        surfaces=surfaces.recumbent_bike,
        words={},
    ),
    "towel-loop": Kind(measures={}, surfaces=surfaces.nothing, words={}),
    "band": Kind(
        measures={"x": 0.0, "y": 0.0, "hands": "both", "runs": "to-fixing"},
        surfaces=surfaces.nothing,
        words=_HANDS | {"runs": ("to-fixing", "round-back", "between-hands", "under-feet")},
    ),
    "hand-weights": Kind(
        measures={"hands": "both", "lies": "across"},
        surfaces=surfaces.nothing,
        words=_HANDS | {"lies": ("across", "along", "upright")},
    ),
    "cross-trainer": Kind(measures=gym_things.MACHINE, surfaces=gym_things.machine_surfaces, words={}),
    "stepping-machine": Kind(
        measures=gym_things.MACHINE | {"across": 0.012, "up": 0.09, "bar": 0.32},
        surfaces=gym_things.machine_surfaces,
        words={},
    ),
    "poles": Kind(measures={"x": REQUIRED}, surfaces=gym_things.pole_surfaces, words={}),
    "socks": Kind(measures={}, surfaces=surfaces.nothing, words={}),
    "water": Kind(measures={"height": REQUIRED}, surfaces=surfaces.water, words={}),
    "stick": Kind(measures={"hands": "both"}, surfaces=surfaces.nothing, words=_HANDS),
    "folded-towel": Kind(measures={"width": 0.11, "height": 0.1}, surfaces=surfaces.nothing, words={}),
    "box": Kind(measures={"width": 0.16, "height": 0.12}, surfaces=surfaces.nothing, words={}),
    "bag": Kind(
        measures={"hands": "both", "size": "light"},
        surfaces=surfaces.nothing,
        words=_HANDS | {"size": ("light", "heavy")},
    ),
    "shelf": Kind(
        measures={"x": REQUIRED, "width": 0.16, "height": REQUIRED}, surfaces=surfaces.box("shelf"), words={}
    ),
    "step-stool": Kind(
        measures={"x": REQUIRED, "width": 0.24, "height": 0.12, "rail": 0.62}, surfaces=surfaces.step_stool, words={}
    ),
    "bed-side": Kind(measures={"x": REQUIRED, "width": 0.6, "height": 0.27}, surfaces=surfaces.bed_side, words={}),
    "vacuum": Kind(measures={}, surfaces=surfaces.nothing, words={}),
    "shoehorn": Kind(measures={}, surfaces=surfaces.nothing, words={}),
}

FLOOR: Surface = surfaces.level(-9.0, 9.0, 0.0)
LYING_ON = frozenset({"bed", "mat", "floor"})
SITTING_ON = frozenset({"chair-seat", "saddle"})


def surfaces_of(props: tuple[Prop, ...]) -> dict[str, list[Surface]]:
    """Everything in the picture that can be touched, by name; two chairs give two seats under one name."""
    found: dict[str, list[Surface]] = {"floor": [FLOOR]}
    for prop in props:
        for name, surface in KINDS[prop.kind].surfaces(prop).items():
            found.setdefault(name, []).append(surface)
    return found
