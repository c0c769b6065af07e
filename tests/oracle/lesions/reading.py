"""The reading itself: which sites a person's findings name, and which rows then hold."""

from functools import cache, lru_cache

from tests.oracle.lesions.after import CAUTION_DOSES, CAUTIONS, MISSED, MISSED_DOSES, REREAD, RULINGS, builds_from
from tests.oracle.lesions.columns import KINDS
from tests.oracle.lesions.doses import DOSES, Dose
from tests.oracle.lesions.gates import GATES, Gate
from tests.oracle.lesions.inventory import EXCLUSIONS
from tests.oracle.lesions.lying import FLOOR, LYING
from tests.oracle.lesions.matrix import matrix_rows
from tests.oracle.lesions.moving import MOVING
from tests.oracle.lesions.named import NAMED
from tests.oracle.lesions.persons import CODES, LESION_FINDINGS
from tests.oracle.lesions.rows import Row
from tests.oracle.lesions.rules import RULES
from tests.oracle.lesions.seated import SEATED
from tests.oracle.lesions.standing import STANDING
from tests.oracle.lesions.steps import STEPS

NO_LIMIT = 99
EXERCISES = SEATED | LYING | FLOOR | STANDING | MOVING
ROWS: tuple[Row, ...] = (*matrix_rows(), *EXCLUSIONS, *RULES, *RULINGS, *MISSED, *CAUTIONS)
CEILINGS: tuple[Dose, ...] = (*DOSES, *MISSED_DOSES, *CAUTION_DOSES)
GATE_OF: dict[str, Gate] = {gate.finding: gate for gate in GATES}


@cache
def words(exercise: str) -> dict[str, int]:
    """Return what the exercise does, each word with the step from which it holds."""
    said = EXERCISES[exercise].split()
    again = REREAD.get(exercise, "").split()
    if not any(word.startswith("builds") for word in again):
        again += builds_from(next(word for word in said if word in KINDS)).split()
    if exercise not in NAMED:
        again.append("unnamed")
    parts = (word.partition(":") for word in [*said, *again])
    return {word: int(step or 1) for word, _, step in parts}


@cache
def touching(exercise: str) -> tuple[tuple[tuple[Row, int], ...], tuple[tuple[Dose, int], ...]]:
    """Return the rows and doses that can limit this exercise, each with the steps that it leaves."""
    does, steps = words(exercise), STEPS[exercise]
    rows = ((row, row.leaves(does, len(steps))) for row in ROWS)
    doses = ((dose, dose.leaves(does, steps)) for dose in CEILINGS)
    return tuple(r for r in rows if r[1] < len(steps)), tuple(d for d in doses if d[1] < len(steps))


def limb(findings: frozenset[str], lesion: str) -> set[str]:
    """Return the sides of a lesion; one whose side nobody named may be on either."""
    named = {side for side in ("left", "right") if f"{lesion}.{side}" in findings}
    if not named and findings & {lesion, f"{lesion}-somewhere"}:
        return {"left", "right"}
    return named


@lru_cache(maxsize=4096)
def sites(findings: frozenset[str], side: str | None) -> frozenset[str]:
    """Return the site codes of the matrix, seen from the limb that is exercised."""
    found = {CODES[finding] for finding in findings if finding in CODES}
    for code, lesion in (("F", "upper-thigh-lesion"), ("H", "upper-arm-lesion")):
        sides = limb(findings, lesion)
        if sides:
            same, other = side is None or side in sides, side is not None and sides != {side}
            found |= {code, *([f"{code}-same"] if same else []), *([f"{code}-other"] if other else [])}
    if "shoulder-girdle-lesion" in findings:  # R34: thoracic and humerus; its side is not asked
        found |= {"T", "H", "H-same"}
    return frozenset(found)


@lru_cache(maxsize=4096)
def concerned(findings: frozenset[str]) -> bool:
    """Tell whether this dossier has anything to say about these findings."""
    return any(finding.partition(".")[0] in LESION_FINDINGS for finding in findings)


@lru_cache(maxsize=4096)
def shut(findings: frozenset[str], things: frozenset[str]) -> tuple[Gate, ...]:
    """Return the gates that stop this person."""
    gates = (GATE_OF[finding] for finding in sorted(findings & GATE_OF.keys()))
    return tuple(gate for gate in gates if not gate.unless or gate.unless not in things)


def limits(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> list[tuple[int, str]]:
    """Return each line that limits, with the number of steps that it leaves."""
    if not concerned(findings):
        return []
    rows, doses = touching(exercise)
    found = sites(findings, side)
    return [
        *((0, gate.name) for gate in shut(findings, things)),
        *((left, row.name) for row, left in rows if row.holds(found, findings, things)),
        *((left, dose.name) for dose, left in doses if dose.holds(findings, things)),
    ]
