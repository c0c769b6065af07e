"""A real Chromium whose every complaint is heard.

Whatever the console calls an error, every exception nobody caught and every request to another origin is kept; the
fixture in conftest.py fails the test on any, unless the test says by a marker that it provokes them.

The site's policy holds in tests too: `wait_for_function` takes a function (`"() => …"`), not a bare expression.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
INNER_SCHEMES = frozenset({"about", "blob", "data"})


@dataclass  # no slots: Playwright marks the objects whose methods it calls
class Complaints:
    """What a browser said while a test ran."""

    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)
    own: set[str] = field(default_factory=set)

    def hear_console(self, message: ConsoleMessage) -> None:
        """Keep errors."""
        if message.type == "error":
            where = message.location.get("url", "")
            self.console_errors.append(f"{message.text} ({where})")

    def hear_exception(self, error: Error) -> None:
        """Keep what no script caught."""
        self.console_errors.append(f"uncaught: {error.message}")

    def hear_request(self, request: Request) -> None:
        """Keep requests to anywhere but the servers of this test."""
        address = urlsplit(request.url)
        if address.scheme not in INNER_SCHEMES and address.netloc not in self.own:
            self.foreign_requests.append(request.url)


@dataclass(slots=True)
class Reader:
    """A person at a browser: opens pages of one site and hears what the browser complains of."""

    context: BrowserContext
    site: str
    complaints: Complaints

    def open(self, path: str = "") -> Page:
        """Open a page of the site in a new tab and wait until it is loaded."""
        page = self.context.new_page()
        page.goto(self.site + path)
        return page


def chromium() -> str:
    """Return the system's Chromium; `make browser` installs one."""
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return found
    message = "No Chromium on this machine: run `make browser`."
    raise FileNotFoundError(message)


@contextmanager
def browser() -> Iterator[Browser]:
    """Start one headless Chromium for as long as the block runs."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        try:
            yield started
        finally:
            started.close()


@contextmanager
def reader(started: Browser, site: str, **options: object) -> Iterator[Reader]:
    """Give a fresh profile at a site; options are those of a Playwright context."""
    complaints = Complaints(own={urlsplit(site).netloc})
    context = started.new_context(**options)  # type: ignore[arg-type]
    context.on("console", complaints.hear_console)
    context.on("weberror", lambda error: complaints.hear_exception(error.error))
    context.on("request", complaints.hear_request)
    try:
        yield Reader(context, site, complaints)
    finally:
        context.close()
