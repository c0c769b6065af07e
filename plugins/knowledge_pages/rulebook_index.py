"""The rulebook's first page: every rule by name and reason, under the address that rules once had."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.knowledge_pages import finder
from plugins.knowledge_pages.book import Book, heading_of, stacked
from plugins.knowledge_pages.exercise_pages import file_heading
from plugins.knowledge_pages.rulebook import chapters
from plugins.planner_page.links import WORKED_OUT
from plugins.planner_page.markup import Html, tag
from pyengine.model import Derived, Rule


def index(book: Book) -> str:
    """Return all rules by condition, and the findings worked out, as Markdown."""
    say, derived = book.words.say, book.knowledge.derived
    files = chapters(book)
    count = say("rulebook.count-all", rules=len(book.knowledge.rules), parts=len(files), derived=len(derived))
    return stacked(
        tag("p", count),
        finder.box(book, say("rulebook.find")),
        *(
            _part(book, file, file_heading(book, file), say("rulebook.count", count=len(found)), found)
            for file, found in files.items()
        ),
        _part(
            book,
            WORKED_OUT,
            say("rulebook.derived"),
            say("rulebook.count-derived", count=len(derived)),
            derived.values(),
        ),
    )


def _part(book: Book, file: str, heading: str, count: str, found: Iterable[Rule | Derived]) -> str:
    """Return a part of the rulebook: the way to its page, and its rules; the search knows their names only."""
    whole = tag("a", heading, href=book.links.chapter(file))
    entries = tag("ul", *(_entry(book, one) for one in found), class_="findable")
    return stacked(f"## {whole} ({count}) {{ #file-{file} }}", entries)


def _entry(book: Book, one: Rule | Derived) -> Html:
    link = tag("a", heading_of(one.id), href=book.links.rule(one))
    return tag("li", link, " ", tag("span", one.grounds.because, data_search_exclude=True), id=one.id)
