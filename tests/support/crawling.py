"""Walks a served site as a reader could, link by link, and writes down what each page holds."""

from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "form": "action"}
SECONDS = 20


@dataclass
class Found:
    """A page as it arrived."""

    url: str
    html: str
    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    title: str = ""
    language: str = ""


class _Reader(HTMLParser):
    """Fills a Found; whatever stands in a <template> is no part of the page."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.found = found
        self._templates = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "template":
            self._templates += 1
        if self._templates:
            return
        given = {name: value or "" for name, value in attrs}
        if given.get("id"):
            self.found.ids[given["id"]] += 1
        if given.get(LINKING.get(tag, "")):
            self.found.links.append(urljoin(self.found.url, given[LINKING[tag]]))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.found.headings.append(int(tag[1]))
        if tag == "html":
            self.found.language = given.get("lang", "")
        self._in_title = tag == "title" and not self.found.title

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.found.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag == "template":
            self._templates -= 1


def read(url: str, html: str) -> Found:
    """Return what a page holds."""
    found = Found(url, html)
    reader = _Reader(found)
    reader.feed(html)
    reader.close()
    return found


@dataclass
class Walk:
    """All pages that were reached, and the answer each address gave."""

    pages: dict[str, Found] = field(default_factory=dict)
    status: dict[str, int] = field(default_factory=dict)


def _fetch(url: str) -> tuple[int, str]:
    try:
        with urlopen(url, timeout=SECONDS) as reply:  # noqa: S310 (our own server)
            html = reply.headers.get_content_type() == "text/html"
            return reply.status, reply.read().decode() if html else ""
    except HTTPError as error:
        with error:
            return error.code, ""


def walk(start: str) -> Walk:
    """Follow every link that stays on the server of `start`, whether or not it stays under its folder."""
    seen, waiting = Walk(), deque([start])
    host = urlsplit(start).netloc
    while waiting:
        url = waiting.popleft()
        if url in seen.status:
            continue
        seen.status[url], html = _fetch(url)
        if not html:
            continue
        seen.pages[url] = read(url, html)
        addresses = (urldefrag(link).url for link in seen.pages[url].links)
        waiting.extend(link for link in addresses if urlsplit(link).netloc == host)
    return seen


def anchor(link: str) -> str:
    """Return the id a link points at within its page, or nothing."""
    return unquote(urldefrag(link).fragment)
