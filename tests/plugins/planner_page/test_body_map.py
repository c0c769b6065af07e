"""The picture of the body beside a question: its data, and what is printed from it."""

import gzip
from pathlib import Path

import pytest

from plugins.planner_page import assets, body_map, form
from plugins.planner_page.body_map_data import BodyMapError, read_body_maps
from plugins.planner_page.body_map_places import MIDDLE, NAMES, SIDED, VIEWS, shape_of
from plugins.planner_page.interface import Interface
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops
from pyengine.model import Knowledge
from tests.plugins.planner_page.conftest import elements

SIDES = """
[upper-thigh-side]
no-place = ["not-sure"]
[upper-thigh-side.places]
left = ["left-upper-thigh"]
right = ["right-upper-thigh"]
both = ["left-upper-thigh", "right-upper-thigh"]
"""
LIMITS = """
[body-limits]
no-place = ["leaks", "frail", "none", "not-sure"]
[body-limits.places]
leg-arthritis = ["left-knee"]
shoulder = ["left-shoulder"]
neck-or-dizzy = ["neck"]
"""
MOST_BYTES = 8000


def _faults(knowledge: Knowledge, folder: Path, text: str) -> tuple[str, ...]:
    file = folder / "body_map.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BodyMapError) as raised:
        read_body_maps(knowledge, file)
    return raised.value.faults


@pytest.mark.parametrize(
    "before, after, fault",
    [
        (
            "[upper-thigh-side]",
            "[upper-thihg-side]",
            "body_map.toml › upper-thihg-side: is not a question; did you mean upper-thigh-side?",
        ),
        (
            'right = ["right-upper-thigh"]',
            'rihgt = ["right-upper-thigh"]',
            "body_map.toml › upper-thigh-side.places.rihgt: is not an answer; did you mean right?",
        ),
        (
            'left = ["left-upper-thigh"]',
            'left = ["left-uper-thigh"]',
            "body_map.toml › upper-thigh-side.places.left: found 'left-uper-thigh'; did you mean left-upper-thigh?",
        ),
        (
            'no-place = ["not-sure"]',
            'no-place = ["unsure"]',
            "body_map.toml › upper-thigh-side.not-sure: is missing; name its places, or add it to no-place",
        ),
        (
            'no-place = ["not-sure"]',
            "no-place = []",
            "body_map.toml › upper-thigh-side.not-sure: is missing; name its places, or add it to no-place",
        ),
        (
            'no-place = ["not-sure"]',
            'no-place = ["not-sure", "left"]',
            "body_map.toml › upper-thigh-side.left: stands under places and under no-place; one of the two",
        ),
        (
            'right = ["right-upper-thigh"]',
            "right = []",
            "body_map.toml › upper-thigh-side.places.right: names no place; name one, or use no-place",
        ),
        (
            'right = ["right-upper-thigh"]',
            'right = "right-upper-thigh"',
            "body_map.toml › upper-thigh-side.places.right: found 'right-upper-thigh'; a list of ids in quotes",
        ),
        (
            'right = ["right-upper-thigh"]',
            'right = ["right-knee"]',
            (
                "body_map.toml › upper-thigh-side.places: right-upper-thigh alone is no answer; "
                "where one answer is chosen, each place needs an answer of its own"
            ),
        ),
        (
            'shoulder = ["left-shoulder"]',
            'shoulder = ["neck"]',
            (
                "body_map.toml › body-limits.places: neck stands for shoulder and neck-or-dizzy; "
                "where several answers can be ticked, a place belongs to one"
            ),
        ),
        (
            "[upper-thigh-side.places]",
            "places = 3\n[upper-thigh-side.placs]",
            "body_map.toml › upper-thigh-side.placs: is not a known key; did you mean places?",
        ),
        (
            "[upper-thigh-side.places]",
            "places = 3\n[upper-thigh-side.placs]",
            "body_map.toml › upper-thigh-side.places: found 3; a table of answers with their places",
        ),
        (
            "[upper-thigh-side]",
            "age = 3\n[upper-thigh-side]",
            "body_map.toml › age: found 3; a table, [age.places], would be right",
        ),
    ],
)
def test_a_fault_of_the_data_stops_the_build(
    knowledge: Knowledge, tmp_path: Path, before: str, after: str, fault: str
) -> None:
    """Each fault is named by file and key, with what was found and what would be right."""
    text = SIDES + LIMITS
    assert before in text
    assert fault in _faults(knowledge, tmp_path, text.replace(before, after))


def test_a_file_that_is_no_toml_stops_the_build(knowledge: Knowledge, tmp_path: Path) -> None:
    """A slip of the pen is told as one, not as a crash."""
    (fault,) = _faults(knowledge, tmp_path, "[upper-thigh-side\n")
    assert fault.startswith("body_map.toml › file: is not readable as TOML; ")


def test_data_without_a_fault_is_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """The examples that the faults above are made from are sound themselves."""
    file = tmp_path / "body_map.toml"
    file.write_text(SIDES + LIMITS, encoding="utf-8")
    assert set(read_body_maps(knowledge, file)) == {"upper-thigh-side", "body-limits"}


def test_every_site_of_a_lesion_has_a_place(knowledge: Knowledge) -> None:
    """Of the sites that can be answered only "many" and "not sure" are not on the picture."""
    sites = read_body_maps(knowledge)["lesion-sites"]
    answers = {answer.id for answer in knowledge.questions["lesion-sites"].answers}
    assert answers - sites.places.keys() == {"many", "not-sure"}


def test_every_place_can_be_seen_and_is_used(knowledge: Knowledge) -> None:
    """No place is drawn that no question names, and each named one is seen from the front, the back or both."""
    used = {place for shown in read_body_maps(knowledge).values() for place in shown.drawn()}
    assert used == NAMES
    assert [place for place in NAMES if not any(shape_of(place, view) for view in VIEWS)] == []
    assert MIDDLE.keys() & SIDED.keys() == set()


@pytest.mark.parametrize("view", VIEWS)
def test_left_is_the_reader_s_own_left(view: str, words: Interface, knowledge: Knowledge) -> None:
    """From the front your left is at the picture's right, from the back at its left; the words above say so."""
    shown = read_body_maps(knowledge)["upper-arm-side"]
    html = body_map.picture(words, shown)
    front, back = html.split('class="body-map-view"')[1:]
    picture = front if view == "front" else back
    places = [element["data-place"] for element in elements(picture, "g") if "data-place" in element]
    boxes = [float(str(element["x"])) for element in elements(picture, "use") if "x" in element]
    across = dict(zip(places, boxes, strict=True))
    left_first = across["left-upper-arm"] < across["right-upper-arm"]
    assert left_first == (view == "back")
    turned = [element.get("data-place") for element in elements(picture, "path") if "transform" in element]
    assert turned == ["left-upper-arm" if view == "back" else "right-upper-arm", None]
    assert left_first == (picture.index(words.say("map.left")) < picture.index(words.say("map.right")))


def test_the_picture_is_no_second_set_of_controls(press: Press, stops: Stops) -> None:
    """Nothing in a picture has a label, a role, a name or a stop for Tab; the list alone is heard and spoken to."""
    html = form.questions(press, stops)
    pictures = [part.split('<div class="answers"')[0] for part in html.split('<div class="body-map"')[1:]]
    assert len(pictures) == len(read_body_maps(press.knowledge))
    for picture in pictures:
        assert picture.startswith(' aria-hidden="true"')
        marks = ("<label", "<input", "<a ", "<button", "tabindex", "role=", "aria-label")
        assert [mark for mark in marks if mark in picture] == []


def test_each_control_carries_its_places(press: Press, stops: Stops) -> None:
    """What script marks is what the data says, for every answer of every question."""
    maps = read_body_maps(press.knowledge)
    for control in elements(form.questions(press, stops), "input"):
        shown = maps.get(str(control["name"]))
        places = shown.places.get(str(control["value"]), ()) if shown else ()
        assert tuple((control.get("data-places") or "").split()) == places


def test_the_pictures_are_light(press: Press, stops: Stops, words: Interface) -> None:
    """All pictures of the page, with their script and style, add at most 8 kB to what a reader waits for."""
    with_pictures = form.questions(press, stops)
    without = with_pictures.replace(body_map.shared_parts(), "")
    for shown in read_body_maps(press.knowledge).values():
        assert body_map.picture(words, shown) in without
        without = without.replace(body_map.picture(words, shown), "")
    markup = len(gzip.compress(with_pictures.encode())) - len(gzip.compress(without.encode()))
    files = (assets.HERE / "browser" / "body-map.mjs", assets.HERE / "body-map.css")
    texts = [assets.lean(file.read_text(encoding="utf-8")) for file in files]
    assert markup + sum(len(gzip.compress(text.encode())) for text in texts) <= MOST_BYTES


def test_both_sides_are_spoken_of_only_where_one_press_marks_both(knowledge: Knowledge) -> None:
    """The line about both sides stands where an answer names a left and a right place, not where a side is asked."""
    maps = read_body_maps(knowledge)
    assert {name for name, shown in maps.items() if shown.marks_both_sides()} == {
        "lesion-sites",
        "other-fractures",
        "body-limits",
    }
