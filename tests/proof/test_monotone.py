"""The second reading only grows stricter with a further finding, and only looser with a further thing.

The exactness of the comparison rests on this. The tables of the second reading are data. So it is proven of each line:
what a line asks for is read off the table, and tried in every combination. How the lines are put together, so that the
strictest counts, stands in a few lines of Python: that is tried on invented people.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

import pytest

from pyengine.wire import knowledge
from tests.oracle.lesions import reading as lesions
from tests.oracle.lesions.doses import Dose
from tests.oracle.lesions.gates import GATES as LESION_GATES
from tests.oracle.lesions.gates import Gate
from tests.oracle.lesions.persons import CODES
from tests.oracle.lesions.rows import Row as LesionRow
from tests.oracle.osteoporosis import reading as bones
from tests.oracle.osteoporosis.facts import DERIVED, facts, holds, wrist_concerned
from tests.oracle.osteoporosis.gates import GATES as BONE_GATES
from tests.oracle.osteoporosis.row import Row
from tests.oracle.osteoporosis.vocabulary import FINDINGS, THINGS
from tests.proof.oracle import steps_allowed
from tests.proof.space import CONDITION, Marks, Space, spaces
from tests.proof.terms import candidates

Words = frozenset[str]
SIDES = (None, "left", "right")
BONE_ROWS = (*bones.ROWS, *BONE_GATES)
CLAUSES = sorted({clause for row in BONE_ROWS for clause in row.when} | {c for some in DERIVED.values() for c in some})
SAID_BY_THE_READING = {"anyone", "this-wrist"}
LEAVES = "no bone-lesions"
"""The one clause that asks for a finding to be absent (R16): with cancer in the bone this rule set is left."""
LIMBS = {
    f"{limb}.{side}": {f"{limb}.{side}", limb, f"{limb}-somewhere"}
    for limb in ("upper-thigh-lesion", "upper-arm-lesion")
    for side in ("left", "right")
}
"""A lesion of a limb, as answers give it: never without a side, once all that is asked is answered."""
PEOPLE, FEWER = 8, 12


def asked(clause: str) -> Words:
    """Return the words that a clause asks to be there."""
    return frozenset(word for word in clause.split(" + ") if not word.startswith("no "))


def refused(clause: str) -> Words:
    """Return the words that a clause asks to be absent."""
    return frozenset(word.removeprefix("no ") for word in clause.split(" + ")) - asked(clause)


def subsets(words: Iterable[str]) -> Iterator[Words]:
    """Yield every set of some words."""
    every = sorted(words)
    for size in range(len(every) + 1):
        yield from map(frozenset, combinations(every, size))


def strays(limits: Callable[[Words], bool], bringing: Words, lifting: Words) -> list[tuple[Words, str]]:
    """Return, of every combination of the words that a line names, those that a further word changes the wrong way.

    A word that brings a limit may never lift it, and a thing that lifts it may never bring it.
    """
    every = bringing | lifting
    return [
        (some, word)
        for some in subsets(every)
        for word in every - some
        if limits(some) != limits(some | {word}) and limits(some) != (word in lifting)
    ]


def named(line: object) -> str:
    """Return how a line is named in the list of tests."""
    return line.line if isinstance(line, (Row, LesionRow, Dose, Gate)) else str(line)


def test_a_line_that_loosens_is_seen() -> None:
    """A limit that a finding lifts, or that a thing brings, is found where it changes."""
    nothing: Words = frozenset()
    assert strays(lambda some: "stoop" not in some, frozenset({"stoop"}), nothing) == [(nothing, "stoop")]
    assert strays(lambda some: "supervised" in some, nothing, frozenset({"supervised"})) == [(nothing, "supervised")]
    two = Row("two", ("fell + no stoop", "frail"), "every")
    assert (frozenset({"fell"}), "stoop") in strays(
        lambda some: bones.speaks(two, some), frozenset({"fell", "frail", "stoop"}), nothing
    )


def test_findings_things_and_facts_are_different_words() -> None:
    """No word is a finding and a thing, or a thing and a fact that is worked out."""
    assert not FINDINGS & THINGS
    assert not THINGS & (DERIVED.keys() | SAID_BY_THE_READING)


def test_nothing_but_a_thing_is_asked_to_be_absent() -> None:
    """Every clause asks for findings to be there and for things to be absent, but for one, and things lift."""
    for clause in set(CLAUSES) - {LEAVES}:
        assert asked(clause) <= FINDINGS | DERIVED.keys() | SAID_BY_THE_READING
        assert refused(clause) <= THINGS
    assert {name for name, clauses in DERIVED.items() if LEAVES in clauses} == {"this-dossier"}
    assert not any(LEAVES in row.when for row in BONE_ROWS)
    lifting = {
        word for line in (*BONE_ROWS, *lesions.ROWS, *lesions.CEILINGS, *LESION_GATES) for word in line.unless.split()
    }
    bringing = {word for row in lesions.ROWS for word in row.findings.split()} | {gate.finding for gate in LESION_GATES}
    assert lifting <= THINGS
    assert bringing | {dose.finding for dose in lesions.CEILINGS if dose.finding} <= FINDINGS


def test_the_one_absent_finding_is_the_same_for_everybody_compared() -> None:
    """Only the answer about the condition says that there is cancer in the bone, and people are compared by it."""
    giving = {q.id for q in knowledge().questions.values() for a in q.answers if "bone-lesions" in a.gives}
    assert giving == {CONDITION}


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_is_brought_by_what_it_asks_for(clause: str) -> None:
    """In every combination of its words, a clause holds the more the more of what it asks for is there."""
    assert strays(lambda some: holds(clause, some), asked(clause), refused(clause)) == []


@pytest.mark.parametrize("row", BONE_ROWS, ids=named)
def test_a_line_about_fragile_bones_never_loosens(row: Row) -> None:
    """In every combination of its words, a line speaks the more with findings and the less with things."""
    bringing = frozenset(word for clause in row.when for word in asked(clause))
    lifting = frozenset(word for clause in row.when for word in refused(clause)) | set(row.unless.split())
    assert strays(lambda some: bones.speaks(row, some), bringing, lifting) == []


@pytest.mark.parametrize("fact", DERIVED)
def test_a_fact_that_is_worked_out_never_loosens(fact: str) -> None:
    """In every combination of what its clauses name, a fact holds the more with findings and the less with things."""
    bringing = frozenset(word for clause in DERIVED[fact] for word in asked(clause))
    lifting = frozenset(word for clause in DERIVED[fact] for word in refused(clause))
    assert strays(lambda some: fact in facts(some), bringing, lifting) == []


@pytest.mark.parametrize("row", lesions.ROWS, ids=named)
def test_a_line_about_lesions_never_loosens(row: LesionRow) -> None:
    """In every combination of its sites, findings and things, a line holds the more, and the less with all it needs."""
    places, causes, lifts = row.conditions
    assert strays(lambda some: row.holds(some, some, some), places | causes, lifts) == []


@pytest.mark.parametrize("line", [*lesions.CEILINGS, *LESION_GATES], ids=named)
def test_a_ceiling_and_a_gate_never_loosen(line: Dose | Gate) -> None:
    """A ceiling or a gate is brought by its own finding, and lifted by its own thing."""
    bringing, lifting = frozenset(line.finding.split()), frozenset(line.unless.split())

    def limits(some: Words) -> bool:
        return line.holds(some, some) if isinstance(line, Dose) else line in lesions.shut(some, some)

    assert strays(limits, bringing, lifting) == []


@pytest.mark.parametrize("side", SIDES)
def test_a_further_lesion_never_takes_a_site_away(side: str | None) -> None:
    """In every combination of lesions that answers can give, a further one leaves all sites in the matrix's terms."""
    units = {**{name: {name} for name in (*CODES, "shoulder-girdle-lesion")}, **LIMBS}

    def sites(chosen: Words) -> Words:
        return lesions.sites(frozenset(name for unit in chosen for name in units[unit]), side)

    assert all(sites(some) <= sites(some | {unit}) for some in subsets(units) for unit in units.keys() - some)


@pytest.mark.parametrize("one_arm", [True, False])
@pytest.mark.parametrize("side", SIDES)
def test_a_further_broken_wrist_never_frees_a_hand(side: str | None, one_arm: bool) -> None:  # noqa: FBT001
    """In every combination of sides, a hand that is concerned stays so."""

    def concerned(broken: Words) -> bool:
        findings = {name for hand in broken for name in (f"wrist-fracture.{hand}", "wrist-fracture")}
        return wrist_concerned(frozenset(findings), side, one_arm=one_arm)

    assert strays(concerned, frozenset({"left", "right"}), frozenset()) == []


def test_whoever_is_concerned_stays_so() -> None:
    """The dossier about lesions speaks of whoever has one of its findings, whatever else is true."""
    every = sorted(FINDINGS)
    alone = {name for name in every if lesions.concerned(frozenset({name}))}
    for one, other in combinations(every, 2):
        assert lesions.concerned(frozenset({one, other})) == bool({one, other} & alone)


def test_no_answer_names_a_limb_without_its_side() -> None:
    """A finding with sides is given with a side; where a lesion is “somewhere”, the side is asked and must be said."""
    known = knowledge()
    for question in known.questions.values():
        given = [name for answer in question.answers for name in answer.gives]
        assert not [name for name in given if name in known.findings and known.findings[name].sided]
    for limb in ("upper-thigh-lesion", "upper-arm-lesion"):
        (asking,) = (q for q in known.questions.values() if f"{limb}-somewhere" in q.ask_when)
        assert all(any(name.startswith(f"{limb}.") for name in answer.gives) for answer in asking.answers)


def fewer(space: Space, rng: random.Random) -> Iterator[tuple[Marks, Marks]]:
    """Yield people, each beside somebody who gives all the same but for some answers."""
    for _ in range(PEOPLE):
        share = rng.choice((0.05, 0.2, 0.6))
        person = space.possible(mark for mark in space.giving if rng.random() < share)
        for mark in rng.sample(sorted(person), min(FEWER, len(person))) if person else ():
            other = space.possible(person - {mark}) if person else None
            if person and other is not None:
                yield other, person


@pytest.mark.parametrize("condition", spaces(knowledge()))
def test_put_together_the_lines_never_loosen(condition: str) -> None:
    """Whoever gives fewer answers that bring findings, or has more things, is allowed as much of every exercise."""
    space, rng = spaces(knowledge())[condition], random.Random(f"monotone {condition}")
    compared = 0
    for less, more in fewer(space, rng):
        having = frozenset(mark for mark in space.having if rng.random() < 0.5)
        with_more = having | {rng.choice(space.having)}
        for one in candidates(knowledge()):
            told = (one.exercise.id, one.side)
            held = steps_allowed(*told, space.given(more), space.things(having))
            assert held <= steps_allowed(*told, space.given(less), space.things(having))
            assert held <= steps_allowed(*told, space.given(more), space.things(with_more))
            compared += 1
    assert compared > 1000
