"""All pages printed from the knowledge, and what stands in the place of each mark in prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.knowledge_pages import (
    coverage_page,
    daily_page,
    daily_stretches,
    evidence,
    example_pages,
    exclusions_page,
    exercise_pages,
    laws_page,
    library_filter,
    measured,
    proof_page,
    question_map_page,
    refs,
    review_states,
    rulebook,
    rulebook_index,
    source_pages,
    week_pages,
)
from plugins.knowledge_pages.book import Book, Printed
from plugins.knowledge_pages.source_pages import Cited
from plugins.knowledge_pages.vignettes import Worked, read_vignettes, worked
from plugins.planner_page.interface import read_interface
from pyengine import load_knowledge
from pyengine.coverage import coverage_of
from pyengine.model import Knowledge
from pyengine.reading import HOME
from pyengine.reading.digest import decisions

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What is printed."""

    book: Book
    examples: tuple[Worked, ...]
    drawn: tuple[Cited, ...]
    marks: Mapping[str, Callable[[Book], str]]

    def printed(self) -> Iterator[Printed]:
        """Yield every page that lies in no folder."""
        yield from exercise_pages.pages(self.book)
        yield from week_pages.pages(self.book)
        yield from example_pages.pages(self.book, self.examples)
        shown_in = example_pages.shown_in(self.book.at(rulebook.ROOT), self.examples)
        yield from rulebook.pages(self.book, shown_in)
        yield from source_pages.pages(self.book, self.drawn)

    def filled(self, markdown: str, root: str) -> str:
        """Put what is computed in the place of its mark, on a page from which `root` leads to the first page."""
        for mark, make in self.marks.items():
            line = f"\n[[{mark}]]\n"
            if line in markdown:
                markdown = markdown.replace(line, f"\n{make(self.book.at(root))}\n")
        return markdown


def read_pages(root: Path, repository: str = "") -> Pages:
    """Read the knowledge, the evidence and the vignettes of a checkout; `repository` is where its issues are."""
    return pages_of(load_knowledge(), root, repository)


def pages_of(knowledge: Knowledge, root: Path, repository: str = "") -> Pages:
    """Return the pages of some knowledge, with the evidence and vignettes of a checkout."""
    dossiers = {
        name: (root / "docs" / evidence.PAGES / f"{name}.md").read_text(encoding="utf-8") for name in evidence.DOSSIERS
    }
    book = Book.of(
        knowledge,
        read_interface(HERE / "words.toml"),
        root / "pyengine" / "knowledge" / "drawings",
        refs.line_names(dossiers),
        repository,
    )
    examples = tuple(worked(knowledge, vignette) for vignette in read_vignettes(root / "tests" / "vignettes"))
    exclusions = exclusions_page.checked(book, exclusions_page.read_exclusions(root))
    daily_pairs = daily_page.daily_pairs(book, root)
    coverage = coverage_of(knowledge, HOME, root / "docs")
    parts = measured.parts_of(measured.read_figures(root), coverage, decisions(knowledge), measured.program(root))
    stretches = daily_stretches.read_stretches(daily_page.known(book, root))
    drawn = (
        *(Cited(pair.name, f"moving-safely/everyday-movements.md#{pair.id}", pair.cites) for pair in daily_pairs),
        *(Cited(stretch.name, f"exercises/four-stretches.md#{stretch.id}", stretch.cites) for stretch in stretches),
    )
    return Pages(
        book=book,
        examples=examples,
        drawn=drawn,
        marks={
            "everyday-movements": lambda here: daily_page.page(here, daily_pairs),
            "four-stretches": lambda here: daily_stretches.page(here, stretches),
            "exercise-filter": library_filter.form,
            "exercise-library": exercise_pages.library,
            "left-out": lambda here: exclusions_page.page(here, exclusions),
            "question-map": question_map_page.page,
            "review-states": review_states.states,
            "rulebook": rulebook_index.index,
            "sources": lambda here: source_pages.index(here, drawn),
            "coverage": lambda here: coverage_page.coverage_page(here, coverage),
            "kinds-of-week": week_pages.index,
            "law-pattern": laws_page.pattern,
            "law-meeting": laws_page.meeting,
            "law-two": laws_page.law_two,
            "law-three": laws_page.doubt,
            "proof": lambda here: proof_page.page(here, parts),
            "worked-examples": lambda here: example_pages.index(here, examples),
        },
    )
