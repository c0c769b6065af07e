"""A pair's file is read strictly; its right pictures show nothing of the habit, its wrong ones exactly the habit."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.figures.faults import FigureError
from plugins.knowledge_pages.daily_fields import Known
from plugins.knowledge_pages.daily_lint import checked, pair_faults
from plugins.knowledge_pages.daily_pairs import read_pair, read_pairs

ROOT = Path(__file__).resolve().parents[3]
GOOD = Path(__file__).parent / "daily" / "lifting.toml"
"""A drawing of our own invention, so that no test here fails when a real one is redrawn."""
KNOWN = Known(
    claims={"book#hinge"},
    lines={"osteoporosis-180"},
    exercises={"hip-hinge"},
    knowledge=ROOT / "pyengine" / "knowledge",
)

PAIR = """
rank = 1
name = "Lifting"
why = "Bend your knees and hold it close."
who = "Everyone who lifts."
lesions = "Ask your team first."
exercise = "hip-hinge"
cites = ["book#hinge"]
dossier = ["osteoporosis-180"]

[right]
pictures = [1, 2]
[right.demands]
spine-flexion = "incidental"
upright = "on-feet"
leg-load = "both-legs"
hands-off = "free"
balance-challenge = "steady"
held-load = "to-4.5-kg"

[wrong]
pictures = [3]
[wrong.shows]
spine-flexion = "loaded-or-end"
reach = "far"
"""

Change = tuple[str, str]
Spoil = Callable[..., Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Return a writer of a good pair and its drawing, with pieces of the text of either exchanged."""

    def write(*changes: Change, drawing: tuple[Change, ...] = ()) -> Path:
        pictures = GOOD.read_text(encoding="utf-8")
        (tmp_path / "drawings").mkdir(exist_ok=True)
        (tmp_path / "drawings" / "lifting.toml").write_text(_changed(pictures, drawing), encoding="utf-8")
        (tmp_path / "lifting.toml").write_text(_changed(PAIR, changes), encoding="utf-8")
        return tmp_path / "lifting.toml"

    return write


def _changed(text: str, changes: tuple[Change, ...]) -> str:
    for old, new in changes:
        assert old in text, f"{old!r} is not in the file"
        text = text.replace(old, new, 1)
    return text


def test_a_good_pair_has_no_faults(spoil: Spoil) -> None:
    """A file whose pictures show what it says is read, with each side's share of the alternative text."""
    pair = read_pair(spoil(), KNOWN)
    assert pair_faults(pair) == []
    assert pair.right.alt.startswith("Knees bent")
    assert pair.wrong.alt.startswith("Legs straight")
    assert pair.wrong.alt.endswith(".")


UNREADABLE = {
    "no TOML": (("rank = 1", "rank ="), "lifting.toml › file: is not readable as TOML"),
    "an unknown key": (("why =", "because ="), "lifting.toml › because: is not a known key; known here: added_by_us"),
    "a key nearly right": (
        ("dossier =", "dosier ="),
        "lifting.toml › dosier: is not a known key; did you mean dossier?",
    ),
    "a rank that is no number": (("rank = 1", 'rank = "first"'), "lifting.toml › rank: found 'first'; a number from 1"),
    "an unknown claim": (("book#hinge", "book#gone"), "lifting.toml › cites: found 'book#gone', which nobody knows"),
    "an unknown line": (
        ("osteoporosis-180", "osteoporosis-0"),
        "› dossier: found 'osteoporosis-0', which nobody knows",
    ),
    "an unknown exercise": (
        ('exercise = "hip-hinge"', 'exercise = "sit-up"'),
        "› exercise: found 'sit-up'; one of hip",
    ),
    "no claim and nothing of our own": (
        ('cites = ["book#hinge"]', "cites = []"),
        "› cites: is empty; at least one claim",
    ),
    "a reason that runs on": (
        ("hold it close.", "hold it close " + "and closer " * 10 + "still."),
        "lifting.toml › why: found 'Bend your knees",
    ),
    "a person left out": (('who = "Everyone who lifts."', ""), "lifting.toml › who: is missing; give a sentence"),
    "an unknown axis": (
        ('spine-flexion = "incidental"', 'spine-flexing = "none"'),
        "right.demands.spine-flexing: is not a known key; did you mean spine-flexion?",
    ),
    "an unknown habit": (('reach = "far"', 'reach = "wide"'), "lifting.toml › wrong.shows.reach: found 'wide'; one of"),
    "a picture used twice": (
        ("pictures = [3]", "pictures = [2]"),
        "right and wrong together use [1, 2, 2]; each of the 3",
    ),
    "a picture that is not there": (
        ("pictures = [3]", "pictures = [4]"),
        "wrong.pictures: found [4]; numbers from 1 to 3",
    ),
    "a thing that is not there": (
        ("pictures = [3]", "pictures = [3]\nthings = [7]"),
        "wrong.things: found [7]; numbers from 1 to 2",
    ),
    "a drawing that is not there": (
        ("pictures = [3]", 'pictures = [3]\ndrawing = "gone"'),
        "wrong.drawing: found no drawings/gone.toml",
    ),
}


@pytest.mark.parametrize("change, message", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_meant_is_told_where_and_what_would_be_right(
    spoil: Spoil, change: Change, message: str
) -> None:
    """Each fault names the file, the key, what was found and what would be right."""
    with pytest.raises(FigureError) as caught:
        read_pair(spoil(change), KNOWN)
    assert any(message in fault for fault in caught.value.faults), caught.value.faults


def test_an_alternative_text_that_does_not_part_is_told(spoil: Spoil) -> None:
    """A reader who cannot see the pictures hears of each side by itself."""
    with pytest.raises(FigureError, match="what to do, then the habit, parted by '; then ' once"):
        read_pair(spoil(drawing=(("; then ", " and "),)), KNOWN)


CONTRADICTIONS: dict[str, tuple[tuple[Change, ...], tuple[Change, ...], str]] = {
    "a habit that is not drawn": (
        (('reach = "far"', 'reach = "far"\nside-bend = "small"'),),
        (),
        'lifting.toml › wrong.shows.side-bend: says "small", and no picture shows it; redraw',
    ),
    "a habit drawn and not stated": (
        (('reach = "far"', ""),),
        (),
        'lifting.toml › wrong.shows: leaves out that a hand is 38% of body height ahead of the feet; add reach = "far"',
    ),
    "a habit stated too low": (
        (('"loaded-or-end"', '"small"'),),
        (),
        'says "small", but the upper trunk is bent 42 degrees on the lower, which is "loaded-or-end"',
    ),
    "a wrong picture with a straight back": (
        (),
        (("lower-trunk = 42\nupper-trunk = 84", "trunk = 42"),),
        'wrong.shows.spine-flexion: says "loaded-or-end", and no picture shows it; redraw',
    ),
    "a right picture with a rounded back": (
        (),
        (("trunk = 44", "lower-trunk = 34\nupper-trunk = 60"),),
        'position[1]: the upper trunk is bent 26 degrees on the lower, but spine-flexion is "incidental"',
    ),
    "a right picture with a back that is not quite straight": (
        (),
        (("trunk = 44", "lower-trunk = 38\nupper-trunk = 50"),),
        "position[1]: the back is bent 12 degrees; a straight one at most 8",
    ),
    "a right side that states the habit": (
        (('spine-flexion = "incidental"', 'spine-flexion = "loaded-or-end"'),),
        (),
        'right.demands.spine-flexion: is "loaded-or-end", which wrong.shows calls the habit; state less',
    ),
    "a load that is not stated": (
        (('held-load = "to-4.5-kg"', ""),),
        (),
        'position[1]: the hands carry a load, but held-load is "none"; state how heavy, or redraw',
    ),
    "an arrow in the wrong picture": (
        (),
        (("position = 2", "position = 3"),),
        "arrow.position: stands in the wrong picture",
    ),
    "a thing left out that carries a foot": (
        (("pictures = [3]", "pictures = [3]\nthings = [2]"),),
        (('far-foot = "floor" }\n[position.angles]\nlower', 'far-foot = "step" }\n[position.angles]\nlower'),),
        "position[3].contacts.far-foot: rests on step; lifting.toml › wrong.things must include it",
    ),
    "a joint bent too far": ((), (("trunk = 44", "trunk = 95"),), "position[1].angles: near-hip is bent"),
}


@pytest.mark.parametrize("changes, drawing, message", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_pictures_that_contradict_their_file_are_named(
    spoil: Spoil, changes: tuple[Change, ...], drawing: tuple[Change, ...], message: str
) -> None:
    """A wrong picture that does not show the wrong, or a right one that does, is a fault with its measure."""
    found = pair_faults(read_pair(spoil(*changes, drawing=drawing), KNOWN))
    assert any(message in fault for fault in found), found


def test_every_fault_of_every_pair_stops_the_build(spoil: Spoil) -> None:
    """What would be printed is checked first, and refused as one list."""
    pair = read_pair(spoil(('reach = "far"', "")), KNOWN)
    with pytest.raises(FigureError, match="leaves out that a hand is"):
        checked([pair, pair])


def test_two_pairs_of_one_rank_are_named(spoil: Spoil) -> None:
    """The order on the page is never a matter of chance."""
    folder = spoil().parent
    shutil.copy(folder / "lifting.toml", folder / "raising.toml")
    shutil.copy(folder / "drawings" / "lifting.toml", folder / "drawings" / "raising.toml")
    with pytest.raises(FigureError, match=r"raising.toml › rank: 1 is that of lifting.toml"):
        read_pairs(folder, KNOWN)


def test_an_empty_folder_is_no_page(tmp_path: Path) -> None:
    """A folder that was moved is told, rather than printed as an empty page."""
    with pytest.raises(FigureError, match="nothing is there"):
        read_pairs(tmp_path, KNOWN)


def test_a_habit_has_a_level_above_the_least(spoil: Spoil) -> None:
    """Stating the least level as a habit is a contradiction that no picture can meet."""
    found = pair_faults(read_pair(spoil(('reach = "far"', 'reach = "near"')), KNOWN))
    assert any('wrong.shows.reach: says "near", but a hand is' in fault for fault in found), found
