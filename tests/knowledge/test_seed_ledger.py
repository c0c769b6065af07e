"""Nothing that the two first articles say is lost without a word."""

import re
from pathlib import Path

import pytest

CLEVELAND = [f"osteoporosis-C{number}" for number in range(1, 26)]
VALERE = [f"bone-metastases-0.{number}" for number in range(1, 21)]


@pytest.mark.parametrize("line", CLEVELAND + VALERE)
def test_each_line_of_both_articles_is_used_or_excused(line: str, root: Path) -> None:
    """The ledger names each line, and says what became of it: kept, changed, or not used and why."""
    page = (root / "docs" / "how-it-works" / "seed-ledger.md").read_text(encoding="utf-8")
    rows = [row for row in page.splitlines() if f"[[{line}]]" in row]
    assert len(rows) == 1
    verdict = rows[0].split("|")[3]
    assert re.match(r" (Kept|Changed|Not used)\b", verdict), verdict
