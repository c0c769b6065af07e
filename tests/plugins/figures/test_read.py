"""A pose file is read whole or refused with every fault in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.figures.faults import FigureError
from plugins.figures.model import Drawing
from plugins.figures.read import read_drawing

Draw = Callable[..., Drawing]
Spoil = Callable[..., Path]

FAULTS = {
    "an unknown view": (
        'view = "side"',
        'view = "sidways"',
        "lifted-foot.toml › view: found 'sidways'; one of above, back, front, side",
    ),
    "a missing text": (
        'alt = "Standing at a worktop with both hands on it, then lifting one foot."',
        "",
        "lifted-foot.toml › alt: is missing; give a sentence or a word in quotes",
    ),
    "an empty sentence": (
        'caption = "Stand tall."',
        'caption = " "',
        "lifted-foot.toml › position[1].caption: found ' '; give a sentence or a word in quotes",
    ),
    "a sentence that is too long": (
        'caption = "Stand tall."',
        f'caption = "{"very " * 21}tall."',
        "lifted-foot.toml › position[1].caption: has 22 words; at most 20",
    ),
    "an alternative text that is too long": (
        "then lifting one foot.",
        f"then lifting one foot{' slowly' * 12}.",
        "lifted-foot.toml › alt: has 151 characters; at most 125",
    ),
    "a key nobody knows": (
        'character = "woman"',
        'character = "woman"\ncharakter = "man"',
        "lifted-foot.toml › charakter: is not a known key; did you mean character?",
    ),
    "an angle that is left out": (
        "near-thigh = 20\n",
        "",
        "lifted-foot.toml › position[2].angles.near-thigh: is missing; degrees for near-thigh, thigh",
    ),
    "an angle that is a word": (
        "near-thigh = 20",
        'near-thigh = "20"',
        "lifted-foot.toml › position[2].angles.near-thigh: found '20'; a number from -360 to 360",
    ),
    "a yes where a number belongs": (
        "near-thigh = 20",
        "near-thigh = true",
        "lifted-foot.toml › position[2].angles.near-thigh: found True; a number from -360 to 360",
    ),
    "an angle that is no number at all": (
        "near-thigh = 20",
        "near-thigh = nan",
        "lifted-foot.toml › position[2].angles.near-thigh: found nan; a number from -360 to 360",
    ),
    "a contact with what is not there": (
        (
            'far-foot = "floor", near-hand = "worktop", far-hand = "worktop" }\n[position.angles]\ntrunk = 0\n'
            "upper-arm = 25\nforearm = 48\nhand = 90\nfar-thigh"
        ),
        (
            'far-foot = "floor", near-hand = "rail", far-hand = "worktop" }\n[position.angles]\ntrunk = 0\n'
            "upper-arm = 25\nforearm = 48\nhand = 90\nfar-thigh"
        ),
        "lifted-foot.toml › position[2].contacts.near-hand: found 'rail'; one of floor, worktop",
    ),
    "a thing without its place": (
        "x = 0.18",
        "",
        "lifted-foot.toml › prop[1].x: is missing; a number from -3 to 3",
    ),
    "a point that is no part of the body": (
        'moves = "near-foot"',
        'moves = "near-fot"',
        "did you mean near-foot?",
    ),
    "an arrow that both moves and presses": (
        'moves = "near-foot"',
        'moves = "near-foot"\npresses = "near-hand"',
        (
            "lifted-foot.toml › arrow.moves: needs one of moves and presses; "
            "name the point of the body that the arrow tells of"
        ),
    ),
    "an arrow that is too short to see": (
        "to = [-0.10, 0.15]",
        "to = [0.0, 0.05]",
        "lifted-foot.toml › arrow.to: is 0.03 from its start; at least 0.08, so that the arrow shows",
    ),
    "an arrow to nowhere": (
        "to = [-0.10, 0.15]",
        "to = [-0.10]",
        "lifted-foot.toml › arrow.to: found [-0.1]; two numbers in body heights, [across, up]",
    ),
    "a word for yes or no": (
        'character = "woman"',
        'character = "woman"\nshoes = "yes"',
        "lifted-foot.toml › shoes: found 'yes'; true or false",
    ),
    "a table that is a word": (
        '[[prop]]\nkind = "worktop"\nx = 0.18\n',
        "",
        "lifted-foot.toml › position[1].contacts.near-hand: found 'worktop'; one of floor",
    ),
}


def test_a_good_file_becomes_a_drawing(draw: Draw) -> None:
    """The angle given for both sides holds for each, and a left-out one goes on from the segment before it."""
    drawing = draw()
    first = drawing.positions[0].angles
    assert (drawing.name, drawing.view, len(drawing.positions)) == ("lifted-foot", "side", 2)
    assert first["near-thigh"] == first["far-thigh"] == 0
    assert (first["head"], first["near-toes"]) == (0, 90)


@pytest.mark.parametrize("old, new, message", FAULTS.values(), ids=FAULTS)
def test_each_fault_names_its_place_and_what_would_be_right(spoil: Spoil, old: str, new: str, message: str) -> None:
    """Each fault says file, key, what was found and what would be right."""
    with pytest.raises(FigureError) as error:
        read_drawing(spoil((old, new)))
    assert any(message in fault for fault in error.value.faults), error.value.faults


def test_all_faults_come_at_once(spoil: Spoil) -> None:
    """Two faults in one file are both reported."""
    with pytest.raises(FigureError) as error:
        read_drawing(spoil(('character = "woman"', 'character = "women"'), ("trunk = 0", "")))
    assert [fault.partition(": ")[0] for fault in error.value.faults] == [
        "lifted-foot.toml › position[1].angles.lower-trunk",
        "lifted-foot.toml › position[1].angles.upper-trunk",
        "lifted-foot.toml › position[2].angles.lower-trunk",
        "lifted-foot.toml › position[2].angles.upper-trunk",
        "lifted-foot.toml › character",
    ]


def test_a_file_needs_two_to_four_positions(spoil: Spoil) -> None:
    """One position is no movement and is refused."""
    text = spoil().read_text(encoding="utf-8").rpartition("[[position]]")[0]
    with pytest.raises(FigureError, match=r"position: found 1; two to four \[\[position\]\] tables"):
        read_drawing(spoil(text=text))


def test_text_that_is_no_toml_is_one_fault(spoil: Spoil) -> None:
    """A file that cannot be parsed is refused in one line that names it."""
    with pytest.raises(FigureError) as error:
        read_drawing(spoil(text="view = "))
    assert len(error.value.faults) == 1
    assert error.value.faults[0].startswith("lifted-foot.toml › file: is not readable as TOML; ")


def test_lists_where_tables_belong_are_faults(spoil: Spoil) -> None:
    """A position that is a list of words is refused, not stumbled over."""
    with pytest.raises(FigureError, match="position"):
        read_drawing(spoil(text='view = "side"\ncharacter = "man"\nalt = "A."\nposition = ["stand"]\narrow = 3\n'))
