"""The walk through the questions, before any result."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walking import Answers, Planner
from tests.support.browsing import Reader

PAUSE = 1100
"""Milliseconds after which a second press of the same button is meant."""

EMERGENCY_NUMBERS = ["999", "911", "000", "112"]


def block_engine(page: Page) -> None:
    """Let nothing of the engine arrive."""
    page.route("**/assets/python/**", lambda route: route.abort())
    page.route("**/assets/engine/**", lambda route: route.abort())


def left_at(page: Page) -> int:
    """Return how far the page is scrolled."""
    return int(page.evaluate("Math.round(window.scrollY)"))


@pytest.mark.allow_console_errors
def test_an_emergency_answer_shows_its_one_action_without_an_engine(reader: Reader) -> None:
    """A reader with a warning sign is told to call, with the numbers and nothing to read, though no engine arrives."""
    page = reader.context.new_page()
    block_engine(page)
    page.goto(f"{reader.site}planner/")
    planner = Planner(page)
    planner.answer("chest-or-collapse")
    stop = planner.screen("stop-emergency")
    expect(stop).to_be_visible()
    expect(stop.locator("h1")).to_be_focused()
    links = stop.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == [f"tel:{number}" for number in EMERGENCY_NUMBERS]
    assert stop.locator("button:visible, li:not(:has(a)):visible, p:visible").count() == 0


@pytest.mark.allow_console_errors
def test_a_same_day_answer_says_whom_to_contact_without_an_engine(reader: Reader) -> None:
    """Doubt about a warning sign brings one action for today, its reason with a rule, and something to do."""
    page = reader.context.new_page()
    block_engine(page)
    page.goto(f"{reader.site}planner/")
    planner = Planner(page)
    planner.answer("not-sure")
    stop = planner.screen("stop-same-day")
    expect(stop.locator(".care-action:visible")).to_have_count(1)
    expect(stop.locator(".stop-reason:visible a[href*='how-it-works/rules/']")).not_to_have_count(0)
    expect(stop.locator(".offer:visible")).not_to_have_count(0)


def test_an_empty_question_is_told_in_words_and_nothing_is_cleared(planner: Planner) -> None:
    """Continue without an answer: a summary has the focus, the same words stand at the question, the title says so."""
    planner.answer("none")
    planner.page.wait_for_timeout(PAUSE)
    planner.press("continue")
    summary = planner.page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(planner.question.locator(".question-error")).to_have_text(summary.locator("li").inner_text())
    assert planner.page.title().startswith("Error: ")
    summary.locator("a").click()
    expect(planner.question.locator("input").first).to_be_focused()
    planner.answer("osteoporosis")
    expect(summary).to_be_hidden()
    assert not planner.page.title().startswith("Error: ")
    planner.page.go_back()
    planner.page.go_back()
    expect(planner.question.locator("input[value=none]")).to_be_checked()


def test_none_clears_the_others_and_any_other_clears_none(planner: Planner) -> None:
    """Nobody can say both that they have a sign and that they have none."""
    planner.tick("weak-or-numb", "none")
    expect(planner.question.locator("input[value=weak-or-numb]")).not_to_be_checked()
    planner.tick("weak-or-numb")
    expect(planner.question.locator("input[value=none]")).not_to_be_checked()


def test_a_changed_answer_asks_only_the_new_follow_ups(planner: Planner, people: dict[str, Answers]) -> None:
    """From the list of answers a change leads to the questions it opens, and straight back to the list."""
    planner.walk(people["no-fracture"])
    expect(planner.screen("check").locator(".summary-row")).to_have_count(len(people["no-fracture"]))
    planner.screen("check").locator('[data-question="spine-fracture"]').click()
    planner.answer("over-12-months")
    assert planner.question_id() == "clearances"
    planner.answer("spine-cleared")
    expect(planner.screen("check")).to_be_visible()
    expect(planner.screen("check")).to_contain_text("My back has healed and I may exercise")


def test_answers_to_questions_that_closed_are_dropped(planner: Planner, people: dict[str, Answers]) -> None:
    """What is no longer asked is no longer an answer."""
    planner.walk(people["spine-guard"])
    planner.screen("check").locator('[data-question="spine-fracture"]').click()
    planner.answer("no")
    expect(planner.screen("check")).to_be_visible()
    expect(planner.screen("check").locator('[data-question="clearances"]')).to_have_count(0)


def test_back_shows_each_question_as_it_was_left(planner: Planner) -> None:
    """The browser's Back and our own lead to the earlier question with its answer, and the address never changes."""
    address = planner.page.url
    planner.answer("none")
    planner.answer("osteopenia")
    planner.press("back")
    expect(planner.question.locator("input[value=osteopenia]")).to_be_checked()
    planner.page.go_back()
    expect(planner.question.locator("input[value=none]")).to_be_checked()
    expect(planner.page.locator('.planner-bar [data-do="back"]')).to_be_hidden()
    planner.page.go_forward()
    expect(planner.question.locator("input[value=osteopenia]")).to_be_checked()
    assert planner.page.url == address


def test_each_question_has_a_title_of_its_own_and_takes_the_focus(planner: Planner) -> None:
    """A screen reader's user hears the new question as soon as it is there."""
    planner.answer("none")
    heading = planner.question.locator("h1")
    expect(heading).to_be_focused()
    assert planner.page.title().startswith(heading.inner_text())
    assert left_at(planner.page) == 0


def test_answers_are_cleared_only_after_a_second_thought(planner: Planner) -> None:
    """Clearing asks once, ignores a shaking hand's second press, and leaves no answer, address or storage behind."""
    planner.answer("none")
    planner.tick("osteoporosis")
    planner.press("clear")
    planner.press("clear-yes")
    expect(planner.screen("clear")).to_be_visible()
    planner.press("back")
    expect(planner.question.locator("input[value=osteoporosis]")).to_be_checked()
    planner.press("clear")
    planner.page.wait_for_timeout(PAUSE)
    planner.press("clear-yes")
    assert planner.question_id() == "warning-signs"
    assert planner.page.locator(".planner input:checked").count() == 0
    kept = planner.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]")
    assert [name for name in kept if name and not name.endswith("__palette")] == []


def test_a_second_press_of_continue_is_not_a_second_answer(planner: Planner) -> None:
    """Two quick presses lead one question on and bring no error."""
    planner.tick("none")
    planner.page.locator('[data-do="continue"]').dblclick()
    assert planner.question_id() == "condition"
    expect(planner.page.locator(".error-summary")).to_be_hidden()


def test_a_reload_forgets_every_answer(planner: Planner) -> None:
    """On a shared device nothing is left for the next person."""
    planner.answer("none")
    planner.page.reload()
    assert planner.question_id() == "warning-signs"
    assert planner.page.locator(".planner input:checked").count() == 0


@pytest.mark.context(java_script_enabled=False)
def test_without_script_the_page_is_a_questionnaire_on_paper(reader: Reader) -> None:
    """Every question can be read and ticked, what stops is said beside it, and there are ways on."""
    page = reader.open("planner/")
    questions = page.locator("[data-question]")
    assert questions.count() == page.locator("[data-question]:visible").count() > 0
    expect(page.locator(".on-paper-stop:visible").first).to_contain_text("Call the emergency number now if you tick:")
    expect(page.locator("button:visible")).to_have_count(page.locator(".md-header button:visible").count())
    expect(page.locator(".planner-note")).to_be_visible()
    for address in ("examples/", "../tools/paper-questionnaire/", "../moving-safely/when-to-stop-and-call/"):
        assert page.locator(f'.md-content a[href="{address}"]').count() >= 1


def test_the_page_is_light_until_the_engine_is_asked_for(planner: Planner) -> None:
    """Everything before the engine weighs less than 150 kB, compressed as the host does it."""
    asked = "() => performance.getEntriesByType('resource').some(entry => entry.name.endsWith('engine.worker.mjs'))"
    planner.page.wait_for_function(asked)
    planner.page.wait_for_load_state("networkidle")
    weighed = planner.page.evaluate(
        """() => {
            const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
            const later = ["/assets/python/", "/assets/engine/", "/planner/cards/", "/search", "/engine.worker.mjs"];
            later.push("/result.mjs", "/movement.css"); // asked for after the engine
            const first = all.filter(({ name }) => !later.some(part => name.includes(part)));
            return first.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
        }"""
    )
    assert 0 < weighed < 150_000


def test_an_emergency_says_what_to_do_while_waiting(planner: Planner) -> None:
    """Below the numbers stands the one thing to do until help comes, and only for the sign that was given."""
    planner.answer("giving-way")
    stop = planner.screen("stop-emergency")
    assert stop.locator("[data-rules]:visible").all_inner_texts() == [
        "While you wait: Keep the limb still. Do not stand on it."
    ]
