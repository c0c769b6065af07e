"""The evidence pages and their index say the same, line by line."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from plugins.knowledge_pages.evidence import DOSSIERS, PAGES, entries
from plugins.knowledge_pages.evidence_index import (
    KINDS,
    STRENGTHS,
    Indexed,
    difference,
    lines_of,
    main,
    read_index,
    told,
)

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / "pyengine" / "knowledge"
RULES = {"osteoporosis": 279, "bone-metastases": 164}
ENCODED = """
[[rule]]
id = "loaded-bending"
dossier = ["osteoporosis-139"]

[[rule]]
id = "no-crunches"
dossier = ["osteoporosis-140"]
"""
CLAIM = """
[[claim]]
id = "no-end-range-flexion"
rules = ["osteoporosis-139", "osteoporosis-135"]
"""


def page_of(dossier: str) -> str:
    """Read an evidence page."""
    return (ROOT / "docs" / PAGES / f"{dossier}.md").read_text(encoding="utf-8")


def index_of(dossier: str) -> dict[str, Indexed]:
    """Read a dossier's index."""
    return read_index((KNOWLEDGE / "evidence" / f"{dossier}.toml").read_text(encoding="utf-8"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the pages and the indexes, with two encoded rules and a claim beside them."""
    shutil.copytree(ROOT / "docs" / PAGES, tmp_path / "docs" / PAGES)
    knowledge = tmp_path / "pyengine" / "knowledge"
    shutil.copytree(KNOWLEDGE / "evidence", knowledge / "evidence", ignore=shutil.ignore_patterns("ex*.toml"))
    for place, text in (("conditions/bones.toml", ENCODED), ("sources/gian15.toml", CLAIM)):
        (knowledge / place).parent.mkdir()
        (knowledge / place).write_text(text, encoding="utf-8")
    return tmp_path


def change(copy: Path, old: str, new: str, dossier: str = "osteoporosis") -> None:
    """Change a phrase of a page in a copy."""
    page = copy / "docs" / PAGES / f"{dossier}.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_number_of_the_page_has_one_entry_and_the_other_way_round(dossier: str) -> None:
    """Page and index name the same lines, and no rule's number is missing or used twice."""
    page = page_of(dossier)
    assert set(lines_of(dossier, page)) == set(index_of(dossier))
    numbers = Counter(int(entry.name) for entry in entries(page) if entry.sort == "rule")
    assert numbers == Counter(range(1, RULES[dossier] + 1))


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_hashes_and_references_are_current(dossier: str) -> None:
    """No line's text has changed since its hash and references were written."""
    page, index = lines_of(dossier, page_of(dossier)), index_of(dossier)
    assert told(difference(page, index, KNOWLEDGE)) == []
    assert {name: line.refs for name, line in page.items()} == {name: line.refs for name, line in index.items()}


def test_the_index_is_written_as_its_tool_writes_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Refreshing the index would change nothing."""
    assert main(["--check"], ROOT) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_entry_is_judged(dossier: str) -> None:
    """Each line that counts in coverage has a kind, and its strengths, the weightiest first."""
    for line in index_of(dossier).values():
        if not line.kind:  # exercises, gaps and sections are not judged
            continue
        assert line.kind in KINDS, line.id
        assert line.strength, line.id
        assert list(line.strength) == sorted(set(line.strength), key=STRENGTHS.index), line.id


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_what_the_page_calls_superseded_the_index_does_too(dossier: str) -> None:
    """A rule is superseded in the index exactly when its text ends by saying so."""
    said = {f"{dossier}-{e.name}" for e in entries(page_of(dossier)) if re.search(r"\*Superseded by R\d+\.\*$", e.text)}
    assert {line.id for line in index_of(dossier).values() if line.kind == "superseded"} == said


def test_a_changed_text_is_told_with_all_that_was_encoded_from_it(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One changed word names the line, the rule made from it and the claim that carries it, and nothing else."""
    change(copy, "no spinal flexion that is sustained", "no spinal flexion which is sustained")
    assert main(["--check"], copy) == 1
    assert capsys.readouterr().out.splitlines() == [
        "osteoporosis-139: its text has changed; read again:",
        "    conditions/bones.toml › loaded-bending",
        "    sources/gian15.toml › no-end-range-flexion",
    ]


def test_a_refresh_keeps_what_a_person_judged(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A refreshed line has a new hash and its old kind and strength, and a second look finds nothing to say."""
    index = copy / "pyengine" / "knowledge" / "evidence" / "osteoporosis.toml"
    before = read_index(index.read_text(encoding="utf-8"))["osteoporosis-139"]
    change(copy, "no spinal flexion that is sustained", "no spinal flexion which is sustained")
    assert main([], copy) == 0
    after = read_index(index.read_text(encoding="utf-8"))["osteoporosis-139"]
    assert after.sha256 != before.sha256
    assert (after.kind, after.strength, after.refs) == (before.kind, before.strength, before.refs)
    capsys.readouterr()
    assert main(["--check"], copy) == 0
    assert capsys.readouterr().out == ""


def test_a_changed_cell_of_a_matrix_is_told_by_its_section(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What carries no number of its own, such as a site's row of the matrix, is watched with its section."""
    change(copy, "| Cervical spine | E | ✖ | ISO |", "| Cervical spine | ✔ | ✖ | ISO |", "bone-metastases")
    assert main(["--check"], copy) == 1
    assert capsys.readouterr().out == "bone-metastases-2.3: its text has changed; nothing is encoded from it\n"


def test_other_spaces_are_no_other_text(copy: Path) -> None:
    """Two spaces for one, or a space at the end, change no hash."""
    change(copy, "no spinal flexion that is sustained", "no  spinal flexion that is sustained")
    assert main(["--check"], copy) == 0


def test_a_new_line_waits_for_a_judgement_and_a_lost_one_is_told(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule given another number is one line gone, with what was made from it, and one line nobody has judged."""
    change(copy, "\n140. `xcrunch`", "\n280. `xcrunch`")
    assert main([], copy) == 0
    assert capsys.readouterr().out.splitlines() == [
        "osteoporosis-140: is no longer in the page; read again:",
        "    conditions/bones.toml › no-crunches",
        "osteoporosis-280: new; if it counts in coverage, judge its kind and strength",
    ]
    written = (copy / "pyengine" / "knowledge" / "evidence" / "osteoporosis.toml").read_text(encoding="utf-8")
    assert read_index(written)["osteoporosis-280"].kind not in KINDS


def test_the_page_that_leads_in_gives_the_right_counts() -> None:
    """The numbers of rules and sources on the leading page are those of the pages."""
    leading = (ROOT / "docs" / PAGES / "index.md").read_text(encoding="utf-8")
    for dossier in DOSSIERS:
        sorts = Counter(entry.sort for entry in entries(page_of(dossier)))
        row = next(line for line in leading.splitlines() if line.startswith("| [") and f"]({dossier}.md) |" in line)
        assert row.endswith(f"| {sorts['rule']} | {sorts['reference']} |")
