"""A page is light enough for an old phone on a slow line."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support import browsing, serving

ALREADY_COMPRESSED = frozenset({".woff2", ".png", ".zip", ".whl"})
WITHOUT_ENGINE = (
    "",
    "conditions/osteoporosis/",
    "moving-safely/when-to-stop-and-call/",
    "how-it-works/rules/",
    "how-it-works/rules/osteoporosis/",
    "how-it-works/rules/lesions-sites/",
    "how-it-works/sources/",
    "how-it-works/sources/b/",
    "how-it-works/evidence/osteoporosis/",
)
SEARCH = "/search/search_index.json"


def _weight(site: Path, address: str, prefix: str) -> int:
    file = site / urlsplit(address).path.removeprefix(prefix)
    file = file / "index.html" if file.is_dir() else file
    content = file.read_bytes()
    return len(content) if file.suffix in ALREADY_COMPRESSED else len(gzip.compress(content, 6))


@pytest.mark.parametrize("path", WITHOUT_ENGINE)
def test_a_page_of_prose_weighs_at_most_200_kb(
    reader: browsing.Reader, served: serving.Served, site: Path, path: str
) -> None:
    """Everything a first visit fetches, compressed as the host does it, stays within the budget."""
    before = len(served.asked)
    reader.open(path).wait_for_load_state("networkidle")
    asked = set(served.asked[before:])
    prefix = urlsplit(served.url).path
    weights = {address: _weight(site, address, prefix) for address in asked}
    assert len(weights) > 5
    assert sum(weights.values()) <= 200_000, sorted(weights.items(), key=lambda one: -one[1])[:5]


def test_prose_starts_no_engine(reader: browsing.Reader, served: serving.Served) -> None:
    """Reading costs no download of Python; only the planner fetches it."""
    before = len(served.asked)
    reader.open("conditions/osteoporosis/").wait_for_load_state("networkidle")
    assert [address for address in served.asked[before:] if "/assets/python/" in address] == []


def test_the_search_index_is_fetched_once_somebody_searches(reader: browsing.Reader, served: serving.Served) -> None:
    """Reading costs no index of every page; who reaches the search box fetches it once, and finds pages."""
    before = len(served.asked)
    page = reader.open("conditions/osteoporosis/")
    page.wait_for_load_state("networkidle")
    assert [address for address in served.asked[before:] if address.endswith(SEARCH)] == []
    page.locator(".md-search__input").press_sequentially("hip hinge")
    page.wait_for_selector(".md-search-result__link")
    assert len([address for address in served.asked[before:] if address.endswith(SEARCH)]) == 1


def test_a_search_in_the_address_is_answered(reader: browsing.Reader) -> None:
    """A link that carries a search opens the box and finds, although nobody pressed anything."""
    reader.open("?q=osteoporosis").wait_for_selector(".md-search-result__link")
