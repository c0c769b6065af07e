"""Daily movements, each as something to do and a habit to do without: one file for each pair, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.figures.contact_sheet import demands_of
from plugins.figures.demands import LEVELS, Demands
from plugins.figures.faults import FigureError
from plugins.figures.fields import Fields
from plugins.figures.model import Drawing
from plugins.figures.read import read_drawing
from plugins.knowledge_pages.daily_fields import Known, all_of, grounds, names, numbers, opened, sentence
from plugins.knowledge_pages.daily_shows import SHOWS

FOLDER = Path("pyengine") / "knowledge" / "daily"
ALT_PARTS = "; then "
"""Where the alternative text of a drawing goes over from what to do to the habit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What to do, or the habit: its drawing, whole and with its own things only, its pictures, what they state."""

    whole: Drawing
    drawing: Drawing
    pictures: tuple[int, ...]
    alt: str
    states: Demands


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One daily movement: both sides, why, whom it matters most for, and what that rests on."""

    id: str
    file: str
    rank: int
    name: str
    why: str
    who: str
    lesions: str | None
    added_by_us: str | None
    exercise: str | None
    cites: tuple[str, ...]
    dossier: tuple[str, ...]
    right: Side
    wrong: Side


def read_pairs(folder: Path, known: Known) -> tuple[Pair, ...]:
    """Return all pairs of a folder by rank. Raises `FigureError` with every fault of every file."""
    return all_of(folder, known, read_pair)


def read_pair(path: Path, known: Known) -> Pair:
    """Return the pair in a file. Raises `FigureError` with one line for each thing that is wrong."""
    fields = opened(path)
    fields.only(
        {"rank", "name", "why", "who", "lesions", "added_by_us", "exercise", "cites", "dossier", "right", "wrong"}
    )
    cites, added = grounds(fields, known)
    right, wrong = (_side(fields.inner(side), side, path, known) for side in ("right", "wrong"))
    if right and wrong:
        _both_use_every_picture_once(fields, right, wrong)
    pair = None
    if right and wrong:
        pair = Pair(
            id=path.stem,
            file=path.name,
            rank=int(fields.number("rank", 1, 99)),
            name=fields.text("name"),
            why=sentence(fields, "why"),
            who=sentence(fields, "who"),
            lesions=sentence(fields, "lesions") if "lesions" in fields.table else None,
            added_by_us=added,
            exercise=fields.word("exercise", known.exercises) if "exercise" in fields.table else None,
            cites=cites,
            dossier=names(fields, "dossier", known.lines, "a line of the evidence"),
            right=right,
            wrong=wrong,
        )
    if fields.faults or pair is None:
        raise FigureError(fields.faults)
    return pair


def _side(fields: Fields, side: str, path: Path, known: Known) -> Side | None:
    """Return one side; its drawing is the pair's own, one that it names, or that of an exercise."""
    states = "demands" if side == "right" else "shows"
    fields.only({"drawing", "exercise-drawing", "pictures", "things", states})
    taken = "exercise-drawing" in fields.table
    if taken and side == "right":
        exercise = fields.word("exercise-drawing", known.exercises)
        file = known.knowledge / "drawings" / f"{exercise}.toml"
        stated = demands_of(known.knowledge / "exercises" / f"{exercise}.toml") or {}
        if states in fields.table:
            fields.fault(states, "stands beside exercise-drawing", "leave it out: the exercise states its own")
    else:
        name = fields.text("drawing", path.stem)
        file = path.parent / "drawings" / f"{name}.toml"
        stated = _levels(fields.inner(states), LEVELS if side == "right" else SHOWS)
        if not stated:
            fields.fault(states, "is empty", "axes with the levels that these pictures show")
    if not file.is_file():
        fields.fault("drawing", f"found no {file.parent.name}/{file.name}", "the name of a drawing's file")
        return None
    try:
        drawing = read_drawing(file)
    except FigureError as error:
        fields.faults += error.faults
        return None
    pictures = numbers(fields, "pictures", len(drawing.positions))
    things = numbers(fields, "things", len(drawing.props)) if "things" in fields.table else ()
    shown = replace(drawing, props=tuple(drawing.props[number - 1] for number in things)) if things else drawing
    return Side(whole=drawing, drawing=shown, pictures=pictures, alt=_alt(fields, drawing, side), states=stated)


def _alt(fields: Fields, drawing: Drawing, side: str) -> str:
    """Return this side's share of the drawing's alternative text; all of it where the drawing is its own."""
    parts = drawing.alt.split(ALT_PARTS)
    if "drawing" in fields.table or "exercise-drawing" in fields.table:
        return drawing.alt
    if len(parts) != len(("right", "wrong")):
        fields.faults.append(
            f"{drawing.source} › alt: found {drawing.alt!r}; what to do, then the habit, parted by {ALT_PARTS!r} once"
        )
        return drawing.alt
    said = parts[0] if side == "right" else parts[1]
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


def _both_use_every_picture_once(fields: Fields, right: Side, wrong: Side) -> None:
    if right.drawing.source != wrong.drawing.source:
        return
    used, there = sorted(right.pictures + wrong.pictures), len(right.drawing.positions)
    if used != list(range(1, there + 1)):
        fields.fault("pictures", f"right and wrong together use {used}", f"each of the {there} pictures once")


def _levels(fields: Fields, known: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    fields.only(known)
    return {axis: fields.word(axis, known[axis]) for axis in fields.table if axis in known}
