"""Every built page carries the policy that keeps answers in the browser."""

import hashlib
import json
import re
from html import unescape
from pathlib import Path

import pytest

from plugins.python_runtime import manifest
from plugins.site_policy import policy, reading

WITHIN_BYTES = 1024  # where browsers look for the character set


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Return every built page by its path."""
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def test_every_page_begins_with_the_policy_of_its_own_scripts(pages: dict[str, str]) -> None:
    """The policy is the first thing in each head and lists the hash of each script on that page."""
    assert pages
    wrong = []
    for name, html in pages.items():
        found = re.search(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
        if found is None or unescape(found[1]) != policy.policy(reading.read(html).scripts):
            wrong.append(name)
    assert wrong == []


def test_no_page_sends_its_address_along(pages: dict[str, str]) -> None:
    """Following a link tells the other site nothing of the page it was on."""
    assert [name for name, html in pages.items() if policy.REFERRER not in html] == []


def test_the_character_set_is_told_in_time(pages: dict[str, str]) -> None:
    """The policy in front does not push the character set out of reach."""
    assert [name for name, html in pages.items() if b"charset" not in html.encode()[:WITHIN_BYTES]] == []


def test_no_page_and_no_style_sheet_loads_from_elsewhere(pages: dict[str, str], site: Path) -> None:
    """Nothing on the site makes the browser ask another host."""
    faults = [f"{name} {fault}" for name, html in pages.items() for fault in policy.faults_of_page(html)]
    for sheet in site.rglob("*.css"):
        faults += [f"{sheet.name} {fault}" for fault in policy.faults_of_style(sheet.read_text(encoding="utf-8"))]
    assert faults == []


def test_the_engines_parts_are_published_as_the_manifest_says(site: Path) -> None:
    """Each part is at its address, with the digest by which the page knows it."""
    told = manifest.read(site)
    for part in (*told["pyodide"]["files"].values(), told["stdlib"], told["wheel"]):
        assert hashlib.sha256((site / part["url"]).read_bytes()).hexdigest() == part["sha256"]
    assert json.loads((site / manifest.ADDRESS).read_text(encoding="utf-8")) == told
