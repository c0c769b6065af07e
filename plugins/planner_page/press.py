"""What everything here is printed from, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.planner_page.interface import Interface
from plugins.planner_page.links import Links
from pyengine.model import Exercise, Knowledge, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Knowledge, words, drawings, the engine's sentence for a dose; links as seen from one page; the page's edition."""

    knowledge: Knowledge
    words: Interface
    drawings: Path
    dose_sentence: Callable[[Exercise, Step], str]
    links: Links
    edition: str

    def at(self, root: str) -> Press:
        """Return the same press for a page from which `root` leads to the site's first page."""
        return replace(self, links=Links(root))
