"""Marks in prose, `[[osteoporosis-139]]`, become links to the evidence; a mark that names nothing stops the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from plugins.knowledge_pages.book import said_line
from plugins.knowledge_pages.evidence import DOSSIERS, entries, page_and_anchor
from plugins.planner_page.links import Links
from plugins.planner_page.markup import Html, tag

_MARK = re.compile(rf"(?P<space>(?<=[^\s\]>]) )?\[\[(?P<name>(?:{'|'.join(DOSSIERS)})-[^\]\s]+)\]\]")
_LITERAL = re.compile(r"(<(code|pre|script|template|textarea)\b.*?</\2>)", re.DOTALL)
_LEFT = re.compile(r"\[\[[^\[\]<>\n]{1,60}\]\]")


class MarkError(ValueError):
    """Marks that name no line of the evidence, or that nobody replaced."""


def line_names(dossiers: Mapping[str, str]) -> frozenset[str]:
    """Return the names of all lines that the dossiers' texts hold, such as osteoporosis-139."""
    return frozenset(
        f"{dossier}-{entry.name}"
        for dossier, text in dossiers.items()
        for entry in entries(text)
        if entry.sort != "reference"
    )


def linked(html: str, known: Iterable[str], links: Links) -> str:
    """Replace every mark by a link; raises MarkError with all marks that are not known."""
    names, unknown = frozenset(known), list[str]()

    def link(found: re.Match[str]) -> str:
        if found["name"] not in names:
            unknown.append(found[0].strip())
            return found[0]
        return f"{'&nbsp;' if found['space'] else ''}{reference(found['name'], links)}"

    out = "".join(part if literal else _MARK.sub(link, part) for literal, part in _parts(html))
    if unknown:
        marks = ", ".join(dict.fromkeys(unknown))
        raise MarkError(f"{marks} names no line of the evidence; name one, as [[osteoporosis-139]]")
    return out


def reference(name: str, links: Links) -> Html:
    """Return the small link that stands for a line of the evidence in running text."""
    page, anchor = page_and_anchor(name)
    number = next(name.removeprefix(f"{dossier}-") for dossier in DOSSIERS if name.startswith(f"{dossier}-"))
    link = tag("a", f"[{number}]", href=links.page(f"{page}#{anchor}"), aria_label=f"Evidence: {said_line(name)}")
    return tag("small", link, class_="ref")


def left_over(html: str) -> list[str]:
    """Return the marks that still stand in a page, outside of what is shown as code."""
    return [mark for literal, part in _parts(html) if not literal for mark in _LEFT.findall(part)]


def _parts(html: str) -> Iterable[tuple[bool, str]]:
    """Cut a page into what is shown as it stands (code and the like: True) and the rest (False)."""
    start = 0
    for found in _LITERAL.finditer(html):
        yield False, html[start : found.start()]
        yield True, found[0]
        start = found.end()
    yield False, html[start:]
