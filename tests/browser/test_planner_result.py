"""What a reader is shown in the end, and what happens when the engine does not come."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser.walking import START_SECONDS, Answers, Planner
from tests.support.browsing import Reader

WEEK_PARTS = [
    "part-next",
    "part-stop",
    "part-today",
    "part-week",
    "part-items",
    "part-totals",
    "part-left-out",
    "part-change",
    "part-take",
    "part-sheet",
    "part-answers",
    "part-sources",
]
REFUSAL_PARTS = [
    "part-action",
    "part-offers",
    "part-stop",
    "part-sheet",
    "part-example",
    "part-answers",
    "part-sources",
]
WASM = "**/*.wasm"
LEAST_OFFERS = 3


def in_order(page: Page, parts: list[str]) -> list[str]:
    """Return which of these parts are on the page, in the page's order."""
    found = page.locator(".part").evaluate_all("parts => parts.map(part => part.classList[1])")
    return [name for name in found if name in parts]


def test_the_form_leads_by_keyboard_to_a_week(planner: Planner, people: dict[str, Answers]) -> None:
    """With nothing but Tab, arrows, Space and Enter a reader comes to a sample week."""
    keyboard = planner.page.keyboard
    for _ in range(len(people["no-fracture"])):
        asked = planner.question_id()
        given = people["no-fracture"][asked]
        wanted = [given] if isinstance(given, str) else given
        for value in wanted:
            _reach(planner, f'input[name="{asked}"]')
            for _ in range(30):
                if planner.page.evaluate("document.activeElement.value") == value:
                    break
                keyboard.press("ArrowDown" if isinstance(given, str) else "Tab")
            keyboard.press("Space")
        _reach(planner, '[data-do="continue"]')
        keyboard.press("Enter")
    expect(planner.screen("check")).to_be_visible()
    _reach(planner, '[data-do="show-result"]')
    keyboard.press("Enter")
    result = planner.screen("result")
    expect(result.locator("h1")).to_be_focused(timeout=START_SECONDS * 1000)
    expect(result.locator("h1")).to_contain_text("sample week to talk over with your physiotherapist")


def test_the_result_is_made_while_the_answers_are_looked_over(planner: Planner, people: dict[str, Answers]) -> None:
    """Whoever has read through the answers waits for nothing more: no file, and no work of the engine."""
    planner.walk(people["no-fracture"])
    planner.page.wait_for_function("() => performance.getEntriesByName('planner:plan-ready').length === 1")
    planner.page.evaluate("() => performance.clearResourceTimings()")
    planner.result()
    assert planner.page.evaluate("() => performance.getEntriesByName('planner:plan-ready').length") == 1
    assert planner.page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name)") == []


def test_a_result_made_ahead_is_forgotten_with_the_answer_it_was_for(
    planner: Planner, people: dict[str, Answers]
) -> None:
    """Who goes back from the check and answers otherwise is shown the result to that."""
    planner.walk(people["no-fracture"])
    planner.page.wait_for_function("() => performance.getEntriesByName('planner:plan-ready').length === 1")
    planner.screen("check").locator('[data-do="change"][data-question="energy"]').click()
    planner.answer("very-tired")
    planner.walk(people["no-fracture"])
    planner.result()
    answers = {**people["no-fracture"], "energy": "very-tired"}
    plan = json.loads(wire.plan(json.dumps({"schema": SCHEMA, "answers": answers})))
    assert planner.page.locator(".item").count() == (len(plan["week"]["items"]) if plan["week"] else 0)
    assert plan["outcome"] != "week" or len(plan["week"]["items"]) != len(_first_week(people)["items"])


def test_what_a_rule_leaves_no_room_for_names_the_rule(planner: Planner, people: dict[str, Answers]) -> None:
    """A place that waits for larger sessions stands with the rule that keeps them small, not as want of time."""
    week = json.loads(wire.plan(json.dumps({"schema": SCHEMA, "answers": people["no-fracture"]})))["week"]
    held = [left for left in week["left_over"] if left["rules"]]
    assert held
    planner.walk(people["no-fracture"])
    planner.result()
    waiting = planner.page.locator(".lacks li").filter(has_text="leaves out one exercise for now")
    expect(waiting).to_have_count(len(held))
    for one, left in enumerate(held):
        expect(waiting.nth(one).locator(f"a[href$='#{left['rules'][0]}']")).to_have_count(1)


def _first_week(people: dict[str, Answers]) -> dict[str, list[object]]:
    """Return the week of the person before anything is changed."""
    answers = people["no-fracture"]
    week: dict[str, list[object]] = json.loads(wire.plan(json.dumps({"schema": SCHEMA, "answers": answers})))["week"]
    return week


def _reach(planner: Planner, selector: str) -> None:
    """Press Tab until the focus is on something of this kind."""
    for _ in range(60):
        if planner.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        planner.page.keyboard.press("Tab")
    pytest.fail(f"Tab never came to {selector} at {planner.question_id()}")


def test_a_week_has_every_part_in_its_order(planner: Planner, people: dict[str, Answers]) -> None:
    """A reader with stable lesions finds the whole result, each item with a dose and a reason that leads to a rule."""
    planner.walk(people["lesions-cleared"])
    result = planner.result()
    assert in_order(planner.page, WEEK_PARTS) == WEEK_PARTS
    expect(result.locator(".day")).to_have_count(7)
    items = result.locator(".item")
    assert items.count() > 0
    for item in items.all():
        expect(item.locator(".dose")).not_to_be_empty()
        expect(item.locator(".item-why a[href*='how-it-works/rules/']")).not_to_have_count(0)
    for reason in result.locator(".left-out-reason[data-rule]:not([data-rule=''])").all():
        rule = reason.get_attribute("data-rule")
        expect(reason.locator(f".support a[href$='#{rule}']")).to_have_count(1)
    assert planner.page.title().startswith("A sample week to talk over")
    marks = planner.page.evaluate("performance.getEntriesByType('mark').map(mark => mark.name)")
    assert {"planner:engine-ready", "planner:plan-shown"} <= set(marks)


def test_a_refusal_leaves_something_to_do_and_a_page_to_take_along(
    planner: Planner, people: dict[str, Answers]
) -> None:
    """Doubt about stability brings one action, things to do today, the filled page for the team, and an example."""
    planner.walk({**people["lesions-cleared"], "stability": "not-sure"})
    result = planner.result()
    assert in_order(planner.page, REFUSAL_PARTS) == REFUSAL_PARTS
    expect(result.locator(".part-action .care-action").first).to_be_visible()
    assert result.locator(".part-offers .offer").count() >= LEAST_OFFERS
    expect(result.locator(".sheet")).to_contain_text("A cancer has spread to my bones")
    expect(result.locator(".sheet-unsure")).to_contain_text("stable enough for exercise")
    assert result.locator(".sheet-ask > li").count() >= 3
    expect(result.locator(".example-caution")).to_contain_text("not meant for you now")
    expect(result.locator(".example-box .day")).to_have_count(7)
    assert result.locator(".item").count() == 0


def test_beside_a_refusal_nothing_suggests_an_exercise(planner: Planner, people: dict[str, Answers]) -> None:
    """Someone with a spine break that nobody cleared is not told by a lesser rule to walk or lift meanwhile."""
    planner.walk({**people["spine-guard"], "spine-fracture": "yes-unknown-time", "clearances": ["none"]})
    result = planner.result()
    expect(result.locator(".part-action .care-action").first).to_be_visible()
    assert result.locator(".part-next").count() == 0


def test_limits_are_those_of_what_the_week_holds(planner: Planner, people: dict[str, Answers]) -> None:
    """A week on a chair names no limit for stamps and jumps, which it does not have."""
    planner.walk(people["chair"])
    limits = planner.result().locator(".part-week .folded").first
    expect(limits).to_contain_text("Strength work")
    expect(limits).not_to_contain_text("Impact")


def test_every_session_has_a_version_of_two_minutes(planner: Planner, people: dict[str, Answers]) -> None:
    """A tired reader finds, for each session of the week, what makes two minutes of it."""
    planner.walk(people["chair"])
    week = planner.result().locator(".part-week")
    sessions = week.locator(".days .session-name").all_text_contents()
    short = week.locator(".folded dt")
    assert short.all_text_contents() == list(dict.fromkeys(sessions)) != []
    short.first.locator("xpath=ancestor::details/summary").click()
    expect(short.first).to_be_visible()


def test_a_result_unfolds_where_the_reader_wants_more(planner: Planner, people: dict[str, Answers]) -> None:
    """The dose, the pictures and when to stop stand open; reasons, the team's page and the answers unfold."""
    planner.walk(people["lesions-cleared"])
    item = planner.result().locator(".item").first
    for part in (".dose", ".pictures", ".how-stop", ".item-when"):
        expect(item.locator(part)).to_be_visible()
    why = item.locator(".item-why")
    expect(why.locator("p").first).to_be_hidden()
    why.locator("summary").click()
    expect(why.locator("p").first).to_be_visible()
    for folded in (".part-sheet .sheet", ".part-answers dl"):
        expect(planner.page.locator(folded)).to_be_hidden()


def test_a_rest_day_says_what_comes_next(planner: Planner, people: dict[str, Answers]) -> None:
    """Who looks on a rest day reads which day comes next, and how long it takes."""
    planner.page.evaluate("Date.prototype.getDay = () => 0")  # a Sunday
    planner.walk({**people["no-fracture"], "days": "3"})
    expect(planner.result().locator(".part-today")).to_contain_text("rest day. Next comes Monday: about ")


def test_a_result_on_part_of_the_answers_gives_no_reason_the_reader_did_not_give(planner: Planner) -> None:
    """After a stop, what nobody has asked yet is not told to the reader as theirs."""
    planner.answer("none")
    planner.answer("osteoporosis")
    planner.answer("old-break-hurts")
    told = (
        planner.screen("stop-before-any")
        .locator(".stop-reason:visible")
        .evaluate_all("reasons => reasons.map(reason => reason.dataset.rule)")
    )
    planner.press("result-so-far")
    result = planner.screen("result")
    expect(result).to_be_visible(timeout=START_SECONDS * 1000)
    links = result.locator(".part-action .support a[href*='#']").evaluate_all(
        "links => links.map(link => link.href).filter(href => href.includes('/rules/')).map(href => href.split('#')[1])"
    )
    assert links == told
    expect(result.locator(".result-partial")).to_be_visible()
    planner.press("answer-the-rest")
    assert planner.question_id() == "health-today"


def test_a_changed_answer_takes_the_old_result_away(planner: Planner, people: dict[str, Answers]) -> None:
    """Going back never shows a week that the answers no longer give; without a change it is there as it was left."""
    planner.walk(people["no-fracture"])
    answers = planner.result().locator(".part-answers")
    change = answers.locator('[data-question="falls-and-steadiness"]')
    answers.locator("summary").click()
    change.click()
    planner.page.go_back()
    expect(planner.screen("result")).to_be_visible()
    planner.page.wait_for_timeout(1100)  # a second press of the same button is meant only after a second
    change.click()
    planner.tick("fell-more")
    planner.page.go_back()
    expect(planner.screen("check")).to_be_visible()
    expect(planner.screen("check")).to_contain_text("I fell twice or more")


@pytest.mark.parametrize("person", ["spine-guard", "many-lesions"])
def test_the_browser_gives_the_same_bytes(
    planner: Planner, people: dict[str, Answers], person: str, tmp_path: Path
) -> None:
    """The file a reader saves holds the very plan that the engine gives outside the browser."""
    planner.walk(people[person])
    planner.result()
    with planner.page.expect_download() as download:
        planner.press("save-file")
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    text = saved.read_text(encoding="utf-8")
    answers = json.dumps(json.loads(text)["answers"])
    assert text.rstrip().endswith(f'"plan":{wire.plan(answers)}' + "}")


@pytest.mark.allow_console_errors
def test_a_missing_part_of_the_engine_ends_in_words_and_a_second_try(
    reader: Reader, people: dict[str, Answers]
) -> None:
    """Without the wasm file the page says what happened, offers other ways, keeps the answers, and tries again."""
    page = reader.context.new_page()
    page.route(WASM, lambda route: route.fulfill(status=404))
    page.goto(f"{reader.site}planner/")
    planner = Planner(page)
    planner.walk(people["no-fracture"])
    planner.press("show-result")
    failed = planner.screen("failed")
    expect(failed).to_be_visible(timeout=START_SECONDS * 1000)
    expect(failed.get_by_role("alert")).to_contain_text("A part of this page did not arrive.")
    expect(failed.locator("a[href*='planner/examples/']")).to_be_visible()
    expect(failed.locator("a[href*='tools/paper-questionnaire/']")).to_be_visible()
    page.unroute(WASM)
    planner.press("try-again")
    expect(planner.screen("result")).to_be_visible(timeout=START_SECONDS * 1000)


@pytest.mark.allow_console_errors
def test_a_damaged_part_is_found_before_it_is_used(reader: Reader, people: dict[str, Answers]) -> None:
    """A wasm file of the right size and the wrong content is refused in words instead of being waited for."""

    def damage(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=bytes(len(answer.body())))

    page = reader.context.new_page()
    page.route(WASM, damage)
    page.goto(f"{reader.site}planner/")
    planner = Planner(page)
    planner.walk(people["no-fracture"])
    planner.press("show-result")
    alert = planner.screen("failed").get_by_role("alert")
    expect(alert).to_contain_text("did not arrive whole", timeout=START_SECONDS * 1000)


def test_a_slow_engine_offers_other_ways_after_half_a_minute(reader: Reader, people: dict[str, Answers]) -> None:
    """Who waits long is offered ready-made weeks, and may keep waiting."""
    page = reader.context.new_page()
    page.clock.install()
    page.route(WASM, lambda _route: None)  # never answered
    page.goto(f"{reader.site}planner/")
    planner = Planner(page)
    planner.walk(people["no-fracture"])
    planner.press("show-result")
    slow = planner.screen("wait").locator(".wait-slow")
    expect(slow).to_be_hidden()
    page.clock.fast_forward(31_000)
    expect(slow).to_be_visible()
    planner.press("keep-waiting")
    expect(slow).to_be_hidden()
    expect(planner.screen("wait")).to_be_visible()


def test_every_part_of_a_result_has_its_turn(planner: Planner, people: dict[str, Answers]) -> None:
    """Lower parts wait until the first are on the screen, then each is laid out in full; nothing on it moves."""
    planner.walk(people["no-fracture"])
    planner.result()
    page = planner.page
    first = page.locator(".result .part").nth(1)
    before = first.bounding_box()
    page.wait_for_function("() => !document.querySelector('.part-waits')")
    assert first.bounding_box() == before
    parts = page.locator(".result .part")
    drawn = parts.evaluate_all("all => all.map(one => getComputedStyle(one).contentVisibility)")
    assert len(drawn) > 6
    assert set(drawn) == {"visible"}


PRINTED_AT_ONCE = """
const mark = performance.mark.bind(performance);
performance.mark = (name, ...more) => {
  if (name === "planner:plan-shown") {
    const parts = [".item", ".fridge-item", ".item .item-swap"];
    const found = () => parts.map((part) => document.querySelectorAll(part).length);
    window.seenFirst = found();
    dispatchEvent(new Event("beforeprint"));
    window.onPaper = found();
    dispatchEvent(new Event("afterprint"));
  }
  return mark(name, ...more);
};
"""


def test_paper_waits_for_nothing(reader: Reader, people: dict[str, Answers]) -> None:
    """The sheet for the wall and the swaps are made after the week is shown; who prints at once has them too."""
    reader.context.add_init_script(PRINTED_AT_ONCE)
    planner = Planner(reader.open("planner/"))
    planner.walk(people["no-fracture"])
    planner.result()
    items, *made = planner.page.evaluate("window.seenFirst")
    assert (items > 0, made) == (True, [0, 0])
    printed, sheet, swaps = planner.page.evaluate("window.onPaper")
    assert (printed, sheet) == (items, items)
    assert 0 < swaps == planner.page.locator(".item .item-swap").count()
