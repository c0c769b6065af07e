"""The button that shows an exercise's movement, and the small file it fetches; without script there is no button."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plugins.figures.movement_art import movement_svg
from plugins.figures.read import read_drawing
from plugins.planner_page import assets
from plugins.planner_page.interface import read_interface
from plugins.planner_page.links import Links
from plugins.planner_page.markup import Html, join, tag

FOLDER = "assets/movement/"
WORDS = Path(__file__).with_name("movement.toml")
STATES = ("still", "moving", "failed")


@cache
def _file(drawing: Path, _changed_ns: int) -> str | None:
    return movement_svg(read_drawing(drawing))


def file_of(drawing: Path) -> str | None:
    """Return the movement of a drawing, or nothing where none is drawn or seen; worked out once for each drawing."""
    if not drawing.is_file():
        return None
    return _file(drawing, drawing.stat().st_mtime_ns)


def published(drawings: Path) -> Mapping[str, str]:
    """Return every movement by its address from the root of the site."""
    found = {drawing.stem: file_of(drawing) for drawing in sorted(drawings.glob("*.toml"))}
    return {f"{FOLDER}{name}.svg": text for name, text in found.items() if text is not None}


def button(drawing: Path) -> Html | None:
    """Return the button for a drawing; script shows it, and it keeps its place until then."""
    text = file_of(drawing)
    if text is None:
        return None
    words = read_interface(WORDS)
    stamp = hashlib.sha256(text.encode()).hexdigest()[:12]
    return tag(
        "div",
        tag(
            "button",
            *(tag("span", words.say(f"movement.{state}"), data_when=state) for state in STATES),
            type="button",
            hidden=True,
            data_state=STATES[0],
            data_movement=f"{drawing.stem}.svg?{stamp}",
        ),
        class_="movement",
        data_search_exclude=True,
    )


def wiring(drawing: Path, links: Links) -> Html | None:
    """Return what a page needs for the button of a drawing to work, or nothing where it has none."""
    if file_of(drawing) is None:
        return None
    folder = f"{links.root}{assets.folder()}"
    return join(
        tag("link", rel="stylesheet", href=f"{folder}movement.css"),
        tag("script", type="module", src=f"{folder}movement.mjs"),
    )
