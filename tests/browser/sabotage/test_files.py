"""Every file the planner needs, broken on purpose in a real browser: nobody waits for ever or is left without words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sabotage.conftest import WHOLE
from tests.browser.sabotage.faults import QUICK, WORDS, Fault, every
from tests.browser.sabotage.spoiling import Bench
from tests.browser.walking import START_SECONDS, Answers, Planner
from tests.support.browsing import Reader

PATIENCE_MS = START_SECONDS * 1000
FAULTS = [fault for fault in every() if WHOLE or fault.name in QUICK]
WAYS_ON = ("planner/examples/", "tools/paper-questionnaire/")


HURRY = """
(answers) => {
  const onTheScreen = () => [...document.querySelectorAll("form [data-question]")].find((one) => one.offsetParent);
  for (let question; (question = onTheScreen()); ) {
    const row = (answer) => question.querySelector(`input[value="${answer}"]`);
    const given = [answers[question.dataset.question] ?? []].flat();
    const controls = given.length > 0 ? given.map(row) : [row("not-sure") ?? row("none")];
    for (const control of controls) control.click();
    document.querySelector('[data-do="continue"]').click();
  }
}
"""


def hurry(page: Page, answers: Answers) -> None:
    """Answer every question at once; other tests walk as a reader does."""
    page.evaluate(HURRY, dict(answers))
    expect(Planner(page).screen("check")).to_be_visible()


def by_name(fault: Fault) -> str:
    """Return the name under which pytest shows a fault."""
    return fault.name


def expect_words(page: Page, fault: Fault) -> None:
    """The failed screen says what happened and what to do, with examples and paper one tap away."""
    failed = Planner(page).screen("failed")
    expect(failed).to_be_visible(timeout=PATIENCE_MS)
    expect(failed.locator("h1")).to_be_focused()
    said = failed.get_by_role("alert").locator('[data-slot="said"]').inner_text()
    assert said in {WORDS[name] for name in fault.told}, f"told: {said} ({failed.locator('code').text_content()})"
    for address in WAYS_ON:
        expect(failed.locator(f"a[href*='{address}']")).to_be_visible()


def answers_on_the_screen(page: Page) -> list[str]:
    """Return every answer that is ticked."""
    ticked: list[str] = page.locator("form input:checked").evaluate_all("all => all.map(one => one.id)")
    return ticked


@pytest.mark.fault
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.told], ids=by_name)
def test_a_broken_file_ends_in_words_and_is_mended_by_another_try(
    spoilt: tuple[Reader, Bench],
    people: dict[str, Answers],
    fault: Fault,
    record_property: Callable[[str, object], None],
) -> None:
    """Words, ways on, every answer kept; once the fault is gone, another try shows the result."""
    reader, bench = spoilt
    bench.spoils = list(fault.spoils)
    page = reader.open("planner/")
    planner = Planner(page)
    hurry(page, people["no-fracture"])
    given = answers_on_the_screen(page)
    planner.press("show-result")
    expect_words(page, fault)
    assert bench.given > 0
    assert answers_on_the_screen(page) == given != []
    bench.mend()
    planner.press("try-again")
    shown = planner.screen("result")
    page.wait_for_selector('[data-screen="result"]:visible, [data-screen="failed"]:visible', timeout=PATIENCE_MS)
    kept_answers = shown.is_visible()
    record_property("mended", "by another try" if kept_answers else "by loading the page again")
    if fault.reload and not kept_answers:  # the browser keeps a broken module: the words said so
        with page.expect_navigation():
            planner.press("reload")
        hurry(page, people["no-fracture"])
        planner.press("show-result")
    expect(shown).to_be_visible(timeout=PATIENCE_MS)


@pytest.mark.fault
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if not fault.told], ids=by_name)
def test_a_page_whose_script_does_not_come_says_so_itself(
    spoilt: tuple[Reader, Bench],
    people: dict[str, Answers],
    fault: Fault,
    record_property: Callable[[str, object], None],
) -> None:
    """The printed questions stand there, with words, a link to load the page again, and the other ways."""
    reader, bench = spoilt
    bench.spoils = list(fault.spoils)
    page = reader.context.new_page()
    page.clock.install()
    page.goto(f"{reader.site}planner/", wait_until="commit")
    record_property("mended", "by loading the page again")
    box = page.locator(".planner-broken")
    expect(page.locator("[data-planner-part='after']")).to_be_visible()
    page.clock.fast_forward(21_000)
    expect(box).to_be_visible(timeout=PATIENCE_MS)
    for address in WAYS_ON:
        expect(box.locator(f"a[href*='{address}']")).to_be_visible()
    assert page.locator("[data-question]:visible").count() > 1
    bench.mend()
    page.wait_for_timeout(1000)
    if box.is_visible():  # a script that comes at last, by the browser's own second try, has started the planner
        with page.expect_navigation():
            box.locator("a").first.click()
    expect(box).to_be_hidden()
    planner = Planner(page)
    hurry(page, people["no-fracture"])
    expect(planner.screen("check")).to_be_visible()
