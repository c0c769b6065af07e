"""What is printed from the knowledge holds all of it, under the addresses that everything links to."""

import dataclasses
import re
import tomllib
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from plugins.knowledge_pages import coverage_page, exercise_pages, rulebook, source_pages, week_pages
from plugins.knowledge_pages.book import Book
from plugins.knowledge_pages.plan_print import printed
from plugins.knowledge_pages.site import Pages
from pyengine.coverage import coverage_of, encoders
from pyengine.model import Knowledge
from pyengine.reading import HOME
from pyengine.sentences import rule_sentence

IDS = re.compile(r'(?: id="|\{#)([^"}]+)["}]')
WORDS = Path(exercise_pages.__file__).with_name("words.toml")


def _ids(markdown: str) -> Counter[str]:
    return Counter(IDS.findall(markdown))


def test_every_exercise_has_a_page_and_a_place_in_the_library(pages: Pages, knowledge: Knowledge) -> None:
    """Nobody has to be told that an exercise was added: its page and its entry follow."""
    places = {page.place for page in pages.printed()}
    assert {f"exercises/{name}.md" for name in knowledge.exercises} <= places
    library = exercise_pages.library(pages.book)
    assert [name for name in knowledge.exercises if library.count(f'href="exercises/{name}/"') != 1] == []


def test_every_rule_and_derived_finding_has_one_anchor(pages: Pages, knowledge: Knowledge) -> None:
    """A link to a rule finds it, and no two things share an address."""
    ids = _ids(rulebook.rulebook(pages.book, {}))
    assert [name for name in (*knowledge.rules, *knowledge.derived) if ids[name] != 1] == []
    assert [name for name, count in ids.items() if count > 1] == []


def test_every_source_and_claim_has_one_anchor(pages: Pages, knowledge: Knowledge) -> None:
    """A citation leads to the one sentence that is meant."""
    ids = _ids(source_pages.sources(pages.book))
    wanted = list(knowledge.sources)
    wanted += [f"{source.id}--{claim}" for source in knowledge.sources.values() for claim in source.claims]
    assert [name for name in wanted if ids[name] != 1] == []
    assert [name for name, count in ids.items() if count > 1] == []


def test_a_rule_is_printed_with_its_sentence_reason_and_challenge(pages: Pages, knowledge: Knowledge) -> None:
    """A reviewer reads what is applied, why, and where to disagree."""
    book = rulebook.rulebook(pages.book, {})
    assert book.count("#how-to-challenge-a-rule") == len(knowledge.rules)
    rule = knowledge.rules["loaded-or-slumped-sitting"]
    assert rule_sentence(knowledge, rule) in unescape(book)
    assert rule.grounds.because in unescape(book)


def test_a_claim_names_what_rests_on_it(pages: Pages, knowledge: Knowledge) -> None:
    """Each rule that cites a claim is found beneath that claim."""
    users = source_pages.users_of(pages.book)
    missing = [
        f"{rule.id} › {cite}"
        for rule in knowledge.rules.values()
        for cite in rule.grounds.cites
        if pages.book.rule_link(rule.id) not in users[cite]
    ]
    assert missing == []


def test_links_out_load_nothing_and_say_nothing(pages: Pages) -> None:
    """A DOI is a link that the reader may follow; it carries no word of where they came from."""
    out = re.findall(r'<a [^>]*href="https?:[^>]*>', source_pages.sources(pages.book))
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


def test_every_string_of_these_pages_is_used() -> None:
    """A string that nothing prints is gone; a string built from a word of the knowledge counts by its beginning."""
    sources = "".join(file.read_text(encoding="utf-8") for file in WORDS.parent.glob("*.py"))
    built = tuple(re.findall(r'f["\']([a-z]+\.[a-z-]*)\{', sources))
    table = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    names = [f"{group}.{name}" for group, strings in table.items() for name in strings]
    asked = set(re.findall(r"""["']([a-z]+\.[a-z-]+)["']""", sources))
    assert [name for name in names if name not in asked and not name.startswith(built)] == []


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
    hrefs = re.findall(r'href="([^"]+)"', rulebook.rulebook(book, {}) + exercise_pages.library(book))
    assert {href[: len(root)] for href in hrefs if not href.startswith("#")} == {root}
