"""What every page here is printed from, where its links lead, and the page itself before MkDocs has it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.knowledge_pages.evidence import page_and_anchor
from plugins.knowledge_pages.touches import Touches, touches_of
from plugins.planner_page.interface import Interface
from plugins.planner_page.links import Links
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Grounds, Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A page that lies in no folder: its place under docs/, its title, what it is about, and its Markdown."""

    place: str
    title: str
    description: str
    body: str
    searched: bool = True

    @property
    def markdown(self) -> str:
        """Return the whole page as Markdown."""
        head = [f"title: {json.dumps(self.title)}", f"description: {json.dumps(self.description)}"]
        if not self.searched:
            head += ["search:", "  exclude: true"]
        return "\n".join(("---", *head, "---", "", f"# {self.title}", "", self.body, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The knowledge, the words of these pages, the drawings, the evidence's line names, and all touches.

    `repository` is where the project lives, for links to its list of issues; empty where nobody said.
    """

    knowledge: Knowledge
    words: Interface
    drawings: Path
    lines: frozenset[str]
    touches: Touches
    links: Links
    repository: str = ""

    @classmethod
    def of(
        cls, knowledge: Knowledge, words: Interface, drawings: Path, lines: frozenset[str], repository: str = ""
    ) -> Book:
        """Return the book of some knowledge, as seen from the site's first page."""
        return cls(
            knowledge=knowledge,
            words=words,
            drawings=drawings,
            lines=lines,
            touches=touches_of(knowledge),
            links=Links(""),
            repository=repository,
        )

    def at(self, root: str) -> Book:
        """Return the same book for a page from which `root` leads to the site's first page."""
        return replace(self, links=Links(root))

    def exercise_link(self, name: str) -> Html:
        """Return an exercise's name as a link to its page."""
        return tag("a", self.knowledge.exercises[name].name, href=self.links.exercise(name))

    def rule_link(self, name: str) -> Html:
        """Return a rule's name as a link into the rulebook."""
        rule = self.knowledge.rules.get(name) or self.knowledge.derived[name]
        return tag("a", heading_of(name), href=self.links.rule(rule))

    def week_link(self, name: str) -> Html:
        """Return a kind of week's name as a link to its page."""
        return tag("a", self.knowledge.templates[name].name, href=self.links.page(f"how-it-works/weeks/{name}.md"))

    def thing(self, name: str) -> str:
        """Return what a thing says of the reader: a clearance, an ability, or something they have."""
        if name in self.knowledge.things:
            return self.knowledge.things[name].says
        return self.words.say("thing.have", thing=self.knowledge.equipment[name].name)

    def evidence_link(self, name: str) -> Html:
        """Return a line of the evidence as a link to it: `osteoporosis 139`."""
        page, anchor = page_and_anchor(name)
        return tag("a", said_line(name), href=self.links.page(f"{page}#{anchor}"))

    def claim(self, cite: str) -> Html:
        """Return a claim in one line: whose, where, what it says, how strong it is and how we read it."""
        source_id, _, claim_id = cite.partition("#")
        source = self.knowledge.sources[source_id]
        claim = source.claims[claim_id]
        return join(
            tag("a", source.short, href=self.links.claim(cite)),
            f" ({claim.place}): {claim.says} ",
            tag("span", self.strength(claim.strength, claim.reading), class_="quiet"),
        )

    def strength(self, strength: str, reading: str | None = None) -> str:
        """Return how strong something is, and how we read it, as a sentence."""
        said = [self.knowledge.strengths[strength].says]
        if reading:
            said.append(self.knowledge.readings[reading].says)
        return sentence("; ".join(said))

    def grounds(self, grounds: Grounds) -> list[tuple[str, Html | str | None]]:
        """Return the rows that say what a statement rests on."""
        say = self.words.say
        return [
            (say("row.strength"), self.strength(grounds.strength)),
            (say("row.claims"), bullets(map(self.claim, grounds.cites))),
            (say("row.added"), grounds.added_by_us),
            (say("row.lines"), listed(map(self.evidence_link, grounds.dossier))),
        ]


def said_line(name: str) -> str:
    """Return the name of a line of the evidence as it is read aloud: `osteoporosis 139`."""
    for dossier, said in (("bone-metastases-", "bone metastases "), ("osteoporosis-", "osteoporosis ")):
        if name.startswith(dossier):
            return f"{said}{name.removeprefix(dossier)}"
    return name


def heading_of(name: str) -> str:
    """Return an id as a heading: `hand-weights` → Hand weights."""
    words = name.replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"


def sentence(said: str) -> str:
    """Return words as a sentence: a capital in front, a full stop behind."""
    whole = f"{said[:1].upper()}{said[1:]}"
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def listed(items: Iterable[Html | str]) -> Html | None:
    """Return items in one line with commas between them, or nothing."""
    parts = [part for item in items for part in (", ", item)]
    return join(*parts[1:]) if parts else None


def bullets(items: Iterable[Html | str], class_: str | None = None) -> Html | None:
    """Return items as a list, or nothing."""
    found = list(items)
    return tag("ul", *(tag("li", item) for item in found), class_=class_) if found else None


def rows(pairs: Iterable[tuple[str, Html | str | None]], *, long_names: bool = False) -> Html:
    """Return named rows; those with nothing to say are left out."""
    return tag(
        "dl",
        *(tag("div", tag("dt", name), tag("dd", said)) for name, said in pairs if said),
        class_="rows long-names" if long_names else "rows",
    )


def section(heading: str, *inside: Html | None, anchor: str | None = None, searched: bool = True) -> str:
    """Return a section of a page: a heading that the page's own contents list, and what stands under it.

    The search passes over a section that is not `searched`: its index has to stay small.
    """
    marks = [f"#{anchor}" if anchor else "", "" if searched else "data-search-exclude"]
    mark = " ".join(filter(None, marks))
    return stacked(f"## {heading} {{{mark}}}" if mark else f"## {heading}", *inside) if any(inside) else ""


def stacked(*parts: str | None) -> str:
    """Return blocks of Markdown one under another; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)
