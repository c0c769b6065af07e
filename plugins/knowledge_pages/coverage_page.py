"""What of the evidence is encoded: counted while the site is built, never typed."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.knowledge_pages.book import Book, bullets, section, stacked
from plugins.planner_page.markup import Html, join, tag
from pyengine.coverage import Coverage

COLUMNS = ("encoded", "excused", "open")


def coverage_page(book: Book, coverage: Coverage) -> str:
    """Return the counts by kind, every open line, and every excuse, as Markdown."""
    say = book.words.say
    still_open = [name for name, line in coverage["lines"].items() if not line["encoded_by"] and not line["excuse"]]
    excused = [name for name, line in coverage["lines"].items() if not line["encoded_by"] and line["excuse"]]
    reasons: dict[str, list[str]] = {}
    for name in excused:
        reasons.setdefault(str(coverage["lines"][name]["excuse"]), []).append(name)
    return stacked(
        section(say("coverage.table"), _table(book, coverage), anchor="by-kind"),
        section(
            say("coverage.open"),
            _by_kind(book, coverage, still_open) if still_open else tag("p", say("coverage.open-none")),
            anchor="open",
        ),
        section(
            say("coverage.excused"),
            *(_excuse(book, reason, names) for reason, names in reasons.items()),
            None if reasons else tag("p", say("coverage.excused-none")),
            anchor="excused",
        ),
    )


def _kind(book: Book, kind: str) -> str:
    name = f"kind.{kind}"
    return book.words.say(name) if name in book.words.ids() else kind


def _table(book: Book, coverage: Coverage) -> Html:
    say, by_kind = book.words.say, coverage["by_kind"]
    head = tag(
        "tr",
        tag("th", say("coverage.kind"), scope="col"),
        *(tag("th", say(f"coverage.{column}"), scope="col") for column in COLUMNS),
    )
    counted = {_kind(book, kind): counts for kind, counts in by_kind.items()}
    total = {column: sum(counts[column] for counts in by_kind.values()) for column in ("lines", *COLUMNS)}
    lines = (
        tag(
            "tr",
            tag("th", f"{name} ({counts['lines']})", scope="row"),
            *(tag("td", str(counts[column])) for column in COLUMNS),
        )
        for name, counts in (*counted.items(), (say("coverage.total"), total))
    )
    return tag("table", tag("thead", head), tag("tbody", *lines), class_="counts")


def _by_kind(book: Book, coverage: Coverage, names: Iterable[str]) -> Html:
    kinds: dict[str, list[str]] = {}
    for name in names:
        kinds.setdefault(coverage["lines"][name]["kind"], []).append(name)
    return join(
        *(
            join(
                tag("h3", _kind(book, kind)),
                bullets((book.evidence_link(name) for name in found), "lines"),
            )
            for kind, found in kinds.items()
        )
    )


def _excuse(book: Book, reason: str, names: Iterable[str]) -> Html:
    return join(tag("h3", reason), bullets((book.evidence_link(name) for name in names), "lines"))
