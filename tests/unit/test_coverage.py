"""Coverage is counted from names and marks; it can be neither typed nor claimed."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

import pytest

from pyengine.coverage import EXCUSES, Coverage, beside_the_engine, coverage_of, table
from pyengine.model import Knowledge
from pyengine.reading import HOME, load_knowledge

DOCS = HOME.parents[1] / "docs"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """Read the knowledge."""
    return load_knowledge(HOME)


@pytest.fixture(scope="module")
def coverage(knowledge: Knowledge) -> Coverage:
    """Count what is covered."""
    return coverage_of(knowledge, HOME, DOCS)


def test_every_line_of_the_evidence_is_encoded_or_excused(coverage: Coverage) -> None:
    """No line of either dossier is open."""
    assert [name for name, line in coverage["lines"].items() if not line["encoded_by"] and not line["excuse"]] == []


def test_an_excuse_is_one_of_four_and_says_why(coverage: Coverage) -> None:
    """Each excuse is of the short list, stands at a line that counts, and has a sentence."""
    excuses = tomllib.loads((HOME / "evidence" / "excuses.toml").read_text(encoding="utf-8")).get("excuse", [])
    assert [entry["id"] for entry in excuses if entry["reason"] not in EXCUSES or len(entry["because"]) < 20] == []
    assert [entry["id"] for entry in excuses if entry["id"] not in coverage["lines"]] == []
    assert [entry["id"] for entry in excuses if coverage["lines"][entry["id"]]["encoded_by"]] == []


def test_what_the_engine_keeps_names_a_module_that_exists() -> None:
    """A line kept by the engine's own machinery names the module where it is kept."""
    modules = [by.removeprefix("engine ") for _, by in beside_the_engine(HOME) if by.startswith("engine ")]
    assert modules
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []


def test_a_page_covers_words_and_nothing_else(knowledge: Knowledge, tmp_path: Path) -> None:
    """A mark in prose covers a line of kind `words`; a gate or a cap needs more than prose."""
    bare = coverage_of(knowledge, HOME, tmp_path)
    everything = "\n".join(f"[[{name}]]" for name in bare["lines"])
    (tmp_path / "all.md").write_text(everything, encoding="utf-8")
    (tmp_path / "evidence").mkdir()
    marked = coverage_of(knowledge, HOME, tmp_path)
    assert marked["by_kind"]["words"]["open"] == 0 < bare["by_kind"]["words"]["open"]
    others = [kind for kind in bare["by_kind"] if kind != "words"]
    assert [marked["by_kind"][kind] for kind in others] == [bare["by_kind"][kind] for kind in others]


def test_the_evidence_does_not_cover_itself(knowledge: Knowledge, tmp_path: Path) -> None:
    """A mark on an evidence page counts for nothing."""
    (tmp_path / "how-it-works" / "evidence").mkdir(parents=True)
    (tmp_path / "how-it-works" / "evidence" / "osteoporosis.md").write_text("[[osteoporosis-272]]", encoding="utf-8")
    assert coverage_of(knowledge, HOME, tmp_path)["lines"]["osteoporosis-272"]["encoded_by"] == []


def test_the_table_says_how_often_each_excuse_is_used(coverage: Coverage) -> None:
    """The last line counts the excuses by reason."""
    last = table(coverage).splitlines()[-1]
    assert all(f"{reason} {coverage['excuses'][reason]}" in last for reason in EXCUSES)
