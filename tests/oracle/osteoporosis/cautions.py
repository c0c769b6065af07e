"""Cautions of the site that no line of the dossier asks for, each with its reason. The comparison brought them up.

They are kept because they make sense for somebody frightened and alone; none of them is the dossier's word.
"""

from __future__ import annotations

from tests.oracle.osteoporosis.row import Row


def caution(reason: str, when: tuple[str, ...], leaves_out: str, unless: str = "") -> Row:
    """Return a row that is ours alone."""
    return Row(f"no line: {reason}", when, leaves_out, unless=unless, ours=True)


CAUTIONS: tuple[Row, ...] = (
    caution(
        "a wrist in its first six weeks grips no band and pushes nothing, and the other arm rests with it",
        ("any-wrist + very-fresh",),
        "band elbow-curl:2 careful-cough chest-stretch-doorway log-roll neck-and-shoulder-stretch-seated "
        "prone-upper-back-lift sit-with-breaks standing-thigh-stretch swimming water-exercise-class "
        "sit-to-stand seated-knee-press-out hamstring-stretch-lying-with-strap small-locust wrist-curl",
    ),
    caution(
        "a wrist before twelve weeks: no weights, in either hand",
        ("any-wrist + fresh",),
        "elbow-curl:2 wrist-curl:2 goblet-squat weighted-lunge lift-close",
    ),
    caution(
        "a wrist before twelve weeks pushes off a chair or into a band for the leg only once cleared",
        ("any-wrist + fresh",),
        "sit-with-breaks seated-band-leg-press:2",
        unless="wrist-fracture-cleared",
    ),
    caution(
        "leaning, lifting and pushing up from bed wait until the wrist may take weight",
        ("any-wrist",),
        "flat-back-hinge-on-a-chair lift-close log-roll",
        unless="wrist-fracture-cleared",
    ),
    caution(
        "a painful shoulder holds no weight, and no band of more than a light one",
        ("painful-shoulder",),
        "all-fours-arm-and-leg wall-plank flat-back-hinge-on-a-chair getting-down-and-up-with-a-chair "
        "band-external-rotation:3 band-shoulder-extension:3 "
        "band-chest-press:3 band-row-seated:3 band-row-standing:3 band-pull-apart:3 reverse-fly-upright:3 "
        "elbow-extension:3 goblet-squat:3 weighted-lunge:3",
    ),
    caution(
        "a sore leg joint takes no single-leg work, stairs or hands-free rising",
        ("painful-leg-joint",),
        "sideways-step-up sit-to-stand-arms-folded slow-planned-turns stair-climb stair-stepping stepping-machine "
        "standing-hamstring-curl:3 step-over-a-line:3 varied-walk wall-sit balance-pad-stand",
    ),
    caution(
        "whoever needs the hands to rise squats and hinges holding on",
        ("cannot-rise-without-hands",),
        "hip-hinge:3 squat goblet-squat wall-sit",
    ),
    caution("after a fall no wall sit alone", ("fell",), "wall-sit", unless="supervised"),
    caution(
        "while falls come first, nobody goes down on hands and knees",
        ("falls-first",),
        "all-fours-arm-and-leg forearm-plank floor-push-up-on-knees getting-down-and-up-with-a-chair",
    ),
    caution(
        "while falls come first, no wide low stance and no foot held behind one",
        ("falls-first",),
        "standing-thigh-stretch warrior-two-at-the-worktop",
    ),
    caution(
        "while falls come first, no hurry and no turns without a hand",
        ("falls-first",),
        "brisk-walk slow-planned-turns:3",
    ),
    caution(
        "while falls come first, no running or skipping, whoever said yes", ("falls-first",), "running skipping-steps"
    ),
    caution(
        "neck or dizziness: no leaning head, no narrow stance without a hand, no soft pad, no landing",
        ("neck-trouble-or-dizzy",),
        "bridge one-leg-bridge low-bridge-pose hip-hinge hip-hinge-in-daily-life wall-push-up counter-push-up "
        "wall-plank side-plank-at-the-wall flat-back-hinge-on-a-chair prone-upper-back-lift small-locust swimming "
        "feet-together-stand:5 half-step-stand:5 heel-to-toe-stand:5 one-leg-stand:4 tree-pose-at-the-wall:3 "
        "balance-pad-stand ball-catch tai-chi dance-steps floor-ladder-steps varied-walk low-impact-aerobics:3 "
        "foot-stomps:2 heel-drops:2 small-jumps jogging skipping-steps",
    ),
    caution(
        "surprise walks and turns are left out after any break and with a guarded spine",
        ("broken", "spine-guard"),
        "varied-walk floor-ladder-steps slow-planned-turns:3 step-over-a-line:3 skipping-steps stepping-machine",
    ),
    caution(
        "poses are left out for good after any break, with a guarded spine, and when told severe",
        ("broken", "spine-guard", "told-severe"),
        "low-bridge-pose small-locust tree-pose-at-the-wall warrior-two-at-the-worktop",
    ),
    caution(
        "after any break no deep fold of the hip",
        ("broken",),
        "flat-back-hinge-on-a-chair:3 hamstring-stretch-lying-with-strap",
    ),
    caution("a guarded spine does not practise the floor", ("spine-guard",), "getting-down-and-up-with-a-chair"),
    caution("a guarded spine bends back only with somebody", ("spine-guard",), "standing-back-bend", "supervised"),
    caution(
        "a replaced hip is not stretched to its end, nor bent low on a bike",
        ("hip-replaced",),
        "hip-flexor-stretch recumbent-bike standing-thigh-stretch",
        unless="hip-replacement-limits-lifted",
    ),
    caution("a replaced hip lands on nothing without a yes", ("hip-replaced",), "forceful", "cleared-for-impact"),
)

GATES: tuple[Row, ...] = (
    caution("no source speaks of pregnancy with fragile bones", ("pregnant",), "every"),
    caution(
        "a hip replaced in the last 12 weeks is the surgeon's, like a broken one (R169)",
        ("hip-replaced + fresh",),
        "every",
    ),
)
