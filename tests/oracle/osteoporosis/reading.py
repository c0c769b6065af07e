"""The rows laid over the exercises: the first step that any row leaves out."""

from __future__ import annotations

from functools import cache

from tests.oracle.osteoporosis import inventory, moves_others, moves_strength
from tests.oracle.osteoporosis.adopted import ADOPTED
from tests.oracle.osteoporosis.cautions import CAUTIONS
from tests.oracle.osteoporosis.facts import facts, holds, wrist_concerned
from tests.oracle.osteoporosis.gates import GATES
from tests.oracle.osteoporosis.moves_late import LATE
from tests.oracle.osteoporosis.moves_strength import Marks
from tests.oracle.osteoporosis.row import Row
from tests.oracle.osteoporosis.rules_falls import FALLS, HEALING, IMPACT
from tests.oracle.osteoporosis.rules_spine import LOAD, NEVER, SPINE

MOVES: dict[str, Marks] = {
    **moves_strength.LEGS,
    **moves_strength.ARMS,
    **moves_strength.TRUNK,
    **moves_others.POSTURE,
    **moves_others.BALANCE,
    **moves_others.IMPACT_AND_AEROBIC,
    **moves_others.STRETCHES,
    **moves_others.DAILY,
}
ROWS: tuple[Row, ...] = (*inventory.rows(), *SPINE, *LOAD, *FALLS, *IMPACT, *HEALING, *NEVER, *ADOPTED, *CAUTIONS)

OTHER = {"left": "right", "right": "left"}


@cache
def marks_of(exercise: str) -> tuple[frozenset[str], ...]:
    """Return what each step of an exercise does, with its name, and `name:2` from its second step on."""
    whole, *steps = MOVES[exercise]
    named = [f"{exercise}:{number}" for number in range(1, len(steps) + 1)]
    words = [
        frozenset(["every", exercise, *named[: place + 1], *whole.split(), *step.split()])
        for place, step in enumerate(steps)
    ]
    return tuple(said | {late for late, names in LATE.items() if said & set(names.split())} for said in words)


def leaves_out(row: Row, marks: frozenset[str]) -> bool:
    """Say whether a row, when it speaks, leaves out a step with these marks."""
    if marks & set(row.spare.split()):
        return False
    return any(set(target.split("+")) <= marks for target in row.leaves_out.split())


@cache
def first_left_out(row: Row, exercise: str) -> int:
    """Return the first step, counted from 1, that the row leaves out, or 0 where it leaves none out."""
    return next((number for number, marks in enumerate(marks_of(exercise), 1) if leaves_out(row, marks)), 0)


def speaks(row: Row, words: frozenset[str]) -> bool:
    """Say whether a row speaks of a person of whom these words are true."""
    return any(holds(clause, words) for clause in row.when) and not words.intersection(row.unless.split())


@cache
def _rows_on(exercise: str) -> tuple[tuple[int, Row], ...]:
    """Return the rows that could ever leave out a step of this exercise, each with that step."""
    return tuple((first, row) for row in ROWS if (first := first_left_out(row, exercise)))


@cache
def _facts_and_gates(said: frozenset[str]) -> tuple[frozenset[str], tuple[Row, ...]]:
    """Return the person's facts and the gates that are shut."""
    words = facts(said)
    return words, tuple(row for row in GATES if speaks(row, words))


def limits(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> list[tuple[int, Row]]:
    """Return every row that leaves out a step for this person, with the first step it leaves out."""
    whole = MOVES[exercise][0].split()
    hand = OTHER[side] if side and "other-arm" in whole else side
    one_arm = bool({"one-arm", "other-arm"} & set(whole))
    wrist = {"this-wrist"} if wrist_concerned(findings, hand, one_arm=one_arm) else set()
    words, shut = _facts_and_gates(findings | things | wrist)
    if shut:
        return [(1, row) for row in shut]
    if "this-dossier" not in words:
        return []
    return [(first, row) for first, row in _rows_on(exercise) if speaks(row, words)]


def highest_step(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> int:
    """Return how many steps, counted from the first, this person may be offered; 0 leaves the exercise out."""
    steps = len(MOVES[exercise]) - 1
    return min((first - 1 for first, _ in limits(exercise, side, findings, things)), default=steps)


def why(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> list[str]:
    """Return the dossier's lines that set the limit, or nothing where nothing limits."""
    found = limits(exercise, side, findings, things)
    lowest = min((first for first, _ in found), default=0)
    return [row.line + (" (ours)" if row.ours else "") for first, row in found if first == lowest]
