"""How much figures weigh on a page, as they are sent."""

import gzip
import sys
from pathlib import Path

import pytest

from plugins.planner_page.exercise_cards import figure

DRAWINGS = Path(__file__).resolve().parents[3] / "pyengine" / "knowledge" / "drawings"
SENT_AT_LEVEL = 6
FIGURES_ON_A_PAGE = 12
MOST_ON_A_PAGE = 60_000


def sent(exercise: str) -> int:
    """Return how many bytes the figure of one card takes, compressed alone, as each card is fetched alone."""
    return len(gzip.compress(str(figure(DRAWINGS, exercise)).encode(), SENT_AT_LEVEL))


def test_twelve_figures_weigh_at_most_60_kb(capsys: pytest.CaptureFixture[str]) -> None:
    """The twelve heaviest figures of all, so any twelve that a plan may show, are at most 60 kB as they are sent."""
    weights = sorted(((sent(file.stem), file.stem) for file in DRAWINGS.glob("*.toml")), reverse=True)
    heaviest = weights[:FIGURES_ON_A_PAGE]
    total = sum(weight for weight, _ in heaviest)
    with capsys.disabled():
        sys.stdout.write(
            f"\n12 heaviest of {len(weights)} figures: {total} bytes compressed, the heaviest {heaviest[0]}\n"
        )
    assert len(heaviest) == FIGURES_ON_A_PAGE
    assert total <= MOST_ON_A_PAGE
