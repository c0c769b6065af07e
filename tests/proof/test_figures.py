"""What commands found out is written to files that name their shape, their knowledge, what decides, and the day."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

from pyengine.reading.digest import decisions
from pyengine.wire import knowledge
from tests.proof import figures
from tests.support.census import MIX, census, counted


def test_every_file_of_figures_names_its_shape_and_what_its_parts_are_of() -> None:
    """Each file that the site shows has the one schema; each part says of which knowledge or program it is."""
    files = sorted(figures.FOLDER.glob("*.json"))
    assert files
    for file in files:
        found = json.loads(file.read_text(encoding="utf-8"))
        assert found.pop("schema") == figures.SCHEMA
        assert found
        for part in found.values():
            assert len(part.get("code") or part["decisions"]) == 64
            assert "code" in part or len(part["knowledge"]) == 64


def test_a_part_is_stamped_and_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    """Two parts of the proof share a file, another command has its own; each says what it is of and from which day."""
    for part in ("pairs", "plans", "rule_mutants"):
        figures.write(part, knowledge(), {"wrong": 0}, tmp_path)
    before = figures.read("pairs", tmp_path)["pairs"]
    figures.write("plans", knowledge(), {"wrong": 1}, tmp_path)
    assert figures.read("pairs", tmp_path)["pairs"] == before
    assert figures.read("plans", tmp_path)["plans"]["wrong"] == 1
    assert before["decisions"] == decisions(knowledge())
    assert date.fromisoformat(before["on"]) <= datetime.now(UTC).date()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["figures.json", "rule-mutants.json"]


def test_a_census_counts_everybody_once() -> None:
    """Outcomes add up to the people, kinds of week to those who get a week, and no kind is without a plan."""
    plans = census(80, seed=2)
    found = counted(plans)
    assert found["people"] == sum(found["outcomes"].values()) == len(plans)
    assert found["mix"] == MIX
    assert sum(of["plans"] for of in found["weeks"].values()) == sum(plan.week is not None for plan in plans)
    assert all(of["plans"] > 0 and of["minutes_a_week"] > 0 for of in found["weeks"].values())
    assert json.loads(json.dumps(found)) == found
