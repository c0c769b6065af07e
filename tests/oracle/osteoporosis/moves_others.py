"""What the other exercises do, in the dossier's own terms: one string for the whole, one for each step.

Words beyond those of the strength table: `impact` an exercise made for landing; `forceful` lands with force (the
dossier's I2); `over-ten` more than ten landings; `running`; `one-leg-hop`; `explosive`; `vigorous` effort above 6
out of 10; `prone`; `twist` and `side-bend` of the trunk; `yoga`; `over-object`; `neck` tips the head; `strap`; `pad` on
a soft pad; `hip-cross`, `hip-turn`. What is only good for everybody (daily habits, lying at rest) has no word.
"""

from __future__ import annotations

from tests.oracle.osteoporosis.moves_strength import Marks

POSTURE: dict[str, Marks] = {
    "lying-rest": ("PO1", "", ""),
    "lying-press-into-floor": ("PO2", "", "", ""),
    "lying-on-a-rolled-towel": ("PO3", "", "", ""),
    "head-press-to-wall": ("PO4", "", ""),
    "chin-tuck": ("PO5", "", ""),
    "wall-slide": ("PO6", "", ""),
    "shoulder-blade-squeeze": ("PO7", "", "", ""),
    "stick-raise-lying": ("PO8", "", "", ""),
    "sit-tall": ("PO9", "", ""),
    "standing-back-bend": ("PO10", "", "", ""),
    "prone-upper-back-lift": ("PO11 prone", "", "", ""),
    "breathing": ("", "", ""),
    "posture-walk": ("", "", ""),
}

BALANCE: dict[str, Marks] = {
    "feet-together-stand": ("B1", "", "", "", "", "unheld"),
    "half-step-stand": ("B2", "", "", "", "", "unheld"),
    "heel-to-toe-stand": ("B3", "", "", "", "", "unheld"),
    "one-leg-stand": ("B4", "", "", "", "unheld"),
    "weight-shift": ("B5", "", "", ""),
    "heel-toe-rock": ("B6", "", "", ""),
    "heel-to-toe-walk": ("B7", "", "", ""),
    "side-steps": ("B8", "", "", ""),
    "backward-steps": ("B9", "", "", ""),
    "toe-walk": ("B10", "", "", ""),
    "step-over-a-line": ("B11", "", "", "over-object"),
    "slow-planned-turns": ("B12", "", "", ""),
    "toe-taps-to-a-step": ("B13", "", "", ""),
    "floor-ladder-steps": ("B14 unheld", "", "", ""),
    "march-on-the-spot": ("B17", "", "", ""),
    "seated-march": ("", "", ""),
    "ball-catch": ("B15 unheld", "", "", ""),
    "balance-pad-stand": ("B16 pad", "", "", "", ""),
    "tai-chi": ("B18 unheld", "", ""),
    "dance-steps": ("B19", "", "", "unheld brisk"),
}

IMPACT_AND_AEROBIC: dict[str, Marks] = {
    "foot-stomps": (
        "IM3 impact",
        "",
        "forceful",
        "forceful over-ten",
        "forceful over-ten",
        "forceful over-ten",
        "forceful over-ten",
    ),
    "heel-drops": (
        "IM4 impact",
        "",
        "forceful",
        "forceful over-ten",
        "forceful over-ten",
        "forceful over-ten",
        "forceful over-ten",
    ),
    "small-jumps": ("IM5 impact forceful explosive", "", "over-ten", "over-ten", "over-ten", "over-ten"),
    "jogging": ("IM6 impact forceful running vigorous", "", "over-ten", "over-ten", "over-ten", "over-ten"),
    "skipping-steps": (
        "IM7 impact forceful explosive one-leg-hop vigorous",
        "",
        "over-ten",
        "over-ten",
        "over-ten",
        "over-ten",
    ),
    "brisk-walk": ("IM1 brisk", "", "", ""),
    "stair-stepping": ("IM2 brisk", "", "", ""),
    "varied-walk": ("A1 brisk", "", "", "vigorous"),
    "flat-walk": ("A2", "", "", "", "brisk"),
    "pole-walk": ("A3", "", "", "", "brisk"),
    "cross-trainer": ("A5", "", "", "", ""),
    "stepping-machine": ("A6 brisk", "", "", "", ""),
    "low-impact-aerobics": ("A4", "", "", "unheld brisk", "unheld brisk"),
    "swimming": ("A7", "", "", ""),
    "stationary-cycle": ("A8", "", "", "", ""),
    "recumbent-bike": ("A8", "", "", "", ""),
    "water-walk": ("", "", "", ""),
    "water-exercise-class": ("", "", "", "", ""),
}

STRETCHES: dict[str, Marks] = {
    "chest-stretch-doorway": ("F1", "", ""),
    "chest-stretch-lying": ("F2", "", ""),
    "hip-flexor-stretch": ("F3", "", ""),
    "calf-stretch": ("F4", "", ""),
    "shoulder-rolls": ("F5", "", ""),
    "neck-turn-lying": ("F6", "", ""),
    "small-trunk-turn-lying": ("F7 twist hip-cross", "", ""),
    "seated-small-side-bend": ("F8 side-bend", "", ""),
    "neck-and-shoulder-stretch-seated": ("", "", "neck"),
    "hamstring-stretch-lying-with-strap": ("strap hip-deep", "", ""),
    "thigh-and-hamstring-stretch-seated": ("", "", ""),
    "standing-thigh-stretch": ("", "", ""),
    "seated-calf-stretch": ("", "", ""),
    "ankle-pump": ("", "", ""),
    "tree-pose-at-the-wall": ("Y1 yoga", "", "", "unheld"),
    "warrior-two-at-the-worktop": ("Y2 yoga hip-turn", "", "", ""),
    "flat-back-hinge-on-a-chair": ("Y3 leans", "", "", "hip-deep"),
    "low-bridge-pose": ("L20 Y4 yoga", "", "", ""),
    "small-locust": ("Y5 yoga prone", "", "", ""),
}

DAILY: dict[str, Marks] = {
    "careful-cough": ("", ""),
    "getting-down-and-up-with-a-chair": ("floor kneeling bears hip-deep", ""),
    "hip-hinge-in-daily-life": ("", "", ""),
    "lift-close": ("leans", ""),
    "log-roll": ("", ""),
    "reach-close": ("", ""),
    "sit-with-breaks": ("", ""),
    "step-turn": ("", ""),
}
