"""From a pose file to a `Drawing`, with every fault of the file in one go."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from plugins.figures.body import point_names
from plugins.figures.faults import FigureError
from plugins.figures.fields import Fields, listed
from plugins.figures.model import (
    HEAD_SEGMENTS,
    LIMB_SEGMENTS,
    SHOULDER_SEGMENTS,
    TRUNK_SEGMENTS,
    TURN_SEGMENTS,
    Anchor,
    Arrow,
    Drawing,
    Position,
    Prop,
    View,
    sides_of,
)
from plugins.figures.props import KINDS, REQUIRED, surfaces_of

VIEWS: Mapping[str, View] = {"side": "side", "front": "front", "back": "back", "above": "above"}
ALT_LIMIT = 125
CAPTION_WORDS = 20
POSITIONS = range(2, 5)
SHORTEST_ARROW = 0.08
OPTIONAL_FROM = {"neck": "upper-trunk", "head": "neck", "hand": "forearm", "toes": "foot"}
"""A segment that may be left out goes on straight from the one named here."""


def read_drawing(path: Path) -> Drawing:
    """The drawing in this file. Raises `FigureError` with one line for each thing that is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FigureError([f"{path.name} › file: is not readable as TOML; {error}"]) from error
    faults: list[str] = []
    drawing = _drawing(Fields(table, path.name, "", faults), path.stem)
    if faults:
        raise FigureError(faults)
    return drawing


def _drawing(fields: Fields, name: str) -> Drawing:
    view = VIEWS[fields.word("view", VIEWS)]
    if fields.faults:
        raise FigureError(fields.faults)  # without a view no segment has a name
    fields.only({"view", "character", "frame", "shoes", "alt", "prop", "position", "arrow"})
    alt = fields.text("alt")
    if len(alt) > ALT_LIMIT:
        fields.fault("alt", f"has {len(alt)} characters", f"at most {ALT_LIMIT}")
    props = tuple(_prop(row) for row in fields.rows("prop"))
    rows = fields.rows("position")
    if len(rows) not in POSITIONS:
        fields.fault("position", f"found {len(rows)}", "two to four [[position]] tables")
    positions = tuple(_position(row, view, frozenset(surfaces_of(props))) for row in rows)
    return Drawing(
        name=name,
        source=fields.file,
        view=view,
        character="man" if fields.word("character", ("man", "woman")) == "man" else "woman",
        frame="upper-body" if fields.word("frame", ("whole", "upper-body"), "whole") == "upper-body" else "whole",
        shoes=fields.yes_or_no("shoes", fallback=True),
        alt=alt,
        props=props,
        positions=positions,
        arrow=_arrow(fields.inner("arrow"), view, len(rows)) if "arrow" in fields.table else None,
    )


def _prop(fields: Fields) -> Prop:
    kind = fields.word("kind", KINDS)
    known = KINDS[kind]
    fields.only({"kind", *known.measures})
    values: dict[str, float | str] = {}
    for key, default in known.measures.items():
        if key in known.words:
            values[key] = fields.word(key, known.words[key], str(default))
        else:
            fallback = None if default is REQUIRED else float(default)
            values[key] = fields.number(key, -3.0, 3.0, fallback)
    return Prop(kind=kind, values=values)


def _position(fields: Fields, view: View, surfaces: frozenset[str]) -> Position:
    fields.only({"caption", "anchor", "angles", "depths", "contacts"})
    caption = fields.text("caption")
    if len(caption.split()) > CAPTION_WORDS:
        fields.fault("caption", f"has {len(caption.split())} words", f"at most {CAPTION_WORDS}")
    points = point_names(view)
    anchor = fields.inner("anchor")
    anchor.only({"point", "x", "y"})
    contacts = fields.inner("contacts")
    contacts.only(points)
    return Position(
        caption=caption,
        anchor=Anchor(
            point=anchor.word("point", points), x=anchor.number("x", -3, 3), y=anchor.number("y", -1, 3, fallback=0.0)
        ),
        angles=_angles(fields.inner("angles"), view),
        depths=_depths(fields.inner("depths"), view),
        contacts={point: contacts.word(point, surfaces) for point in contacts.table if point in points},
    )


def _segment_names(view: View) -> dict[str, tuple[str, ...]]:
    """Every angle a position needs, with the keys that may give it, the most particular first."""
    names: dict[str, tuple[str, ...]] = {segment: (segment, "trunk") for segment in TRUNK_SEGMENTS}
    names |= {segment: (segment,) for segment in HEAD_SEGMENTS}
    for side in sides_of(view):
        names |= {f"{side}-{segment}": (f"{side}-{segment}", segment) for segment in LIMB_SEGMENTS}
    return names


def _resting_names(view: View) -> dict[str, tuple[str, ...]]:
    """The angles that are 0 unless a file says otherwise. A figure in profile is not turned."""
    names: dict[str, tuple[str, ...]] = {}
    for side in sides_of(view):
        names |= {f"{side}-{segment}": (f"{side}-{segment}", segment) for segment in SHOULDER_SEGMENTS}
    return names if view == "side" else names | {segment: (segment, "turn") for segment in TURN_SEGMENTS}


def _straight_on_from(name: str) -> str | None:
    """The angle that a left-out one takes over, for the few segments that may be left out."""
    side, _, segment = name.partition("-")
    if name in OPTIONAL_FROM:
        return OPTIONAL_FROM[name]
    if segment in OPTIONAL_FROM:
        return f"{side}-{OPTIONAL_FROM[segment]}"
    return None


def _angles(fields: Fields, view: View) -> dict[str, float]:
    names, resting = _segment_names(view), _resting_names(view)
    fields.only({key for keys in (names | resting).values() for key in keys})
    angles = dict.fromkeys(TURN_SEGMENTS, 0.0)
    for name, keys in resting.items():
        given = next((key for key in keys if key in fields.table), None)
        angles[name] = 0.0 if given is None else fields.number(given, -180, 180)
    for name, keys in names.items():
        given = next((key for key in keys if key in fields.table), None)
        source = _straight_on_from(name)
        if given is not None:
            angles[name] = fields.number(given, -360, 360)
        elif source is not None:
            angles[name] = angles[source]
        else:
            fields.fault(name, "is missing", f"degrees for {listed(set(keys))}")
            angles[name] = math.nan
    return angles


def _depths(fields: Fields, view: View) -> dict[str, float]:
    limbs = {name: keys for name, keys in _segment_names(view).items() if name.partition("-")[0] in sides_of(view)}
    fields.only({key for keys in limbs.values() for key in keys})
    depths: dict[str, float] = {}
    for name, keys in limbs.items():
        given = next((key for key in keys if key in fields.table), None)
        if given is not None:
            depths[name] = fields.number(given, -90, 90)
    return depths


def _arrow(fields: Fields, view: View, positions: int) -> Arrow:
    fields.only({"position", "moves", "presses", "from", "to", "bend"})
    presses = "presses" in fields.table
    if presses == ("moves" in fields.table):
        fields.fault("moves", "needs one of moves and presses", "name the point of the body that the arrow tells of")
    start, end = fields.place("from"), fields.place("to")
    if math.dist(start, end) < SHORTEST_ARROW:
        length = math.dist(start, end)
        fields.fault("to", f"is {length:.2f} from its start", f"at least {SHORTEST_ARROW}, so that the arrow shows")
    return Arrow(
        position=int(fields.number("position", 1, max(1, positions))),
        part=fields.word("presses" if presses else "moves", point_names(view)),
        presses=presses,
        start=start,
        end=end,
        bend=fields.number("bend", -1, 1, fallback=0.0),
    )
