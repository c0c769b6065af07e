"""The planner in a real browser, and the people who come to it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.walking import Answers, Planner
from tests.support import browsing, copies, serving
from tests.support.browsing import Reader


@pytest.fixture
def planner(reader: Reader) -> Planner:
    """Open the planner page."""
    return Planner(reader.open("planner/"))


@pytest.fixture(scope="session")
def people(root: Path) -> dict[str, Answers]:
    """Return the invented people of the week templates, by template."""
    return {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8"))["example"]["answers"]
        for file in sorted((root / "pyengine" / "knowledge" / "weeks").glob("*.toml"))
    }


@pytest.fixture
def small(site: Path, tmp_path: Path) -> copies.Copy:
    """Return a copy of a few pages that the test may change."""
    return copies.small(site, tmp_path / "site")


@pytest.fixture
def visitor(chromium: Browser, small: copies.Copy) -> Iterator[Reader]:
    """Give a fresh profile at the small copy, served under a folder."""
    with serving.serve(small.folder, "/repo-name/") as running, browsing.reader(chromium, running.url) as person:
        yield person
