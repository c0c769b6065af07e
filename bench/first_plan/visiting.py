"""One reader's visits: a fresh profile of the system's Chromium, a line, a processor, and what the visit cost."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.first_plan.slowing import processor_seconds, slowed
from tests.support.browsing import ARGUMENTS, chromium
from tests.support.serving import Served

SHOWN = "planner:plan-shown"
READY = "planner:engine-ready"
WALK = Path(__file__).with_name("walk.js")
KEEPING = "tools/keep-for-offline/"
PATIENCE_MS = 300_000
SETTLING_SECONDS = 0.7
KEPT_WARM_SECONDS = 1.5
MARKS = "Object.fromEntries(performance.getEntriesByType('mark').map(mark => [mark.name, mark.startTime]))"
IS_SHOWN = f"() => performance.getEntriesByName('{SHOWN}').length > 0"
IS_READY = f"() => performance.getEntriesByName('{READY}').length > 0 && typeof window.benchSubmit === 'function'"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the reader's device and line are like."""

    slower: int = 1
    megabits: float | None = None
    latency_ms: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit: the page's own marks in milliseconds since navigation began, and the bytes sent until the plan."""

    marks: Mapping[str, float]
    bytes: int
    items: int
    processor_seconds: float

    @property
    def shown_ms(self) -> float:
        """Return when the plan was shown."""
        return self.marks[SHOWN]


@dataclass(frozen=True, slots=True)
class Profile:
    """A browser with a profile of its own, closed between visits."""

    folder: Path
    context: BrowserContext

    def page(self, conditions: Conditions) -> Page:
        """Return its one page, with the line set; what runs beside a fresh start has settled."""
        page = self.context.pages[0]
        if conditions.megabits is not None:
            line = self.context.new_cdp_session(page)
            bytes_a_second = conditions.megabits * 1e6 / 8
            line.send("Network.enable")
            line.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": conditions.latency_ms,
                    "downloadThroughput": bytes_a_second,
                    "uploadThroughput": bytes_a_second,
                },
            )
        time.sleep(SETTLING_SECONDS)
        return page


@contextmanager
def started(folder: Path) -> Iterator[Profile]:
    """Start the browser on a profile's folder."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(folder), executable_path=chromium(), args=list(ARGUMENTS), headless=True
        )
        context.set_default_timeout(PATIENCE_MS)
        try:
            yield Profile(folder, context)
        finally:
            context.close()


def chromium_version() -> str:
    """Return what the browser says it is."""
    said = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=True)
    return said.stdout.partition(" built on")[0].strip()


@contextmanager
def fresh_profile() -> Iterator[Path]:
    """Give an empty folder for a profile."""
    with tempfile.TemporaryDirectory(prefix="bonewise-reader-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def walk_script(answers: Mapping[str, object], *, submit_at_once: bool) -> str:
    """Return the script that answers our planner's questions without thinking."""
    text = WALK.read_text(encoding="utf-8").replace("ANSWERS", json.dumps(answers))
    return text.replace("SUBMIT_AT_ONCE", json.dumps(submit_at_once))


def visit(  # noqa: PLR0913 - one visit, told in full
    folder: Path,
    served: Served,
    path: str,
    conditions: Conditions,
    script: str | None = None,
    *,
    stays_seconds: float = 0.0,
) -> Visit:
    """Open a page in a browser with this profile, wait for the plan, read it for a while, close the browser."""
    with started(folder) as profile:
        page = profile.page(conditions)
        if script:
            page.add_init_script(script)
        before = len(served.sent)
        with slowed(folder, conditions.slower):
            page.goto(served.url + path, wait_until="commit")
            page.wait_for_function(IS_SHOWN, polling=50)
        sent = sum(length for _, length in served.sent[before:])
        seen = _seen(page, sent, processor_seconds(folder))
        time.sleep(stays_seconds)  # meanwhile a browser may keep what it compiled, as it does for any reader
        return seen


def keep(folder: Path, served: Served) -> None:
    """Keep the site for offline in the browser with this profile, by the press that a reader uses."""
    with started(folder) as profile:
        page = profile.context.pages[0]
        page.goto(served.url + KEEPING)
        page.locator('.offline-panel [data-do="keep"]').click()
        page.wait_for_selector('.offline-panel [data-do="remove"]:visible')


def submit_when_ready(folder: Path, served: Served, path: str, conditions: Conditions, script: str) -> Visit:
    """Open the planner, answer, wait until the engine has long been ready, then ask for the week."""
    with started(folder) as profile:
        page = profile.page(Conditions())
        page.add_init_script(script)
        page.goto(served.url + path, wait_until="commit")
        page.wait_for_function(IS_READY, polling=50)
        time.sleep(KEPT_WARM_SECONDS)
        with slowed(folder, conditions.slower):
            time.sleep(SETTLING_SECONDS / 2)
            page.evaluate("window.benchSubmit()")
            page.wait_for_function(IS_SHOWN, polling=50)
        return _seen(page, 0, processor_seconds(folder))


def _seen(page: Page, sent: int, worked: float) -> Visit:
    marks: dict[str, float] = page.evaluate(MARKS)
    items: int = page.evaluate("document.querySelectorAll('.item').length")
    return Visit(marks=marks, bytes=sent, items=items, processor_seconds=worked)
