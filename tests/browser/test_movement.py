"""Movements in a real browser: shown when asked for, once and slowly, and never where less motion is wanted."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.walking import Answers, Planner
from tests.support import axe
from tests.support.browsing import Reader
from tests.support.serving import Served

PAGE = "exercises/sit-to-stand/"
SHOW, STOP, AGAIN = "Show the movement", "Stop the movement", "Failed. Try again"
LEAST_TARGET = 44
FILES = "**/assets/movement/*.svg*"
RUNS = """svg => svg.getAnimations({ subtree: true }).map(run => run.effect.getTiming())
  .map(({ duration, iterations }) => ({ duration, iterations }))"""
AT = """(svg, share) => {
  for (const run of svg.getAnimations({ subtree: true })) {
    run.pause();
    run.currentTime = share * run.effect.getTiming().duration;
  }
  const box = mark => [...svg.querySelectorAll(`.figure-moving [fill="${mark}"]`)]
    .map(part => part.getBoundingClientRect()).map(({ x, y }) => [Math.round(x), Math.round(y)]);
  return { shoes: box("#4a4a4a"), trunk: box("#1d3f72") };
}"""
END = "svg => svg.getAnimations({ subtree: true }).forEach(run => run.finish())"
PLACE = """place => {
  const { x, y, width, height } = place.getBoundingClientRect();
  return { x, y: y + scrollY, width, height };
}"""
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def _button(page: Page) -> Locator:
    return page.locator(".movement button")


def _picture(page: Page) -> Locator:
    return page.locator("ol.pictures > li").first.locator("> svg")


def _started(page: Page) -> Locator:
    _button(page).click()
    picture = _picture(page)
    expect(picture.locator(".figure-moving")).to_have_count(1)
    return picture


def test_a_movement_is_shown_once_and_slowly_and_then_the_picture_is_as_before(reader: Reader) -> None:
    """One cycle of four to eight seconds; afterwards nothing of it is left on the page."""
    page = reader.open(PAGE)
    before = _picture(page).evaluate("svg => svg.outerHTML")
    picture = _started(page)
    runs = picture.evaluate(RUNS)
    assert runs
    assert {run["iterations"] for run in runs} == {1}
    assert all(4000 <= run["duration"] <= 8000 for run in runs)
    for _ in range(2):  # the cycle, and the fading that gives the still picture back
        picture.evaluate(END)
        page.wait_for_timeout(100)
    expect(picture.locator(".figure-moving")).to_have_count(0)
    assert picture.evaluate(RUNS) == []
    assert picture.evaluate("svg => svg.outerHTML") == before
    expect(_button(page)).to_have_accessible_name(SHOW)


def test_the_body_moves_and_the_feet_stay(reader: Reader) -> None:
    """While somebody stands up and sits down, the trunk is elsewhere at every moment and the shoes never are."""
    page = reader.open(PAGE)
    picture = _started(page)
    moments = [picture.evaluate(AT, share) for share in (0.15, 0.2, 0.35, 0.4, 0.5)]
    assert moments[0]["shoes"]
    assert len({str(moment["shoes"]) for moment in moments}) == 1
    assert len({str(moment["trunk"]) for moment in moments}) == len(moments)


def test_nothing_moves_and_nothing_is_fetched_before_it_is_asked_for(reader: Reader, served: Served) -> None:
    """A page that is only read fetches no movement and has no animation."""
    page = reader.open(PAGE)
    expect(_button(page)).to_be_visible()
    asked = len(served.asked)
    assert page.evaluate("() => document.getAnimations().length") == 0
    assert not any("assets/movement/" in path for path in served.asked[:asked] if PAGE in path)
    with page.expect_request(FILES):
        _button(page).click()


def test_a_second_press_stops_it_at_once(reader: Reader) -> None:
    """The same button stops what it began, and can begin it again."""
    page = reader.open(PAGE)
    before = _picture(page).evaluate("svg => svg.outerHTML")
    _started(page)
    expect(_button(page)).to_have_accessible_name(STOP)
    _button(page).click()
    expect(_button(page)).to_have_accessible_name(SHOW)
    assert _picture(page).evaluate("svg => svg.outerHTML") == before
    _started(page)


def test_the_keyboard_starts_and_stops_it_and_keeps_its_place(reader: Reader) -> None:
    """Enter begins, Space ends, and the focus stays on the button through both."""
    page = reader.open(PAGE)
    _button(page).focus()
    page.keyboard.press("Enter")
    expect(_button(page)).to_have_accessible_name(STOP)
    expect(_button(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(_button(page)).to_have_accessible_name(SHOW)
    expect(_button(page)).to_be_focused()


@pytest.mark.context(reduced_motion="reduce")
def test_where_less_motion_is_asked_for_there_is_no_button(reader: Reader) -> None:
    """A reader whose device asks for less motion is not offered any, nor is a place kept for it."""
    page = reader.open(PAGE)
    page.wait_for_load_state("networkidle")
    expect(_button(page)).to_be_hidden()
    expect(page.locator(".movement")).to_be_hidden()
    _button(page).evaluate("button => button.click()")
    page.wait_for_timeout(300)
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_a_wish_for_less_motion_stops_what_is_moving(reader: Reader) -> None:
    """The wish may come while something moves: it stops, and the button goes."""
    page = reader.open(PAGE)
    picture = _started(page)
    page.emulate_media(reduced_motion="reduce")
    expect(picture.locator(".figure-moving")).to_have_count(0)
    expect(_button(page)).to_be_hidden()
    page.emulate_media(reduced_motion="no-preference")
    expect(_button(page)).to_be_visible()


@pytest.mark.context(java_script_enabled=False)
def test_without_script_there_is_no_button(reader: Reader) -> None:
    """A button that would do nothing is not shown, and the pictures are."""
    page = reader.open(PAGE)
    expect(_button(page)).to_be_hidden()
    expect(_picture(page)).to_be_visible()


def test_nothing_is_printed_of_it(reader: Reader) -> None:
    """On paper stands the still picture alone, even when a movement is being shown."""
    page = reader.open(PAGE)
    picture = _started(page)
    page.emulate_media(media="print")
    expect(_button(page)).to_be_hidden()
    expect(picture.locator(".figure-moving")).to_be_hidden()
    expect(picture).to_be_visible()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_jumps_and_the_button_is_large_enough(reader: Reader, width: int) -> None:
    """Neither the button's coming nor its changing words move anything else, and it is at least 44 pixels high."""
    page = reader.context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(reader.site + PAGE)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.goto(reader.site + PAGE)  # with the typeface at hand: its coming late is another matter, and Lighthouse's
    expect(_button(page)).to_be_visible()
    still, there = _button(page).evaluate(PLACE), page.locator("#how").evaluate(PLACE)
    _started(page)
    assert _button(page).evaluate(PLACE) == still
    assert page.locator("#how").evaluate(PLACE) == there
    assert page.evaluate(SHIFTS) < 0.01
    assert min(still["height"], still["width"]) >= LEAST_TARGET
    assert still["x"] >= 0
    assert still["x"] + still["width"] <= width


@pytest.mark.context(viewport={"width": 360, "height": 740})
def test_on_a_phone_the_whole_picture_is_in_sight_while_it_moves(reader: Reader) -> None:
    """Whoever has scrolled down to the button sees the head of the figure too, below the site's own bar."""
    page = reader.open(PAGE)
    _button(page).evaluate("button => button.scrollIntoView({ block: 'center', behavior: 'instant' })")
    top = _started(page).evaluate("svg => svg.getBoundingClientRect().y")
    bar = page.locator(".md-header").evaluate("bar => bar.getBoundingClientRect().bottom")
    assert top >= bar
    expect(_button(page)).to_be_in_viewport(ratio=1)


def test_a_screen_reader_hears_of_the_button_alone(reader: Reader) -> None:
    """While it moves, the picture's name and everything else is told as before; only the button changes."""
    page = reader.open(PAGE)
    pictures = page.locator("ol.pictures")
    before = pictures.aria_snapshot()
    _started(page)
    assert pictures.aria_snapshot() == before.replace(SHOW, STOP)
    assert pictures.locator("[aria-live], [role=status], [role=alert]").count() == 0


@pytest.mark.allow_console_errors
def test_what_cannot_be_fetched_is_said_on_the_button(reader: Reader) -> None:
    """A movement that does not load says so where the reader looks, and another press tries again."""
    page = reader.open(PAGE)

    def lost(route: Route) -> None:
        route.abort()

    page.route(FILES, lost)
    _button(page).click()
    expect(_button(page)).to_have_accessible_name(AGAIN)
    page.unroute(FILES, lost)
    _started(page)
    expect(_button(page)).to_have_accessible_name(STOP)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_it_moves(reader: Reader, scheme: str) -> None:
    """Button and picture are as accessible moving as still, in light and dark."""
    page = reader.open(PAGE)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    _started(page)
    assert axe.violations(page) == []


@pytest.mark.context(forced_colors="active")
def test_with_forced_colours_the_button_keeps_its_edge(reader: Reader) -> None:
    """Where the system sets the colours, the button has the system's edge and its words are seen."""
    page = reader.open(PAGE)
    expect(_button(page)).to_be_visible()
    assert _button(page).evaluate("button => getComputedStyle(button).borderTopWidth") == "2px"
    same = "span => getComputedStyle(span).color === getComputedStyle(span.closest('button')).backgroundColor"
    assert not _button(page).locator("span:visible").first.evaluate(same)


def test_the_cards_of_a_sample_week_show_movements_too(planner: Planner, people: dict[str, Answers]) -> None:
    """Beside the pictures of a week stands the same button, and it moves the picture above it."""
    planner.walk(people["no-fracture"])
    shown = planner.result()
    item = shown.locator("article.item").filter(has=planner.page.locator(".movement button")).first
    item.locator(".movement button").click()
    expect(item.locator("svg .figure-moving")).to_have_count(1)
    expect(item.locator(".movement button")).to_have_accessible_name(STOP)
    assert shown.locator(".figure-moving").count() == 1


def test_every_button_has_its_file_and_every_file_its_button(site: Path) -> None:
    """What the pages offer to fetch is there, and nothing is published that nobody can ask for."""
    pages = "".join(file.read_text(encoding="utf-8") for file in (site / "exercises").rglob("index.html"))
    asked = set(re.findall(r'data-movement="([a-z0-9-]+\.svg)\?', pages))
    assert asked == {file.name for file in (site / "assets" / "movement").glob("*.svg")}
    assert len(asked) > 100
