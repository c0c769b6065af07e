"""The review states that the knowledge's own files give: exercises counted, drafts named, the strength estimate's."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.knowledge_pages.book import Book, bullets, listed, rows
from plugins.planner_page.markup import Html, join, tag
from pyengine.reading.exercises import REVIEWS


def states(book: Book) -> Html:
    """Return every state that a file gives, the lowest first, with how many exercises have it."""
    say, tool = book.words.say, book.knowledge.strength_tool
    state = join(say(f"review.{tool.review}"), tag("p", tool.review_note, class_="quiet")) if tool else None
    return rows(((say("states.exercises"), bullets(_counted(book))), (say("states.strength-tool"), state)))


def _counted(book: Book) -> Iterator[Html]:
    for state in REVIEWS:
        found = [exercise.id for exercise in book.knowledge.exercises.values() if exercise.review == state]
        if found:
            said = book.words.say("states.count", count=len(found), state=book.words.say(f"review.{state}"))
            yield join(said, " ", listed(map(book.exercise_link, found)) if state == "draft" else None)
