"""The site kept on a device: by one press, whole or not at all, and gone at another press."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from plugins.offline import release
from tests.browser.offline import KEEPING_SECONDS, NOTHING, PATH, Keeping, stored
from tests.browser.walking import START_SECONDS, Answers, Planner
from tests.support import browsing, copies, serving

PREFIX = "/repo-name/"
EXCHANGE_ENGINE = """async () => {
    const name = (await caches.keys()).find((name) => !name.endsWith(" state"));
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).filter(({ url }) => /\\.(whl|image)$/.test(url))) {
        const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer());
        bytes[100] ^= 1;
        await cache.put(url, new Response(bytes));
    }
}"""
CHANGED = "conditions/osteoporosis/"
NEXT = "This is the next version."


def test_nothing_is_stored_before_the_press(reader: browsing.Reader) -> None:
    """Reading, the planner and the page that offers to keep the site leave no cache, no worker, no other trace."""
    for path in ("", "planner/", "tools/is-this-plan-current/", PATH):
        page = reader.open(path)
        page.wait_for_load_state("networkidle")
        assert stored(page) == NOTHING, path


def test_everything_a_reader_needs_works_without_network(
    chromium: Browser, served: serving.Served, people: Mapping[str, Answers]
) -> None:
    """After one press, with the network off: a walk to a sample week, an exercise in motion, all the pages on paper."""
    with browsing.reader(chromium, served.url) as person:
        Keeping.at(person).keep()
        person.context.set_offline(offline=True)
        before = len(served.asked)
        planner = Planner(person.open("planner/"))
        planner.walk(people["chair"])
        expect(planner.result().locator(".part-week")).to_be_visible()
        movement = person.open("exercises/sit-to-stand/").locator(".movement button")
        movement.click()
        expect(movement).to_have_accessible_name("Stop the movement")
        for path in (
            "",
            "planner/examples/",
            "moving-safely/when-to-stop-and-call/",
            "tools/paper-questionnaire/",
            "how-it-works/rules/",
            f"{PATH}index.html",
            "tools/paper-questionnaire/?from=a-letter#answers",
            "conditions/osteoporosis",
        ):
            assert person.open(path).locator("main h1").count() == 1, path
        assert person.open("no-such-page/").locator("h1").inner_text() == "We cannot find that page"
        asked = {urlsplit(path).path.removeprefix(urlsplit(served.url).path) for path in served.asked[before:]}
        assert asked <= {release.WORKER}  # which the browser looks up itself, past what a test can switch off
        assert person.complaints.foreign_requests == []


def test_the_worker_and_its_caches_stay_in_the_folder_of_the_site(visitor: browsing.Reader) -> None:
    """On a project's page the worker's reach is the project; what others keep at the same host is not touched."""
    keeping = Keeping.at(visitor)
    keeping.page.evaluate("caches.open('bonewise /repo-name-2/ state').then(() => null)")
    keeping.keep()
    found = stored(keeping.page)
    assert found["workers"] == [visitor.site]
    keeping.press("remove")
    expect(keeping.says).to_contain_text("Everything was removed")
    assert stored(keeping.page) == NOTHING | {"caches": ["bonewise /repo-name-2/ state"]}


def test_only_what_can_be_done_is_offered(visitor: browsing.Reader, small: copies.Copy) -> None:
    """Keep before, remove after, and "Use it now" once a newer version is there."""
    keeping = Keeping.at(visitor)
    offered = keeping.page.locator(".offline-panel button:visible")
    expect(offered).to_have_text(["Keep for offline"])
    keeping.keep()
    expect(offered).to_have_text(["Remove from this device"])
    expect(keeping.page.locator(".offline-panel progress")).to_be_hidden()
    small.next()
    keeping.page.reload()
    expect(offered).to_have_text(["Use it now", "Remove from this device"])


def test_removing_takes_all_away(visitor: browsing.Reader) -> None:
    """After "Remove from this device" nothing is left, and pages come by the network again."""
    keeping = Keeping.at(visitor)
    keeping.keep()
    assert stored(keeping.page) != NOTHING
    keeping.press("remove")
    expect(keeping.says).to_contain_text("Everything was removed")
    assert stored(keeping.page) == NOTHING
    keeping.page.reload()
    expect(keeping.says).to_contain_text("Nothing is kept")
    assert stored(keeping.page) == NOTHING


def test_a_kept_part_of_another_version_makes_no_plan(
    chromium: Browser, served: serving.Served, people: Mapping[str, Answers]
) -> None:
    """Page, wheel, image and runtime belong together in a copy too: an exchanged engine is noticed, in words."""
    with browsing.reader(chromium, served.url) as person:
        keeping = Keeping.at(person)
        keeping.keep()
        keeping.page.evaluate(EXCHANGE_ENGINE)
        person.context.set_offline(offline=True)
        planner = Planner(person.open("planner/"))
        planner.walk(people["chair"])
        planner.press("show-result")
        expect(planner.screen("failed")).to_contain_text("did not arrive whole", timeout=START_SECONDS * 1000)


def test_the_page_says_the_size_that_the_build_measured(visitor: browsing.Reader, site: Path) -> None:
    """How many megabytes stands there before the press, as the list of parts adds up."""
    total = sum(part[1] for part in copies.Copy(site).parts())
    text = Keeping.at(visitor).page.locator('.offline-panel [data-megabytes="stored"]').inner_text()
    assert int(text) - 1 < total / 1_000_000 <= int(text)


def test_what_arrived_before_the_line_broke_is_not_fetched_again(chromium: Browser, small: copies.Copy) -> None:
    """Half-way loss is told in words, nothing counts as kept, and the next press goes on from there."""
    with serving.serve(small.folder, PREFIX) as running, browsing.reader(chromium, running.url) as person:
        keeping = Keeping.at(person)
        keeping.page.evaluate(
            """() => {
                const real = window.fetch;
                let parts = 0;
                window.fetch = (input, options = {}) => {
                    const broken = options.method === "HEAD" || (options.integrity && ++parts > 40);
                    return broken && !window.mended ? Promise.reject(new TypeError("lost")) : real(input, options);
                };
            }"""
        )
        keeping.press("keep")
        expect(keeping.says).to_contain_text("The connection broke off", timeout=KEEPING_SECONDS * 1000)
        expect(keeping.button("keep")).to_have_text("Go on keeping")
        keeping.page.evaluate("() => { window.mended = true }")
        before = len(running.asked)
        keeping.keep()
        fetched = [path for path in running.asked[before:] if "/offline/" not in path]
        assert 0 < len(fetched) <= len(small.parts()) - 30


def test_an_update_is_offered_and_waits_for_the_press(visitor: browsing.Reader, small: copies.Copy) -> None:
    """A newer version is told in words; the copy stays what it is until "Use it now", and is then new throughout."""
    Keeping.at(visitor).keep()
    small.next()
    page = visitor.open(CHANGED)
    bar = page.locator(".offline-bar")
    expect(bar).to_contain_text("A newer version is here.")
    assert page.get_by_text(NEXT).count() == 0
    bar.locator('[data-do="use"]').click()
    expect(page.get_by_text(NEXT)).to_be_visible(timeout=KEEPING_SECONDS * 1000)
    visitor.context.set_offline(offline=True)
    page = visitor.open(CHANGED)
    expect(page.get_by_text(NEXT)).to_be_visible()
    expect(page.locator(".offline-bar")).to_have_count(0)
    names: list[str] = page.evaluate("caches.keys()")
    assert len([name for name in names if not name.endswith(" state")]) == 1


def test_an_update_fetches_only_what_changed(chromium: Browser, small: copies.Copy) -> None:
    """Parts that are the same in both versions are taken over from the copy."""
    with serving.serve(small.folder, PREFIX) as running, browsing.reader(chromium, running.url) as person:
        Keeping.at(person).keep()
        small.next()
        page = person.open("")
        before = len(running.asked)
        page.locator('.offline-bar [data-do="use"]').click()
        expect(page.locator(".offline-bar")).to_have_count(0, timeout=KEEPING_SECONDS * 1000)
        fetched = {urlsplit(path).path.removeprefix(PREFIX) for path in running.asked[before:]}
        assert {path for path in fetched if not path.startswith("offline")} == {CHANGED}


@pytest.mark.parametrize("path", [f"{CHANGED}index.html", "tools/index-missing"])
def test_a_broken_update_leaves_what_works(visitor: browsing.Reader, small: copies.Copy, path: str) -> None:
    """If one part is cut short or missing, the switch does not happen: words say so, and the old copy goes on."""
    Keeping.at(visitor).keep()
    (small.folder / "tools" / "index-missing").write_text("one more part", encoding="utf-8")
    small.next()
    if path == f"{CHANGED}index.html":
        small.damage(path)
    else:
        (small.folder / path).unlink()
    page = visitor.open(CHANGED)
    page.locator('.offline-bar [data-do="use"]').click()
    says = page.locator('.offline-bar [data-slot="says"]')
    expect(says).to_contain_text("A part did not arrive whole.", timeout=KEEPING_SECONDS * 1000)
    expect(says).to_contain_text("The copy that was here stays, and works.")
    visitor.context.set_offline(offline=True)
    page = visitor.open(CHANGED)
    expect(page.locator("main h1")).to_be_visible()
    assert page.get_by_text(NEXT).count() == 0


def test_a_browser_that_refuses_is_told_in_words(visitor: browsing.Reader) -> None:
    """Where no worker may be registered the page says so at once, and nothing is downloaded or stored."""
    visitor.context.add_init_script(
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))"
    )
    keeping = Keeping.at(visitor)
    keeping.press("keep")
    expect(keeping.says).to_contain_text("does not let the site keep anything")
    assert stored(keeping.page) == NOTHING


def test_a_full_device_is_told_in_words(visitor: browsing.Reader) -> None:
    """Where there is less room than needed the page says so before it downloads the parts."""
    keeping = Keeping.at(visitor)
    session = visitor.context.new_cdp_session(keeping.page)
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(visitor.site))
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
    keeping.press("keep")
    expect(keeping.says).to_contain_text("not enough room")
    expect(keeping.button("keep")).to_be_enabled()


def test_room_that_runs_out_half_way_is_told_in_words(visitor: browsing.Reader) -> None:
    """A browser that refuses to store a part is believed: words, and nothing counts as kept."""
    visitor.context.add_init_script(
        """{
            const put = Cache.prototype.put;
            Cache.prototype.put = function (key, value) {
                if (!String(key).includes(".css")) return put.call(this, key, value);
                return Promise.reject(new DOMException("full", "QuotaExceededError"));
            };
        }"""
    )
    keeping = Keeping.at(visitor)
    keeping.press("keep")
    expect(keeping.says).to_contain_text("not enough room", timeout=KEEPING_SECONDS * 1000)
    keeping.page.reload()
    expect(keeping.says).to_contain_text("Keeping broke off")


def test_a_withdrawn_copy_says_so_and_makes_no_plan(visitor: browsing.Reader, small: copies.Copy) -> None:
    """The list is asked for before the copy's own; once heard, the withdrawal is remembered without network too."""
    Keeping.at(visitor).keep()
    small.release(copies.withdrawing(small.version()))
    for offline in (False, True):
        visitor.context.set_offline(offline=offline)
        page = visitor.open("planner/")
        bar = page.get_by_role("alert").filter(has_text="This copy was withdrawn")
        expect(bar).to_contain_text("One rule was wrong. Build a new sample week.")
        expect(page.locator(".planner")).to_be_hidden()
