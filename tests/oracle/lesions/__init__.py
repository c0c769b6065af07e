"""An independent reading of the dossier on bone metastases: which exercises it allows, and how far.

Written from the dossier's own text by someone who has not read the rules of the engine, and sharing nothing with it.
README.md says how the dossier was read where it is unclear.
"""

from tests.oracle.lesions.gates import GATES, SEE_SOMEONE
from tests.oracle.lesions.reading import NO_LIMIT, concerned, limits
from tests.oracle.lesions.steps import STEPS

__all__ = ["GATES", "NO_LIMIT", "SEE_SOMEONE", "highest_step", "why"]


def highest_step(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> int:
    """Return the number of steps, from the first, that this person may be offered; 0 leaves the exercise out."""
    if not concerned(findings):
        return NO_LIMIT
    return min((left for left, _ in limits(exercise, side, findings, things)), default=len(STEPS[exercise]))


def why(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> list[str]:
    """Return the dossier lines that hold this exercise back, the strictest first."""
    return [line for _, line in sorted(limits(exercise, side, findings, things))]
