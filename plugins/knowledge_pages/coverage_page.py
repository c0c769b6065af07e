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
    excused: dict[str, list[str]] = {}
    for name, line in coverage["lines"].items():
        if line["excuse"] and not line["encoded_by"]:
            excused.setdefault(line["excuse"], []).append(name)
    return stacked(
        section(say("coverage.table"), _table(book, coverage), anchor="by-kind"),
        section(
            say("coverage.open"),
            _by_kind(book, coverage, still_open) if still_open else tag("p", say("coverage.open-none")),
            anchor="open",
        ),
        section(
            say("coverage.excused"),
            *(_excuse(book, coverage, reason, excused.get(reason, [])) for reason in coverage["excuses"]),
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


def _excuse(book: Book, coverage: Coverage, reason: str, names: Iterable[str]) -> Html:
    """Return one reason, how often it is used, and each line with what was judged of it."""
    told = (join(book.evidence_link(name), _because(coverage, name)) for name in names)
    heading = book.words.say(f"excuse.{reason}", count=coverage["excuses"][reason])
    return join(tag("h3", heading), bullets(told, "lines"))


def _because(coverage: Coverage, name: str) -> str:
    because = coverage["lines"][name]["because"]
    return f": {because}" if because else ""
