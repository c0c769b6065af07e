"""Angles become places."""

import math
from collections.abc import Callable

import pytest

from plugins.figures.body import ANKLE_HEIGHT, LENGTHS, skeleton
from plugins.figures.camera import Camera
from plugins.figures.heads import seen_at
from plugins.figures.model import Drawing, View
from plugins.figures.places import Point, facing
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


def test_a_turn_to_the_right_brings_the_right_side_towards_the_reader_seen_from_behind(draw: Draw) -> None:
    """Turned by 90 degrees, the figure stands in profile: its right limbs near, its left limbs as far away."""
    drawing = draw(("trunk = 0", "trunk = 0\nturn = 90"), text=ARMS_OUT)
    points = skeleton(drawing, drawing.positions[1])
    assert points["right-hand"].z == pytest.approx(-points["left-hand"].z)
    assert points["right-hand"].z < points["right-shoulder"].z < 0
    assert points["right-hip"].x == pytest.approx(points["left-hip"].x)


def test_a_turn_keeps_every_length_and_height_of_an_upright_body(draw: Draw) -> None:
    """A body that turns about its long axis neither grows nor sinks."""
    straight, turned = (
        skeleton(drawing, drawing.positions[1])
        for drawing in (draw(text=ARMS_OUT), draw(("trunk = 0", "trunk = 0\nturn = 35"), text=ARMS_OUT))
    )
    for one, other in (("left-elbow", "left-wrist"), ("right-hip", "right-knee")):
        assert turned[other].minus(turned[one]).length() == pytest.approx(straight[other].minus(straight[one]).length())
    assert {name: turned[name].y for name in turned} == pytest.approx({name: straight[name].y for name in straight})


def test_only_what_is_turned_turns(draw: Draw) -> None:
    """A turned pelvis takes the legs along and leaves the arms where they were."""
    straight = draw(text=ARMS_OUT)
    twisted = draw(("trunk = 0", "trunk = 0\npelvis-turn = 15"), text=ARMS_OUT)
    before, after = (skeleton(drawing, drawing.positions[0]) for drawing in (straight, twisted))
    assert after["left-hand"] == pytest.approx(before["left-hand"])
    assert after["left-knee"].z != pytest.approx(before["left-knee"].z)


def test_a_body_on_its_side_that_turns_back_looks_at_the_ceiling() -> None:
    """A figure that lies with its face to the reader faces up once it has turned by 90 degrees."""
    assert facing("front", -90, 0) == pytest.approx((0, 0, -1))
    assert facing("front", -90, 90) == pytest.approx((0, 1, 0))


@pytest.mark.parametrize(
    "view, turn, away", [("front", 40, 40), ("above", -40, -40), ("back", 60, 120), ("side", 0, 90)]
)
def test_the_head_is_drawn_as_it_is_seen(view: View, turn: float, away: float) -> None:
    """How far the face is turned away from the reader follows from the camera and the turn."""
    assert seen_at(view, 0, turn) == pytest.approx(away)


def test_a_lifted_shoulder_rises_and_a_drawn_one_goes_back(draw: Draw) -> None:
    """The collarbone's two angles move the shoulder up, and away from where the chest faces, with the whole arm."""
    rest, moved = (
        skeleton(drawing, drawing.positions[0])
        for drawing in (draw(), draw(("trunk = 0\n", "trunk = 0\nshoulder-lift = 20\nshoulder-back = 20\n")))
    )
    for name in ("near-shoulder", "far-shoulder", "near-hand"):
        step = moved[name].minus(rest[name])
        assert 0.03 < step.y < 0.05
        assert -0.04 < step.x < -0.03


def test_seen_from_above_the_head_is_at_the_left() -> None:
    """A place towards the head goes to the left of the picture, and the figure's left side to its top."""
    camera = Camera(view="above", frame="whole", left=0.0, top=0.0)
    assert camera.place(Point(0.0, 0.4)) == pytest.approx((-80, 0))
    assert camera.place(Point(0.2, 0.0)) == pytest.approx((0, -40))
