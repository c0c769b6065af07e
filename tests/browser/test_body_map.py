"""The picture of the body beside a question, as it is pressed and seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.walking import Answers, Planner
from tests.support.axe import violations

NARROW = {"width": 320, "height": 640}
TARGET = 44
MAPPED = ("lesion-sites", "upper-thigh-side", "upper-arm-side", "other-fractures", "body-limits")

Walk = Callable[[str], Planner]

# Every answer whose picture holds a square, each pixel of which presses that answer and nothing else.
ROOMY = """(section, side) => {
  const holders = new Map();
  for (const control of section.querySelectorAll("[data-places]")) {
    for (const place of control.dataset.places.split(" ")) {
      if (!holders.has(place)) holders.set(place, control.value);
    }
  }
  const picture = section.querySelector(".body-map");
  picture.scrollIntoView({block: "end", behavior: "instant"});
  const box = picture.getBoundingClientRect();
  const roomy = new Set();
  let above = [];
  for (let y = Math.ceil(box.top) + 0.5; y < box.bottom; y++) {
    const here = [];
    for (let x = Math.ceil(box.left) + 0.5; x < box.right; x++) {
      const hit = document.elementFromPoint(x, y);
      const answer = holders.get(hit?.closest("[data-place]")?.dataset.place) ?? null;
      const column = here.length;
      const around = [above[column - 1], above[column], here[column - 1]];
      const size = answer === null ? 0 : 1 + Math.min(...around.map(one => one?.answer === answer ? one.size : 0));
      if (size >= side) roomy.add(answer);
      here.push({answer, size});
    }
    above = here;
  }
  return [...roomy].sort();
}"""


@pytest.fixture
def walk_to(planner: Planner, people: dict[str, Answers]) -> Walk:
    """Answer until a question is on the screen, as somebody who has both conditions and lesions in thigh and arm."""
    given = {
        **people["lesions-cleared"],
        "condition": "both",
        "new-pain": ["none"],
        "lesion-sites": ["upper-thigh", "upper-arm"],
    }

    def walk(wanted: str) -> Planner:
        while planner.question_id() != wanted:
            asked = planner.question_id()
            answer = given.get(asked, "not-sure")
            if asked not in given and not planner.question.locator('input[value="not-sure"]').count():
                answer = "none"
            planner.answer(*([answer] if isinstance(answer, str) else answer))
            if planner.page.locator(".stop:visible").count():
                planner.press("answer-the-rest")
        return planner

    return walk


def shape(planner: Planner, place: str, view: int = 0) -> Locator:
    """Return a place of the picture on the screen, from the front (0) or the back (1)."""
    return planner.question.locator(".body-map-view").nth(view).locator(f'g[data-place="{place}"]')


def marked(planner: Planner) -> set[str]:
    """Return the places that the picture on the screen shows as ticked."""
    shown = planner.question.locator("g[data-marked]")
    return set(shown.evaluate_all("all => all.map(one => one.dataset.place)"))


def ticked(planner: Planner) -> list[str]:
    """Return the chosen answers of the question on the screen."""
    chosen = planner.question.locator("input:checked")
    return [str(value) for value in chosen.evaluate_all("all => all.map(control => control.value)")]


def looks(place: Locator) -> list[str]:
    """Return what a place is filled with, how thick its line is and whether its tick is drawn."""
    found: list[str] = place.evaluate(
        """place => {
            const line = getComputedStyle(place.querySelector("path"));
            return [line.fill, line.strokeWidth, getComputedStyle(place).stroke];
        }"""
    )
    return found


def test_a_press_on_the_picture_ticks_the_list_and_a_tick_marks_the_picture(walk_to: Walk) -> None:
    """Both do the same: pressed, unpressed, on both sides and in both views."""
    planner = walk_to("lesion-sites")
    shape(planner, "lower-back", 1).click()
    assert ticked(planner) == ["lower-back"]
    assert marked(planner) == {"lower-back"}
    planner.tick("upper-thigh")
    assert marked(planner) == {"lower-back", "left-upper-thigh", "right-upper-thigh"}
    shape(planner, "right-upper-thigh").click()
    assert ticked(planner) == ["lower-back"]
    assert marked(planner) == {"lower-back"}


def test_what_is_ticked_is_said_beside_the_picture(walk_to: Walk) -> None:
    """On a phone the list may be out of sight, so the picture names what was pressed last."""
    planner = walk_to("lesion-sites")
    said = planner.question.locator(".body-map-said")
    expect(said).to_have_text("")
    shape(planner, "neck", 1).click()
    expect(said).to_have_text("Ticked: Neck (cervical spine)")
    shape(planner, "neck", 1).click()
    expect(said).to_have_text("No longer ticked: Neck (cervical spine)")


def test_none_empties_list_and_picture(walk_to: Walk) -> None:
    """"None of these" clears the picture with the list, and a press on the picture clears "none"."""
    planner = walk_to("other-fractures")
    shape(planner, "left-wrist").click()
    planner.tick("none")
    assert (ticked(planner), marked(planner)) == (["none"], set())
    shape(planner, "right-wrist", 1).click()
    assert (ticked(planner), marked(planner)) == (["wrist-right"], {"right-wrist"})


def test_the_second_side_means_both(walk_to: Walk) -> None:
    """Where one answer is chosen, pressing left and then right chooses both, and one of them again leaves the other."""
    planner = walk_to("upper-thigh-side")
    shape(planner, "left-upper-thigh").click()
    assert ticked(planner) == ["left"]
    shape(planner, "right-upper-thigh", 1).click()
    assert (ticked(planner), marked(planner)) == (["both"], {"left-upper-thigh", "right-upper-thigh"})
    shape(planner, "left-upper-thigh", 1).click()
    assert ticked(planner) == ["right"]
    shape(planner, "right-upper-thigh").click()
    assert ticked(planner) == ["right"]


def test_the_keyboard_meets_the_list_and_the_picture_follows(walk_to: Walk) -> None:
    """Tab goes from answer to answer and never into the picture; the focused answer's place is pointed at."""
    planner = walk_to("lesion-sites")
    answers = planner.question.locator("input").evaluate_all("all => all.map(control => control.value)")
    met = []
    for answer in answers:
        planner.page.keyboard.press("Tab")
        met.append(planner.page.evaluate("document.activeElement.value"))
        pointed = planner.question.locator("g[data-pointed]").evaluate_all("all => all.map(one => one.dataset.place)")
        places = planner.question.locator(f'input[value="{answer}"]').get_attribute("data-places") or ""
        assert set(pointed) == set(places.split())
    assert met == answers
    planner.question.locator("input").first.focus()
    planner.page.keyboard.press("Space")
    assert marked(planner) == {"neck"}
    assert planner.page.evaluate("document.activeElement.value") == "neck"


def test_a_press_moves_the_focus_as_a_label_does(walk_to: Walk) -> None:
    """A screen reader in use with a mouse says the answer's name and state; the page does not jump."""
    planner = walk_to("lesion-sites")
    shape(planner, "lower-back", 1).scroll_into_view_if_needed()
    before = planner.page.evaluate("window.scrollY")
    shape(planner, "lower-back", 1).click()
    expect(planner.question.locator('input[value="lower-back"]')).to_be_focused()
    assert planner.page.evaluate("window.scrollY") == before


def test_each_answer_is_named_once_and_by_its_visible_words(walk_to: Walk) -> None:
    """What is seen is what is said to press it: one checkbox a name, and the picture adds none."""
    planner = walk_to("lesion-sites")
    for label in planner.question.locator("label").all_inner_texts():
        expect(planner.question.get_by_role("checkbox", name=label, exact=True)).to_have_count(1)
    assert planner.question.locator("input").evaluate_all("all => all.map(one => one.labels.length)") == [1] * 13
    assert "img" not in planner.question.aria_snapshot()


@pytest.mark.context(viewport={"width": 320, "height": 900})
@pytest.mark.parametrize("question", MAPPED)
def test_every_place_has_room_for_a_finger_at_320_pixels(walk_to: Walk, question: str) -> None:
    """On the narrowest phone each answer on the picture has a square of 44 by 44 pixels to itself."""
    planner = walk_to(question)
    placed = planner.question.locator("[data-places]")
    named = placed.evaluate_all("all => all.filter(one => one.value !== 'both').map(one => one.value)")
    assert planner.question.evaluate(ROOMY, TARGET) == sorted(named)
    assert int(planner.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")) <= 0


@pytest.mark.parametrize(
    "scheme",
    [
        pytest.param("light", marks=pytest.mark.context(color_scheme="light")),
        pytest.param("dark", marks=pytest.mark.context(color_scheme="dark")),
        pytest.param("forced", marks=pytest.mark.context(forced_colors="active")),
        pytest.param("narrow", marks=pytest.mark.context(viewport=NARROW)),
    ],
)
def test_axe_finds_nothing_and_a_mark_is_more_than_a_colour(walk_to: Walk, scheme: str) -> None:
    """In every scheme a ticked place has hatching, a thicker line and a tick; an unticked one has none of them."""
    planner = walk_to("lesion-sites")
    shape(planner, "left-lower-arm").click()
    planner.page.mouse.move(0, 0)
    planner.question.locator("input").last.focus()
    fill, line, tick = looks(shape(planner, "right-lower-arm", 1))
    other_fill, other_line, no_tick = looks(shape(planner, "ribs"))
    assert "body-map-hatch" in fill
    assert "url" not in other_fill
    assert float(line.removesuffix("px")) > float(other_line.removesuffix("px"))
    assert (tick, no_tick) == ("rgb(22, 25, 31)", "none")
    assert violations(planner.page) == [], scheme


def test_nothing_on_the_picture_moves(walk_to: Walk) -> None:
    """No part of the picture is animated or fades, whatever the reader asked for."""
    planner = walk_to("lesion-sites")
    shape(planner, "ribs").click()
    assert planner.page.evaluate("document.querySelector('.mapped').getAnimations({subtree: true}).length") == 0


@pytest.mark.context(viewport={"width": 1280, "height": 800})
def test_with_room_the_whole_figure_stays_in_sight_beside_the_list(walk_to: Walk) -> None:
    """With the last answer at the foot of the screen the picture is still there, head to feet."""
    planner = walk_to("lesion-sites")
    last = planner.question.locator("label").last
    last.evaluate("label => label.scrollIntoView({block: 'end', behavior: 'instant'})")
    box = planner.question.locator(".body-map").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 800


def _paper(page: Page) -> Locator:
    return page.locator('[data-question="lesion-sites"] .body-map')


def test_after_clearing_no_place_is_marked(walk_to: Walk) -> None:
    """Answers that are cleared are gone from the picture too."""
    planner = walk_to("lesion-sites")
    shape(planner, "ribs").click()
    planner.press("clear")
    planner.page.wait_for_timeout(1100)
    planner.press("clear-yes")
    walk_to("lesion-sites")
    assert (ticked(planner), marked(planner)) == ([], set())


@pytest.mark.context(java_script_enabled=False)
def test_without_script_and_on_paper_the_picture_is_there_with_empty_boxes(planner: Planner) -> None:
    """The picture helps to find the words; it does not ask to be pressed, and its boxes can be ticked with a pen."""
    page = planner.page
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        expect(_paper(page)).to_be_visible()
        expect(page.locator(".body-map-press:visible")).to_have_count(0)
        expect(page.locator('[data-question="lesion-sites"] .on-paper', has_text="pen")).to_be_visible()
        boxes = _paper(page).locator("g[data-place]")
        assert boxes.locator("use").count() == boxes.count() > 20
        assert set(boxes.evaluate_all("all => all.map(one => getComputedStyle(one).stroke)")) == {"none"}
