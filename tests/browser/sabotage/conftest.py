"""Counts the faults that were tried and survived, and says so at the end of the run."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from pyengine.wire import knowledge
from tests.browser.sabotage.faults import every
from tests.browser.sabotage.spoiling import Bench, spoiling
from tests.conftest import PREFIX
from tests.proof import figures
from tests.support import browsing

WHOLE = os.environ.get("SABOTAGE") == "whole"
TRIED: dict[str, str] = {}
"""By fault: what mended it, or that nothing did."""
NOT_SURVIVED = "not survived"


def counted(tried: Mapping[str, str]) -> dict[str, Any]:
    """Return the figures for the site: faults tried, faults survived, how, and each fault with its end."""
    ends = Counter(tried.values())
    survived = len(tried) - ends[NOT_SURVIVED]
    return {"tried": len(tried), "survived": survived, "ends": dict(ends), "faults": dict(tried)}


def is_whole(tried: Mapping[str, str]) -> bool:
    """Tell whether every fault of a file was tried, and some of the surroundings."""
    files = {fault.name for fault in every()}
    return files < tried.keys()


@pytest.fixture
def spoilt(chromium: Browser, site: Path) -> Iterator[tuple[browsing.Reader, Bench]]:
    """Give a fresh browser profile at a site whose answers can be broken; what it complains of is expected."""
    with spoiling(site, PREFIX) as (served, bench), browsing.reader(chromium, served.url) as person:
        yield person, bench


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[pytest.TestReport]:
    """Write down how a fault ended."""
    report: pytest.TestReport = yield
    if item.get_closest_marker("fault") and (report.when == "call" or report.failed):
        name = item.callspec.id if isinstance(item, pytest.Function) and hasattr(item, "callspec") else item.name
        mended = dict(report.user_properties).get("mended", "as its own test says")
        TRIED[name] = str(mended) if report.passed and TRIED.get(name) != NOT_SURVIVED else NOT_SURVIVED
    return report


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "fault: the test breaks one thing on purpose; it is counted")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the count, and after a whole run keep it for the site."""
    if not TRIED:
        return
    found = counted(TRIED)
    which = "" if WHOLE else " (the quick slice)"
    terminalreporter.write_sep("=", "sabotage")
    terminalreporter.write_line(f"{found['tried']} faults tried, {found['survived']} survived{which}: {found['ends']}")
    for name in sorted(name for name, end in TRIED.items() if end == NOT_SURVIVED):
        terminalreporter.write_line(f"  not survived: {name}")
    if WHOLE and is_whole(TRIED) and not terminalreporter.stats.get("deselected"):
        figures.write("sabotage", knowledge(), found)
