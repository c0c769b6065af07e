"""Closed by proof: nothing of an answer can leave the page or stay in the browser, whatever runs there."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Worker, expect

from tests.browser.walking import Answers, Planner
from tests.support import serving
from tests.support.browsing import Reader

ALL_IS_HERE = """() => ["/planner/cards/exercises.json", "/javascripts/workers/search."].every((part) =>
    performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.includes(part) && responseEnd > 0))"""
"""The cards, and the theme's last file, which waits a second."""
ELSEWHERE = "https://example.org/"
SENDING_FROM_A_PAGE = {
    "fetch": f"() => fetch('{ELSEWHERE}').then(() => 'went out', () => 'refused')",
    "image": f"""() => new Promise(done => Object.assign(new Image(),
        {{ onload: () => done('went out'), onerror: () => done('refused'), src: '{ELSEWHERE}a.png' }}))""",
    "script": f"""() => new Promise(done => document.head.append(Object.assign(document.createElement('script'),
        {{ onload: () => done('went out'), onerror: () => done('refused'), src: '{ELSEWHERE}a.js' }})))""",
    "form": f"""() => new Promise(done => {{
        document.addEventListener('securitypolicyviolation', () => done('refused'), {{ once: true }});
        const form = Object.assign(document.createElement('form'), {{ action: '{ELSEWHERE}', method: 'post' }});
        document.body.append(form); form.submit(); }})""",
    "frame": f"""() => new Promise(done => {{
        document.addEventListener('securitypolicyviolation', () => done('refused'), {{ once: true }});
        document.body.append(Object.assign(document.createElement('iframe'), {{ src: '{ELSEWHERE}' }})); }})""",
    "socket": """() => new Promise(done => { try {
        const socket = new WebSocket('wss://example.org/');
        Object.assign(socket, { onopen: () => done('went out'), onerror: () => done('refused') });
        } catch { done('refused') } })""",
    "new code": """() => new Promise(done => setTimeout(() => {
        try { new Function('')(); done('went out') } catch { done('refused') } }))""",
}
A_WORKER_LIKE_THE_ENGINE_S = """
(code) => new Promise((done) => {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
  worker.onmessage = ({ data }) => done(data);
  worker.onerror = () => done("refused");
})
"""
KEPT = """
async () => ({
  local: Object.keys(localStorage).filter((key) => !key.endsWith("__palette")),
  session: Object.keys(sessionStorage).filter((key) => !key.endsWith("__tabs")),
  cookies: document.cookie,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})
"""
NOTHING = {"local": [], "session": [], "cookies": "", "databases": [], "caches": [], "workers": 0}
PRYING = '''
"""A wheel that is not ours: in the engine's place it looks for a way out, by every door that it knows."""

import gc
import json
import sys

THE_DOORS = ("js", "pyodide_js", "pyodide", "pyodide.http", "pyodide.code", "pyodide.ffi", "_pyodide_core", "micropip")
SAYS = []


def ask(name, try_it):
    try:
        SAYS.append(f"{name}: open ({try_it()!r:.60})")
    except BaseException as closed:
        SAYS.append(f"{name}: closed")


def pry():
    for door in THE_DOORS:
        ask(door, lambda: __import__(door, fromlist=["x"]))
    proxies = {}
    for thing in gc.get_objects():
        held = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, (list, tuple)) else ()
        for one in list(held):
            if type(one).__name__.startswith("Js"):
                proxies[id(one)] = one
    for number, proxy in enumerate(proxies.values()):
        for way in ("fetch", "XMLHttpRequest", "document", "indexedDB", "localStorage", "globalThis", "self"):
            ask(f"proxy {number} {way}", lambda: getattr(proxy, way))
        ask(f"proxy {number} loadPackage", lambda: proxy.loadPackage("LEAK"))
        ask(f"proxy {number} new code", lambda: proxy.constructor.constructor("return globalThis")().fetch("LEAK"))


def fingerprint():
    return "FINGERPRINT"


def plan(answers):
    if answers == "stumble":
        raise ValueError("stumbled")
    pry()
    for name in [name for name, module in sys.modules.items() if module is None]:
        del sys.modules[name]  # force the bolts
    ask("new code through the runtime", lambda: __import__("_pyodide_core").run_js("globalThis").fetch("LEAK"))
    ask("the page's objects through the runtime", lambda: __import__("js").fetch("LEAK"))
    return json.dumps(SAYS)
'''
ASK_A_STRANGER = """
async ({ wheel, fingerprint }) => {
  const script = document.querySelector('script[src$="planner.mjs"]').src;
  const { Engine, enginePartsFrom } = await import(script);
  const root = new URL(document.querySelector(".planner").dataset.root, document.baseURI).href;
  const engine = new Engine({
    parts: (entire) => ({ ...enginePartsFrom(root, entire), wheel: { ...wheel, url: new URL(wheel.url, root).href } }),
    fingerprint,
    workerURL: new URL("engine.worker.mjs", script).href,
  });
  const stumbled = await engine.plan("stumble").then(() => null, ({ failure, message }) => [failure, message]);
  await engine.retry();
  return { stumbled, pried: await engine.plan("{}") };
}
"""
pytestmark = [pytest.mark.allow_console_errors, pytest.mark.allow_foreign_requests]


@pytest.mark.parametrize("way", SENDING_FROM_A_PAGE)
def test_the_page_cannot_reach_another_origin(reader: Reader, way: str) -> None:
    """However a script in the page tries to send something elsewhere, or to make code of text, the browser refuses."""
    assert reader.open("planner/").evaluate(SENDING_FROM_A_PAGE[way]) == "refused"


@pytest.mark.parametrize(
    "code",
    [
        f"fetch('{ELSEWHERE}').then(() => postMessage('went out'), () => postMessage('refused'))",
        f"import('{ELSEWHERE}a.mjs').then(() => postMessage('went out'), () => postMessage('refused'))",
        "try { new Function('return 1')(); postMessage('went out') } catch { postMessage('refused') }",
    ],
)
def test_a_worker_like_the_engines_cannot_either(reader: Reader, code: str) -> None:
    """A worker started from a Blob of the page, as the engine's is, inherits the page's policy."""
    assert reader.open("planner/").evaluate(A_WORKER_LIKE_THE_ENGINE_S, code) == "refused"


def engine_worker(page: Page) -> Worker:
    """Return the worker that the planner started."""
    return next(worker for worker in page.workers if worker.url.startswith("blob:"))


def test_the_engines_worker_has_nothing_left_to_send_or_keep_with(planner: Planner) -> None:
    """Once Python has started, its worker holds no fetch, no socket, no store; not even this site can be asked."""
    planner.wait_until_ready()
    names = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Worker", "indexedDB", "caches"]
    left = engine_worker(planner.page).evaluate("(names) => names.filter((name) => globalThis[name])", names)
    assert left == []


@pytest.fixture
def stranger(reader: Reader) -> Iterator[dict[str, object]]:
    """Put a wheel that is not ours where the page can fetch it, with a true digest; return how it is described."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as wheel:
        wheel.writestr("pyengine/__init__.py", "")
        wheel.writestr("pyengine/wire.py", PRYING.replace("LEAK", f"{reader.site}leak?answers"))
        wheel.writestr("stranger-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("stranger-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: stranger\nVersion: 1\n")
        wheel.writestr("stranger-1.dist-info/RECORD", "")
    content = held.getvalue()
    reader.context.route("**/stranger.whl", lambda route: route.fulfill(body=content, content_type="application/zip"))
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    yield {"url": "stranger.whl", "bytes": len(content), "integrity": f"sha256-{digest}"}
    reader.context.unroute("**/stranger.whl")


def test_python_finds_no_way_to_the_browser(
    reader: Reader, served: serving.Served, stranger: dict[str, object]
) -> None:
    """Code in the engine's place that looks for `js` and every other door finds them closed, and sends nothing."""
    page = reader.open("planner/")
    found = page.evaluate(ASK_A_STRANGER, {"wheel": stranger, "fingerprint": "FINGERPRINT"})
    failure, details = found["stumbled"]  # an error on the other side still comes across as words
    assert (failure, "ValueError: stumbled" in details) == ("failed-answer", True)
    said = json.loads(found["pried"])
    assert len(said) >= 10
    assert [line for line in said if ": open" in line] == []
    page.wait_for_timeout(300)
    assert [address for address in served.asked if "leak" in address] == []


def test_a_whole_walk_keeps_nothing_and_asks_for_nothing_but_files(
    planner: Planner, people: dict[str, Answers], served: serving.Served, reader: Reader
) -> None:
    """From the first question to the printed sheet nothing is stored, and no address asked for holds an answer."""
    before = len(served.asked)
    planner.page.evaluate("window.print = () => {}")
    planner.walk(people["lesions-cleared"])
    result = planner.result()
    planner.press("print-sheet")
    expect(result.locator(".part-sheet")).to_have_count(1)
    assert planner.page.evaluate(KEPT) == NOTHING
    assert planner.page.evaluate("location.search + location.hash") == ""
    editions = {planner.page.locator(".planner").get_attribute("data-edition")}
    queries = {urlsplit(address).query for address in served.asked[before:]} - {""}
    assert queries <= editions
    assert reader.context.cookies() == []
    assert reader.complaints.foreign_requests == []


@pytest.mark.parametrize(
    "person, beside", [("no-fracture", {}), ("lesions-cleared", {"stability": "not-sure"})], ids=["week", "team first"]
)
def test_what_is_fetched_tells_nothing_of_the_answers(
    planner: Planner, people: dict[str, Answers], served: serving.Served, person: str, beside: Answers
) -> None:
    """Once the tool is ready nothing more is asked for: no file depends on the answers or on the week."""
    planner.wait_until_ready()
    planner.page.wait_for_function(ALL_IS_HERE)
    planner.page.wait_for_load_state("networkidle")
    before = len(served.asked)
    planner.walk({**people[person], **beside})
    planner.result()
    planner.wait_until_whole()
    assert served.asked[before:] == []
