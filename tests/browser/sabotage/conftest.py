"""Counts the faults that were tried and survived, and says so at the end of the run."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.sabotage.spoiling import Bench, spoiling
from tests.conftest import PREFIX
from tests.support import browsing

WHOLE = os.environ.get("SABOTAGE") == "whole"
FIGURES = Path(__file__).parents[3] / "build" / "sabotage.json"
TRIED: dict[str, str] = {}
"""By fault: what mended it, or that nothing did."""
NOT_SURVIVED = "not survived"


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
    """Print the count, and after a whole run keep it."""
    if not TRIED:
        return
    ends = Counter(TRIED.values())
    survived = len(TRIED) - ends[NOT_SURVIVED]
    which = "" if WHOLE else " (the quick slice)"
    terminalreporter.write_sep("=", "sabotage")
    terminalreporter.write_line(f"{len(TRIED)} faults tried, {survived} survived{which}: {dict(ends)}")
    for name in sorted(name for name, end in TRIED.items() if end == NOT_SURVIVED):
        terminalreporter.write_line(f"  not survived: {name}")
    if WHOLE:
        told = {"tried": len(TRIED), "survived": survived, "ends": dict(ends), "faults": dict(sorted(TRIED.items()))}
        FIGURES.parent.mkdir(parents=True, exist_ok=True)
        FIGURES.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
