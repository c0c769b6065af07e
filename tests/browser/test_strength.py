"""The strength estimate in a browser: it asks first, works out a careful number, or says why there is none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walking import START_SECONDS
from tests.support import axe
from tests.support.browsing import Reader

TIMEOUT = START_SECONDS * 1000


@pytest.fixture
def page(reader: Reader) -> Page:
    """Open the page."""
    return reader.open("tools/strength-estimate/")


def fill_in(page: Page, *, repetitions: str = "9") -> None:
    """Fill in everything as somebody whom nothing speaks against."""
    for question in page.locator('fieldset[data-kind="ask"]').all():
        question.locator('label:has-text("No")').first.click()
    page.locator('label[for="strength-lift-leg-machine"]').click()
    page.locator('label[for="strength-unit-kg"]').click()
    for name, value in (("weight", "40"), ("repetitions", repetitions), ("step", "2.5")):
        page.locator(f'input[name="{name}"]').fill(value)


def work_out(page: Page) -> None:
    """Ask for the estimate."""
    page.locator('button[type="submit"]').click()


def test_a_careful_number_comes_with_its_doubts(page: Page) -> None:
    """The beginning is 70% of the lowest formula, rounded down, beside how rough it is and what rests on what."""
    fill_in(page)
    work_out(page)
    result = page.locator("[data-result]")
    expect(result.locator('[data-slot="begin"]')).to_have_text("32.5 kg", timeout=TIMEOUT)
    expect(result.locator('[data-slot="rough"]')).to_have_text("41.6–56.4 kg")
    expect(result.locator('[data-slot="formulas"]')).to_contain_text("O'Conner: 49 kg")
    expect(result.locator('[data-reason="repetitions-rule"]')).to_be_visible()
    expect(result.locator('.support a[href*="sources"]').first).to_be_visible()
    expect(result).to_be_focused()
    assert axe.violations(page) == []


def test_a_doubt_gives_a_reason_and_another_way(page: Page) -> None:
    """Whoever is not sure about the spine is given no number, the reason, and what to do instead."""
    fill_in(page)
    page.locator('label[for="strength-spine-not-sure"]').click()
    work_out(page)
    result = page.locator("[data-result]")
    expect(result.locator('[data-reason="spine"]')).to_be_visible(timeout=TIMEOUT)
    expect(result.locator('[data-reason="instead"]')).to_be_visible()
    assert result.locator('[data-slot="begin"]').count() == 0


def test_eleven_repetitions_are_too_many(page: Page) -> None:
    """A set of more than ten is refused with the reason."""
    fill_in(page, repetitions="11")
    work_out(page)
    expect(page.locator('[data-result] [data-reason="ten-at-most"]')).to_be_visible(timeout=TIMEOUT)


def test_what_is_missing_is_asked_for(page: Page) -> None:
    """An empty form asks for what is missing, and starts nothing."""
    work_out(page)
    expect(page.locator("[data-missing]")).to_be_visible()
    assert page.locator("[data-result] section").count() == 0


def test_changed_numbers_take_the_old_result_away(page: Page) -> None:
    """No result stands beside numbers that it was not worked out from."""
    fill_in(page)
    work_out(page)
    expect(page.locator("[data-result] section")).to_be_visible(timeout=TIMEOUT)
    page.locator('input[name="weight"]').fill("60")
    assert page.locator("[data-result] section").count() == 0


@pytest.mark.context(java_script_enabled=False)
def test_without_script_the_repetitions_still_tell_how_heavy(page: Page) -> None:
    """Without script the page says the rule of 8 to 12 and shows no form that could not work."""
    expect(page.locator('.strength > [data-reason="instead"]')).to_be_visible()
    expect(page.locator(".strength form")).to_be_hidden()
