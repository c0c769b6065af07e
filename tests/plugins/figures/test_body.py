"""Angles become places."""

import math
from collections.abc import Callable

import pytest

from plugins.figures.body import ANKLE_HEIGHT, LENGTHS, skeleton
from plugins.figures.model import Drawing
from plugins.figures.reach import two_links

Draw = Callable[..., Drawing]

ARMS_OUT = """
view = "back"
character = "man"
alt = "Standing, then lifting both arms to the side."
[[position]]
caption = "Stand tall."
anchor = { point = "pelvis", x = 0.0, y = 0.53 }
contacts = { left-foot = "floor", right-foot = "floor" }
[position.angles]
trunk = 0
upper-arm = 10
forearm = 10
thigh = 2
shank = 2
foot = 0
[[position]]
caption = "Lift both arms."
anchor = { point = "pelvis", x = 0.0, y = 0.53 }
contacts = { left-foot = "floor", right-foot = "floor" }
[position.angles]
trunk = 0
upper-arm = 60
forearm = 60
thigh = 2
shank = 2
foot = 0
"""


def test_a_standing_figure_is_one_body_height_tall(draw: Draw) -> None:
    """From the sole to the crown, a figure standing straight measures one body height."""
    drawing = draw()
    assert skeleton(drawing, drawing.positions[0])["crown"].y == pytest.approx(1.0, abs=0.01)


def test_the_anchored_point_is_where_the_file_says(draw: Draw) -> None:
    """Whatever the angles are, the anchored point stands where the file puts it."""
    drawing = draw(("x = 0.0 }", "x = 0.37, y = 0.2 }"))
    for position in drawing.positions:
        foot = skeleton(drawing, position)["far-foot"]
        assert (foot.x, foot.y) == pytest.approx((0.37, 0.2))


def test_positive_limb_angles_go_forward_in_the_side_view(draw: Draw) -> None:
    """A thigh lifted by 90 degrees points to the picture's right at hip height."""
    drawing = draw(("near-thigh = 20", "near-thigh = 90"))
    points = skeleton(drawing, drawing.positions[1])
    assert points["near-knee"].x - points["near-hip"].x == pytest.approx(LENGTHS["thigh"])
    assert points["near-knee"].y == pytest.approx(points["near-hip"].y)


def test_positive_limb_angles_go_outward_on_both_sides_seen_from_behind(draw: Draw) -> None:
    """Seen from behind, the same outward angle takes the right hand to the right and the left hand to the left."""
    drawing = draw(text=ARMS_OUT)
    points = skeleton(drawing, drawing.positions[1])
    assert points["right-hand"].x == pytest.approx(-points["left-hand"].x)
    assert points["right-hand"].x > points["right-shoulder"].x


def test_depth_shortens_a_limb_in_the_picture_and_not_in_space(draw: Draw) -> None:
    """A forearm tipped towards the reader keeps its length in space."""
    drawing = draw(("[position.angles]\ntrunk = 0", "[position.depths]\nforearm = 50\n[position.angles]\ntrunk = 0"))
    points = skeleton(drawing, drawing.positions[0])
    forearm = points["near-wrist"].minus(points["near-elbow"])
    assert forearm.length() == pytest.approx(LENGTHS["forearm"])
    assert math.hypot(forearm.x, forearm.y) == pytest.approx(LENGTHS["forearm"] * math.cos(math.radians(50)))


def test_a_flat_foot_has_heel_ball_and_toe_on_one_level(draw: Draw) -> None:
    """A foot at 90 degrees lies flat, one ankle height below the ankle."""
    drawing = draw()
    points = skeleton(drawing, drawing.positions[0])
    for name in ("heel", "foot", "ball", "toe"):
        assert points[f"near-{name}"].y == pytest.approx(points["near-ankle"].y - ANKLE_HEIGHT)


def test_the_named_angles_bring_a_limb_where_it_should_be(draw: Draw) -> None:
    """The two angles worked out for a hand bring it back to where it was."""
    drawing = draw()
    points = skeleton(drawing, drawing.positions[0])
    shoulder, wrist = points["near-shoulder"], points["near-wrist"]
    assert two_links(shoulder, wrist, LENGTHS["upper-arm"], LENGTHS["forearm"], -1) == pytest.approx((25, 48))


def test_nothing_is_named_where_a_limb_cannot_reach(draw: Draw) -> None:
    """A place further away than the limb is long has no angles."""
    points = skeleton(draw(), draw().positions[0])
    assert two_links(points["near-shoulder"], points["near-foot"], 0.186, 0.146, -1) is None
