"""Where the site's pages and anchors are, as seen from one of its pages."""

from __future__ import annotations

from dataclasses import dataclass


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

    def rule(self, rule_id: str) -> str:
        """Return the address of a rule in the rulebook."""
        return f"{self.root}how-it-works/rules/#{rule_id}"

    def source(self, source_id: str) -> str:
        """Return the address of a source."""
        return f"{self.root}how-it-works/sources/#{source_id}"

    def claim(self, cite: str) -> str:
        """Return the address of a claim written as `source#claim`."""
        return f"{self.root}how-it-works/sources/#{cite.replace('#', '--')}"

    def example(self, template_id: str) -> str:
        """Return the address of the worked example of a week."""
        return f"{self.root}planner/examples/{template_id}/"
