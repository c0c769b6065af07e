"""What is kept, what is withdrawn: the lists that the build writes."""

import base64
import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from plugins.offline import pages, release, withdrawn
from plugins.planner_page.interface import read_interface
from plugins.python_runtime.version import Version, code_of

VERSION = Version(code_of("00ff"), date(2026, 11, 22))
ENTRY = f"""
[[withdrawn]]
code = "{VERSION.code}"
on = 2026-11-23
reason = "One rule was wrong."
do = "Build a new sample week."
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site."""
    files = {
        "index.html": b"first",
        "a/index.html": b"second",
        "404.html": b"lost",
        "app.js.map": b"{}",
        "sitemap.xml": b"<x/>",
        "offline-worker.js": b"",
        "offline/parts.json": b"{}",
        "assets/javascripts/lunr/x.js": b"",
        "font.woff2": bytes(1_500_000),
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_all_that_a_page_asks_for_is_kept(site: Path) -> None:
    """Pages are listed by the address they are opened at; what no page asks for, and the lists, are not."""
    assert [part.url for part in release.parts_of(site)] == ["", "404.html", "a/", "font.woff2"]


def test_each_part_carries_its_digest(site: Path) -> None:
    """A part's integrity is what a browser computes over its content."""
    part = release.parts_of(site)[0]
    assert part.integrity == f"sha256-{base64.b64encode(hashlib.sha256(b'first').digest()).decode()}"
    assert part.bytes == len(b"first")


def test_a_release_is_named_by_all_its_parts(site: Path) -> None:
    """One changed byte anywhere makes another release, and nothing else does."""
    name = release.name_of(release.parts_of(site))
    assert release.name_of(release.parts_of(site)) == name
    (site / "a" / "index.html").write_bytes(b"changed")
    assert release.name_of(release.parts_of(site)) != name


def test_sizes_are_rounded_up(site: Path) -> None:
    """A reader is never promised less than it takes."""
    assert release.sizes(release.parts_of(site)) == {"download": "2", "stored": "2"}


def test_sizes_are_filled_into_the_page() -> None:
    """The panel leaves room for the two sizes that are known only at the end."""
    panel = pages.keep(read_interface(pages.WORDS), "../assets/offline/x/")
    text = pages.with_sizes(panel, {"download": "10", "stored": "37"})
    assert ">10</span> MB" in text
    assert ">37</span> MB" in text


def test_both_lists_name_the_same_release(site: Path) -> None:
    """The small list says what is current and what is withdrawn; the long one has every part."""
    parts = release.parts_of(site)
    release.write(site, parts, VERSION, withdrawn.read(ENTRY))
    told = json.loads((site / release.CURRENT).read_text(encoding="utf-8"))
    listed = json.loads((site / release.PARTS).read_text(encoding="utf-8"))
    assert told["release"] == listed["release"] == release.name_of(parts)
    assert told["code"] == VERSION.code
    assert told["withdrawn"] == [
        {
            "code": VERSION.code,
            "on": "2026-11-23",
            "reason": "One rule was wrong.",
            "do": "Build a new sample week.",
        }
    ]
    assert [row[0] for row in listed["parts"]] == [part.url for part in parts]


def test_a_version_that_is_withdrawn_is_not_published() -> None:
    """The build refuses to publish the very version it warns of."""
    with pytest.raises(withdrawn.WithdrawnError, match=VERSION.code):
        withdrawn.holds(VERSION.code, withdrawn.read(ENTRY))
    withdrawn.holds(code_of("01"), withdrawn.read(ENTRY))


def test_the_committed_list_can_be_read() -> None:
    """What is committed is fit to be published."""
    withdrawn.read(withdrawn.FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "old, new, told",
    [
        (VERSION.code, "7K3M-AAAA", "code: '7K3M-AAAA'"),
        ('do = "Build a new sample week."', "", "would be right"),
        ("2026-11-23", '"yesterday"', "no date"),
        ("wrong.", "wrong", "whole sentence"),
    ],
)
def test_a_slip_in_the_list_stops_the_build(old: str, new: str, told: str) -> None:
    """A code that no plan carries, a missing line, a wrong day and half a sentence are told with their place."""
    with pytest.raises(withdrawn.WithdrawnError, match=told):
        withdrawn.read(ENTRY.replace(old, new))


def test_one_version_is_withdrawn_once() -> None:
    """Two entries for one code would leave the reader with one of two reasons."""
    with pytest.raises(withdrawn.WithdrawnError, match="twice"):
        withdrawn.read(ENTRY + ENTRY)
