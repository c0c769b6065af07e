"""The runtime's wasm is compiled while it arrives, and starting never hangs on that."""

from __future__ import annotations

from playwright.sync_api import Route

from tests.browser.walking import START_SECONDS, Planner
from tests.support.browsing import Reader

TAKEN = "took the runtime as it was compiled"
WORKER = "**/engine.worker.mjs"
CANNOT = "WebAssembly.compileStreaming = () => Promise.reject(new Error('cannot'));\n"
TELLS = """
const real = WebAssembly.instantiate;
WebAssembly.instantiate = (source, ...more) => {
  const large = source instanceof WebAssembly.Module && WebAssembly.Module.exports(source).length > 100;
  if (large) console.log("took the runtime as it was compiled"); // it also makes small modules of its own
  return real.call(WebAssembly, source, ...more);
};
"""


def started(reader: Reader, before: str) -> list[str]:
    """Open the planner with lines before the worker's own, wait until it is ready, and return what was logged."""

    def put_before(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=before + answer.text())

    page = reader.context.new_page()
    logged: list[str] = []
    page.on("console", lambda message: logged.append(message.text))
    page.route(WORKER, put_before)
    page.goto(f"{reader.site}planner/", timeout=START_SECONDS * 1000)
    Planner(page).wait_until_ready()
    return logged


def test_the_runtime_takes_what_was_compiled_on_the_way(reader: Reader) -> None:
    """What starts is the module compiled from the browser's own answer."""
    assert TAKEN in started(reader, TELLS)


def test_a_browser_that_cannot_compile_early_starts_all_the_same(reader: Reader) -> None:
    """Where compiling on the way fails, the bytes that were looked at are compiled instead."""
    assert TAKEN not in started(reader, TELLS + CANNOT)
