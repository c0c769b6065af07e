"""What holds on every built page, whoever wrote it."""

import re
from pathlib import Path

import pytest

from tests.support import crawling

UNREAD_MARK = re.compile(r"\[\[[\w -]+\]\]")
INCLUDE_LINE = re.compile(r"^\{!([^!]+)!\}$")


def test_no_include_is_left_unread(site: Path) -> None:
    """Shared cautions arrived: no page shows the mark that asks for them."""
    assert [file.name for file in site.rglob("*.html") if "{!" in file.read_text(encoding="utf-8")] == []


def test_no_reference_is_left_unread(walked: crawling.Walk) -> None:
    """Every mark that stands for a source or a rule became a link or a card."""
    assert [page.url for page in walked.pages.values() if UNREAD_MARK.search(page.html)] == []


def test_every_shared_part_is_used_and_asked_for_in_one_way(root: Path) -> None:
    """Each part is included somewhere, each include stands alone on its line, and none is built as a page."""
    parts = {file.relative_to(root / "docs").as_posix() for file in (root / "docs").rglob("*.part.md")}
    used, wrong = set(), []
    for page in (root / "docs").rglob("*.md"):
        for line in page.read_text(encoding="utf-8").splitlines():
            asked = INCLUDE_LINE.match(line)
            if asked:
                used.add(asked[1])
            elif "{!" in line:
                wrong.append(f"{page.name}: {line}")
    assert wrong == []
    assert parts - used == set()


def test_parts_are_not_published_as_pages(site: Path) -> None:
    """A caution is read where it belongs, never as a page of its own."""
    assert [path.as_posix() for path in site.rglob("*.part*")] == []


def test_every_page_has_one_title_and_one_main_heading(walked: crawling.Walk) -> None:
    """A screen reader's user hears what page this is: a title of its own, one h1, headings without a gap."""
    titles: dict[str, str] = {}
    faults = []
    for page in walked.pages.values():
        if page.headings.count(1) != 1:
            faults.append(f"{page.url} has {page.headings.count(1)} main headings")
        steps = zip(page.headings, page.headings[1:], strict=False)
        if any(deeper - level > 1 for level, deeper in steps):
            faults.append(f"{page.url} skips a level of headings: {page.headings}")
        if page.title in titles:
            faults.append(f"{page.url} has the title of {titles[page.title]}: {page.title}")
        titles[page.title] = page.url
    assert faults == []


def test_every_page_says_its_language(walked: crawling.Walk) -> None:
    """A voice reads the page in the right accent."""
    assert [page.url for page in walked.pages.values() if page.language != "en"] == []


def test_no_page_uses_an_id_twice(walked: crawling.Walk) -> None:
    """A link or a label that names an id can mean one thing only."""
    twice = [f"{page.url} #{name}" for page in walked.pages.values() for name, count in page.ids.items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("word", ["your prescription", "safe for you", "treatment plan", "your plan", "personalised"])
def test_no_page_promises_what_the_site_is_not(walked: crawling.Walk, word: str) -> None:
    """The site shows a sample to talk over; pages that quote sources, titles included, may name such words."""
    quoting = ("/how-it-works/evidence/", "/how-it-works/sources/")
    readers = (page for page in walked.pages.values() if not any(part in page.url for part in quoting))
    assert [page.url for page in readers if _promises(page.html, word)] == []


def _promises(html: str, word: str) -> bool:
    text = re.sub(r"<[^>]+>", " ", html.partition("<body")[2])
    sentences = re.split(r"(?<=[.!?:])\s+", re.sub(r"\s+", " ", text).lower())
    return any(word in sentence and not re.search(r"\b(?:not|no|never)\b", sentence) for sentence in sentences)
