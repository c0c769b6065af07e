"""The poses between the positions, and the small file that shows them."""

import gzip
import json
import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.figures.body import Skeleton, skeleton
from plugins.figures.joints import joint_faults
from plugins.figures.model import Drawing, Position
from plugins.figures.movement import Cycle, cycle
from plugins.figures.movement_art import file_text, puppet
from plugins.figures.movement_outlines import limb
from plugins.figures.movement_solve import Wish, at_pelvis, settled
from plugins.figures.movement_tracks import track
from plugins.figures.paths import capsule
from plugins.figures.read import read_drawing

Draw = Callable[..., Drawing]

DRAWINGS = sorted((Path(__file__).resolve().parents[3] / "pyengine" / "knowledge" / "drawings").glob("*.toml"))
SOLE = ("heel", "foot", "ball", "toe")
SAME_PLACE = 0.02
STRAYS_AT_MOST = 0.012
LEAPS_AT_MOST = 0.25
OFF_AT_MOST = 3.0
KILOBYTE = 1000


@cache
def _moved(file: Path) -> tuple[Drawing, Cycle | None]:
    drawing = read_drawing(file)
    return drawing, cycle(drawing)


def _passed(found: Cycle) -> list[Position]:
    return [found.poses[number] for number in found.order]


def _spans(drawing: Drawing, found: Cycle) -> list[tuple[Position, Position, list[Position]]]:
    """Every way from one position to the next, with the poses between."""
    places = [_placed(skeleton(drawing, position)) for position in drawing.positions]
    spans: list[tuple[Position, Position, list[Position]]] = []
    began, between = None, list[Position]()
    for pose in _passed(found):
        here = _placed(skeleton(drawing, pose))
        at = next((number for number, place in enumerate(places) if place == here), None)
        if at is None:
            between.append(pose)
            continue
        if began is not None and between:
            spans.append((began, drawing.positions[at], between))
        began, between = drawing.positions[at], []
    return spans


def _placed(points: Skeleton) -> tuple[tuple[str, float, float], ...]:
    return tuple((name, round(point.x, 4), round(point.y, 4)) for name, point in sorted(points.items()))


def _flat(points: Skeleton, name: str) -> tuple[float, float]:
    return points[name].x, points[name].y


def _stays(drawing: Drawing, start: Position, end: Position) -> list[str]:
    """What both positions rest on the same support, in the same place; of a foot, only what lies on the ground."""
    first, second = skeleton(drawing, start), skeleton(drawing, end)
    both = [name for name, on in start.contacts.items() if end.contacts.get(name) == on]
    return [name for name in both if math.dist(_flat(first, name), _flat(second, name)) < SAME_PLACE]


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_what_holds_on_to_something_stays_there(file: Path) -> None:
    """A hand on a worktop or a foot on the floor that both positions keep in place is there in every pose between."""
    drawing, found = _moved(file)
    for start, end, between in _spans(drawing, found) if found else ():
        first, last = skeleton(drawing, start), skeleton(drawing, end)
        for name in _stays(drawing, start, end):
            slid = math.dist(_flat(first, name), _flat(last, name))
            for pose in between:
                points = skeleton(drawing, pose)
                away = [math.dist(_flat(points, name), _flat(there, name)) for there in (first, last)]
                assert min(away) <= slid / 2 + STRAYS_AT_MOST, name


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_pose_between_is_one_a_body_can_be_in(file: Path) -> None:
    """No joint goes beyond the lint's ranges, and nothing goes through the floor."""
    drawing, found = _moved(file)
    for pose in _passed(found) if found else ():
        points = skeleton(drawing, pose)
        assert list(joint_faults(drawing.view, pose, points)) == []
        if drawing.view != "above":
            assert min(point.y for point in points.values()) >= -SAME_PLACE


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_movement_is_slow_and_passes_every_position_without_a_leap(file: Path) -> None:
    """All positions are passed as they are drawn, in four to eight seconds, and no point leaps from pose to pose."""
    drawing, found = _moved(file)
    if found is None:
        return
    passed = [skeleton(drawing, pose) for pose in _passed(found)]
    places = {_placed(points) for points in passed}
    assert {_placed(skeleton(drawing, position)) for position in drawing.positions} <= places
    assert 4 <= found.seconds <= 8
    assert list(found.seconds_at) == sorted(found.seconds_at)
    assert len(found.seconds_at) == len(found.order)
    for before, after in pairwise(passed):
        assert max(math.dist(_flat(before, name), _flat(after, name)) for name in before) <= LEAPS_AT_MOST


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_the_parts_make_the_picture_of_every_pose_and_the_file_is_small(file: Path) -> None:
    """No part is further from where the pose is drawn than is seen, and the file is fetched in a moment."""
    drawing, found = _moved(file)
    if found is None:
        return
    made = puppet(drawing, found)
    assert made.off <= OFF_AT_MOST
    printed = file_text(drawing, found, made)
    told = json.loads(re.findall(r"<metadata>(.*)</metadata>", printed)[0])
    used = {int(number) for number in re.findall(r'data-track="(\d+)"', printed)}
    assert used == set(range(len(told["tracks"])))
    assert max(told["order"]) < len(found.poses)
    assert len(gzip.compress(printed.encode())) <= (20 if made.looks else 5) * KILOBYTE


def test_hardly_any_drawing_goes_without_its_movement() -> None:
    """Only positions that look alike have no movement, and at most one drawing in twenty has no possible way."""
    without = [(drawing, found) for drawing, found in map(_moved, DRAWINGS) if found is None]
    differ = [drawing.name for drawing, _ in without if _differs(drawing)]
    assert len(differ) <= len(DRAWINGS) / 20, differ
    assert len(without) <= len(DRAWINGS) / 8


def _differs(drawing: Drawing) -> bool:
    first, *others = (skeleton(drawing, at_pelvis(drawing, position)) for position in drawing.positions)
    return any(first[name].minus(points[name]).length() > SAME_PLACE for points in others for name in first)


def test_a_movement_that_no_body_could_make_is_not_offered(draw: Draw) -> None:
    """Where the way from one position to the next leads through the floor or beyond a joint, there is no movement."""
    good = draw()
    first, last = good.positions
    round_once = {name: last.angles[name] + 360 for name in ("lower-trunk", "upper-trunk", "neck", "head")}
    somersault = replace(good, positions=(first, replace(last, angles={**last.angles, **round_once})))
    assert cycle(good) is not None
    assert cycle(somersault) is None


def test_a_wheel_is_turned_forward_all_the_way_round() -> None:
    """On a bike the pedals go on in one direction, and never back the way they came."""
    drawing, found = _moved(next(file for file in DRAWINGS if file.stem == "stationary-cycle"))
    assert found is not None
    bike = next(prop for prop in drawing.props if prop.kind == "bike")
    turned = 0.0
    feet = [skeleton(drawing, pose)["near-ball"] for pose in _passed(found)]
    angles = [math.atan2(foot.y - bike.number("y"), foot.x - bike.number("x")) for foot in feet]
    for before, after in pairwise(angles):
        step = (after - before + math.pi) % math.tau - math.pi
        assert step <= 0.01
        turned -= step
    assert turned == pytest.approx(math.tau, abs=0.05)


def test_the_body_gives_way_only_as_far_as_it_must(draw: Draw) -> None:
    """A wish that is met already changes nothing, and one that is not is met by the limb it is about."""
    good = draw()
    pose = at_pelvis(good, good.positions[0])
    there = skeleton(good, pose)["near-hand"]
    still = settled(good, pose, lambda _: [Wish("near-hand", "x", there.x)])
    assert still == pose
    wishes = [Wish("near-foot", "x", 0.0), Wish("near-foot", "y", 0.0), Wish("near-hand", "x", there.x - 0.05)]
    moved = settled(good, pose, lambda _: wishes)
    points = skeleton(good, moved)
    assert points["near-hand"].x == pytest.approx(there.x - 0.05, abs=0.002)
    assert moved.angles["far-upper-arm"] == pose.angles["far-upper-arm"]
    assert _flat(points, "near-foot") == pytest.approx((0.0, 0.0), abs=0.002)


def test_a_turned_shape_is_turned_and_a_longer_one_is_stretched() -> None:
    """A shape that is only turned keeps its form; one that grows longer is stretched along itself."""
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (0.0, 4.0)]
    upright = [(0.0, 0.0), (0.0, 10.0), (-4.0, 10.0), (-4.0, 0.0)]
    turned, off = track([square, upright])
    assert off < 0.01
    assert turned.moves[1][2] == pytest.approx(90)
    longer, off = track([square, [(2 * x, y) for x, y in square]])
    assert off < 0.01
    assert longer.moves[1][2:] == pytest.approx((2, 0, 0, 1))


def test_a_drawn_limb_is_read_back() -> None:
    """The ends and the radii of a limb are those it was drawn with."""
    read = limb(capsule((10.0, 10.0), 5.0, (40.0, 50.0), 3.0))
    assert read is not None
    assert read.first == pytest.approx((10, 10), abs=0.3)
    assert read.second == pytest.approx((40, 50), abs=0.3)
    assert read.radii == (5, 3)
