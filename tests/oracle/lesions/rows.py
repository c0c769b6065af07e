"""What one limiting statement of the dossier looks like here."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)  # no slots: what is read once is kept
class Row:
    """One statement: where it holds, what it leaves out, and what lifts it; words have spaces between them.

    It holds when one of `sites` has a lesion (any lesion will do if none is named) and one of `findings` is there
    (if any is named). It leaves out what has one of `columns` (`*` is everything) and none of `spares`, from the step
    at which the word begins, unless every thing of `unless` is there; a row without `unless` is never lifted.
    """

    line: str
    columns: str
    sites: str = ""
    findings: str = ""
    unless: str = ""
    spares: str = ""
    ours: bool = False

    @cached_property
    def name(self) -> str:
        """The dossier line, marked when the dossier calls it an inference of its own."""
        return f"{self.line} (ours)" if self.ours else self.line

    @cached_property
    def conditions(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Sites, findings and the things that lift it, as sets."""
        return frozenset(self.sites.split()), frozenset(self.findings.split()), frozenset(self.unless.split())

    def holds(self, found: frozenset[str], findings: frozenset[str], things: frozenset[str]) -> bool:
        """Tell whether it holds for this person, `found` being the site codes."""
        sites, causes, lifts = self.conditions
        return (
            (not sites or not sites.isdisjoint(found))
            and (not causes or not causes.isdisjoint(findings))
            and not (lifts and lifts <= things)
        )

    def leaves(self, does: dict[str, int], steps: int) -> int:
        """Return how many of an exercise's steps it leaves where it holds."""
        if any(word in does for word in self.spares.split()):
            return steps
        columns = self.columns.split()
        return min((start for word, start in does.items() if word in columns or "*" in columns), default=steps + 1) - 1
