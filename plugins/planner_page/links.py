"""Where the site's pages and anchors are, as seen from one of its pages."""

from __future__ import annotations

from dataclasses import dataclass

from pyengine.model import Derived, Rule

RULES = "how-it-works/rules/"
SOURCES = "how-it-works/sources/"
WORKED_OUT = "worked-out"
"""The rulebook's page of findings that are worked out from several answers."""


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses relative to a page; `root` leads from that page to the site's first page, as in `../`."""

    root: str

    def page(self, path: str) -> str:
        """Return the address of a page named from the root, with or without its `.md`."""
        place, hash_sign, anchor = path.partition("#")
        place = place.strip("/").removesuffix(".md").removesuffix("index")
        folder = f"{place.strip('/')}/" if place.strip("/") else ""
        return f"{self.root}{folder}{hash_sign}{anchor}"

    def exercise(self, exercise_id: str) -> str:
        """Return the address of an exercise's page."""
        return f"{self.root}exercises/{exercise_id}/"

    def chapter(self, file: str) -> str:
        """Return the address of a page of the rulebook: a condition's file, or the findings worked out."""
        return f"{self.root}{RULES}{file}/"

    def rule(self, rule: Rule | Derived) -> str:
        """Return the address of a rule, or of a finding worked out, in the rulebook."""
        return f"{self.chapter(rule.file if isinstance(rule, Rule) else WORKED_OUT)}#{rule.id}"

    def letter(self, source_id: str) -> str:
        """Return the address of the page on which a source stands: that of its first letter."""
        return f"{self.root}{SOURCES}{source_id[0]}/"

    def source(self, source_id: str) -> str:
        """Return the address of a source."""
        return f"{self.letter(source_id)}#{source_id}"

    def claim(self, cite: str) -> str:
        """Return the address of a claim written as `source#claim`."""
        return f"{self.letter(cite)}#{cite.replace('#', '--')}"

    def example(self, template_id: str) -> str:
        """Return the address of the worked example of a week."""
        return f"{self.root}planner/examples/{template_id}/"
