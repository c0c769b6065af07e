"""Every figure on one page, for reviewers: `python -m plugins.figures.contact_sheet OUT.html`.

Each drawing is shown at reading size and at 120 pixels a position, with its sentences and whatever the lint has to say.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Sequence
from html import escape
from pathlib import Path

from plugins.figures.demands import Demands
from plugins.figures.draw import positions_svg
from plugins.figures.faults import FigureError
from plugins.figures.lint import faults
from plugins.figures.model import Drawing
from plugins.figures.read import read_drawing

KNOWLEDGE = Path(__file__).resolve().parents[2] / "pyengine" / "knowledge"
STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; color-scheme: light dark; }
ol { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; margin: 0.5rem 0; list-style: none; align-items: start; }
li { width: 17rem; } .small li { width: 120px; } svg { width: 100%; height: auto; display: block; }
section { border-top: 2px solid; margin-top: 1.5rem; } .fault { font-weight: bold; }
"""


def demands_of(exercise: Path) -> Demands | None:
    """The demands stated in an exercise's file; none where no such exercise is written yet."""
    if not exercise.is_file():
        return None
    demands = tomllib.loads(exercise.read_text(encoding="utf-8")).get("demands", {})
    return {axis: level for axis, level in demands.items() if isinstance(level, str | dict)}


def _strip(drawing: Drawing, *, small: bool) -> str:
    prefix = f"{drawing.name}-{'small' if small else 'large'}"
    items = "".join(
        f"<li>{picture}<p{' hidden' if small else ''}>{number}. {escape(position.caption)}</p></li>"
        for number, (picture, position) in enumerate(
            zip(positions_svg(drawing, id_prefix=prefix), drawing.positions, strict=True), start=1
        )
    )
    opening = '<ol class="small">' if small else "<ol>"
    return f"{opening}{items}</ol>"


def section(file: Path, exercises: Path | None) -> str:
    """One drawing as a section of the sheet; a file that cannot be read shows its faults in place of pictures.

    Without `exercises` nothing is said of its demands: another lint holds it to what its own file says.
    """
    heading = f"<section><h2>{escape(file.stem)}</h2>"
    try:
        drawing = read_drawing(file)
    except FigureError as error:
        return heading + _faults(error.faults) + "</section>"
    found = faults(drawing, demands_of(exercises / file.name)) if exercises else []
    about = f"<p>{escape(drawing.alt)}</p>"
    return heading + about + _strip(drawing, small=False) + _strip(drawing, small=True) + _faults(found) + "</section>"


def _faults(lines: Sequence[str]) -> str:
    return "".join(f'<p class="fault">{escape(line)}</p>' for line in lines)


def sheet(knowledge: Path) -> str:
    """The whole page."""
    exercises = sorted((knowledge / "drawings").glob("*.toml"))
    everyday = sorted((knowledge / "daily" / "drawings").glob("*.toml"))
    files = [*exercises, *everyday]
    sections = [section(file, knowledge / "exercises") for file in exercises]
    body = "".join([*sections, *(section(file, None) for file in everyday)])
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        f"<title>Contact sheet of {len(files)} drawings</title><style>{STYLE}</style>"
        f"<h1>Contact sheet of {len(files)} drawings</h1>{body}</html>"
    )


def main(arguments: Sequence[str]) -> int:
    """Write the sheet to the file named on the command line."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m plugins.figures.contact_sheet OUT.html\n")
        return 2
    Path(arguments[0]).write_text(sheet(KNOWLEDGE), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
