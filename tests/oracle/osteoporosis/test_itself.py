"""The oracle held against itself: every row can be reached, and the dossier's plain cases come out as it says."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from tests.oracle.osteoporosis import GATES, SEE_SOMEONE, highest_step, why
from tests.oracle.osteoporosis.cases import CASES, Case
from tests.oracle.osteoporosis.counting import counts
from tests.oracle.osteoporosis.facts import DERIVED, facts
from tests.oracle.osteoporosis.inventory import ANSWERED_BY_WORDS
from tests.oracle.osteoporosis.reading import MOVES, ROWS, first_left_out, marks_of, speaks
from tests.oracle.osteoporosis.row import Row
from tests.oracle.osteoporosis.rules_spine import NEVER
from tests.oracle.osteoporosis.vocabulary import FINDINGS, ONE_SIDED, STEPS, THINGS

NOBODY: frozenset[str] = frozenset()
COMPUTED = {"anyone", "this-wrist", "every"}
ALL_ROWS = (*ROWS, *GATES, *SEE_SOMEONE)


def named(row: Row) -> str:
    """A row's name in the list of tests."""
    return row.line


def words_of(clause: str) -> list[str]:
    """Return the words of a clause, absent or not."""
    return [word.removeprefix("no ") for word in clause.split(" + ")]


def raw(clause: str) -> frozenset[str]:
    """Return findings, and things where a clause asks for them, that make it true."""
    found: set[str] = set()
    for word in clause.split(" + "):
        if word in DERIVED:
            found |= raw(DERIVED[word][0])
        elif not word.startswith("no ") and word != "anyone":
            found.add(word)
    return frozenset(found)


def sides(exercise: str) -> tuple[str | None, ...]:
    """Return the sides an exercise is asked about."""
    return ("left", "right") if exercise in ONE_SIDED else (None,)


def test_every_exercise_has_attributes_for_each_of_its_steps() -> None:
    """Every exercise readers see has attributes, one set for each of its steps."""
    assert {name: len(marks_of(name)) for name in MOVES} == STEPS


def test_every_word_of_a_row_is_known() -> None:
    """Every word in a row or a derived fact is a finding, a thing or a derived fact."""
    clauses = [clause for row in ALL_ROWS for clause in row.when]
    clauses += [clause for several in DERIVED.values() for clause in several]
    clauses += [word for row in ALL_ROWS for word in row.unless.split()]
    used = {word for clause in clauses for word in words_of(clause)}
    assert used <= FINDINGS | THINGS | DERIVED.keys() | COMPUTED


def test_what_lifts_a_row_is_a_thing() -> None:
    """Only a thing lifts a row, never a finding."""
    assert {word for row in ALL_ROWS for word in row.unless.split()} <= THINGS


def test_every_mark_is_used_by_a_row() -> None:
    """Every attribute in lower case is one that some row speaks of."""
    spoken = {mark for row in ROWS for target in row.leaves_out.split() for mark in target.split("+")}
    spoken |= {mark for row in ROWS for mark in row.spare.split()} | {"every", "one-arm", "other-arm"}
    carried = {
        mark for name in MOVES for step in marks_of(name) for mark in step if mark.partition(":")[0] not in MOVES
    }
    assert {mark for mark in carried if mark.islower()} <= spoken


@pytest.mark.parametrize("row", [row for row in ROWS if row not in NEVER], ids=named)
def test_every_row_is_reached(row: Row) -> None:
    """Each clause of each row makes the row speak, and each mark it leaves out is carried by some exercise."""
    assert all(speaks(row, facts(raw(clause))) for clause in row.when)
    for target in row.leaves_out.split():
        alone = row._replace(leaves_out=target)
        reached = any(first_left_out(alone, name) for name in MOVES)
        assert reached != (row.line in ANSWERED_BY_WORDS)


@pytest.mark.parametrize("row", NEVER, ids=named)
def test_no_exercise_does_what_is_never_offered(row: Row) -> None:
    """No exercise of the catalogue does what the dossier leaves out by name."""
    assert not any(first_left_out(row, name) for name in MOVES)


@pytest.mark.parametrize("row", GATES, ids=named)
def test_a_gate_stops_every_exercise(row: Row) -> None:
    """Each gate, alone and with every thing that does not open it, stops every exercise on every side."""
    things = THINGS - set(row.unless.split())
    for clause in row.when:
        people = [(raw(clause), held) for held in (NOBODY, things)]
        for name in MOVES:
            assert {highest_step(name, side, *person) for side in sides(name) for person in people} == {0}
        assert row.line in " ".join(why("breathing", None, raw(clause), things))


@pytest.mark.parametrize("row", SEE_SOMEONE, ids=named)
def test_a_referral_speaks_and_leaves_nothing_out(row: Row) -> None:
    """A referral is reached by each of its clauses and leaves out no step of its own."""
    assert not row.leaves_out
    assert all(speaks(row, facts(raw(clause))) for clause in row.when)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.exercise}: {' '.join(case.findings)}")
def test_plain_case(case: Case) -> None:
    """A plain case from the dossier comes out as the dossier says, for the reason it gives."""
    person = (frozenset(case.findings), frozenset(case.things))
    assert highest_step(case.exercise, case.side, *person) == case.steps
    assert case.line in " / ".join(why(case.exercise, case.side, *person))


def test_another_finding_never_allows_more() -> None:
    """A further finding never allows more, the break without a side and R16's leaving of the rule set apart."""
    said = sorted(FINDINGS - {"bone-lesions", "wrist-fracture", "wrist-fracture.left", "wrist-fracture.right"})
    for things in (NOBODY, THINGS):
        for one, other in combinations(said, 2):
            both = frozenset({one, other})
            for name in ("squat", "heel-drops", "small-trunk-turn-lying", "sit-tall", "varied-walk"):
                fewest = min(highest_step(name, None, frozenset({finding}), things) for finding in both)
                assert highest_step(name, None, both, things) <= fewest, (name, both)


def test_another_thing_never_takes_away() -> None:
    """A further thing never takes a step away."""
    for finding in sorted(FINDINGS):
        person = frozenset({finding})
        for name in MOVES:
            for side in sides(name):
                bare = highest_step(name, side, person, NOBODY)
                assert all(highest_step(name, side, person, frozenset({thing})) >= bare for thing in THINGS)


def test_a_cancer_in_the_bone_alone_leaves_this_rule_set() -> None:
    """With a cancer in the bone and no thin bones the dossier limits nothing but its gates (R16)."""
    lesions = frozenset({"bone-lesions", "unsteady", "stoop"})
    assert all(highest_step(name, side, lesions, NOBODY) == STEPS[name] for name in MOVES for side in sides(name))
    assert highest_step("breathing", None, lesions | {"cord-signs"}, NOBODY) == 0


def test_the_readme_counts_what_was_added() -> None:
    """The README says how many rows came after the comparison, and the tables hold so many."""
    told = " ".join(Path(__file__).with_name("README.md").read_text(encoding="utf-8").split())
    rulings, missed, ours = counts().values()
    assert f"{rulings} rulings of the design, {missed} lines that had been missed" in told
    assert f"{ours} cautions of the site that no line asks for" in told
