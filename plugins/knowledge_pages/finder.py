"""A box above long lists that shows only the entries with all the words typed; hidden where no script runs."""

from __future__ import annotations

from plugins.knowledge_pages.book import Book
from plugins.planner_page.markup import Html, join, tag


def box(book: Book, label: str) -> Html:
    """Return the box for every `ul.findable` of the page, with the script that it needs."""
    say = book.words.say
    field = tag("input", type="search", id="find", autocomplete="off", spellcheck="false")
    form = tag(
        "form",
        tag("label", label, for_="find"),
        field,
        tag("p", role="status", data_says=say("finder.status")),
        class_="finder",
        role="search",
        aria_label=label,
        data_search_exclude=True,
        hidden=True,
    )
    return join(form, tag("script", type="module", src=f"{book.links.root}assets/js/finder.mjs"))
