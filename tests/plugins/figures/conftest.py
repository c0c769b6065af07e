"""What the tests of the figures share: one good pose file, and how to spoil it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.figures.model import Drawing
from plugins.figures.read import read_drawing

GOOD = """
view = "side"
character = "woman"
alt = "Standing at a worktop with both hands on it, then lifting one foot."

[[prop]]
kind = "worktop"
x = 0.18

[arrow]
position = 2
moves = "near-foot"
from = [0.0, 0.02]
to = [-0.10, 0.15]

[[position]]
caption = "Stand tall."
anchor = { point = "far-foot", x = 0.0 }
contacts = { near-foot = "floor", far-foot = "floor", near-hand = "worktop", far-hand = "worktop" }
[position.angles]
trunk = 0
upper-arm = 25
forearm = 48
hand = 90
thigh = 0
shank = 0
foot = 90

[[position]]
caption = "Lift one foot."
anchor = { point = "far-foot", x = 0.0 }
contacts = { far-foot = "floor", near-hand = "worktop", far-hand = "worktop" }
[position.angles]
trunk = 0
upper-arm = 25
forearm = 48
hand = 90
far-thigh = 0
near-thigh = 20
far-shank = 0
near-shank = -42
far-foot = 90
near-foot = 60
"""

DEMANDS: dict[str, str | dict[str, str]] = {
    "upright": "on-feet",
    "hands-off": "held",
    "hand-weight": {"working": "touch", "other": "touch"},
    "leg-load": {"working": "one-leg", "other": "none"},
    "balance-challenge": "one-leg",
}

Spoil = Callable[..., Path]
Draw = Callable[..., Drawing]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Return a writer of the good file with pieces of its text exchanged."""

    def write(*changes: tuple[str, str], text: str = GOOD) -> Path:
        for old, new in changes:
            assert old in text, f"{old!r} is not in the file"
            text = text.replace(old, new)
        file = tmp_path / "lifted-foot.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def draw(spoil: Spoil) -> Draw:
    """Return a reader of the good file with pieces of its text exchanged."""

    def make(*changes: tuple[str, str], text: str = GOOD) -> Drawing:
        return read_drawing(spoil(*changes, text=text))

    return make


@pytest.fixture
def demands() -> dict[str, str | dict[str, str]]:
    """Return what the good file's exercise states."""
    return dict(DEMANDS)
