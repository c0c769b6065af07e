"""What is proven of the rules: the figures that the proof wrote, and whether they are of today's rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.knowledge_pages.book import Book, rows, stacked
from plugins.planner_page.markup import Html, join, tag
from pyengine.reading.digest import decisions

FILE = Path("docs") / "how-it-works" / "proof" / "figures.json"
SHORT_STAMP = 12
SHOWN: Mapping[str, tuple[str, ...]] = {
    "eligibility": (
        "exercises_and_sides",
        "exercises_not_read_a_second_time",
        "cases",
        "people_looked_at",
        "combinations_settled",
        "disagreements",
        "grounds",
    ),
    "pairs": ("pairs", "plans", "verdicts_compared", "wrong"),
    "plans": ("plans", "verdicts_compared", "wrong"),
    "fuzz": ("wire", "reader", "wrong"),
    "rule_mutants": ("mutants", "noticed", "idle", "subsumed", "unexplained"),
}
"""The parts of the proof in the order of the page, and of each the figures to show; a part may lack some."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the proof: its figures, and whether what decides is the same today as when they were made."""

    name: str
    figures: Mapping[str, Any]
    current: bool


def read_figures(root: Path) -> Mapping[str, Any]:
    """Return the figures of a checkout; none where the proof has never been run."""
    file = root / FILE
    found: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def parts_of(figures: Mapping[str, Any], decided: str) -> tuple[Part, ...]:
    """Return the parts that have been run; `decided` is the digest of what decides today."""
    return tuple(
        Part(name, figures[name], current=figures[name].get("decisions") == decided)
        for name in SHOWN
        if isinstance(figures.get(name), Mapping)
    )


def page(book: Book, figures: Mapping[str, Any]) -> str:
    """Return the figures as Markdown; a part that was not run, or is of an older knowledge, says so."""
    found = {part.name: part for part in parts_of(figures, decisions(book.knowledge))}
    return stacked(*(_part(book, name, found.get(name)) for name in SHOWN))


def _part(book: Book, name: str, part: Part | None) -> str:
    say = book.words.say
    if part is None:
        state = say("proof.never")
    elif part.current:
        state = say("proof.current")
    else:
        state = say("proof.older", stamp=str(part.figures.get("decisions", ""))[:SHORT_STAMP])
    return stacked(
        f"### {say(f'proof.title-{name}')} {{ #proof-{name} }}",
        tag("p", say(f"proof.{name}")),
        tag("p", tag("strong", state)),
        rows(_rows(book, part)) if part else None,
    )


def _rows(book: Book, part: Part) -> Iterator[tuple[str, Html | str | None]]:
    for key in SHOWN[part.name]:
        value = part.figures.get(key)
        if value is not None:
            yield book.words.say(f"figure.{key.replace('_', '-')}"), figure(value)


def figure(value: object) -> Html | str:
    """Return a figure as it is read: groups of three, a very large one as a power of ten, a list by its length."""
    if isinstance(value, Mapping):
        counts = value if "inputs" not in value else {"inputs": value["inputs"]}
        return "; ".join(f"{name}: {figure(count)}" for name, count in counts.items()) or "0"
    if isinstance(value, list):
        return str(len(value))
    if isinstance(value, int):
        return f"{value:,}"
    mantissa, mark, power = str(value).partition("e+")
    return join(f"{mantissa} × 10", tag("sup", power)) if mark else mantissa
