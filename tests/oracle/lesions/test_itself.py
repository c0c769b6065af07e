"""The oracle's own tables are whole, and every one of their lines can be reached."""

from pathlib import Path

import pytest

from tests.oracle.lesions import GATES, NO_LIMIT, SEE_SOMEONE, highest_step, why
from tests.oracle.lesions.after import counts
from tests.oracle.lesions.columns import KINDS, LOADS, POSITIONS
from tests.oracle.lesions.doses import Dose
from tests.oracle.lesions.gates import Gate
from tests.oracle.lesions.lying import FLOOR, LYING
from tests.oracle.lesions.moving import MOVING
from tests.oracle.lesions.reading import CEILINGS, EXERCISES, ROWS, words
from tests.oracle.lesions.rows import Row
from tests.oracle.lesions.seated import SEATED
from tests.oracle.lesions.standing import STANDING
from tests.oracle.lesions.steps import STEPS
from tests.oracle.lesions.test_matrix import ALL_YES

LESION_AT = {
    "C": "neck-lesion",
    "T": "upper-back-lesion",
    "L": "lower-back-lesion",
    "P": "pelvis-lesion",
    "F": "upper-thigh-lesion.left",
    "F-same": "upper-thigh-lesion.left",
    "F-other": "upper-thigh-lesion.right",
    "H": "upper-arm-lesion.left",
    "H-same": "upper-arm-lesion.left",
    "H-other": "upper-arm-lesion.right",
    "A": "many-lesions",
}
EVERY_YES = ALL_YES | {"supervised", "spine-fracture-cleared"}
CASES = [
    (row, site, cause) for row in ROWS for site in row.sites.split() or [""] for cause in row.findings.split() or [""]
]


def stopped_by(line: str, findings: frozenset[str], things: frozenset[str]) -> bool:
    """Tell whether some exercise is held back by this line."""
    return any(line in why(exercise, "left", findings, things) for exercise in EXERCISES)


def test_every_exercise_is_described() -> None:
    """Exercises with steps and exercises with a description are the same ones, each described once."""
    rooms = (SEATED, LYING, FLOOR, STANDING, MOVING)
    assert EXERCISES.keys() == STEPS.keys()
    assert sum(len(room) for room in rooms) == len(EXERCISES)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_description_is_in_our_words(exercise: str) -> None:
    """An exercise has one position, one kind, words that columns.py explains, and no word beyond its last step."""
    does = words(exercise)
    assert len(does.keys() & POSITIONS.keys()) == 1
    assert len(does.keys() & KINDS.keys()) == 1
    assert all(word in POSITIONS | KINDS | LOADS or word.startswith("x") for word in does)
    assert all(1 <= start <= len(STEPS[exercise]) for start in does.values())


def test_every_word_is_used() -> None:
    """No word of columns.py is without an exercise."""
    used = {word for exercise in EXERCISES for word in words(exercise)}
    assert (POSITIONS | KINDS | LOADS).keys() <= used


@pytest.mark.parametrize(
    "row, site, cause", CASES, ids=lambda part: part.name if isinstance(part, Row) else part or "any"
)
def test_row_is_reached(row: Row, site: str, cause: str) -> None:
    """Each row holds something back, for each of its sites and findings, until what lifts it is there."""
    findings = frozenset({"bone-lesions", LESION_AT.get(site, "skull-lesion"), cause} - {""})
    lifts = frozenset(row.unless.split()) - {"taught-in-person"}
    assert stopped_by(row.name, findings, EVERY_YES - lifts)
    twins = [
        twin
        for twin in ROWS
        if twin.name == row.name and not twin.unless and (site in twin.sites.split() or not twin.sites)
    ]
    if lifts and not twins:
        assert not stopped_by(row.name, findings, EVERY_YES)


@pytest.mark.parametrize("dose", CEILINGS, ids=lambda dose: dose.name)
def test_dose_is_reached(dose: Dose) -> None:
    """Each ceiling holds back some step, and only when its finding is there and nothing lifts it."""
    findings = frozenset({"bone-lesions", "skull-lesion", dose.finding} - {""})
    assert stopped_by(dose.name, findings, EVERY_YES - {dose.unless})
    if dose.unless:
        assert not stopped_by(dose.name, findings, EVERY_YES)
    if dose.finding:
        assert not stopped_by(dose.name, findings - {dose.finding}, EVERY_YES)


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.finding)
def test_gate_stops_everything(gate: Gate) -> None:
    """A gate leaves nothing, not even quiet breathing, and opens only for its own thing."""
    findings = frozenset({"bone-lesions", gate.finding})
    without = EVERY_YES - {gate.unless}
    assert all(highest_step(exercise, "left", findings, without) == 0 for exercise in EXERCISES)
    assert (highest_step("breathing", None, findings, EVERY_YES) > 0) == bool(gate.unless)


@pytest.mark.parametrize("finding", SEE_SOMEONE)
def test_week_goes_on(finding: str) -> None:
    """What sends a reader to someone stops neither sitting tall nor breathing."""
    findings = frozenset({"bone-lesions", finding})
    assert highest_step("breathing", None, findings, EVERY_YES) > 0
    assert highest_step("sit-tall", None, findings, EVERY_YES) > 0


def test_no_finding_both_stops_and_lets_go_on() -> None:
    """Gates and referrals are different findings, and no gate is written twice."""
    gates = [gate.finding for gate in GATES]
    assert len(gates) == len(set(gates))
    assert not set(gates) & SEE_SOMEONE.keys()


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_lesion_no_limit(exercise: str) -> None:
    """Without a lesion this dossier says nothing, whatever else is true."""
    findings = frozenset({"osteoporosis", "cord-signs", "spine-fracture", "fell-this-year", "severe-fatigue"})
    assert highest_step(exercise, None, findings, frozenset()) == NO_LIMIT
    assert why(exercise, None, findings, frozenset()) == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_more_findings_never_allow_more(exercise: str) -> None:
    """Adding any single finding to a lesion never lets an exercise go further."""
    base = frozenset({"bone-lesions", "upper-back-lesion"})
    before = highest_step(exercise, "left", base, EVERY_YES)
    extra = {*LESION_AT.values(), *SEE_SOMEONE, *(gate.finding for gate in GATES)}
    assert all(highest_step(exercise, "left", base | {finding}, EVERY_YES) <= before for finding in extra)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_more_yes_never_allows_less(exercise: str) -> None:
    """Adding any single thing never holds an exercise back."""
    for finding in LESION_AT.values():
        findings = frozenset({"bone-lesions", finding})
        for thing in EVERY_YES - {"taught-in-person"}:
            fewer = highest_step(exercise, "left", findings, EVERY_YES - {thing})
            assert fewer <= highest_step(exercise, "left", findings, EVERY_YES)


def test_the_readme_counts_what_was_added() -> None:
    """The README says how many rows came after the comparison, and the tables hold so many."""
    told = " ".join(Path(__file__).with_name("README.md").read_text(encoding="utf-8").split())
    rulings, missed, cautions = counts().values()
    assert f"{rulings} rulings of the design, {missed} lines that had been missed" in told
    assert f"{cautions} cautions of the site that no line asks for" in told
