"""The exercise library in a real browser: plain lists without script, a filter with it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support import axe
from tests.support.browsing import Reader

NARROW = {"width": 320, "height": 640}
TOO_SMALL = """() => [...document.querySelectorAll(".library-filter :is(label, summary, button)")]
  .map((place) => [place.textContent.trim(), place.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44).map(([name]) => name)"""


def _opened(reader: Reader) -> Page:
    page = reader.open("exercises/")
    page.locator(".library-filter summary").click()
    return page


def _told(page: Page) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+) of (\d+) exercises shown", page.locator(".library-filter [role=status]").inner_text())
    assert found
    return int(found[1]), int(found[2])


def _shown(page: Page) -> int:
    return page.locator("ul.library > li:visible").count()


@pytest.mark.context(java_script_enabled=False)
def test_without_script_the_library_is_plain_lists(reader: Reader) -> None:
    """Every exercise is listed under its goal, and no form stands there that would do nothing."""
    page = reader.open("exercises/")
    assert page.locator(".library-filter:visible").count() == 0
    assert _shown(page) == page.locator("ul.library > li").count() > 100


def test_a_choice_narrows_the_lists_and_the_count_says_so(reader: Reader) -> None:
    """The count is that of the entries shown, and goals without any lose their heading."""
    page = _opened(reader)
    assert _told(page) == (_shown(page), _shown(page))
    page.get_by_label("Arm and shoulder strength").check()
    assert 0 < _told(page)[0] == _shown(page) < _told(page)[1]
    assert page.locator("article h2:visible").evaluate_all("headings => headings.map(h => h.id)") == ["arm-strength"]
    before = _shown(page)
    page.get_by_label("No weight through the wrists").check()
    assert 0 < _told(page)[0] == _shown(page) < before


def test_things_at_hand_show_what_needs_no_more(reader: Reader) -> None:
    """With a band alone, nothing that needs a second thing is listed."""
    page = _opened(reader)
    page.get_by_label("A resistance band").check()
    needs = page.locator("ul.library > li:visible").evaluate_all("items => items.map(item => item.dataset.needs)")
    assert set(needs) == {"", "resistance-band"}


def test_where_nothing_fits_words_say_so_and_clearing_brings_all_back(reader: Reader) -> None:
    """An empty list is never silent, and one press undoes every choice."""
    page = _opened(reader)
    page.get_by_label("In water").check()
    page.get_by_label("Bone loading by impact").check()
    assert _told(page)[0] == 0
    expect(page.get_by_text("No exercise fits all of these. Take one filter off.")).to_be_visible()
    page.get_by_role("button", name="Clear the filter").click()
    expect(page.locator(".filter-none")).to_be_hidden()
    expect(page.locator(".library-filter [role=status]")).to_have_text(re.compile(r"^(\d+) of \1 "))
    assert page.locator(".library-filter input:checked").count() == 0


def test_the_keyboard_is_enough(reader: Reader) -> None:
    """Opened with Enter, chosen with Space, and what has the focus is not under the count."""
    page = reader.open("exercises/")
    page.locator(".library-filter summary").focus()
    page.keyboard.press("Enter")
    boxes = page.locator(".library-filter input").count()
    for _ in range(boxes):
        page.keyboard.press("Tab")
        assert page.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return there === document.activeElement;
            }"""
        )
    page.keyboard.press("Space")
    assert page.locator(".library-filter input:checked").count() == 1
    assert _told(page)[0] < _told(page)[1]


def test_choices_are_neither_stored_nor_in_the_address(reader: Reader) -> None:
    """What somebody looks for stays on the page and is gone with it."""
    page = _opened(reader)
    address = page.url
    before = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    page.get_by_label("People with cancer in their bones").check()
    assert page.url == address
    assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])") == before
    page.reload()
    assert page.locator(".library-filter input:checked").count() == 0
    assert _told(page)[0] == _told(page)[1]


def test_paper_shows_what_is_shown(reader: Reader) -> None:
    """In print stand the count and the entries that fit, without the form."""
    page = _opened(reader)
    page.get_by_label("Balance", exact=True).check()
    shown = _shown(page)
    page.emulate_media(media="print")
    assert _shown(page) == shown
    expect(page.locator(".library-filter [role=status]")).to_be_visible()
    assert page.locator(".library-filter :is(label, button, summary):visible").count() == 0


@pytest.mark.context(viewport=NARROW)
@pytest.mark.parametrize("path", ["exercises/", "exercises/left-out/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_phone_gets_one_column_in_either_scheme(reader: Reader, path: str, scheme: str) -> None:
    """At 320 px nothing scrolls sideways, and the strictest rules find nothing."""
    page = reader.open(path)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    if page.locator(".library-filter").count():
        page.locator(".library-filter summary").click()
        assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert axe.violations(page) == []
