"""A reader swaps an exercise, puts it back, and is told when a swap no longer fits."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from pyengine import wire
from tests.browser.walking import Answers, Planner
from tests.support.axe import violations

WIDTHS = (320, 768, 1280)


def first_that_swaps(planner: Planner) -> Locator:
    """Return the first item of the week that may be swapped."""
    return planner.page.locator(".item:has(.item-swap)").first


def swap(planner: Planner) -> tuple[str, str, str]:
    """Swap the first item that may be swapped; return its place on the page, its name, and the new one."""
    item = first_that_swaps(planner)
    place, old = item.get_attribute("id") or "", item.locator("h3").inner_text()
    item.locator(".item-swap > summary").click()
    new = item.locator(".swap-name").first.inner_text()
    item.locator("[data-do=swap]").first.click()
    expect(planner.page.locator(f"#{place} h3")).to_contain_text(new)
    planner.wait_until_whole()
    return place, old, new


def test_every_swap_says_what_is_kept_and_lost(planner: Planner, people: dict[str, Answers]) -> None:
    """An item unfolds into what else may stand there: what both work, what is lost, and a way to choose it."""
    planner.walk(people["no-fracture"])
    planner.result()
    item = first_that_swaps(planner)
    expect(item.locator(".swap-option").first).to_be_hidden()
    item.locator(".item-swap > summary").click()
    for option in item.locator(".item-swap > .swap-options > .swap-option").all():
        expect(option.locator(".swap-name a")).to_be_visible()
        expect(option.locator("dt").nth(0)).to_have_text("In common")
        expect(option.locator("dt").nth(1)).to_have_text("What is lost")
        expect(option.get_by_role("button")).to_contain_text("Use this instead")


def test_a_swap_changes_the_week_and_can_be_taken_back(planner: Planner, people: dict[str, Answers]) -> None:
    """The new exercise stands in the days with its own dose and has the focus; the old one comes back."""
    planner.walk(people["no-fracture"])
    result = planner.result()
    before = result.locator(".part-week .days").inner_text()
    place, old, new = swap(planner)
    item = planner.page.locator(f"#{place}")
    expect(item.locator("h3")).to_be_focused()
    expect(item.locator("h3")).to_be_in_viewport()
    expect(planner.page.get_by_role("status")).to_have_text(f"“{new}” now stands in place of “{old}”.")
    expect(item.locator(".item-swapped")).to_contain_text(f"You put this in place of “{old}”.")
    expect(item.locator(".dose")).not_to_be_empty()
    expect(result.locator(".part-week .days")).to_contain_text(new)
    expect(result.locator(".part-week .days")).not_to_contain_text(old)
    planner.page.wait_for_timeout(1100)
    item.get_by_role("button", name=f"Put “{old}” back").click()
    expect(item.locator("h3")).to_have_text(old)
    expect(item.locator("h3")).to_be_focused()
    expect(planner.page.get_by_role("status")).to_have_text(f"“{old}” is back in the week.")
    planner.wait_until_whole()
    assert result.locator(".part-week .days").inner_text() == before


def test_a_swap_is_made_by_keyboard(planner: Planner, people: dict[str, Answers]) -> None:
    """With Tab and Enter alone a reader opens the choices and takes one."""
    planner.walk(people["no-fracture"])
    planner.result()
    item = first_that_swaps(planner)
    place, old = item.get_attribute("id"), item.locator("h3").inner_text()
    item.locator(".item-swap > summary").focus()
    planner.page.keyboard.press("Enter")
    for _ in range(2):  # the exercise's own page, then its button
        planner.page.keyboard.press("Tab")
    planner.page.keyboard.press("Enter")
    expect(planner.page.locator(f"#{place} .item-swapped")).to_contain_text(old)


def test_paper_and_file_follow_the_swap(planner: Planner, people: dict[str, Answers], tmp_path: Path) -> None:
    """The sheet for the wall and the team's page name the new exercise; the file gives the same week again."""
    planner.walk(people["no-fracture"])
    result = planner.result()
    _, old, new = swap(planner)
    planner.page.emulate_media(media="print")
    assert new in result.locator(".part-fridge").inner_text()
    assert old not in (result.locator(".fridge-days").text_content() or "")
    expect(result.locator(".sheet")).to_contain_text(f"“{new}” in place of “{old}”")
    expect(result.locator(".item-swap").first).to_be_hidden()
    planner.page.emulate_media(media="screen")
    with planner.page.expect_download() as download:
        planner.press("save-file")
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    text = saved.read_text(encoding="utf-8")
    answers = json.loads(text)["answers"]
    assert len(answers["swaps"]) == 1
    assert text.rstrip().endswith(f'"plan":{wire.plan(json.dumps(answers))}' + "}")


def test_a_swap_that_no_longer_fits_is_given_up_in_words(planner: Planner, people: dict[str, Answers]) -> None:
    """After an answer has changed, a swap that is no longer open is taken out, and the result says so."""
    planner.walk({**people["no-fracture"], "what-you-have": ["chair", "worktop", "bed", "route", "step"]})
    result = planner.result()
    name = wire.knowledge().exercises["step-up"].name
    item = planner.page.locator("#item--sit-to-stand")
    item.locator(".item-swap > summary").click()
    item.locator("[data-exercise=step-up]").click()
    expect(item.locator("h3")).to_contain_text(name)
    result.locator(".part-answers summary").click()
    result.locator('.part-answers [data-question="what-you-have"]').click()
    step = planner.question.locator('input[value="step"]').get_attribute("id")
    planner.question.locator(f'label[for="{step}"]').click()
    planner.press("continue")
    planner.result()
    expect(result.locator(".swap-notes")).to_contain_text(f"“{name}” in place of")
    expect(result.locator(".swap-notes")).to_contain_text("no longer fits your answers")
    expect(item.locator(".item-swapped")).to_have_count(0)


def test_swaps_go_with_the_answers(planner: Planner, people: dict[str, Answers]) -> None:
    """An answer that changes nothing about a swap keeps it; clearing all answers clears it too."""
    planner.walk(people["no-fracture"])
    result = planner.result()
    place, _, new = swap(planner)
    result.locator(".part-answers summary").click()
    result.locator('.part-answers [data-question="age"]').click()
    planner.answer("18-to-44")
    planner.result()
    expect(planner.page.locator(f"#{place} h3")).to_contain_text(new)
    result.locator(".part-answers summary").click()
    planner.press("clear")
    planner.page.wait_for_timeout(1100)
    planner.press("clear-yes")
    planner.walk(people["no-fracture"])
    planner.result()
    expect(planner.page.locator(".item-swapped")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
def test_an_unfolded_swap_looks_as_it_should(planner: Planner, people: dict[str, Answers], width: int) -> None:
    """Unfolded and swapped, the page breaks no rule of accessibility and nothing runs out of a narrow screen."""
    planner.page.set_viewport_size({"width": width, "height": 900})
    planner.walk(people["no-fracture"])
    planner.result()
    swap(planner)
    planner.page.locator(".item:has(.item-swap) .item-swap > summary").first.click()
    assert violations(planner.page) == []
    assert planner.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
