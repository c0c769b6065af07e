"""What was added or read again after the comparison with the engine, each row with what it rests on.

Three tables: rulings of the design, which stand above both readers; lines of the dossier that this reading had missed;
and cautions of the site that no line asks for.
"""

from tests.oracle.lesions.doses import Dose
from tests.oracle.lesions.gates import GATES
from tests.oracle.lesions.rows import Row

ISO = "team-ok-isometric-trunk taught-in-person"
UNSTEADY = "fell-this-year fell-twice-or-hurt unsteady tested-low numb-feet walking-aid mostly-sitting"

RULINGS: tuple[Row, ...] = (
    Row("ruling: only what a source used with lesions", "unnamed"),
    Row("ruling: matrix (b) wins over x11, x48: leg strength seated", "rises x11 stairs", sites="C L"),
    Row("ruling: matrix (b) wins over x12, x13: arm strength seated", "x12 x13", sites="L P F"),
    Row("ruling: swimming, the more careful reading", "swim"),
    Row("ruling: many places are every row at once, R141", "knee-stretch", sites="A", unless="team-ok-elbow-and-knee"),
)

MISSED: tuple[Row, ...] = (
    Row(
        "R112, R162, R19: a walking aid, or mostly sitting, is poor balance",
        "stands rises",
        findings=UNSTEADY,
        spares="balance",
    ),
    Row(
        "R112, R111: a walk alone is for the team to judge (R135)", "walk", findings=UNSTEADY, unless="team-ok-walking"
    ),
    Row("R112: the pool is for the team to judge", "pool", findings=UNSTEADY, unless="team-ok-water"),
    Row("R112: no steps about", "stairs x49 x45", findings=UNSTEADY),
    Row("R4.6, R46: isometric trunk work only under rule 46", "trunk-still", unless=ISO),
    Row("R23, R31, R140: stretching moves no part of the spine, nor the neck", "neck", sites="L P"),
    Row("R139, HIE22: stretching without the shoulder, either arm", "x29", sites="H-other", unless="team-ok-other-arm"),
    Row("R24, R30: hands that hold a band work the shoulder", "arm-pull", sites="C T A"),
    Row("R38: a band in both hands is in that arm's too", "both-hands", sites="H"),
    Row("R22, R24, R25, x45: the class works hip and shoulder, and turns", "x45", sites="T L P F"),
    Row("R114: few repetitions, built slowly", "builds", findings="lymphoedema"),
)

MISSED_DOSES: tuple[Dose, ...] = (
    Dose("R60, R61: bouts of 10 minutes at first", unless="held-first-step", minutes=10),
    Dose("R144, R55: 20 minutes at most", minutes=20),
    Dose("R144, R57, R135: strength work ends light, beside somebody too", column="builds", effort=4),
    Dose("R62: four times 5 minutes", finding="mostly-sitting", minutes=5),
    Dose("R62, R113: four times 5 minutes", finding="severe-fatigue", minutes=5),
)

MISSED_GATES = frozenset({"spine-fracture"})

CAUTIONS: tuple[Row, ...] = (
    # A skull or jaw is not knocked or leaned on: what risks a fall, or hangs the head, waits with R35.
    Row("caution: skull or jaw", "stairs one-leg x12 x13", findings="skull-lesion"),
    # Shifting to fingertips takes the hand off just as the stance grows narrow.
    Row("caution: a whole hand on the support when unsteady", "fingertips", findings=UNSTEADY),
    Row("caution: steps to music", "x49"),
    # Pushing on the chair arms loads the shoulders, folded arms hold on to nothing. A small knee bend at a rail stays.
    Row("caution: rising from a chair with a lesion near the shoulder", "rises", sites="T H"),
    Row("caution: rising from a chair with a lesion in an arm", "rises", findings="other-arm-bone-lesion"),
    # The table says nothing of stretching the thigh without a lesion; it rests on the hip of the other.
    Row("caution: stretching the other knee", "knee-stretch", sites="F-other", unless="team-ok-other-leg"),
    Row("caution: one leg with low platelets", "one-leg", findings="told-platelets-under-50"),
    Row(
        "caution: little fitness begins with the movement alone (R59, R70)",
        "builds",
        findings="mostly-sitting severe-fatigue",
    ),
)

CAUTION_DOSES: tuple[Dose, ...] = (
    Dose("caution: light after chemotherapy", finding="infusion-in-last-24-hours", effort=4),
)

REREAD: dict[str, str] = {
    "reach-close": "arm-shoulder",  # the hand goes out to reach: the upper arm moves, on either side
    "seated-calf-stretch": "knee-stretch",  # the knee is straightened and held
    "standing-thigh-stretch": "arm-shoulder",  # the hand reaches back for the ankle
    "seated-band-leg-press": "both-hands:2 trunk-still:3",  # a band in both hands; ten seconds of it hold the trunk too
    "feet-together-stand": "fingertips:4",
    "half-step-stand": "fingertips:4",
    "weight-shift": "shift",
    "sit-to-stand": "builds:3",  # its first two steps have hands and no number to grow
    "sit-to-stand-arms-folded": "builds",  # the harder form of the one with hands
    "stair-climb": "builds:2",
    "toe-raise": "builds:2",
}
"""Words added to an exercise after a second look at its sentences."""


def builds_from(kind: str) -> str:
    """Return the step from which strength work asks for more than a first try of the movement."""
    return "builds:2" if kind in {"strength", "still"} else ""


def counts() -> dict[str, int]:
    """Return how many rows, ceilings and gates were added, by what they rest on."""
    missed = (*MISSED, *MISSED_DOSES, *(gate for gate in GATES if gate.finding in MISSED_GATES))
    return {
        "rulings of the design": len(RULINGS),
        "lines that had been missed": len(missed),
        "cautions of the site that no line asks for": len(CAUTIONS) + len(CAUTION_DOSES),
    }
