"""The page of disagreements holds every row on which the evidence says that sources differ."""

import re
from pathlib import Path

import pytest

from plugins.knowledge_pages.evidence import DOSSIERS, PAGES, entries

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "how-it-works" / "disagreements.md"
STRENGTHS = ("guideline", "consensus", "trial", "protocol", "review", "observational", "page", "low authority")


def _rows(dossier: str) -> list[str]:
    text = (ROOT / "docs" / PAGES / f"{dossier}.md").read_text(encoding="utf-8")
    return [entry.name for entry in entries(text) if re.fullmatch(r"D\d+", entry.name)]


def _blocks() -> dict[str, str]:
    """Return each block of the page by the row of the evidence that it names under "Here"."""
    found = {}
    for block in re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        for name in re.findall(r"^- \*\*Here:\*\*.*\[\[([a-z-]+-D\d+)\]\]", block, re.MULTILINE):
            found[name] = block
    return found


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_row_of_the_evidence_has_its_block(dossier: str) -> None:
    """No disagreement that the evidence knows is kept from readers, and none is made up."""
    rows = [f"{dossier}-{name}" for name in _rows(dossier)]
    assert rows
    assert sorted(name for name in _blocks() if name.startswith(dossier)) == sorted(rows)


def test_every_block_says_who_says_what_how_strong_what_rules_here_and_why() -> None:
    """Two sides at least, a strength in words for one of them or more, what rules here, and the reason."""
    for name, block in _blocks().items():
        lines = re.findall(r"^- \*\*([^*]+?):?\*\* (.+)$", block, re.MULTILINE)
        sides = [said for head, said in lines if head not in ("Here", "Why")]
        assert len(sides) >= 2, name
        assert any(word in said for said in sides for word in STRENGTHS), name
        assert [head for head, _ in lines][-2:] == ["Here", "Why"], name


def test_every_block_has_an_anchor_of_its_own() -> None:
    """A disagreement can be linked, and two never share an address."""
    anchors = re.findall(r"^### .*\{ #([a-z0-9-]+) \}$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(anchors) == len(set(anchors)) == len(_blocks())
