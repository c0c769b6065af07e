"""The planner in a real browser, and the people who come to it."""

import tomllib
from pathlib import Path

import pytest

from tests.browser.walking import Answers, Planner
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
