"""The sources: each with the claims we take from it, how we read it, and what rests on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plugins.knowledge_pages import finder
from plugins.knowledge_pages.book import Book, Printed, listed, rows, sentence, stacked
from plugins.planner_page.links import SOURCES
from plugins.planner_page.markup import Html, join, tag, text
from pyengine.model import Claim, Grounds, Rule, Source, StrengthTool

ROOT = "../../../"


class Cited(NamedTuple):
    """Something outside the knowledge that cites claims: a movement or a stretch that stands on a page of its own."""

    name: str
    page: str
    cites: tuple[str, ...]


def index(book: Book, drawn: Iterable[Cited]) -> str:
    """Return every source in one line, by the first letter of its id, under the address that sources once had."""
    say = book.words.say
    count = say("source.count", sources=len(book.knowledge.sources), claims=_claims(book.knowledge.sources.values()))
    users = users_of(book, drawn)
    return stacked(
        tag("p", count),
        _readings(book),
        finder.box(book, say("source.find")),
        *(
            stacked(
                f"## {letter.upper()} {{ #letter-{letter} }}",
                tag("ul", *(_entry(book, source, users) for source in found), class_="findable"),
            )
            for letter, found in _by_letter(book).items()
        ),
    )


def pages(book: Book, drawn: Iterable[Cited]) -> Iterator[Printed]:
    """Yield a page for each letter with which a source's id begins; `drawn` cites claims too."""
    there, say = book.at(ROOT), book.words.say
    users = users_of(there, drawn)
    for letter, found in _by_letter(book).items():
        every = tag("a", say("source.all"), href=there.links.page(f"{SOURCES}index.md"))
        yield Printed(
            place=f"{SOURCES}{letter}.md",
            title=say("source.title", letter=letter.upper()),
            description=say("source.description", letter=letter.upper()),
            body=stacked(
                tag("p", every),
                tag("p", say("source.count", sources=len(found), claims=_claims(found))),
                *(_source(there, source, users) for source in found),
            ),
            searched=False,
        )


def _by_letter(book: Book) -> dict[str, list[Source]]:
    letters: dict[str, list[Source]] = {}
    for source in sorted(book.knowledge.sources.values(), key=lambda source: source.id):
        letters.setdefault(source.id[0], []).append(source)
    return letters


def _claims(found: Iterable[Source]) -> int:
    return sum(len(source.claims) for source in found)


def _readings(book: Book) -> Html:
    """Return how many sources were read how: the plainest measure of what the site rests on."""
    counts = Counter(source.reading for source in book.knowledge.sources.values())
    return rows(
        (sentence(reading.says).rstrip("."), book.words.say("source.read", count=counts[reading.id]))
        for reading in book.knowledge.readings.values()
        if counts[reading.id]
    )


def _entry(book: Book, source: Source, users: Mapping[str, list[Html]]) -> Html:
    """Return a source in one line: its short name, its title, how it was read, how much rests on it."""
    used = {link for claim in source.claims for link in users.get(f"{source.id}#{claim}", ())}
    told = book.words.say("source.entry", claims=len(source.claims), users=len(used))
    reading = sentence(book.knowledge.readings[source.reading].says)
    return tag(
        "li",
        tag("a", source.short, href=book.links.source(source.id)),
        tag("span", f" {source.title}. {reading} {told} ", tag("code", source.id), data_search_exclude=True),
        id=source.id,
    )


def users_of(book: Book, drawn: Iterable[Cited] = ()) -> dict[str, list[Html]]:
    """Return, for each claim that something rests on, those rules, exercises, weeks, words and daily movements."""
    users: dict[str, dict[Html, None]] = {}
    for link, cites in (*_citing(book), *((_drawn(book, one), one.cites) for one in drawn)):
        for cite in cites:
            users.setdefault(cite, {})[link] = None
    return {cite: list(links) for cite, links in users.items()}


def _drawn(book: Book, one: Cited) -> Html:
    return tag("a", book.words.say("source.drawn", name=one.name), href=book.links.page(one.page))


def _citing(book: Book) -> Iterator[tuple[Html, tuple[str, ...]]]:
    """Yield everything that cites claims, each as a link; words lead to the first rule that shows them."""
    for derived in book.knowledge.derived.values():
        yield book.rule_link(derived.id), derived.grounds.cites
    for rule in book.knowledge.rules.values():
        yield book.rule_link(rule.id), rule.grounds.cites
    for exercise in book.knowledge.exercises.values():
        yield book.exercise_link(exercise.id), exercise.cites
        for step in exercise.steps:
            yield book.exercise_link(exercise.id), step.cites
    for template in book.knowledge.templates.values():
        yield book.week_link(template.id), template.grounds.cites
    for notice in book.knowledge.notices.values():
        shown_by = (rule for rule in book.knowledge.rules.values() if notice.id in rule.tell)
        yield _words(book, notice.heading, shown_by), notice.grounds.cites
    for offer in book.knowledge.offers.values():
        shown_by = (rule for rule in book.knowledge.rules.values() if rule.refer and offer.id in rule.refer.offers)
        yield _words(book, offer.heading, shown_by), offer.grounds.cites


    for grounds in _of_strength_tool(book.knowledge.strength_tool):
        yield text(book.words.say("source.strength-tool")), grounds.cites


def _of_strength_tool(tool: StrengthTool | None) -> Iterator[Grounds]:
    """Yield what each part of the strength estimate rests on."""
    if tool:
        yield from (stated.grounds for stated in (*tool.asks, *tool.parts))
        yield from (formula.grounds for formula in tool.formulas if formula.grounds)
        yield from (lift.refused for lift in tool.lifts if lift.refused)


def _words(book: Book, heading: str, shown_by: Iterator[Rule]) -> Html:
    said, rule = book.words.say("source.words", heading=heading), next(shown_by, None)
    return tag("a", said, href=book.links.rule(rule)) if rule else text(said)


def _source(book: Book, source: Source, users: Mapping[str, list[Html]]) -> Html:
    say, knowledge = book.words.say, book.knowledge
    claims = [_claim(book, source, claim, users) for claim in source.claims.values()]
    facts = (
        (say("source.published"), source.publisher),
        (say("source.doi"), _elsewhere("https://doi.org/", source.doi)),
        (say("source.pmid"), _elsewhere("https://pubmed.ncbi.nlm.nih.gov/", source.pmid)),
        (say("source.kind"), sentence(knowledge.strengths[source.kind].says)),
        (say("source.reading"), _reading(book, source)),
    )
    return tag(
        "section",
        tag("h2", source.title, id=source.id),
        tag("p", source.authors, f" ({source.year})" if source.year else None) if source.authors else None,
        rows(facts),
        tag("ul", *claims, class_="claims") if claims else tag("p", say("source.none"), class_="quiet"),
        class_="source",
    )


def _reading(book: Book, source: Source) -> str:
    """Return how a source was read; the note is left out where it only says the same."""
    said = sentence(book.knowledge.readings[source.reading].says)
    plain = source.reading.replace("-", " ")
    return said if source.reading_note.lower() in ("", plain) else f"{said} {sentence(source.reading_note)}"


def _elsewhere(address: str, name: str | None) -> Html | None:
    """Return a link that leaves the site and does not say where from; nothing is loaded from there."""
    return tag("a", name, href=f"{address}{name}", rel="noreferrer") if name else None


def _claim(book: Book, source: Source, claim: Claim, users: Mapping[str, list[Html]]) -> Html:
    say = book.words.say
    used = users.get(f"{source.id}#{claim.id}", [])
    lines = listed(map(book.evidence_link, claim.rules))
    return tag(
        "li",
        tag("p", claim.says),
        tag(
            "p",
            say("source.claim-place", place=claim.place),
            " ",
            book.strength(claim.strength, claim.reading),
            join(f" {say('row.lines')}: ", lines, ".") if lines else None,
            class_="quiet",
        ),
        tag("p", f"{say('source.used-by')}: ", listed(used) or say("source.used-by-none"), ".", class_="quiet"),
        id=f"{source.id}--{claim.id}",
    )
