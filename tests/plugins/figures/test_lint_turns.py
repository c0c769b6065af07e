"""Chest on hips and head on chest: what is turned must be stated, and what is stated must be shown."""

from collections.abc import Callable

import pytest

from plugins.figures.lint import faults
from plugins.figures.model import Drawing

Draw = Callable[..., Drawing]
Stated = dict[str, str | dict[str, str]]

FROM_ABOVE = """
view = "above"
character = "woman"
alt = "Lying on the back seen from above, then turning the head."
[[prop]]
kind = "bed-below"
y = -0.6
[[position]]
caption = "Lie."
anchor = { point = "pelvis", x = 0.0, y = 0.0 }
contacts = { pelvis = "bed", back = "bed", head = "bed" }
[position.angles]
trunk = 0
upper-arm = 20
forearm = 16
thigh = 4
shank = 2
foot = 0
[[position]]
caption = "Turn."
anchor = { point = "pelvis", x = 0.0, y = 0.0 }
contacts = { pelvis = "bed", back = "bed", head = "bed" }
[position.angles]
trunk = 0
head-turn = 30
upper-arm = 20
forearm = 16
thigh = 4
shank = 2
foot = 0
"""
TURNING = {"upright": "lying", "floor": "bed", "spine-rotation": "slow-mid"}


def test_a_turned_head_lying_down_is_a_good_drawing_where_its_axis_says_so(draw: Draw) -> None:
    """Seen from above, lying on the back is no lying on the side, and the stated turn is shown."""
    assert faults(draw(text=FROM_ABOVE), TURNING) == []


TWISTS = {
    "a head": (("head-turn = 30", "head-turn = 30"), "none", "the head on the chest is turned 30 degrees", "slow-mid"),
    "a pelvis": (("head-turn", "pelvis-turn"), "none", "the chest on the hips is turned 30 degrees", "end-or-fast"),
    "a chest too far": (
        ("head-turn = 30", "chest-turn = 30\nhead-turn = 30"),
        "slow-mid",
        "the chest on the hips is turned 30 degrees",
        "end-or-fast",
    ),
}


@pytest.mark.parametrize("change, stated, shows, needed", TWISTS.values(), ids=TWISTS)
def test_a_twist_needs_its_axis(draw: Draw, change: tuple[str, str], stated: str, shows: str, needed: str) -> None:
    """A chest turned on the hips, or a head on the chest, is named with position, angle and axis."""
    found = faults(draw(change, text=FROM_ABOVE), TURNING | {"spine-rotation": stated})
    assert any(
        f'position[2]: {shows}, but spine-rotation is "{stated}"; at least "{needed}", or redraw' in fault
        for fault in found
    ), found


def test_a_body_that_turns_as_one_piece_twists_nothing(draw: Draw) -> None:
    """Hips, chest and head turned alike show no twist."""
    found = faults(draw(("head-turn = 30", "turn = 30"), text=FROM_ABOVE), TURNING | {"spine-rotation": "none"})
    assert not any("spine-rotation" in fault for fault in found), found


def test_a_stated_twist_that_no_picture_shows_is_named(draw: Draw) -> None:
    """Where the camera could show a turn and none is drawn, the axis is named."""
    found = faults(draw(("head-turn = 30", "head-turn = 0"), text=FROM_ABOVE), TURNING)
    assert found == [
        'lifted-foot.toml › position: no picture turns the chest or the head, but spine-rotation is "slow-mid"'
    ]


def test_a_profile_cannot_show_a_twist_and_is_not_asked_to(draw: Draw, demands: Stated) -> None:
    """A side view passes with a stated turn: its camera cannot tell."""
    assert faults(draw(), demands | {"spine-rotation": "slow-mid"}) == []


def test_a_twist_no_spine_should_make_is_named(draw: Draw) -> None:
    """A chest turned further on the hips than a drawing may show is an impossible pose."""
    found = faults(draw(("head-turn = 30", "chest-turn = 50\nhead-turn = 50"), text=FROM_ABOVE), None)
    assert any("twist is bent 50 degrees; a drawing keeps it from -35 to 35" in fault for fault in found), found


def test_a_body_in_the_air_over_the_bed_is_named_from_above_too(draw: Draw) -> None:
    """Seen from above, what is said to rest on the bed is measured against how far down the bed lies."""
    thin = draw(("y = -0.6", "y = -0.6\nthick = 0.05"), text=FROM_ABOVE)
    assert any("contacts.pelvis: is 5.0% of body height inside the bed" in fault for fault in faults(thin, None))
    short = draw(("y = -0.6", "y = -0.6\nlength = 0.9"), text=FROM_ABOVE)
    assert any("contacts.head: is 9.8% of body height away from the bed" in fault for fault in faults(short, None))


def test_a_foot_turned_out_further_than_a_hip_turns_is_named(draw: Draw) -> None:
    """A planted foot far from where the hips face would wring the leg."""
    found = faults(draw(("foot = 0", "foot = 80"), text=FROM_ABOVE), None)
    assert any("left-turn-out is bent 80 degrees; a drawing keeps it from -20 to 60" in fault for fault in found), found
