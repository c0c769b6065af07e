"""What no limb can go into: seen in profile, a knee, a foot or a hand sunk into furniture, a wall or a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plugins.figures.body import Skeleton
from plugins.figures.model import Drawing, Prop
from plugins.figures.places import Point
from plugins.figures.surfaces import STAIRS

Box = tuple[float, float, float, float]
"""Left, right, bottom, top."""

SKIN: Mapping[str, float] = {
    "knee": 0.038,
    "ankle": 0.024,
    "heel": 0.0,
    "foot": 0.0,
    "ball": 0.0,
    "toe": 0.0,
    "elbow": 0.025,
    "wrist": 0.018,
    "hand": 0.017,
    "fingertips": 0.011,
}
"""How far the middle of a joint lies under its skin."""
SUNK_AT_MOST = 0.02
"""How far skin may be pressed in, as a contact may be."""
BEYOND = 9.0
"""There is no way out of a thing through the floor it stands on, nor through the far side of a wall."""
MATTRESS = 0.09
SEAT = 0.026


def _worktop(prop: Prop) -> list[Box]:
    left = prop.number("x") + 0.012
    return [(left, prop.number("x") + prop.number("width"), -BEYOND, prop.number("height"))]


def _wall(prop: Prop) -> list[Box]:
    x = prop.number("x")
    return [(x, x + BEYOND, -BEYOND, BEYOND) if prop.text("facing") == "left" else (x - BEYOND, x, -BEYOND, BEYOND)]


def _slab(thick: float | None) -> Callable[[Prop], list[Box]]:
    """Something flat to stand or lie on, down to the floor unless it is only so thick."""

    def boxes(prop: Prop) -> list[Box]:
        left, top = prop.number("x"), prop.number("height")
        return [(left, left + prop.number("width"), -BEYOND if thick is None else top - thick, top)]

    return boxes


def _chair(prop: Prop) -> list[Box]:
    front, seat = prop.number("x"), prop.number("seat")
    rear = front - prop.number("depth") * (1 if prop.text("facing") == "right" else -1)
    return [(min(front, rear), max(front, rear), seat - SEAT, seat)]


def _stairs(prop: Prop) -> list[Box]:
    left, tread, rise = prop.number("x"), prop.number("tread"), prop.number("rise")
    return [(left + tread * number, left + tread * STAIRS, -BEYOND, rise * (number + 1)) for number in range(STAIRS)]


SOLID: Mapping[str, Callable[[Prop], list[Box]]] = {
    "worktop": _worktop,
    "wall": _wall,
    "step": _slab(None),
    "mat": _slab(None),
    "bed": _slab(MATTRESS),
    "chair": _chair,
    "stairs": _stairs,
}


def solid_faults(drawing: Drawing, points: Skeleton) -> Iterator[str]:
    """A line for each part of a limb that is inside something. Only a profile shows how far things are ahead."""
    if drawing.view != "side":
        return
    for prop in drawing.props:
        for box in SOLID[prop.kind](prop) if prop.kind in SOLID else ():
            for name, point in points.items():
                part = name.rpartition("-")[2]
                sunk = _sunk(box, point, SKIN[part]) if part in SKIN else 0.0
                if sunk > SUNK_AT_MOST:
                    yield (
                        f".angles: {name} is {sunk * 100:.1f}% of body height inside the {prop.kind}; "
                        f"at most {SUNK_AT_MOST * 100:.0f}%"
                    )


def _sunk(box: Box, point: Point, skin: float) -> float:
    """How far the skin would have to move to be out of the box again."""
    left, right, bottom, top = box
    return min(point.x + skin - left, right - point.x + skin, point.y + skin - bottom, top - point.y + skin)
