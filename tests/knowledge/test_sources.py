"""Every reference that a rule names has a source with a claim for it, read no better than the dossier says."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plugins.knowledge_pages.evidence import DOSSIERS, PAGES, entries, references
from plugins.knowledge_pages.evidence_index import STRENGTHS, lines_of
from pyengine.reading import load_knowledge

ROOT = Path(__file__).resolve().parents[2]
READINGS = ("unverified", "secondary", "abstract", "part", "full-text")  # the poorest first
LONGEST_SHORT = 52
FILE_OF = {"SEED": "valere"}  # the article is filed under its publisher

PAGE_OF = {name: (ROOT / "docs" / PAGES / f"{name}.md").read_text(encoding="utf-8") for name in DOSSIERS}
LINES = {name: lines_of(name, page) for name, page in PAGE_OF.items()}
SOURCES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "pyengine" / "knowledge" / "sources").glob("*.toml"))
}
ROWS = {
    FILE_OF.get(key, key.lower()): (dossier, row)
    for dossier, page in PAGE_OF.items()
    for key, row in references(page).items()
}


def pairs() -> list[tuple[str, str]]:
    """Give every pair of a numbered rule and a reference that it names, the reference by its file."""
    return [
        (f"{dossier}-{entry.name}", FILE_OF.get(key, key.lower()))
        for dossier, page in PAGE_OF.items()
        for entry in entries(page)
        if entry.sort == "rule"
        for key in LINES[dossier][f"{dossier}-{entry.name}"].refs
    ]


def status_of(row: dict[str, str]) -> str:
    """Give what the dossier's table says of how a reference was read."""
    return row.get("Status") or next(found for cell in row.values() for found in re.findall(r"read: [^.]*$", cell))


def best_reading(status: str) -> str:
    """Give the best reading that a status allows: its poorest part, but a table seen makes an abstract a part."""
    if not status.startswith("read: "):
        return "unverified"
    said = status.removeprefix("read: ").lower()
    if said.startswith("secondary") or "(secondary for" in said:
        return "secondary"
    if said.startswith("full text"):
        return "full-text"
    if said.startswith("abstract") and not re.match(r"abstracts? \+ .*(table|recommendations)", said):
        return "abstract"
    return "part"


def test_every_pair_of_rule_and_reference_has_a_claim() -> None:
    """Whatever source a rule names, one of that source's claims says that it carries the rule."""
    missing = [
        (rule, source)
        for rule, source in pairs()
        if source not in SOURCES or not any(rule in claim["rules"] for claim in SOURCES[source]["claim"])
    ]
    assert missing == []


@pytest.mark.parametrize("source", SOURCES)
def test_a_reading_is_never_better_than_the_dossiers(source: str) -> None:
    """Neither a source nor its claims say we read more than the dossier's table does, and the note is the table's."""
    dossier, row = ROWS[source]
    content = SOURCES[source]
    status = status_of(row)
    best = READINGS.index(best_reading(status))
    assert content["dossier"] == dossier
    assert READINGS.index(content["reading"]) <= best
    assert content["reading_note"] == re.sub(r"\s*²|\*\*", "", status).removeprefix("read: ")
    for claim in content["claim"]:
        assert READINGS.index(claim.get("reading", content["reading"])) <= READINGS.index(content["reading"])


@pytest.mark.parametrize(
    "status, best",
    [
        ("read: full text", "full-text"),
        ("read: abstract", "abstract"),
        ("read: abstract + Table 4 in full", "part"),
        ("read: abstract (whole); the five recommendations read at CAM22-D", "abstract"),
        ("read: abstract (part) + secondary summary (part)", "abstract"),
        ("read: one table in full (secondary for NCCN)", "secondary"),
        ("read: secondary page quoting it (abstract read)", "secondary"),
        ("unverified (from general knowledge)", "unverified"),
    ],
)
def test_a_status_allows_no_more_than_it_says(status: str, best: str) -> None:
    """The words of the dossiers' tables are understood."""
    assert best_reading(status) == best


@pytest.mark.parametrize("source", SOURCES)
def test_identifiers_are_those_that_the_dossier_shows(source: str) -> None:
    """A DOI or PMID stands in a source only if it stands in the dossier's row."""
    seen = " ".join(ROWS[source][1].values())
    assert SOURCES[source].get("doi", "") in seen
    assert SOURCES[source].get("pmid", "") in seen


@pytest.mark.parametrize("source", SOURCES)
def test_claims_name_lines_that_exist(source: str) -> None:
    """Each claim has an id of its own, a sentence, known strengths, and names at least one line of its dossier."""
    content = SOURCES[source]
    ids = [claim["id"] for claim in content["claim"]]
    assert len(ids) == len(set(ids)) > 0
    assert content["kind"] in STRENGTHS
    for claim in content["claim"]:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", claim["id"])
        assert claim["says"].endswith((".", ".)")), claim["id"]
        assert claim["place"], claim["id"]
        assert claim["strength"] in STRENGTHS, claim["id"]
        assert claim["rules"], claim["id"]
        assert set(claim["rules"]) <= set(LINES[content["dossier"]]), claim["id"]


def test_no_source_is_filed_that_no_dossier_lists() -> None:
    """Every file of a source stands for one row of a dossier's table."""
    assert set(SOURCES) <= set(ROWS)


def test_a_line_of_support_names_a_source_in_few_words() -> None:
    """Each source has a short name: not a word cut off, and not a whole title."""
    shorts = {source.id: source.short for source in load_knowledge().sources.values()}
    assert {name: short for name, short in shorts.items() if not 5 <= len(short) <= LONGEST_SHORT} == {}
    vague = {"clinic", "personal site", "trial registry", "blog author", "german patient site", "university programme"}
    assert {name for name, short in shorts.items() if short.lower() in vague} == set()
