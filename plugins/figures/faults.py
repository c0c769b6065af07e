"""What is wrong with a drawing's file, one line each: where, what was found, what would be right."""

from __future__ import annotations

from collections.abc import Sequence


class FigureError(ValueError):
    """A drawing that cannot be read; `faults` holds every fault found, not only the first."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep the faults and show them one a line."""
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))
