"""The words the oracle and its readers share: exercises with their steps, findings and things."""

from __future__ import annotations

# each exercise as a reader sees it: how many steps it has
STEPS: dict[str, int] = {
    "abdominal-brace-sitting": 2,
    "all-fours-arm-and-leg": 3,
    "ankle-pump": 2,
    "arm-lift-to-the-side": 3,
    "backward-steps": 3,
    "balance-pad-stand": 4,
    "ball-catch": 3,
    "band-chest-press": 3,
    "band-external-rotation": 3,
    "band-pull-apart": 3,
    "band-pull-down-in-front": 3,
    "band-row-seated": 3,
    "band-row-standing": 3,
    "band-shoulder-extension": 3,
    "breathing": 2,
    "bridge": 3,
    "brisk-walk": 3,
    "buttock-squeeze": 2,
    "calf-stretch": 2,
    "careful-cough": 1,
    "chest-stretch-doorway": 2,
    "chest-stretch-lying": 2,
    "chin-tuck": 2,
    "counter-push-up": 3,
    "cross-trainer": 4,
    "dance-steps": 3,
    "elbow-curl": 4,
    "elbow-extension": 3,
    "feet-together-stand": 5,
    "flat-back-hinge-on-a-chair": 3,
    "flat-walk": 4,
    "floor-ladder-steps": 3,
    "floor-push-up-on-knees": 3,
    "foot-stomps": 6,
    "forearm-plank": 3,
    "getting-down-and-up-with-a-chair": 1,
    "goblet-squat": 4,
    "half-step-stand": 5,
    "hamstring-stretch-lying-with-strap": 2,
    "head-press-to-wall": 2,
    "heel-drops": 6,
    "heel-raise": 4,
    "heel-to-toe-stand": 5,
    "heel-to-toe-walk": 3,
    "heel-toe-rock": 3,
    "hip-flexor-stretch": 2,
    "hip-hinge-in-daily-life": 2,
    "hip-hinge": 3,
    "jogging": 5,
    "lift-close": 1,
    "log-roll": 1,
    "low-bridge-pose": 3,
    "low-impact-aerobics": 4,
    "lying-on-a-rolled-towel": 3,
    "lying-press-into-floor": 3,
    "lying-rest": 2,
    "lying-trunk-tension": 2,
    "march-on-the-spot": 3,
    "mini-squat": 3,
    "neck-and-shoulder-stretch-seated": 2,
    "neck-turn-lying": 2,
    "one-leg-bridge": 3,
    "one-leg-stand": 4,
    "pelvic-tilt": 2,
    "pillow-squeeze": 2,
    "pole-walk": 4,
    "posture-walk": 2,
    "prone-upper-back-lift": 3,
    "reach-close": 1,
    "recumbent-bike": 4,
    "reverse-fly-upright": 3,
    "seated-band-leg-press": 3,
    "seated-calf-stretch": 2,
    "seated-hamstring-curl": 3,
    "seated-heel-raise": 2,
    "seated-knee-extension": 3,
    "seated-knee-press-out": 2,
    "seated-march": 2,
    "seated-small-side-bend": 2,
    "shoulder-blade-slide": 3,
    "shoulder-blade-squeeze": 3,
    "shoulder-rolls": 2,
    "shoulder-shrug": 2,
    "side-leg-raise": 3,
    "side-plank-at-the-wall": 3,
    "side-steps": 3,
    "sideways-step-up": 3,
    "sit-tall": 2,
    "sit-to-stand-arms-folded": 3,
    "sit-to-stand": 4,
    "sit-with-breaks": 1,
    "skipping-steps": 5,
    "slow-planned-turns": 3,
    "small-jumps": 5,
    "small-locust": 3,
    "small-trunk-turn-lying": 2,
    "squat": 4,
    "stair-climb": 3,
    "stair-stepping": 3,
    "standing-back-bend": 3,
    "standing-hamstring-curl": 3,
    "standing-hip-extension": 2,
    "standing-thigh-stretch": 2,
    "static-lunge": 3,
    "stationary-cycle": 4,
    "step-over-a-line": 3,
    "step-turn": 1,
    "step-up": 3,
    "stepping-machine": 4,
    "stick-raise-lying": 3,
    "swimming": 3,
    "tai-chi": 2,
    "thigh-and-hamstring-stretch-seated": 2,
    "toe-raise": 2,
    "toe-taps-to-a-step": 3,
    "toe-walk": 3,
    "tree-pose-at-the-wall": 3,
    "upright-row": 3,
    "varied-walk": 3,
    "wall-plank": 3,
    "wall-push-up": 3,
    "wall-sit": 2,
    "wall-slide": 2,
    "warrior-two-at-the-worktop": 3,
    "water-exercise-class": 4,
    "water-walk": 3,
    "weight-shift": 3,
    "weighted-lunge": 3,
    "wrist-curl": 3,
}

_ONE_SIDED = """
    arm-lift-to-the-side elbow-curl elbow-extension
    hamstring-stretch-lying-with-strap neck-and-shoulder-stretch-seated one-leg-bridge one-leg-stand
    seated-band-leg-press seated-calf-stretch seated-hamstring-curl seated-knee-extension side-leg-raise
    side-plank-at-the-wall sideways-step-up standing-hamstring-curl standing-hip-extension
    standing-thigh-stretch static-lunge step-up thigh-and-hamstring-stretch-seated tree-pose-at-the-wall
    warrior-two-at-the-worktop weighted-lunge
"""
ONE_SIDED: frozenset[str] = frozenset(_ONE_SIDED.split())

_FINDINGS = """
    chest-or-collapse cord-signs possible-break-now clot-signs unsure-warning-sign low-bone-density osteoporosis
    bone-lesions myeloma condition-unknown thin-bones-not-asked calcium-signs fever-or-infection unwell-today
    new-back-pain back-pain-and-unwell new-thigh-or-groin-pain spine-fracture-painful ill-today
    symptoms-on-effort told-supervised-only known-stable-illness serious-heart-lung-or-brain pregnant
    pain-on-use warning-back-pain severe-or-growing-bone-pain more-pain-medicine stability-unknown told-unstable
    changed-since-scan recent-operation break-through-lesion-unhealed radiotherapy-now
    recent-spine-stereotactic-radiotherapy weight-limit-without-programme neck-lesion upper-back-lesion
    lower-back-lesion pelvis-lesion upper-thigh-lesion-somewhere upper-thigh-lesion upper-thigh-lesion.left
    upper-thigh-lesion.right upper-arm-lesion-somewhere upper-arm-lesion upper-arm-lesion.left
    upper-arm-lesion.right shoulder-girdle-lesion other-arm-bone-lesion other-leg-bone-lesion skull-lesion
    many-lesions lesion-sites-unknown infusion-in-last-24-hours chemotherapy-or-low-immunity hormone-treatment
    long-steroids blood-thinner line-or-tube lymphoedema told-counts-limit-activity told-platelets-under-20
    told-platelets-under-50 told-very-low-haemoglobin told-very-low-white-cells blood-counts-unknown
    weak-bones-beyond-lesions spine-fracture-possible spine-fracture spine-fracture-under-12-months
    spine-fracture-under-12-weeks spine-never-imaged hip-fracture wrist-fracture wrist-fracture.left
    wrist-fracture.right other-fracture two-or-more-fractures hip-replaced fracture-under-12-weeks
    fracture-under-6-weeks height-loss stoop steroids-over-3-months told-severe fell-this-year
    fell-twice-or-hurt unsteady walking-aid cannot-rise-without-hands numb-feet avoids-activity tested-low
    aged-45-or-over aged-65-or-over aged-70-or-over under-18 painful-leg-joint painful-shoulder leaks-on-impact
    frail neck-trouble-or-dizzy mostly-sitting new-to-strength-work followed-a-sample-week worse-next-day
    worse-next-day-twice severe-fatigue
"""
FINDINGS: frozenset[str] = frozenset(_FINDINGS.split())

_THINGS = """
    taught-in-person team-ok-walking team-ok-standing team-ok-isometric-trunk team-ok-water team-ok-floor
    team-ok-other-leg team-ok-knee team-ok-other-arm team-ok-elbow-and-knee spine-fracture-cleared
    physio-seen-since-spine-fracture hip-fracture-cleared hip-replacement-limits-lifted wrist-fracture-cleared
    cleared-for-impact looked-at-on-steroids supervised strength-trained held-first-step floor-ok
"""
THINGS: frozenset[str] = frozenset(_THINGS.split())
