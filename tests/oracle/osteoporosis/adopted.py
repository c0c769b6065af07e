"""Rows adopted after the comparison with the engine: a line of the dossier, or a ruling on it, that was first missed.

Each names its line and says `after comparison`, so that these rows can be counted apart from the independent reading.
`name:3` is an exercise from its third step on.
"""

from __future__ import annotations

from tests.oracle.osteoporosis.row import Row

RULINGS: tuple[Row, ...] = (
    Row(
        "R160 as ruled, after comparison: over 12 months ago and not cleared, what sources give at home",
        ("spine-broken",),
        "every",
        unless="spine-fracture-cleared",
        spare="breathing feet-together-stand flat-walk half-step-stand hip-hinge-in-daily-life log-roll "
        "lying-press-into-floor lying-rest reach-close sit-tall sit-with-breaks step-turn",
    ),
    Row(
        "R160 as ruled, after comparison: not cleared, supported balance only",
        ("spine-broken",),
        "feet-together-stand:4 half-step-stand:4",
        unless="spine-fracture-cleared",
    ),
    Row("R1 as ruled, after comparison: stable illness, a cap on effort", ("known-stable-illness",), "vigorous hard"),
)

START: tuple[Row, ...] = (
    Row(
        "R42, R36, R207, after comparison: a novice learns the first step before anything is added",
        ("new-to-strength-work + no held-first-step",),
        "adds sit-to-stand-arms-folded one-leg-bridge weighted-lunge goblet-squat",
    ),
    Row(
        "R44, after comparison: hard sets for the trained, without a break, not at risk of falls",
        ("new-to-strength-work", "broken", "spine-guard", "falls-first"),
        "hard",
    ),
    Row("R41, R43, after comparison: the bridge pose is work too", ("unpractised",), "low-bridge-pose:3"),
    Row(
        "R27, after comparison: bouts of about 10 minutes",
        ("spine-guard", "mostly-sitting", "known-stable-illness"),
        "past-ten-minutes",
    ),
    Row(
        "R107, hazard P of 3.1, after comparison: planks and floor push-ups are prone", ("no held-first-step",), "plank"
    ),
    Row(
        "R11, after comparison: a yes for hard walking",
        ("aged-45-or-over",),
        "varied-walk:3",
        unless="cleared-for-impact",
    ),
    Row(
        "R11, after comparison: vigorous and new to it, only with somebody",
        ("aged-45-or-over + new-to-strength-work",),
        "vigorous",
        unless="supervised",
    ),
    Row("R13, after comparison: skipping is a kind of running", ("anyone",), "skipping-steps", "cleared-for-impact"),
    Row("R219, after comparison: unusual tiredness ends hard effort", ("severe-fatigue",), "vigorous hard"),
    Row(
        "R8, after comparison: leaning, chair and floor rises, stairs, bridges, lifting are strength work",
        ("long-on-steroids",),
        "flat-back-hinge-on-a-chair getting-down-and-up-with-a-chair lift-close low-bridge-pose sit-with-breaks "
        "stair-stepping stepping-machine warrior-two-at-the-worktop dance-steps:3 low-impact-aerobics:3 "
        "floor-ladder-steps:3",
        unless="looked-at-on-steroids",
    ),
)

SPINE: tuple[Row, ...] = (
    Row(
        "R164, R165, after comparison: bands too wait for the physiotherapist",
        ("spine-broken",),
        "band seated-hamstring-curl:2 lift-close",
        unless="physio-seen-since-spine-fracture",
    ),
    Row("3.1 CO6, after comparison: taught, so with somebody", ("spine-guard",), "all-fours-arm-and-leg", "supervised"),
    Row(
        "R141, R144, after comparison: no bending of the spine, however small",
        ("spine-guard", "high-risk"),
        "flat-back-hinge-on-a-chair:3 hamstring-stretch-lying-with-strap pelvic-tilt",
    ),
    Row(
        "R142, hazards T and S of 3.1, after comparison",
        ("spine-guard",),
        "turns-a-little neck-and-shoulder-stretch-seated:2",
    ),
    Row("R116, R111, after comparison: a stoop forced flat", ("stoop",), "low-bridge-pose stick-raise-lying:2"),
    Row(
        "R223, after comparison: the guideline leaves these out, so with somebody beside one",
        ("told-severe + no supervised",),
        "foot-stomps:2 heel-drops:2 small-jumps skipping-steps jogging turns-a-little seated-small-side-bend "
        "pelvic-tilt goblet-squat:3 weighted-lunge:3 prone-upper-back-lift small-locust standing-back-bend",
    ),
)

FALLS: tuple[Row, ...] = (
    Row(
        "R88, R89, R92, R93, after comparison: moving and narrow balance once the plain stance is steady",
        ("falls-first + no held-first-step",),
        "moving-balance feet-together-stand:4 half-step-stand:4 heel-to-toe-stand heel-toe-rock:2 one-leg-stand "
        "weight-shift:3",
    ),
    Row("R90, gates FF of 3.1, after comparison: a hand on something fixed", ("falls-first",), "hand-off"),
    Row(
        "R99, R93, R236, after comparison: an assessment before harder balance",
        ("fell-twice-or-hurt", "fell + unsteady", "avoids-activity", "tested-low"),
        "hand-off backward-steps heel-to-toe-walk side-steps:3 slow-planned-turns step-over-a-line",
    ),
    Row(
        "R99, after comparison: bridge pose, back lift and cross-trainer at more effort",
        ("fell-twice-or-hurt", "fell + unsteady"),
        "low-bridge-pose:3 prone-upper-back-lift:3 cross-trainer:3",
        unless="supervised",
    ),
    Row(
        "R221, R90, after comparison: unsteady, no standing work with both hands taken, no deep step",
        ("unsteady", "walking-aid", "cannot-rise-without-hands", "fell-twice-or-hurt", "frail"),
        "band-standing pole-walk:3 getting-down-and-up-with-a-chair hip-hinge:3 lift-close sideways-step-up "
        "sit-to-stand-arms-folded squat goblet-squat weighted-lunge stair-climb stair-stepping stepping-machine "
        "standing-hamstring-curl:3 static-lunge step-up swimming wall-sit water-exercise-class",
    ),
    Row("R216, after comparison: dizzy, nothing on the floor", ("neck-trouble-or-dizzy",), "floor"),
)

IMPACT: tuple[Row, ...] = (
    Row(
        "R70, R68, gates V, NFX and OA of 3.1, after comparison: no yes opens them",
        ("broken", "spine-guard", "falls-first", "painful-leg-joint"),
        "foot-stomps heel-drops small-jumps dance-steps:3 low-impact-aerobics:3",
    ),
    Row("R68, after comparison: quick landings left out", ("frail",), "low-impact-aerobics:3 dance-steps:3"),
    Row(
        "R81, after comparison: stairs, turns and quick steps are above easy walking",
        ("fresh",),
        "brisk sideways-step-up slow-planned-turns step-up floor-ladder-steps step-over-a-line:3 varied-walk",
    ),
)

ADOPTED: tuple[Row, ...] = (*RULINGS, *START, *SPINE, *FALLS, *IMPACT)

GATES: tuple[Row, ...] = (
    Row("R160 as ruled, after comparison: a painful old break", ("spine-fracture-painful",), "every"),
    Row("R15, R16, after comparison: which dossier is not known", ("condition-unknown",), "every"),
)
