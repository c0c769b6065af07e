"""What would change this: shown when a reader asks, about things at home and time alone."""

import json

import pytest
from playwright.sync_api import expect

from pyengine import wire
from tests.browser.walking import Answers, Planner
from tests.support.axe import violations

WIDTHS = (320, 768, 1280)
MOST_NAMES = 6


def ask(planner: Planner) -> None:
    """Press the button, and wait for the answer."""
    planner.press("what-changes")
    expect(planner.page.locator(".changes h3")).to_be_focused()


def test_a_reader_sees_what_one_thing_more_would_open(planner: Planner, people: dict[str, Answers]) -> None:
    """Each free answer stands with the exercises it would open, as the engine says; no clearance is among them."""
    answers = people["chair"]
    planner.walk(answers)
    result = planner.result()
    expect(result.locator(".changes")).to_have_count(0)
    ask(planner)
    expect(planner.page.get_by_role("status")).to_have_text("What would change is shown.")
    found = json.loads(wire.changes(json.dumps({"schema": "bonewise-answers/1", "answers": answers})))["changes"]
    shown = result.locator(".changes-rows > div")
    expect(shown).to_have_count(len(found))
    for summary in result.locator(".changes summary").all():
        summary.click()
    known = wire.knowledge()
    band = next(change for change in found if change["answer"] == "band")
    row = shown.filter(has=planner.page.get_by_text("A resistance band", exact=True))
    expect(row).to_contain_text("Would be possible:")
    for name in band["opens"][:MOST_NAMES]:
        expect(row).to_contain_text(known.exercises[name].name)
    without = shown.filter(has=planner.page.get_by_text("A firm chair against a wall, without wheels", exact=True))
    lost = next(change for change in found if change["how"] == "without" and change["answer"] == "chair")
    expect(without).to_contain_text(f"and {len(lost['closes']) - MOST_NAMES} more")
    expect(without).to_contain_text(known.exercises[lost["leaves"][0]].name)
    expect(result.locator(".changes")).not_to_contain_text("has said yes")


@pytest.mark.parametrize("width", WIDTHS)
def test_what_would_change_looks_as_it_should(planner: Planner, people: dict[str, Answers], width: int) -> None:
    """Unfolded it breaks no rule of accessibility and nothing runs out of a narrow screen."""
    planner.page.set_viewport_size({"width": width, "height": 900})
    planner.walk(people["spine-guard"])
    planner.result()
    ask(planner)
    for summary in planner.page.locator(".changes summary").all():
        summary.click()
    assert violations(planner.page) == []
    assert planner.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
