"""Nobody who follows a link on the built site ends up nowhere."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from tests.support import crawling, serving

HREF = re.compile(r'href="([^"]+)"')
CSS_ADDRESS = re.compile(r"""url\(["']?([^"')]+)""")


def test_every_internal_link_leads_somewhere(walked: crawling.Walk) -> None:
    """Each page, picture, style and script that a page names is there."""
    lost = {url for url, status in walked.status.items() if status != 200}
    named_by = [
        f"{page.url} → {link}" for page in walked.pages.values() for link in page.links if urldefrag(link).url in lost
    ]
    assert named_by == []


def test_every_link_stays_under_the_folder_of_the_site(walked: crawling.Walk, served: serving.Served) -> None:
    """The site works at `/repo-name/`: no link assumes that it has an address to itself."""
    host = urlsplit(served.url).netloc
    outside = [
        f"{page.url} → {link}"
        for page in walked.pages.values()
        for link in page.links
        if urlsplit(link).netloc == host and not link.startswith(served.url)
    ]
    assert outside == []


def test_every_anchor_exists(walked: crawling.Walk) -> None:
    """A link to a place within a page finds that place."""
    lost = [
        f"{page.url} → {link}"
        for page in walked.pages.values()
        for link in page.links
        if crawling.anchor(link)
        and (target := walked.pages.get(urldefrag(link).url)) is not None
        and crawling.anchor(link) not in target.ids
    ]
    assert lost == []


def test_every_page_can_be_reached_from_the_first(walked: crawling.Walk, site: Path, served: serving.Served) -> None:
    """No page is left out of the menus and the text; the planner's cards and the page for lost readers need no link."""
    built = {
        file.relative_to(site).as_posix().removesuffix("index.html")
        for file in site.rglob("*.html")
        if file.name != "404.html"
        and not any(file.is_relative_to(site / aside) for aside in ("assets", "planner/cards"))
    }
    reached = {url.removeprefix(served.url) for url in walked.pages}
    assert built - reached == set()


def test_every_link_of_a_card_leads_somewhere(site: Path) -> None:
    """What a result links to is there, and so is the place on that page."""
    folder = site / "planner" / "cards"
    files = [json.loads((folder / name).read_text(encoding="utf-8")) for name in ("words.json", "exercises.json")]
    texts = [card for file in files for card in file["cards"].values()]
    named = {link for text in texts for link in HREF.findall(text) if not urlsplit(link).scheme}
    assert len(named) > 1000
    lost = []
    for link in named:
        address, _, place = unescape(link).partition("#")
        page = (folder / address).resolve() / "index.html"
        if not page.is_file() or (place and f'id="{place}"' not in page.read_text(encoding="utf-8")):
            lost.append(link)
    assert lost == []


def test_style_sheets_name_files_that_exist(site: Path) -> None:
    """Typefaces and pictures named in our style sheets are there."""
    lost = [
        f"{sheet.name} → {address}"
        for sheet in (site / "assets" / "css").glob("*.css")
        for address in CSS_ADDRESS.findall(sheet.read_text(encoding="utf-8"))
        if not address.startswith("data:") and not (sheet.parent / address).resolve().is_file()
    ]
    assert lost == []
