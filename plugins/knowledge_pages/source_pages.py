"""The sources: each with the claims we take from it, how we read it, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.knowledge_pages.book import Book, listed, rows, section, sentence, stacked
from plugins.planner_page.markup import Html, join, tag, text
from pyengine.model import Claim, Source


def sources(book: Book) -> str:
    """Return all sources as Markdown, by the first letter of their ids."""
    say = book.words.say
    users = users_of(book)
    found = sorted(book.knowledge.sources.values(), key=lambda source: source.id)
    letters: dict[str, list[Source]] = {}
    for source in found:
        letters.setdefault(source.id[0].upper(), []).append(source)
    count = say("source.count", sources=len(found), claims=sum(len(source.claims) for source in found))
    jump = tag(
        "nav",
        tag("ul", *(tag("li", tag("a", letter, href=f"#letter-{letter.lower()}")) for letter in letters)),
        class_="letters",
        aria_label=say("source.letter"),
    )
    chapters = (
        section(letter, *(_source(book, source, users) for source in named), anchor=f"letter-{letter.lower()}")
        for letter, named in letters.items()
    )
    return stacked(tag("p", count), jump, *chapters)


def users_of(book: Book) -> dict[str, list[Html]]:
    """Return, for each claim that something rests on, those rules, exercises, kinds of week and words."""
    users: dict[str, dict[Html, None]] = {}
    for link, cites in _citing(book):
        for cite in cites:
            users.setdefault(cite, {})[link] = None
    return {cite: list(links) for cite, links in users.items()}


def _citing(book: Book) -> Iterator[tuple[Html, tuple[str, ...]]]:
    """Yield everything that cites claims: a link where it has a place of its own, its heading where it has none."""
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
        yield _words(book, notice.heading), notice.grounds.cites
    for offer in book.knowledge.offers.values():
        yield _words(book, offer.heading), offer.grounds.cites


def _words(book: Book, heading: str) -> Html:
    return text(book.words.say("source.words", heading=heading))


def _source(book: Book, source: Source, users: dict[str, list[Html]]) -> Html:
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
        tag("h3", source.title, id=source.id),
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


def _claim(book: Book, source: Source, claim: Claim, users: dict[str, list[Html]]) -> Html:
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
