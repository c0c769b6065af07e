"""The page of daily movements: what to do beside the habit it replaces, why, and whom it matters most for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.knowledge_pages.book import Book, bullets, listed, rows, section, stacked
from plugins.knowledge_pages.daily_fields import Known
from plugins.knowledge_pages.daily_figures import mark, pictures
from plugins.knowledge_pages.daily_lint import checked
from plugins.knowledge_pages.daily_pairs import FOLDER, Pair, Side, read_pairs
from plugins.planner_page.markup import Html, tag


def known(book: Book, root: Path) -> Known:
    """Return the names that the files of a checkout's daily movements may use."""
    return Known(
        claims={f"{source.id}#{claim}" for source in book.knowledge.sources.values() for claim in source.claims},
        lines=book.lines,
        exercises=book.knowledge.exercises,
        knowledge=(root / FOLDER).parent,
    )


def daily_pairs(book: Book, root: Path) -> tuple[Pair, ...]:
    """Return the pairs of a checkout. Raises `FigureError` with every fault of their files and pictures."""
    return checked(read_pairs(root / FOLDER, known(book, root)))


def page(book: Book, pairs: Iterable[Pair]) -> str:
    """Return every pair as Markdown."""
    style = tag("link", rel="stylesheet", href=f"{book.links.root}assets/css/daily.css")
    return stacked(style, *(_pair(book, pair) for pair in pairs))


def _pair(book: Book, pair: Pair) -> str:
    count = len(pair.right.pictures)
    return section(
        pair.name,
        tag("p", pair.why, class_="pair-why"),
        tag(
            "div",
            _side(book, pair, pair.right, right=True),
            _side(book, pair, pair.wrong, right=False),
            class_=f"pair pair-{count}",
        ),
        _about(book, pair),
        _from(book, pair),
        anchor=pair.id,
    )


def _side(book: Book, pair: Pair, side: Side, *, right: bool) -> Html:
    way = "do" if right else "rather"
    drawn = pictures(side, id_prefix=f"{pair.id}-{way}", right=right)
    return tag(
        "div",
        tag("p", mark(right=right), tag("strong", book.words.say(f"daily.{way}")), class_="way"),
        tag("ol", *(tag("li", picture, tag("p", caption)) for picture, caption in drawn), class_="pictures"),
        class_=f"side side-{way}",
    )


def _about(book: Book, pair: Pair) -> Html:
    say = book.words.say
    practise = book.exercise_link(pair.exercise) if pair.exercise else None
    return rows(
        (
            (say("daily.who"), pair.who),
            (say("daily.lesions"), pair.lesions),
            (say("daily.added"), pair.added_by_us),
            (say("daily.practise"), practise),
        )
    )


def _from(book: Book, pair: Pair) -> Html:
    say = book.words.say
    return tag(
        "details",
        tag("summary", say("daily.from")),
        bullets(map(book.claim, pair.cites), "claims") or tag("p", say("daily.none")),
        tag("p", say("daily.lines"), listed(map(book.evidence_link, pair.dossier)), ".", class_="quiet")
        if pair.dossier
        else None,
        data_search_exclude=True,
    )
