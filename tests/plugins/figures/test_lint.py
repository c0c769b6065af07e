"""A pose that is impossible, or shows what its exercise does not state, is named with position, angle and axis."""

from collections.abc import Callable

import pytest

from plugins.figures.demands import LEVELS, level_of
from plugins.figures.lint import faults
from plugins.figures.model import Drawing

Draw = Callable[..., Drawing]
Stated = dict[str, str | dict[str, str]]

SECOND = "far-thigh = 0\nnear-thigh = 20\nfar-shank = 0\nnear-shank = -42"

LYING = """
view = "side"
character = "man"
shoes = false
alt = "Lying on a bed, then letting the knees rest."
[[prop]]
kind = "bed"
x = -0.6
[[position]]
caption = "Lie down."
anchor = { point = "pelvis", x = 0.0, y = 0.336 }
contacts = { pelvis = "bed", back = "bed", near-foot = "bed", far-foot = "bed" }
[position.angles]
trunk = -90
upper-arm = 78
forearm = 88
thigh = 141
shank = 28
foot = 90
[[position]]
caption = "Rest."
anchor = { point = "pelvis", x = 0.0, y = 0.336 }
contacts = { pelvis = "bed", back = "bed", near-foot = "bed", far-foot = "bed" }
[position.angles]
trunk = -90
upper-arm = 78
forearm = 88
thigh = 141
shank = 28
foot = 90
"""
LYING_DEMANDS = {"upright": "lying", "floor": "bed"}

BEHIND = """
view = "back"
character = "woman"
alt = "Standing at a worktop, then feet together."
[[prop]]
kind = "worktop"
x = -0.4
width = 0.8
[[position]]
caption = "Stand."
anchor = { point = "left-foot", x = -0.05 }
contacts = { left-foot = "floor", right-foot = "floor", left-hand = "worktop", right-hand = "worktop" }
[position.angles]
trunk = 0
upper-arm = 11
forearm = 44
hand = 40
thigh = 0
shank = 0
foot = 4
[position.depths]
forearm = -42
hand = -72
[[position]]
caption = "Feet together."
anchor = { point = "left-foot", x = -0.03 }
contacts = { left-foot = "floor", right-foot = "floor", left-hand = "worktop", right-hand = "worktop" }
[position.angles]
trunk = 0
upper-arm = 11
forearm = 44
hand = 40
thigh = -2.3
shank = -2.3
foot = 2
[position.depths]
forearm = -42
hand = -72
"""
BEHIND_DEMANDS = {
    "upright": "on-feet",
    "leg-load": "both-legs",
    "balance-challenge": "narrow",
    "hand-weight": "touch",
}


def test_a_good_drawing_has_no_faults(draw: Draw, demands: Stated) -> None:
    """Poses that are possible and show what is stated pass."""
    assert faults(draw(), demands) == []
    assert faults(draw(text=LYING), LYING_DEMANDS) == []
    assert faults(draw(text=BEHIND), BEHIND_DEMANDS) == []


IMPOSSIBLE = {
    "a knee that bends the wrong way": (
        SECOND,
        SECOND.replace("near-shank = -42", "near-shank = 40"),
        "position[2].angles: near-knee is bent -20 degrees; a drawing keeps it from 0 to 140",
    ),
    "a hip bent too far": (
        SECOND,
        SECOND.replace("near-thigh = 20", "near-thigh = 125").replace("near-shank = -42", "near-shank = 0"),
        "position[2].angles: near-hip is bent 125 degrees; a drawing keeps it from -20 to 120",
    ),
    "an elbow that bends the wrong way": (
        "forearm = 48",
        "forearm = 10",
        "position[1].angles: near-elbow is bent -15 degrees; a drawing keeps it from 0 to 150",
    ),
    "a head thrown back": (
        "trunk = 0\n",
        "trunk = 0\nneck = -40\n",
        "position[1].angles: neck is bent -40 degrees; a drawing keeps it from -25 to 50",
    ),
    "a hand in the air": (
        "x = 0.18",
        "x = 0.18\nheight = 0.45",
        "position[1].contacts.near-hand: is 7.9% of body height away from the worktop; at most 2%",
    ),
    "a hand inside the worktop": (
        "x = 0.18",
        "x = 0.18\nheight = 0.58",
        "position[1].contacts.near-hand: is 5.1% of body height inside the worktop; at most 2%",
    ),
    "a foot that floats": (
        "x = 0.0 }",
        "x = 0.0, y = 0.03 }",
        "position[1].contacts.near-foot: is 3.0% of body height away from the floor; at most 1%",
    ),
    "a foot in the floor": (
        "x = 0.0 }",
        "x = 0.0, y = -0.03 }",
        "position[1].angles: near-foot is 3.0% of body height below the floor; at most 1%",
    ),
    "a foot that stands and does not say so": (
        'contacts = { near-foot = "floor", far-foot',
        "contacts = { far-foot",
        'position[1].contacts: near-foot stands on the floor and does not say so; add near-foot = "floor"',
    ),
    "an arrow far from what moves": (
        "from = [0.0, 0.02]\nto = [-0.10, 0.15]",
        "from = [0.3, 0.8]\nto = [0.2, 0.9]",
        "arrow.from: is 82% of body height away from near-foot; at most 20%",
    ),
    "an arrow the wrong way": (
        "from = [0.0, 0.02]\nto = [-0.10, 0.15]",
        "from = [-0.1, 0.15]\nto = [0.0, 0.02]",
        "arrow.to: points",
    ),
    "an arrow on what stays": (
        'moves = "near-foot"',
        'moves = "far-foot"',
        "arrow.moves: far-foot stays where it is; name a point that moves, or use presses",
    ),
}


@pytest.mark.parametrize("old, new, message", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_an_impossible_pose_is_named(draw: Draw, demands: Stated, old: str, new: str, message: str) -> None:
    """A pose no body could or should take is reported with file, position and measure."""
    found = faults(draw((old, new)), demands)
    assert any(fault.startswith("lifted-foot.toml › ") and message in fault for fault in found), found


def test_a_hand_that_misses_is_told_which_angles_would_reach(draw: Draw) -> None:
    """The fault for a hand off its support ends with the two angles that bring it there, and they do."""
    found = faults(draw(("forearm = 48", "forearm = 62")), None)
    advised = found[0].rpartition("near-upper-arm = ")[2].removesuffix(" would reach it")
    upper, lower = advised.split(", near-forearm = ")
    mended = draw(("upper-arm = 25\nforearm = 48", f"upper-arm = {upper}\nforearm = {lower}"))
    assert faults(mended, None) == []


def test_a_body_that_nothing_carries_is_named(draw: Draw) -> None:
    """A position must say what the body rests on."""
    text = LYING.replace('pelvis = "bed", back = "bed", near-foot = "bed", far-foot = "bed"', 'head = "bed"')
    assert any("contacts: nothing carries the body" in fault for fault in faults(draw(text=text), None))


SHOWN = {
    "a rounded back": (
        ("trunk = 0\n", "lower-trunk = 0\nupper-trunk = 26\n"),
        (
            "position[1]: the upper trunk is bent 26 degrees on the lower, "
            'but spine-flexion is "none"; at least "small", or redraw'
        ),
    ),
    "an arched back": (
        ("trunk = 0\n", "lower-trunk = 0\nupper-trunk = -14\n"),
        'the upper trunk is arched 14 degrees on the lower, but spine-extension is "none"; at least "slight"',
    ),
    "a hand overhead": (
        ("trunk = 0\n", "trunk = 0\nfar-upper-arm = 170\nfar-forearm = 175\nfar-hand = 175\n"),
        'but overhead is "none"; at least "unloaded"',
    ),
    "one hand let go": (
        (', near-hand = "worktop"', ""),
        'one hand holds on, but hands-off is "held"; at least "one-hand"',
    ),
    "no hand on the worktop": (
        (', near-hand = "worktop", far-hand = "worktop"', ""),
        'no hand holds on, but hands-off is "held"; at least "free"',
    ),
}


@pytest.mark.parametrize("change, message", SHOWN.values(), ids=SHOWN)
def test_a_picture_that_shows_more_than_is_stated_is_named(
    draw: Draw, demands: Stated, change: tuple[str, str], message: str
) -> None:
    """What a picture shows and no axis states is reported with position, measure and axis."""
    found = faults(draw(change), demands)
    assert any(message in fault for fault in found), found


UNSTATED = {
    "balance-challenge": ("steady", 'one foot carries the body, but balance-challenge is "steady"; at least "one-leg"'),
    "leg-load": ("both-legs", 'one foot carries the body, but leg-load is "both-legs"; at least "one-leg"'),
    "upright": ("sitting", 'the body stands or kneels upright, but upright is "sitting"; at least "on-feet"'),
    "hand-weight": ("none", 'a hand rests on a support, but hand-weight is "none"; at least "touch"'),
}


@pytest.mark.parametrize("axis, level, message", [(axis, *rest) for axis, rest in UNSTATED.items()])
def test_an_axis_that_says_too_little_is_named(
    draw: Draw, demands: Stated, axis: str, level: str, message: str
) -> None:
    """The same good drawing fails as soon as one axis states less than it shows."""
    found = faults(draw(), demands | {axis: level})
    assert any(message in fault for fault in found), found


def test_lying_needs_its_axes(draw: Draw) -> None:
    """Lying on a bed shows on the axis floor, lying on a mat as floor."""
    assert any('the body rests on the bed, but floor is "none"' in f for f in faults(draw(text=LYING), {}))
    on_mat = LYING.replace('kind = "bed"', 'kind = "mat"\nheight = 0.27').replace('"bed"', '"mat"')
    found = faults(draw(text=on_mat), LYING_DEMANDS)
    assert any('the body rests on the mat, but floor is "bed"; at least "floor"' in fault for fault in found), found


def test_lying_face_down_needs_its_axis(draw: Draw) -> None:
    """A trunk that rests face down shows as prone."""
    prone = LYING.replace("trunk = -90", "trunk = 90").replace("thigh = 141\nshank = 28", "thigh = -90\nshank = -90")
    found = faults(draw(text=prone), LYING_DEMANDS)
    assert any('face down at 90 degrees, but chest-pressure is "none"; at least "prone"' in f for f in found), found


def test_kneeling_needs_its_axis(draw: Draw, demands: Stated) -> None:
    """A knee on the floor shows as kneeling."""
    kneeling = draw(('near-foot = "floor", far-foot', 'near-knee = "floor", far-foot'))
    found = faults(kneeling, demands)
    assert any('a knee carries weight, but kneeling is "none"; at least "kneeling"' in fault for fault in found), found


def test_a_lean_to_the_side_needs_its_axis(draw: Draw) -> None:
    """Seen from behind, a trunk that leans shows as a side bend."""
    leaning = draw(("trunk = 0", "trunk = 15"), text=BEHIND)
    found = faults(leaning, BEHIND_DEMANDS)
    assert any('leans or bends 15 degrees to the side, but side-bend is "none"' in fault for fault in found), found


def test_feet_close_together_need_their_axis(draw: Draw) -> None:
    """Feet together show as a narrow stance."""
    found = faults(draw(text=BEHIND), BEHIND_DEMANDS | {"balance-challenge": "steady"})
    assert found == [
        (
            "lifted-foot.toml › position[2]: the feet stand close together or in one line, "
            'but balance-challenge is "steady"; at least "narrow", or redraw'
        )
    ]


def test_held_weights_and_bands_need_their_axes(draw: Draw, demands: Stated) -> None:
    """Things in the hands show on the axes for load."""
    held = draw(("[arrow]", '[[prop]]\nkind = "hand-weights"\n\n[[prop]]\nkind = "band"\nx = 0.6\ny = 0.6\n\n[arrow]'))
    found = faults(held, demands)
    assert any('the hands hold weights, but held-load is "none"; at least "to-2-kg"' in fault for fault in found)
    assert any('the hands pull a band, but resistance is "none"; at least "light"' in fault for fault in found)


def test_what_is_stated_and_never_drawn_is_named(draw: Draw) -> None:
    """A reach overhead or a stance on one leg that no picture shows is reported."""
    stated = BEHIND_DEMANDS | {"overhead": "unloaded", "balance-challenge": "one-leg"}
    found = faults(draw(text=BEHIND), stated)
    assert any('no picture reaches overhead, but overhead is "unloaded"' in fault for fault in found), found
    assert any('no picture stands on one leg, but balance-challenge is "one-leg"' in fault for fault in found), found


def test_a_sided_axis_counts_with_its_higher_side() -> None:
    """Where each side has its own level, the higher one is what the exercise states."""
    assert level_of("leg-load", {"leg-load": {"working": "none", "other": "one-leg"}}) == "one-leg"


def test_an_axis_that_is_not_stated_counts_as_its_least_level() -> None:
    """Silence is never leave to show something."""
    assert {axis: level_of(axis, {}) for axis in LEVELS} == {axis: levels[0] for axis, levels in LEVELS.items()}


def test_all_fours_is_not_upright(draw: Draw, demands: Stated) -> None:
    """A body on hands and knees asks for kneeling and weight on the hands, not for standing."""
    floor = 'near-knee = "floor", near-hand = "floor", far-hand = "floor" }'
    crawling = draw(('near-foot = "floor", far-foot = "floor", near-hand = "worktop", far-hand = "worktop" }', floor))
    found = [fault for fault in faults(crawling, demands | {"upright": "sitting"}) if "position[1]: " in fault]
    assert any("a knee carries weight" in fault for fault in found), found
    assert any("a hand carries weight on the floor" in fault for fault in found), found
    assert not any("upright" in fault for fault in found), found


def test_a_forearm_on_a_wall_puts_no_weight_on_the_hand(draw: Draw, demands: Stated) -> None:
    """An elbow on a support holds the body and spares the wrist."""
    leaning = draw(('near-hand = "worktop", far-hand = "worktop"', 'near-elbow = "worktop", far-elbow = "worktop"'))
    found = faults(leaning, demands | {"hand-weight": "none"})
    assert not any("hand-weight" in fault or "hands-off" in fault for fault in found), found


def test_a_lean_with_no_arm_on_a_bed_is_still_a_side_bend(draw: Draw) -> None:
    """Only a trunk that lies, or props itself on a forearm on the bed, may slant without bending to the side."""
    upright = BEHIND.replace("trunk = 0", "trunk = 30")
    found = faults(draw(text=upright), BEHIND_DEMANDS)
    assert any('leans or bends 30 degrees to the side, but side-bend is "none"' in fault for fault in found), found
    hand_down = upright.replace('kind = "worktop"', 'kind = "bed"\nheight = 0.53').replace("worktop", "bed")
    found = faults(draw(text=hand_down), BEHIND_DEMANDS)
    assert any('leans or bends 30 degrees to the side, but side-bend is "none"' in fault for fault in found), found
    on_elbow = hand_down.replace('left-hand = "bed"', 'left-elbow = "bed"')
    assert not any("side-bend" in fault for fault in faults(draw(text=on_elbow), BEHIND_DEMANDS))


def test_a_trunk_bent_against_itself_is_a_side_bend_even_on_a_bed(draw: Draw) -> None:
    """Propped on a forearm, the trunk may slant as one piece and not bend."""
    on_elbow = BEHIND.replace("trunk = 0", "lower-trunk = 10\nupper-trunk = 30")
    on_elbow = on_elbow.replace('kind = "worktop"', 'kind = "bed"\nheight = 0.53').replace("worktop", "bed")
    on_elbow = on_elbow.replace('left-hand = "bed"', 'left-elbow = "bed"')
    found = faults(draw(text=on_elbow), BEHIND_DEMANDS)
    assert any('leans or bends 20 degrees to the side, but side-bend is "none"' in fault for fault in found), found


def test_a_forearm_that_carries_the_body_works_the_shoulder(draw: Draw, demands: Stated) -> None:
    """A body on its forearms shows on the shoulder's axis, in place of the hand's."""
    floor = 'near-knee = "floor", near-elbow = "floor", far-elbow = "floor" }'
    planking = draw(('near-foot = "floor", far-foot = "floor", near-hand = "worktop", far-hand = "worktop" }', floor))
    found = faults(planking, demands | {"hand-weight": "none", "shoulder-effort": "light"})
    shows = 'position[1]: a forearm carries much of the body, but shoulder-effort is "light"; at least "loaded"'
    assert any(shows in fault for fault in found), found
    assert not any("position[1]" in fault and "hand-weight" in fault for fault in found), found
