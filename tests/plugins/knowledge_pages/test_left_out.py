"""What the dossiers name is either an exercise or said to be left out, with a reason."""

import dataclasses
import re
from collections import Counter
from pathlib import Path

import pytest

from plugins.knowledge_pages import exclusions_page
from plugins.knowledge_pages.evidence import DOSSIERS, PAGES, entries
from plugins.knowledge_pages.evidence_index import encoded_from
from plugins.knowledge_pages.exclusions_page import Exclusions, read_exclusions
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge

ROOT = Path(__file__).resolve().parents[3]
NAMED = re.compile(r"^### 3\.2 .*?(?=^#|\Z)", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def exclusions() -> Exclusions:
    """Return the exclusions of this checkout."""
    return read_exclusions(ROOT)


def _dossier(name: str) -> str:
    return (ROOT / "docs" / PAGES / f"{name}.md").read_text(encoding="utf-8")


def _inventory() -> dict[str, str]:
    return {
        f"{name}-{entry.name}": entry.text
        for name in DOSSIERS
        for entry in entries(_dossier(name))
        if entry.sort == "exercise"
    }


def test_every_row_of_both_inventories_is_shown_or_left_out(knowledge: Knowledge, exclusions: Exclusions) -> None:
    """No exercise that a source names is forgotten; the rows still open are listed here when there are any."""
    rows = _inventory()
    assert {"osteoporosis-L1", "osteoporosis-Y6", "bone-metastases-x1", "bone-metastases-x56"} <= set(rows)
    assert {f"bone-metastases-X{number}" for number in range(1, 7)} <= set(rows)
    settled = {line for exercise in knowledge.exercises.values() for line in exercise.dossier}
    settled |= {line for exclusion in exclusions.all for line in exclusion.dossier}
    assert [f"{name}: {text[:70]}" for name, text in rows.items() if name not in settled] == []


def test_every_move_of_the_named_exclusions_is_on_the_page(exclusions: Exclusions) -> None:
    """Each move that section 3.2 of the osteoporosis dossier names is named to the reader too."""
    table = NAMED.search(_dossier("osteoporosis"))
    assert table
    cells = [line.split("|")[2] for line in table[0].splitlines()[3:] if line.startswith("|")]
    moves = [re.sub(r"~:?|\([^)]*\)", "", move).strip() for cell in cells for move in re.split(r"[,;/]", cell)]
    said = " / ".join(name for e in exclusions.all for name in (e.name, *e.moves)).casefold()
    assert len(moves) > 40
    assert [move for move in moves if move.casefold() not in said] == []


def test_a_line_that_changes_names_the_exclusions_that_rest_on_it(exclusions: Exclusions) -> None:
    """Whoever changes a line of a dossier is told which exclusions to read again, as with exercises and rules."""
    places = encoded_from({line for e in exclusions.all for line in e.dossier}, ROOT / "pyengine" / "knowledge")
    untold = [
        f"{e.id}: {line}"
        for e in exclusions.all
        for line in e.dossier
        if f"evidence/exclusions.toml › {e.id}" not in places[line]
    ]
    assert untold == []


def test_every_exclusion_says_why_in_one_short_sentence(exclusions: Exclusions) -> None:
    """A reason is one sentence of at most twenty words, with how sure it is and where it comes from."""
    long = [e.id for e in exclusions.all if len(e.because.split()) > 20 or re.search(r"[.!?] ", e.because)]
    assert long == []
    assert [e.id for e in exclusions.all if not (e.because.endswith(".") and e.strength and e.dossier)] == []


def test_every_exclusion_is_printed_once_under_its_group(pages: Pages, exclusions: Exclusions) -> None:
    """Each has one anchor, and all that it names exists."""
    printed = exclusions_page.page(pages.book, exclusions)
    ids = Counter(re.findall(r'(?: id="|\{#)([\w-]+)', printed))
    assert [e.id for e in exclusions.all if ids[e.id] != 1] == []
    assert [name for name, count in ids.items() if count > 1] == []
    assert [group.id for group in exclusions.groups if not exclusions.of(group)] == []


def test_an_exclusion_that_names_nothing_known_stops_the_build(pages: Pages, exclusions: Exclusions) -> None:
    """A wrong group, strength, line or exercise is told by name."""
    wrong = dataclasses.replace(
        exclusions.all[0], group="gone", strength=("sure",), dossier=("osteoporosis-9999",), instead=("sit-up",)
    )
    with pytest.raises(exclusions_page.ExclusionError) as caught:
        exclusions_page.checked(pages.book, Exclusions(exclusions.groups, (wrong,)))
    told = str(caught.value)
    assert [name for name in ("gone", "sure", "osteoporosis-9999", "sit-up") if f"'{name}'" not in told] == []


def test_the_engine_cannot_choose_what_is_left_out(knowledge: Knowledge, exclusions: Exclusions) -> None:
    """Nothing that is never shown is an exercise by the same name."""
    names = {exercise.name.casefold() for exercise in knowledge.exercises.values()} | set(knowledge.exercises)
    assert [e.id for e in exclusions.all if e.id in names or e.name.casefold() in names] == []
