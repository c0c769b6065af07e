"""What surrounds the planner, broken on purpose: the browser's abilities, its stores, the tab, network and update."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sabotage.faults import SOON, WORDS
from tests.browser.sabotage.spoiling import Bench, Spoil, sooner
from tests.browser.sabotage.test_files import PATIENCE_MS, WAYS_ON, answers_on_the_screen, hurry
from tests.browser.walking import Answers, Planner
from tests.support import browsing
from tests.support.browsing import Reader

PAGE = r"/planner/$"
NO_STORE = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
}
"""
FULL_STORE = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
IDBFactory.prototype.open = () => { throw new DOMException("full", "QuotaExceededError"); };
CacheStorage.prototype.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
"""
NO_WORKER = "window.Worker = function Worker() { throw new DOMException('refused', 'SecurityError'); };"
WORKER_LOST = """
const Real = window.Worker;
window.Worker = class extends Real { constructor(address, options) { super("blob:null/gone", options); } };
"""
pytestmark = pytest.mark.fault


def failed_with(page: Page, *told: str) -> None:
    """The failed screen says one of these, with examples and paper one tap away."""
    failed = Planner(page).screen("failed")
    expect(failed).to_be_visible(timeout=PATIENCE_MS)
    said = failed.get_by_role("alert").locator('[data-slot="said"]').inner_text()
    assert said in {WORDS[name] for name in told}, f"told: {said} ({failed.locator('code').text_content()})"
    for address in WAYS_ON:
        expect(failed.locator(f"a[href*='{address}']")).to_be_visible()


def shows_a_result(page: Page) -> None:
    """The result is there in the end."""
    expect(Planner(page).screen("result")).to_be_visible(timeout=PATIENCE_MS)


def ask(page: Page, answers: Answers) -> None:
    """Answer everything and ask for the result."""
    hurry(page, answers)
    Planner(page).press("show-result")


@pytest.fixture
def without_wasm(chromium: Browser) -> Iterator[Browser]:
    """Start a browser in which WebAssembly is switched off, as some people's strictest settings do."""
    started = chromium.browser_type.launch(
        executable_path=browsing.chromium(), args=[*browsing.ARGUMENTS, "--js-flags=--jitless"]
    )
    yield started
    started.close()


def test_without_webassembly_nothing_is_fetched_in_vain(
    without_wasm: Browser, spoilt: tuple[Reader, Bench], people: dict[str, Answers]
) -> None:
    """A browser that switches WebAssembly off is told so, at once, and downloads no megabytes."""
    site = spoilt[0].site
    with browsing.reader(without_wasm, site) as reader:
        asked: list[str] = []
        reader.context.on("request", lambda request: asked.append(request.url))
        page = reader.open("planner/")
        assert page.evaluate("typeof WebAssembly") == "undefined"
        ask(page, people["no-fracture"])
        failed_with(page, "failed-start")
        assert [address for address in asked if address.endswith(".wasm")] == []


@pytest.mark.parametrize("broken", [NO_WORKER, WORKER_LOST], ids=["Worker throws", "Worker does not come"])
def test_a_refused_worker_is_told(spoilt: tuple[Reader, Bench], people: dict[str, Answers], broken: str) -> None:
    """A browser that gives no worker ends in words; the answers stay, and another try works where it gives one."""
    page = spoilt[0].context.new_page()
    page.add_init_script(f"window.RealWorker = window.Worker; {{ {broken} }}")
    page.goto(f"{spoilt[0].site}planner/")
    hurry(page, people["no-fracture"])
    given = answers_on_the_screen(page)
    Planner(page).press("show-result")
    failed_with(page, "failed-start")
    assert answers_on_the_screen(page) == given != []
    page.evaluate("() => { window.Worker = window.RealWorker }")
    Planner(page).press("try-again")
    shows_a_result(page)


@pytest.mark.parametrize("broken", [NO_STORE, FULL_STORE], ids=["stores refused", "stores full"])
def test_a_store_that_refuses_takes_nothing_away(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers], broken: str
) -> None:
    """Where nothing can be kept, everything works that needs no keeping."""
    page = spoilt[0].context.new_page()
    page.add_init_script(broken)
    page.goto(f"{spoilt[0].site}planner/")
    ask(page, people["no-fracture"])
    shows_a_result(page)


def test_a_tab_put_to_sleep_goes_on_when_it_wakes(spoilt: tuple[Reader, Bench], people: dict[str, Answers]) -> None:
    """A phone that freezes the tab while the tool loads, and while the result is worked out, loses nothing."""
    page = spoilt[0].open("planner/")
    tab = page.context.new_cdp_session(page)
    for _ in range(2):
        tab.send("Page.setWebLifecycleState", {"state": "frozen"})
        page.wait_for_timeout(1500)
        tab.send("Page.setWebLifecycleState", {"state": "active"})
        if Planner(page).question.count():
            ask(page, people["no-fracture"])
    shows_a_result(page)


def test_a_network_lost_half_way_is_told_and_found_again(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers]
) -> None:
    """Half of the runtime is here when the network goes: words, and once it is back another try."""
    reader, bench = spoilt
    bench.spoils = [Spoil(r"\.wasm$", "stalled"), *SOON]
    page = reader.open("planner/")
    hurry(page, people["no-fracture"])
    while bench.given == 0:
        page.wait_for_timeout(50)
    reader.context.set_offline(True)
    Planner(page).press("show-result")
    failed_with(page, "failed-fetch", "failed-page")  # the tool was on its way, perhaps what shows its result as well
    bench.mend()
    reader.context.set_offline(False)
    Planner(page).press("try-again")
    shows_a_result(page)


def test_a_network_lost_before_the_cards_is_told_and_found_again(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers]
) -> None:
    """The tool is here and the network goes before the exercises' cards: words, and another try."""
    reader, bench = spoilt
    stalled = Spoil(r"/planner/cards/exercises\.json$", "stalled")
    bench.spoils = [stalled, sooner("planner.mjs", "ARRIVING", 15_000)]  # a body half way may wait for that deadline
    page = reader.open("planner/")
    Planner(page).wait_until_ready()
    page.wait_for_load_state("networkidle")
    hurry(page, people["no-fracture"])
    while bench.given == 0:
        page.wait_for_timeout(50)
    reader.context.set_offline(True)
    Planner(page).press("show-result")
    failed_with(page, "failed-cards")
    bench.mend()
    reader.context.set_offline(False)
    Planner(page).press("try-again")
    shows_a_result(page)


def replaced(pattern: str, put: str, where: str = PAGE) -> Spoil:
    """Make a file another: what the pattern finds in it is replaced, and something must be found."""

    def edit(text: str) -> str:
        changed, found = re.subn(pattern, put, text)
        if found == 0:
            raise ValueError(f"No {pattern} in {where}.")
        return changed

    return Spoil(where, "edited", edit)


@pytest.mark.parametrize(
    "of_another_day, told",
    [
        (replaced(r'data-fingerprint="[^"]+"', 'data-fingerprint="yesterday"'), "failed-updated"),
        (replaced(r'data-edition="[^"]+"', 'data-edition="yesterday"'), "failed-updated"),
        (replaced(r"assets/engine/[0-9a-f]+/", "assets/engine/yesterday/"), "failed-page"),
        (replaced(r"assets/python/[0-9a-f]+/", "assets/python/yesterday/"), "failed-page"),
    ],
    ids=["other knowledge in page and engine", "other cards than the page", "engine gone", "runtime gone"],
)
def test_a_page_of_another_day_never_shows_a_plan(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers], of_another_day: Spoil, told: str
) -> None:
    """Page, engine and cards of different days give words, a button for a fresh page, and then the result."""
    reader, bench = spoilt
    bench.spoils = [of_another_day]
    page = reader.open("planner/")
    ask(page, people["no-fracture"])
    failed_with(page, told)
    assert page.locator(".result .day").count() == 0
    expect(page.locator('[data-screen="failed"] [data-slot="kept"]')).to_be_visible(visible=told != "failed-updated")
    bench.spoils = []
    with page.expect_navigation():
        Planner(page).press("reload")
    ask(page, people["no-fracture"])
    shows_a_result(page)


@pytest.mark.parametrize(
    "constant, spoken, silenced",
    [
        ("STARTING", r"= loadPyodide\(", "= (() => new Promise(() => {}))("),
        ("ANSWERING", r'tell\(\{ kind: "plan"', 'if (false) tell({ kind: "plan"'),
    ],
    ids=["Python never starts", "the engine never answers"],
)
def test_an_engine_that_says_nothing_is_stopped(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers], constant: str, spoken: str, silenced: str
) -> None:
    """Whatever hangs on the other side is stopped at its deadline, in words; another try begins afresh."""
    reader, bench = spoilt
    mute = replaced(spoken, silenced, r"/engine\.worker\.mjs$")
    bench.spoils = [mute, sooner("begin.mjs", constant, 15_000)]
    page = reader.open("planner/")
    hurry(page, people["no-fracture"])
    given = answers_on_the_screen(page)
    Planner(page).press("show-result")
    failed_with(page, "failed-slow")
    assert answers_on_the_screen(page) == given != []
    bench.spoils = []
    Planner(page).press("try-again")
    shows_a_result(page)


def test_without_script_the_page_is_a_paper_questionnaire(chromium: Browser, spoilt: tuple[Reader, Bench]) -> None:
    """With script switched off the whole list stands there, says what to do, and leads to examples and paper."""
    with browsing.reader(chromium, spoilt[0].site, java_script_enabled=False) as reader:
        page = reader.open("planner/")
        assert page.locator("[data-question]:visible").count() > 1
        expect(page.locator(".planner-note")).to_be_visible()
        expect(page.locator(".planner-broken")).to_be_hidden()
        for address in ("examples/", "../tools/paper-questionnaire/"):
            expect(page.locator(f'[data-planner-part="after"] a[href="{address}"]')).to_be_visible()
