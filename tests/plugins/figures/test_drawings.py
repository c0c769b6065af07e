"""The drawings of our own exercises."""

import gzip
import math
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.figures.contact_sheet import demands_of, main, section, sheet
from plugins.figures.demands import LEVELS
from plugins.figures.draw import Strip, positions_svg
from plugins.figures.lint import faults
from plugins.figures.marks import BADGE_RADIUS
from plugins.figures.read import read_drawing

Spoil = Callable[..., Path]

KNOWLEDGE = Path(__file__).resolve().parents[3] / "pyengine" / "knowledge"
DRAWINGS = sorted((KNOWLEDGE / "drawings").glob("*.toml"))


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_drawing_is_of_an_exercise_and_agrees_with_its_demands(file: Path) -> None:
    """Each drawing can be read, belongs to an exercise, and shows nothing its exercise does not state."""
    demands = demands_of(KNOWLEDGE / "exercises" / file.name)
    assert demands is not None
    assert faults(read_drawing(file), demands) == []


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_picture_is_small(file: Path) -> None:
    """A position is at most 6 kB as text and 2 kB compressed, so that twelve figures fit a page's budget."""
    for picture in positions_svg(read_drawing(file), id_prefix=file.stem):
        assert len(picture.encode()) <= 6_000
        assert len(gzip.compress(picture.encode())) <= 2_000


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_no_number_stands_on_a_head(file: Path) -> None:
    """The disc with the number keeps clear of every head and its hair."""
    strip = Strip(read_drawing(file))
    for points in strip.skeletons:
        apart = math.dist(strip.camera.place(points["head"]), (strip.badge_x, BADGE_RADIUS + 4))
        assert apart >= BADGE_RADIUS + strip.camera.size(0.09)


def test_the_lint_knows_the_levels_of_the_grammar() -> None:
    """Every axis and level the lint compares is one of the knowledge's own, in the same order."""
    axes = tomllib.loads((KNOWLEDGE / "words" / "axes.toml").read_text(encoding="utf-8"))["axis"]
    stated = {axis["id"]: tuple(level["id"] for level in axis["levels"]) for axis in axes}
    assert {axis: stated[axis] for axis in LEVELS} == dict(LEVELS)


def test_the_contact_sheet_shows_every_drawing(tmp_path: Path) -> None:
    """The sheet has a section for each drawing and no fault on it."""
    assert main([str(tmp_path / "sheet.html")]) == 0
    text = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert text == sheet(KNOWLEDGE)
    everyday = sorted((KNOWLEDGE / "daily" / "drawings").glob("*.toml"))
    assert everyday
    assert all(f"<h2>{file.stem}</h2>" in text for file in (*DRAWINGS, *everyday))
    assert 'class="fault"' not in text


def test_the_contact_sheet_shows_faults_in_place_of_a_drawing_it_cannot_read(spoil: Spoil, tmp_path: Path) -> None:
    """A file with a fault has its section, with the fault in it."""
    text = section(spoil(('view = "side"', 'view = "top"')), tmp_path)
    assert "lifted-foot.toml › view" in text


def test_the_contact_sheet_asks_for_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Called without a file name it says how it is used."""
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
