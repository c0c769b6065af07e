"""What is printed from the knowledge holds all of it, under the addresses that everything links to."""

import dataclasses
import re
import tomllib
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from plugins.knowledge_pages import (
    coverage_page,
    example_pages,
    exercise_pages,
    rulebook,
    rulebook_index,
    source_pages,
    week_pages,
)
from plugins.knowledge_pages.book import Book
from plugins.knowledge_pages.plan_print import printed
from plugins.knowledge_pages.site import Pages
from pyengine.coverage import coverage_of, encoders
from pyengine.model import Derived, Knowledge, Rule
from pyengine.reading import HOME
from pyengine.sentences import rule_sentence

IDS = re.compile(r'(?: id="|\{#)([^"}]+)["}]')
WORDS = Path(exercise_pages.__file__).with_name("words.toml")


def _all(knowledge: Knowledge) -> list[Rule | Derived]:
    return [*knowledge.rules.values(), *knowledge.derived.values()]


def _ids(markdown: str) -> Counter[str]:
    return Counter(IDS.findall(markdown))


def test_every_exercise_has_a_page_and_a_place_in_the_library(pages: Pages, knowledge: Knowledge) -> None:
    """Nobody has to be told that an exercise was added: its page and its entry follow."""
    places = {page.place for page in pages.printed()}
    assert {f"exercises/{name}.md" for name in knowledge.exercises} <= places
    library = exercise_pages.library(pages.book)
    assert [name for name in knowledge.exercises if library.count(f'href="exercises/{name}/"') != 1] == []


@pytest.fixture(scope="module")
def chapters(pages: Pages) -> dict[str, str]:
    """Return the rulebook's pages, each by the name of its file."""
    shown_in = example_pages.shown_in(pages.book.at(rulebook.ROOT), pages.examples)
    return {Path(page.place).stem: page.body for page in rulebook.pages(pages.book, shown_in)}


def test_every_rule_and_derived_finding_is_on_the_page_that_links_lead_to(
    pages: Pages, knowledge: Knowledge, chapters: dict[str, str]
) -> None:
    """A link to a rule finds it, and no two things on a page share an address."""
    ids = {name: _ids(body) for name, body in chapters.items()}
    for one in _all(knowledge):
        page, _, anchor = pages.book.links.rule(one).removeprefix("how-it-works/rules/").partition("/#")
        assert ids[page][anchor] == 1, one.id
    assert [name for found in ids.values() for name, count in found.items() if count > 1] == []


def test_the_rulebook_s_first_page_knows_every_rule_under_its_old_address(pages: Pages, knowledge: Knowledge) -> None:
    """Each rule stands there once, under the anchor it had in the one long page, and leads to its own page."""
    page = rulebook_index.index(pages.book)
    for one in _all(knowledge):
        assert page.count(f'<li id="{one.id}">') == 1, one.id
        assert page.count(f'href="{pages.book.links.rule(one)}"') == 1, one.id
    assert f"{len(knowledge.rules)} rules" in page


def test_every_source_and_claim_has_one_anchor(pages: Pages, knowledge: Knowledge) -> None:
    """A citation leads to the one sentence that is meant, on the page of its source's first letter."""
    by_place = {page.place: page.body for page in source_pages.pages(pages.book, pages.drawn)}
    for source in knowledge.sources.values():
        ids = _ids(by_place[f"how-it-works/sources/{source.id[0]}.md"])
        assert ids[source.id] == 1
        assert [claim for claim in source.claims if ids[f"{source.id}--{claim}"] != 1] == []
        assert pages.book.links.source(source.id) == f"how-it-works/sources/{source.id[0]}/#{source.id}"
    assert [name for body in by_place.values() for name, count in _ids(body).items() if count > 1] == []
    index = _ids(source_pages.index(pages.book, pages.drawn))
    assert [name for name in knowledge.sources if index[name] != 1] == []


def test_a_rule_is_printed_with_all_that_it_rests_on_and_touches(
    pages: Pages, knowledge: Knowledge, chapters: dict[str, str]
) -> None:
    """A reviewer reads what is applied, why, on which claims, how they were read, and where it shows."""
    there = pages.book.at(rulebook.ROOT)
    shown_in = example_pages.shown_in(there, pages.examples)
    for rule in knowledge.rules.values():
        start = chapters[rule.file].index(f'id="{rule.id}"')
        printed_rule = chapters[rule.file][start : chapters[rule.file].index("</section>", start)]
        said = unescape(printed_rule)
        assert rule_sentence(knowledge, rule) in said, rule.id
        assert rule.grounds.because in said, rule.id
        assert there.strength(rule.grounds.strength) in said, rule.id
        assert [cite for cite in rule.grounds.cites if there.claim(cite) not in printed_rule] == [], rule.id
        assert [line for line in rule.grounds.dossier if there.evidence_link(line) not in printed_rule] == []
        touched = {touch.exercise for touch in there.touches.by_rule[rule.id]}
        assert [name for name in touched if there.exercise_link(name) not in printed_rule] == [], rule.id
        assert [link for link in shown_in.get(rule.id, ()) if link not in printed_rule] == [], rule.id


def test_a_claim_in_the_rulebook_says_its_place_and_how_it_was_read(pages: Pages, knowledge: Knowledge) -> None:
    """No claim stands there without where it is in its source, and whether anybody opened that source."""
    for source in knowledge.sources.values():
        for claim in source.claims.values():
            said = unescape(pages.book.claim(f"{source.id}#{claim.id}"))
            assert claim.place in said
            assert knowledge.readings[claim.reading].says in said


def test_a_claim_names_what_rests_on_it(pages: Pages, knowledge: Knowledge) -> None:
    """Each rule that cites a claim is found beneath that claim."""
    users = source_pages.users_of(pages.book, pages.drawn)
    missing = [
        f"{rule.id} › {cite}"
        for rule in knowledge.rules.values()
        for cite in rule.grounds.cites
        if pages.book.rule_link(rule.id) not in users[cite]
    ]
    missing += [
        f"{name} › {cite}"
        for name, cites in (
            *((exercise.name, exercise.cites) for exercise in knowledge.exercises.values()),
            *((notice.heading, notice.grounds.cites) for notice in knowledge.notices.values()),
            *((one.name, one.cites) for one in pages.drawn),
        )
        for cite in cites
        if not any(name in unescape(link) for link in users[cite])
    ]
    tool = knowledge.strength_tool
    said = pages.book.words.say("source.strength-tool")
    cites = [cite for stated in (*tool.asks, *tool.parts) for cite in stated.grounds.cites] if tool else []
    assert cites
    missing += [cite for cite in cites if said not in users[cite]]
    assert missing == []


def test_links_out_load_nothing_and_say_nothing(pages: Pages) -> None:
    """A DOI is a link that the reader may follow; it carries no word of where they came from."""
    printed_pages = "".join(page.body for page in source_pages.pages(pages.book, pages.drawn))
    out = re.findall(r'<a [^>]*href="https?:[^>]*>', printed_pages)
    assert out
    assert [link for link in out if 'rel="noreferrer"' not in link] == []


def test_every_line_that_knowledge_names_is_in_the_evidence(pages: Pages, knowledge: Knowledge) -> None:
    """No dossier line that a statement or claim names leads nowhere."""
    named = {line for line, _ in encoders(knowledge)}
    named |= {line for s in knowledge.sources.values() for claim in s.claims.values() for line in claim.rules}
    assert sorted(named - pages.book.lines) == []


def test_coverage_is_counted_and_every_open_line_is_linked(pages: Pages, knowledge: Knowledge) -> None:
    """The table's last row is the sum of the kinds, and each open line can be followed."""
    coverage = coverage_of(knowledge, HOME, HOME.parents[1] / "docs")
    page = coverage_page.coverage_page(pages.book, coverage)
    assert f"({len(coverage['lines'])})</th>" in page
    still_open = [name for name, line in coverage["lines"].items() if not (line["encoded_by"] or line["excuse"])]
    assert [name for name in still_open if pages.book.evidence_link(name) not in page] == []


def test_a_draft_says_that_it_is_one(pages: Pages, knowledge: Knowledge) -> None:
    """An exercise that nobody has checked twice says so on its page and in the library."""
    name = next(iter(knowledge.exercises))
    drafted = {name: dataclasses.replace(knowledge.exercises[name], review="draft", easier=None, harder=None)}
    book = dataclasses.replace(pages.book, knowledge=dataclasses.replace(knowledge, exercises=drafted))
    (page,) = exercise_pages.pages(book)
    assert pages.book.words.say("draft.exercise") in page.markdown
    assert pages.book.words.say("draft.mark") in exercise_pages.library(book)


def test_a_kind_of_week_names_all_its_places(pages: Pages, knowledge: Knowledge) -> None:
    """A clinician reads every day, session and place of a week, and why each is there."""
    by_place = {page.place: page.body for page in week_pages.pages(pages.book)}
    for template in knowledge.templates.values():
        body = by_place[f"how-it-works/weeks/{template.id}.md"]
        slots = [slot for session in template.sessions.values() for slot in session.slots]
        assert [slot.says for slot in slots if slot.says not in unescape(body)] == []
        assert body.count("<h3>") >= len(template.sessions)


def test_an_emergency_shows_its_one_action_and_no_reading(pages: Pages) -> None:
    """In an emergency there is no list of exercises, no today and no source to read."""
    found = next(example for example in pages.examples if example.plan.outcome == "emergency")
    page = printed(pages.book.at("../../../"), found.plan)
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[:2] == [
        pages.book.words.say("example.outcome"),
        pages.book.words.say("example.next"),
    ]
    assert pages.book.words.say("example.out") not in page
    assert pages.book.words.say("example.today") not in page


def test_a_worked_example_says_whose_it_is(pages: Pages) -> None:
    """Every page of an invented person begins by saying that it is not for the reader."""
    label = pages.book.words.say("example.label")
    of_people = [page for page in pages.printed() if page.place.startswith("how-it-works/examples/")]
    assert len(of_people) == len(pages.examples)
    assert [page.place for page in of_people if label not in page.body.partition("## ")[0]] == []


def test_what_stands_in_a_marks_place_is_computed(pages: Pages) -> None:
    """A mark alone on its line is replaced; the same words within a line are left for the check at the end."""
    filled = pages.filled("Before\n\n[[kinds-of-week]]\n\nafter [[kinds-of-week]] it\n", "../../")
    assert filled.startswith("Before\n\n<ul>")
    assert filled.endswith("after [[kinds-of-week]] it\n")


def test_sentences_of_these_pages_are_short() -> None:
    """No sentence that these pages add is longer than twenty words."""
    table = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    said = [text for strings in table.values() for text in strings.values()]
    sentences = [part for text in said for part in re.split(r"(?<=[.!?:;])\s+", text)]
    assert [part for part in sentences if len(part.split()) > 20] == []


@pytest.mark.parametrize("root", ["", "../../"])
def test_links_begin_at_the_page_they_stand_on(pages: Pages, root: str) -> None:
    """The site works in any folder: every link inside it is relative."""
    book: Book = pages.book.at(root)
    hrefs = re.findall(r'href="([^"]+)"', rulebook_index.index(book) + exercise_pages.library(book))
    assert {href[: len(root)] for href in hrefs if not href.startswith("#")} == {root}
