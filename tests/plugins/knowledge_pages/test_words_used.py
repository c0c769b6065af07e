"""Every string of the pages printed from the knowledge is one that some page says, or could say."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from plugins.knowledge_pages import evidence_index, exercise_pages, measured, proof_page
from plugins.knowledge_pages.site import Pages
from plugins.planner_page.interface import Interface
from pyengine.reading.exercises import MOVES, REVIEWS

FOLDER = Path(exercise_pages.__file__).parent
COULD_BE: Mapping[str, tuple[str, ...]] = {
    "figure": tuple(key.replace("_", "-") for keys in proof_page.SHOWN.values() for key in keys),
    "kind": (evidence_index.UNJUDGED,),
    "move": MOVES,
    "proof": tuple(f"state-{state}" for state in get_args(measured.State)),
    "review": REVIEWS,
}
"""What a page builds from a word that none of the files has today, and that tomorrow's may have."""


class Heard(Interface):
    """The strings of these pages, which remember which of them were said."""

    def __init__(self, words: Interface) -> None:
        super().__init__({name: words.say(name) for name in words.ids()})
        self.said: set[str] = set()

    def say(self, name: str, /, **slots: str | int) -> str:
        """Return the string, and remember it."""
        self.said.add(name)
        return super().say(name, **slots)


@pytest.fixture(scope="module")
def heard(pages: Pages) -> Heard:
    """Return the strings after every page has been printed and every mark filled."""
    words = Heard(pages.book.words)
    book = replace(pages.book, words=words)
    for _ in replace(pages, book=book).printed():
        pass
    for make in pages.marks.values():
        make(book)
    return words


def test_every_string_of_these_pages_is_used(pages: Pages, heard: Heard) -> None:
    """A string is printed today, asked for by its whole name, or built from a word that a file may hold."""
    sources = "".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("*.py"))
    asked = set(re.findall(r"""["']([a-z]+\.[a-z-]+)["']""", sources))
    could_be = {f"{group}.{word}" for group, words in COULD_BE.items() for word in words}
    assert sorted(pages.book.words.ids() - heard.said - asked - could_be) == []
