"""A reader with an old address still finds help."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.support import browsing, serving

ADDRESS = "https://example.org/repo-name/"


@pytest.fixture(scope="module")
def published(root: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[serving.Served]:
    """Serve the site as built for its address: the one page that is shown at any depth must know it."""
    if urlsplit(os.environ.get("SITE_URL", "")).path:
        built, prefix = site, urlsplit(os.environ["SITE_URL"]).path
    else:
        built, prefix = tmp_path_factory.mktemp("published"), urlsplit(ADDRESS).path
        command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(built)]
        subprocess.run(command, cwd=root, env=os.environ | {"SITE_URL": ADDRESS}, check=True)
    with serving.serve(built, prefix) as running:
        yield running


def test_a_lost_reader_is_told_where_to_go(chromium: Browser, published: serving.Served) -> None:
    """At any depth the page comes with its style, and its links lead back into the site."""
    with browsing.reader(chromium, published.url) as person:
        page = person.open("no/such/page/")
        assert page.locator("h1").inner_text() == "We cannot find that page"
        assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")
        home = page.locator("article a[href]").first
        assert home.evaluate("link => link.href") == published.url
        assert [said for said in person.complaints.console_errors if "no/such/page" not in said] == []
