"""What the strength and trunk exercises do, in the dossier's own terms: one string for the whole, one for each step.

Words: inventory numbers (L2, U12, CO6 …); `strength`; `working` a strength step at effort 5 or more out of 10;
`easy` no strength work in the sense of R8 (a limb moved with nothing to work against, ankles, gentle tension);
`weights` iron or a bottle in the hand or at the ankle; `over-2-kg`; `overhead-load`; `floor` needs getting down to
a mat; `kneeling`; `unheld` on the feet with no hand on anything fixed; `no-hands-rise`; `brisk` lands harder than an
easy walk; and for the hand `bears-at-the-wall`, `bears` body weight, `lifts` a weight, `leans` or presses; `one-arm` is
the arm of the side, `other-arm` the other one; `hip-deep` bent past a right angle.
"""

from __future__ import annotations

Marks = tuple[str, ...]

LEGS: dict[str, Marks] = {
    "sit-to-stand": ("L1 strength leans", "", "", "", "working"),
    "sit-to-stand-arms-folded": ("L1 strength no-hands-rise unheld", "", "", "working"),
    "mini-squat": ("L2 strength", "", "", "working"),
    "wall-sit": ("L2 strength", "", ""),
    "squat": ("L3 strength unheld", "", "", "working", "working"),
    "goblet-squat": ("L3 L4 strength weights lifts unheld", "", "", "working over-2-kg", "working over-2-kg"),
    "static-lunge": ("L7 strength", "", "", "working"),
    "weighted-lunge": ("L7 L8 strength weights lifts other-arm", "", "", "working over-2-kg"),
    "hip-hinge": ("L9 strength", "", "", "working unheld"),
    "step-up": ("L10 strength", "", "", "working"),
    "sideways-step-up": ("L11 strength", "", "", "working"),
    "stair-climb": ("L12 strength brisk", "", "", "working"),
    "side-leg-raise": ("L13 strength", "", "", "working weights"),
    "standing-hip-extension": ("L14 strength", "", ""),
    "heel-raise": ("L15 strength", "easy", "easy", "working easy", "working"),
    "seated-heel-raise": ("L15 strength easy", "", ""),
    "toe-raise": ("L16 strength easy", "", ""),
    "seated-knee-extension": ("L17 strength", "", "", "working weights"),
    "standing-hamstring-curl": ("L18 strength", "", "", "working weights"),
    "pillow-squeeze": ("L19 strength", "", ""),
    "bridge": ("L20 strength", "", "", "working"),
    "one-leg-bridge": ("L20 strength", "", "", "working"),
    "seated-band-leg-press": ("strength", "", "", ""),
    "seated-hamstring-curl": ("strength", "", "", "working"),
    "buttock-squeeze": ("strength", "", ""),
    "seated-knee-press-out": ("strength leans", "", ""),
}

ARMS: dict[str, Marks] = {
    "wall-push-up": ("U1 strength bears-at-the-wall", "", "", "working"),
    "counter-push-up": ("U2 strength bears", "", "", "working"),
    "floor-push-up-on-knees": ("U2 U3 strength bears floor kneeling", "", "", "working"),
    "band-chest-press": ("U4 strength", "", "", "working"),
    "band-row-standing": ("U5 strength", "", "", "working"),
    "band-row-seated": ("U5-seated strength", "", "", "working"),
    "band-shoulder-extension": ("U6 strength", "", "", "working"),
    "band-external-rotation": ("U7 strength", "easy", "", "working"),
    "band-pull-apart": ("U8 strength", "", "", "working"),
    "upright-row": ("U9 strength", "", "", "working"),
    "band-pull-down-in-front": ("U10 strength", "", "", "working overhead-load"),
    "reverse-fly-upright": ("U11 strength", "", "", "working"),
    "elbow-curl": (
        "U12 strength one-arm",
        "easy",
        "weights lifts",
        "weights lifts working",
        "weights lifts working over-2-kg",
    ),
    "elbow-extension": ("strength one-arm", "easy", "", "working"),
    "wrist-curl": ("strength", "easy", "U14 weights lifts", "U14 weights lifts working"),
    "shoulder-blade-slide": ("U15 strength easy", "", "", ""),
    "arm-lift-to-the-side": ("strength easy", "", "", ""),
    "shoulder-shrug": ("strength easy", "", ""),
}

TRUNK: dict[str, Marks] = {
    "pelvic-tilt": ("CO1 strength easy", "", ""),
    "abdominal-brace-sitting": ("CO2 strength easy", "", ""),
    "lying-trunk-tension": ("strength easy", "", ""),
    "wall-plank": ("CO3 strength", "", "", "working"),
    "forearm-plank": ("CO4 strength floor kneeling", "", "", "working"),
    "side-plank-at-the-wall": ("CO5 strength", "", "", "working"),
    "all-fours-arm-and-leg": ("CO6 strength floor kneeling bears", "", "", "working"),
}
