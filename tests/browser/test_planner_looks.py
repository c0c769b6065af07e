"""The planner on small screens, in the dark, and for those who do not see it."""

import pytest
from playwright.sync_api import Page

from tests.browser.walking import Answers, Planner
from tests.support.axe import violations

NARROW = {"width": 320, "height": 640}
TALL = 64


def sideways(page: Page) -> int:
    """Return how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


@pytest.mark.context(viewport=NARROW)
def test_no_question_and_no_result_scrolls_sideways_at_320_pixels(planner: Planner, people: dict[str, Answers]) -> None:
    """On the narrowest phone every screen fits, and every answer's row is at least 64 pixels high."""
    wide, low = [], []
    while not planner.screen("check").is_visible():
        asked = planner.question_id()
        if sideways(planner.page) > 0:
            wide.append(asked)
        heights = planner.question.locator("label:visible").evaluate_all("rows => rows.map(row => row.offsetHeight)")
        if min(heights) < TALL:
            low.append(asked)
        given = people["lesions-cleared"][asked]
        planner.answer(*([given] if isinstance(given, str) else given))
    if sideways(planner.page) > 0:
        wide.append("check")
    planner.result()
    if sideways(planner.page) > 0:
        wide.append("result")
    assert (wide, low) == ([], [])


@pytest.mark.context(viewport=NARROW)
def test_a_refusal_fits_320_pixels(planner: Planner, people: dict[str, Answers]) -> None:
    """The refusal, its page for the team and its example fit the narrowest phone."""
    planner.walk({**people["lesions-cleared"], "stability": "not-sure"})
    planner.result().locator(".example-box .day").first.wait_for()
    assert sideways(planner.page) == 0


@pytest.mark.parametrize(
    "scheme",
    [
        pytest.param("light", marks=pytest.mark.context(color_scheme="light")),
        pytest.param("dark", marks=pytest.mark.context(color_scheme="dark")),
    ],
)
def test_axe_finds_nothing(planner: Planner, people: dict[str, Answers], scheme: str) -> None:
    """Question, error, stop, list of answers, week and refusal break no rule, contrast of 7:1 included."""
    found: list[str] = []

    def look(screen: str) -> None:
        found.extend(f"{scheme} {screen} {line}" for line in violations(planner.page))

    look("first question")
    planner.press("continue")
    look("error")
    planner.answer("chest-or-collapse")
    look("emergency")
    planner.press("back")
    planner.tick("none")
    planner.page.wait_for_timeout(1100)
    planner.walk(people["lesions-cleared"])
    look("list of answers")
    planner.result()
    look("week")
    planner.press("back")
    planner.screen("check").locator('[data-question="stability"]').click()
    planner.answer("not-sure")
    look("stop")
    planner.press("answer-the-rest")
    planner.result()
    look("refusal")
    assert found == []


def test_every_part_of_a_result_can_be_printed(planner: Planner, people: dict[str, Answers]) -> None:
    """Before printing everything folded is open, and the page for the team can be printed alone."""
    planner.walk(people["lesions-cleared"])
    planner.result()
    page = planner.page
    page.evaluate("window.print = () => {}")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".result details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".result details[open]").count() == 0
    for deed, part in (("print-sheet", "part-sheet"), ("print-fridge", "part-fridge")):
        planner.press(deed)
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        shown = page.locator(".part:visible").evaluate_all("parts => parts.map(part => part.classList[1])")
        assert shown == [part]
        page.emulate_media(media="screen")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")


@pytest.mark.context(viewport={"width": 680, "height": 900})
def test_the_page_for_the_team_fits_one_sheet(planner: Planner, people: dict[str, Answers]) -> None:
    """With many answers, five questions and blank lines it is still one page of paper."""
    answers = {
        **people["lesions-cleared"],
        "stability": "not-sure",
        "condition": "both",
        "spine-fracture": "not-sure",
        "falls-and-steadiness": ["fell-once", "aid"],
        "new-pain": ["none"],
    }
    planner.walk(answers)
    planner.result()
    planner.page.evaluate("window.print = () => {}")
    planner.press("print-sheet")
    pages = planner.page.pdf(format="A4", prefer_css_page_size=False).count(b"/Type /Page\n")
    assert pages == 1


@pytest.mark.parametrize(
    "person", ["no-fracture", "spine-guard", "lesions-cleared", "many-lesions", "chair", "falls-first"]
)
@pytest.mark.context(viewport={"width": 680, "height": 900})
def test_the_week_fits_one_sheet_of_paper(planner: Planner, people: dict[str, Answers], person: str) -> None:
    """Days, pictures, doses and the stop list of any kind of week take no more than the two sides of one sheet."""
    planner.walk(people[person])
    planner.result()
    planner.page.evaluate("window.print = () => {}")
    planner.press("print-fridge")
    sheet = planner.page.locator(".part-fridge")
    assert sheet.locator(".fridge-item").count() == planner.page.locator(".item").count() > 0
    assert sheet.locator(".fridge-stop li").count() > 0
    pages = planner.page.pdf(format="A4", prefer_css_page_size=False).count(b"/Type /Page\n")
    assert 1 <= pages <= 2
