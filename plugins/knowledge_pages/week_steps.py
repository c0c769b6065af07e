"""The published amounts of an exercise as its steps, each with what it rests on: for a reader to ask about."""

from __future__ import annotations

from plugins.knowledge_pages.book import Book, listed
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Exercise, Step
from pyengine.sentences import days_phrase, step_sentence


def steps(book: Book, exercise: Exercise) -> Html:
    """Return all steps of an exercise, folded, the first one first."""
    said = book.words.say("steps.name", count=len(exercise.steps), exercise=exercise.name)
    items = (tag("li", tag("p", _step(exercise, step)), _rests(book, step)) for step in exercise.steps)
    return tag("details", tag("summary", said), tag("ol", *items), class_="said-along")


def _step(exercise: Exercise, step: Step) -> str:
    return " ".join(filter(None, (step.says, step_sentence(exercise, step), f"{days_phrase(step)}.")))


def _rests(book: Book, step: Step) -> Html:
    """Return whose amount it is, each source once, and what we added."""
    first: dict[str, str] = {}
    for cite in step.cites:
        first.setdefault(cite.partition("#")[0], cite)
    sources = book.knowledge.sources
    whose = listed(tag("a", sources[name].short, href=book.links.claim(cite)) for name, cite in first.items())
    amount = join(book.words.say("steps.from"), " ", whose, ". ") if whose else None
    return tag("p", amount, step.added_by_us, class_="quiet")
