"""Plain cases, each worked out by hand from the dossier's lines."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A person, an exercise, the steps they may be offered, and a line that says why."""

    exercise: str
    findings: tuple[str, ...]
    things: tuple[str, ...]
    steps: int
    line: str
    side: str | None = None


HELD = ("held-first-step",)
SPINE = ("spine-fracture", "spine-fracture-possible")
CLEARED = ("spine-fracture-cleared",)
SEEN = ("spine-fracture-cleared", "physio-seen-since-spine-fracture")
LEFT = ("wrist-fracture", "wrist-fracture.left")
OLD = ("osteoporosis", "spine-never-imaged", "aged-45-or-over", "aged-65-or-over", "aged-70-or-over")

BEGINNING = (
    Case("flat-walk", (), (), 4, ""),
    Case("squat", (), (), 4, ""),
    Case("squat", ("new-to-strength-work",), HELD, 3, "R44, after comparison"),
    Case("squat", (), ("strength-trained",), 4, ""),
    Case("squat", ("mostly-sitting",), ("strength-trained",), 2, "R41"),
    Case("squat", ("known-stable-illness",), ("strength-trained",), 2, "R41"),
    Case("squat", ("worse-next-day",), HELD, 2, "R207"),
    Case("goblet-squat", ("new-to-strength-work",), HELD, 3, "R44, after comparison"),
    Case("goblet-squat", (), ("strength-trained",), 4, ""),
    Case("prone-upper-back-lift", (), (), 0, "R107"),
    Case("prone-upper-back-lift", (), HELD, 3, ""),
    Case("foot-stomps", (), (), 2, "R66"),
    Case("foot-stomps", (), HELD, 6, ""),
    Case("small-jumps", (), HELD, 5, ""),
    Case("jogging", (), HELD, 0, "R78"),
    Case("jogging", (), (*HELD, "cleared-for-impact"), 5, ""),
    Case("jogging", ("aged-45-or-over",), ("supervised",), 0, "R13"),
    Case("skipping-steps", (), HELD, 0, "R74"),
    Case("skipping-steps", (), (*HELD, "supervised"), 0, "R13, after comparison"),
    Case("varied-walk", ("aged-45-or-over",), (), 2, "R11"),
    Case("varied-walk", (), (), 3, ""),
    Case("forearm-plank", (), HELD, 0, "R150"),
    Case("forearm-plank", (), (*HELD, "floor-ok"), 3, ""),
)
GUARDED = (
    Case("small-trunk-turn-lying", (), (), 2, ""),
    Case("small-trunk-turn-lying", ("stoop",), (), 0, "R142"),
    Case("small-trunk-turn-lying", LEFT, (), 0, "3.2 Fracture only"),
    Case("seated-small-side-bend", ("height-loss",), (), 0, "3.1 F8: V"),
    Case("seated-small-side-bend", OLD, (), 0, "R142"),
    Case("seated-small-side-bend", OLD[1:], (), 2, ""),
    Case("mini-squat", ("stoop",), HELD, 2, "R43"),
    Case("band-row-seated", ("stoop",), HELD, 2, "R43"),
    Case("band-row-standing", ("stoop",), HELD, 2, "R43"),
    Case("elbow-curl", SPINE, CLEARED, 1, "R47", "left"),
    Case("elbow-curl", SPINE, SEEN, 2, "R43", "left"),
    Case("flat-walk", SPINE, (), 2, "R27, after comparison"),
    Case("flat-walk", SPINE, CLEARED, 2, "R27, after comparison"),
    Case("flat-walk", (*SPINE, "spine-fracture-under-12-weeks"), SEEN, 0, "R160"),
    Case("flat-walk", (*SPINE, "spine-fracture-painful"), SEEN, 0, "R160 as ruled, after comparison"),
    Case("lying-press-into-floor", (*SPINE, "spine-fracture-painful"), SEEN, 0, "R160 as ruled, after comparison"),
    Case("heel-drops", SPINE, (*SEEN, "cleared-for-impact", *HELD), 0, "R62"),
    Case("heel-drops", ("stoop",), HELD, 0, "R63"),
    Case(
        "heel-drops",
        ("stoop",),
        ("cleared-for-impact", *HELD),
        0,
        "R70, R68, gates V, NFX and OA of 3.1, after comparison",
    ),
    Case("prone-upper-back-lift", SPINE, (*SEEN, *HELD, "supervised"), 0, "R108"),
    Case("calf-stretch", ("stoop",), (), 2, ""),
    Case("calf-stretch", SPINE, CLEARED, 2, ""),
    Case("all-fours-arm-and-leg", SPINE, (*SEEN, "floor-ok"), 0, "3.1 CO6"),
    Case("all-fours-arm-and-leg", SPINE, (*CLEARED, "floor-ok"), 0, "3.1 CO6"),
    Case("tree-pose-at-the-wall", SPINE, SEEN, 0, "R154", "left"),
    Case(
        "tree-pose-at-the-wall",
        SPINE,
        (*SEEN, "supervised"),
        0,
        "no line: poses are left out for good after any break",
        "left",
    ),
    Case("hamstring-stretch-lying-with-strap", ("other-fracture",), (), 0, "R134", "left"),
    Case("standing-back-bend", ("stoop",), (), 0, "3.1 PO10"),
    Case("brisk-walk", SPINE, CLEARED, 1, "R27, after comparison"),
)
FALLING = (
    Case("one-leg-stand", ("unsteady",), (), 0, "R88, R89, R92, R93, after comparison", "left"),
    Case("heel-to-toe-stand", ("unsteady",), (), 0, "3.1 B3"),
    Case("heel-to-toe-stand", ("unsteady",), HELD, 4, "R90, gates FF of 3.1, after comparison"),
    Case("feet-together-stand", ("unsteady",), (), 3, "R88, R89, R92, R93, after comparison"),
    Case("feet-together-stand", ("fell-this-year",), HELD, 4, "R87"),
    Case("feet-together-stand", ("fell-this-year",), ("supervised",), 3, "R88, R89, R92, R93, after comparison"),
    Case("half-step-stand", ("tested-low",), (), 3, "R88, R89, R92, R93, after comparison"),
    Case("sit-to-stand-arms-folded", ("cannot-rise-without-hands",), HELD, 0, "4.2"),
    Case("sit-to-stand", ("cannot-rise-without-hands",), HELD, 4, ""),
    Case("sit-to-stand", ("fell-twice-or-hurt",), HELD, 3, "R99"),
    Case("foot-stomps", ("unsteady",), HELD, 0, "R69"),
    Case("heel-drops", ("unsteady",), HELD, 0, "R70, R68, gates V, NFX and OA of 3.1, after comparison"),
    Case("varied-walk", ("avoids-activity",), (), 0, "R100"),
    Case("step-over-a-line", ("walking-aid",), (), 0, "R88, R89, R92, R93, after comparison"),
    Case("dance-steps", ("unsteady",), (), 0, "R88, R89, R92, R93, after comparison"),
    Case("small-jumps", ("leaks-on-impact",), HELD, 0, "R234"),
    Case("heel-drops", ("leaks-on-impact",), HELD, 1, "R234"),
    Case("heel-drops", ("frail",), HELD, 0, "R68"),
    Case("static-lunge", ("painful-leg-joint",), HELD, 0, "3.1 L7: OA", "left"),
)
HEALING = (
    Case("flat-walk", ("hip-fracture",), (), 0, "R169"),
    Case("flat-walk", ("hip-fracture",), ("hip-fracture-cleared",), 4, ""),
    Case("heel-drops", ("hip-fracture",), ("hip-fracture-cleared", "cleared-for-impact", *HELD), 0, "3.1 IM4: NFX"),
    Case("flat-walk", ("other-fracture", "fracture-under-12-weeks"), (), 0, "R179"),
    Case("heel-drops", LEFT, HELD, 0, "3.1 IM4: NFX-wrist"),
    Case(
        "heel-drops", LEFT, (*HELD, "cleared-for-impact"), 0, "R70, R68, gates V, NFX and OA of 3.1, after comparison"
    ),
    Case("foot-stomps", LEFT, (*HELD, "cleared-for-impact"), 0, "R70"),
    Case("wall-push-up", LEFT, HELD, 0, "R175"),
    Case("wall-push-up", LEFT, (*HELD, "wrist-fracture-cleared"), 3, ""),
    Case("wall-push-up", (*LEFT, "fracture-under-12-weeks"), ("wrist-fracture-cleared",), 3, ""),
    Case("counter-push-up", (*LEFT, "fracture-under-12-weeks"), ("wrist-fracture-cleared",), 0, "R174"),
    Case("wall-push-up", (*LEFT, "fracture-under-6-weeks"), ("wrist-fracture-cleared",), 0, "R173"),
    Case("elbow-curl", LEFT, HELD, 1, "R175", "left"),
    Case("elbow-curl", LEFT, HELD, 3, "R44, after comparison", "right"),
    Case("brisk-walk", (*LEFT, "fracture-under-12-weeks"), (), 0, "R81"),
    Case("warrior-two-at-the-worktop", ("hip-replaced",), (), 0, "R171", "left"),
    Case("flat-back-hinge-on-a-chair", ("hip-replaced",), (), 2, "R171"),
    Case("squat", ("steroids-over-3-months",), HELD, 0, "R8"),
    Case("squat", ("steroids-over-3-months",), (*HELD, "looked-at-on-steroids"), 4, ""),
    Case("flat-walk", ("steroids-over-3-months",), (), 4, ""),
    Case("low-bridge-pose", ("told-severe",), HELD, 0, "R223"),
    Case("chin-tuck", ("neck-trouble-or-dizzy",), (), 0, "3.1 PO5"),
    Case("wall-slide", ("painful-shoulder",), (), 0, "3.1 PO6"),
    Case("heel-drops", ("bone-lesions", "weak-bones-beyond-lesions"), (*HELD, "cleared-for-impact"), 6, ""),
)
CASES = (*BEGINNING, *GUARDED, *FALLING, *HEALING)
