"""How many rows were added after the comparison with the engine, by what they rest on."""

from __future__ import annotations

from tests.oracle.osteoporosis import adopted, cautions


def counts() -> dict[str, int]:
    """Return how many rows came after the comparison: rulings, lines that had been missed, cautions of the site."""
    later = (*adopted.ADOPTED, *adopted.GATES)
    ruled = sum("as ruled" in row.line for row in later)
    return {
        "rulings of the design": ruled,
        "lines that had been missed": len(later) - ruled,
        "cautions of the site that no line asks for": len(cautions.CAUTIONS) + len(cautions.GATES),
    }
