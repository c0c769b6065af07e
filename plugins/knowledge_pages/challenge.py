"""The way to disagree with a rule: the project's form for something wrong or unsafe, filled in with the rule."""

from __future__ import annotations

from urllib.parse import quote, urlencode, urlsplit

from plugins.knowledge_pages.book import Book, heading_of
from plugins.planner_page.markup import Html, tag
from pyengine.model import Rule
from pyengine.sentences import rule_sentence

HOW_TO = "for-professionals/index.md#how-to-challenge-a-rule"
FORM = "1-wrong-or-unsafe.yml"
"""The issue form that comes before all others; `where` and `what` are the names of its fields."""
PAGES_HOST = ".github.io"


def repository_of(site_url: str, said: str) -> str:
    """Return where the project lives: as `said`, or as a project's page on GitHub Pages tells; empty if neither."""
    if said:
        return said.rstrip("/")
    address = urlsplit(site_url)
    owner, _, rest = (address.hostname or "").partition(PAGES_HOST)
    name = address.path.strip("/")
    if rest or not owner or not name or not (address.hostname or "").endswith(PAGES_HOST):
        return ""
    return f"https://github.com/{owner}/{name}"


def link(book: Book, rule: Rule) -> Html:
    """Return the link below a rule; it asks nothing of any network until a reader follows it."""
    say, away = book.words.say, bool(book.repository)
    return tag(
        "a",
        say("rulebook.challenge"),
        href=_form(book, rule) if away else book.links.page(HOW_TO),
        rel="noreferrer" if away else None,
        aria_label=say("rulebook.challenge-one", rule=heading_of(rule.id)),
    )


def note(book: Book) -> Html:
    """Return what a reader should know before following such a link."""
    how = tag("a", book.words.say("rulebook.challenge-how"), href=book.links.page(HOW_TO))
    return tag("p", book.words.say("rulebook.challenge-note"), " ", how, class_="quiet no-print")


def _form(book: Book, rule: Rule) -> str:
    filled = {
        "template": FORM,
        "title": book.words.say("rulebook.issue-title", rule=rule.id),
        "where": book.words.say("rulebook.issue-where", rule=rule.id, file=rule.file),
        "what": rule_sentence(book.knowledge, rule),
    }
    return f"{book.repository}/issues/new?{urlencode(filled, quote_via=quote)}"
