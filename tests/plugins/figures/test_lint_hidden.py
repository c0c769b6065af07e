"""What must be seen and is hidden, and what is sunk into something solid, is named with its position."""

from collections.abc import Callable

import pytest

from plugins.figures.lint import faults
from plugins.figures.model import Drawing

Draw = Callable[..., Drawing]

POSE = "upper-arm = 25\nforearm = 48\nhand = 90\nfar-thigh = 0"
HANGING = (
    "near-upper-arm = 25\nnear-forearm = 48\nnear-hand = 90\n"
    "far-upper-arm = {arm}\nfar-forearm = {arm}\nfar-hand = {arm}\nfar-thigh = 0"
)
TELLS = ('moves = "near-foot"', 'moves = "far-hand"')


def far_arm(angle: int) -> tuple[str, str]:
    """Return the change that lets the far arm hang at this angle in the second picture."""
    return POSE, HANGING.format(arm=angle)


def test_a_hand_that_the_arrow_tells_of_must_be_seen(draw: Draw) -> None:
    """A far hand behind the body is named with its position; further out in front it is seen."""
    behind = faults(draw(TELLS, far_arm(8)), None)
    expected = "lifted-foot.toml › position[2]: far-hand is wholly behind the "
    assert any(fault.startswith(expected) for fault in behind), behind
    assert not any("wholly behind" in fault for fault in faults(draw(TELLS, far_arm(40)), None))


def test_a_hand_that_moves_must_be_seen_without_an_arrow_too(draw: Draw) -> None:
    """What goes to another place between the pictures is part of the move."""
    let_go = (
        '{ far-foot = "floor", near-hand = "worktop", far-hand',
        '{ far-foot = "floor", near-hand = "worktop" } # far-hand',
    )
    found = faults(draw(far_arm(8), let_go), None)
    assert any("position[2]: far-hand is wholly behind the " in fault for fault in found), found


def test_an_idle_hand_may_be_hidden(draw: Draw) -> None:
    """A far arm that hangs beside the body in every picture hides nothing a reader needs."""
    first = ("upper-arm = 25\nforearm = 48\nhand = 90\nthigh = 0", HANGING.format(arm=8).replace("far-thigh", "thigh"))
    let_go = (', far-hand = "worktop"', "")
    found = faults(draw(first, far_arm(8), let_go), None)
    assert not any("wholly behind" in fault for fault in found), found


SEATED = """
view = "side"
character = "man"
alt = "Sitting with both hands on the seat, then lifting one foot."
[[prop]]
kind = "chair"
x = 0.06
[[position]]
caption = "Sit."
anchor = { point = "pelvis", x = -0.17, y = 0.325 }
contacts = { pelvis = "chair-seat", near-hand = "chair-seat", far-hand = "chair-seat" }
[position.angles]
trunk = 0
upper-arm = -21
forearm = 29
hand = 50
thigh = 84
shank = 0
foot = 90
[[position]]
caption = "Sit on."
anchor = { point = "pelvis", x = -0.17, y = 0.325 }
contacts = { pelvis = "chair-seat", near-hand = "chair-seat", far-hand = "chair-seat" }
[position.angles]
trunk = 0
upper-arm = -21
forearm = 29
hand = 50
thigh = 84
shank = 0
foot = 90
"""


def test_of_two_hands_that_do_the_same_one_is_enough(draw: Draw) -> None:
    """Behind its fellow on the same seat a hand may be hidden; alone on it, it may not."""
    assert not any("wholly behind" in fault for fault in faults(draw(text=SEATED), None))
    alone = faults(draw(('near-hand = "chair-seat", ', ""), text=SEATED), None)
    assert [fault for fault in alone if "far-hand is wholly behind the" in fault and "position[1]" in fault], alone


SUNK = {
    "a knee in the cupboard": (
        ("near-thigh = 20", "near-thigh = 62"),
        "position[2].angles: near-knee is 6.2% of body height inside the worktop; at most 2%",
    ),
    "a foot in the cupboard": (
        ('anchor = { point = "far-foot", x = 0.0 }', 'anchor = { point = "far-foot", x = 0.12 }'),
        "far-toe is 3.6% of body height inside the worktop; at most 2%",
    ),
}


@pytest.mark.parametrize("change, message", SUNK.values(), ids=SUNK)
def test_a_limb_inside_something_solid_is_named(draw: Draw, change: tuple[str, str], message: str) -> None:
    """A knee or a foot that has gone into the furniture is reported with file, position and depth."""
    found = faults(draw(change), None)
    assert any(fault.startswith("lifted-foot.toml › ") and message in fault for fault in found), found


@pytest.mark.parametrize(
    "prop", ['kind = "wall"\nx = 0.05', 'kind = "step"\nx = 0.05', 'kind = "mat"\nx = 0.05\nheight = 0.05']
)
def test_walls_steps_and_mats_are_solid_too(draw: Draw, prop: str) -> None:
    """Toes cannot stand inside a wall, a step or a mat."""
    found = faults(draw(("[arrow]", f"[[prop]]\n{prop}\n\n[arrow]")), None)
    assert any("position[1].angles: near-toe is " in fault and "inside the" in fault for fault in found), found


def test_a_thigh_that_goes_out_further_than_a_hip_opens_is_named(draw: Draw) -> None:
    """The hip is measured from the trunk; a thigh that points at the reader does not go sideways at all."""
    front = SEATED.replace('"side"', '"front"', 1).replace("near-hand", "left-hand").replace("far-hand", "right-hand")
    front = (
        front.replace("x = 0.06", 'x = 0\nfacing = "reader"')
        .replace("hand = 50\n", "")
        .replace("foot = 90", "foot = 0")
    )
    wide = faults(draw(text=front), None)
    assert any("left-hip is bent 84 degrees; a drawing keeps it from -30 to 50" in fault for fault in wide), wide
    ahead = front.replace("[position.angles]", "[position.depths]\nthigh = 80\n[position.angles]")
    assert not any("hip is bent" in fault for fault in faults(draw(text=ahead), None))
