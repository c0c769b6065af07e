"""What every kind of test may ask for: the built site, a server, a browser that complains."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.support import browsing, serving

settings.register_profile(
    "bonewise",
    deadline=None,  # speed is measured by the benchmark, never by a test
    derandomize=True,  # the same examples every time; `make prove` draws new ones
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("bonewise")

ROOT = Path(__file__).resolve().parent.parent
PREFIX = urlsplit(os.environ.get("SITE_URL", "")).path or "/repo-name/"


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the built site, building it first if anything it is made from changed."""
    given = os.environ.get("BUILT_SITE")  # the publishing workflow tests exactly the site it will publish
    if given:
        return Path(given)
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}}
    subprocess.run(["make", "site"], cwd=ROOT, env=environment, check=True)
    return ROOT / "site"


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[serving.Served]:
    """Serve the built site under a folder, as a project's page on the host is."""
    with serving.serve(site, PREFIX) as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start one browser for all tests."""
    with browsing.browser() as started:
        yield started


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, chromium: Browser, served: serving.Served
) -> Iterator[browsing.Reader]:
    """Give a fresh browser profile at the site; the test fails on any console error or foreign request.

    Markers: `context(**options)` sets options of the Playwright context (viewport, color_scheme …);
    `allow_console_errors` and `allow_foreign_requests` say that the test provokes them.
    """
    asked = request.node.get_closest_marker("context")
    with browsing.reader(chromium, served.url, **(asked.kwargs if asked else {})) as person:
        yield person
        complaints = person.complaints
    problems = []
    if not request.node.get_closest_marker("allow_console_errors"):
        problems += complaints.console_errors
    if not request.node.get_closest_marker("allow_foreign_requests"):
        problems += [f"asked another origin: {address}" for address in complaints.foreign_requests]
    if problems:
        pytest.fail("The browser complained:\n" + "\n".join(problems))
