"""Where the dossier limits effort, minutes, holds or repetitions by name, so that later steps are held back.

Effort: the dossier speaks on the 6 to 20 scale, the exercises on 0 to 10. We read 11 as 3 ("light"), 12 to 13 and
"low" or "light" exercise as 4, and "moderate at most" as 6.
"""

from dataclasses import dataclass
from functools import cached_property

Step = tuple[int, int, int, int]


@dataclass(frozen=True)  # no slots: what is read once is kept
class Dose:
    """A ceiling on the steps of exercises that have `column` (`*` is every exercise); 99 or 999 is no ceiling.

    An exercise with a word of `spares` is free of it.
    """

    line: str
    column: str = "*"
    finding: str = ""
    unless: str = ""
    spares: str = ""
    effort: int = 99
    minutes: int = 99
    hold_s: int = 99
    repetitions: int = 999
    steps: int = 99
    ours: bool = False

    @cached_property
    def name(self) -> str:
        """The dossier line, marked when the dossier calls it an inference of its own."""
        return f"{self.line} (ours)" if self.ours else self.line

    def holds(self, findings: frozenset[str], things: frozenset[str]) -> bool:
        """Tell whether it holds for this person."""
        return (not self.finding or self.finding in findings) and self.unless not in things

    def leaves(self, does: dict[str, int], steps: tuple[Step, ...]) -> int:
        """Return how many steps from the first on stay under it."""
        if self.column not in {"*", *does} or any(word in does for word in self.spares.split()):
            return len(steps)
        ceilings = (self.effort, self.minutes, self.hold_s, self.repetitions)
        first = does.get(self.column, 1) - 1
        over = (any(value > ceiling for value, ceiling in zip(step, ceilings, strict=True)) for step in steps[first:])
        return min(self.steps, next((place for place, is_over in enumerate(over, first) if is_over), len(steps)))


DOSES: tuple[Dose, ...] = (
    Dose(
        "R56, R57, R135, R144: effort 13 at most, alone", unless="supervised", spares="daily led", effort=4, ours=True
    ),
    Dose("R130, D15: moderate at most", effort=6),
    Dose("R67, R46: 5 s × 5, effort 11", column="trunk-still", effort=3, hold_s=5, repetitions=5, ours=True),
    Dose("R113: 10 minutes, light", finding="severe-fatigue", effort=4, minutes=10),
    Dose("R122: light", finding="told-platelets-under-50", effort=4),
    Dose("R117: nothing intense", finding="infusion-in-last-24-hours", effort=6),
    Dose("R49: nothing vigorous", finding="myeloma", effort=6),
)
