"""Words that rows adopted after the comparison need, with the exercises, or the steps from which, they are true.

`adds` a set, a load or a range beyond the first step; `hard` strength at effort 6 to 7; `past-ten-minutes`; `plank`
held on hands or forearms on the floor; `band` pulls or pushes a band; `band-standing` with no hand free;
`turns-a-little` turns or leans trunk or neck besides; `moving-balance` steps, marches or turns; `hand-off` narrow, on
one leg or moving with less than a hand.
"""

from __future__ import annotations

LATE: dict[str, str] = {
    "adds": "abdominal-brace-sitting:2 arm-lift-to-the-side:2 band-chest-press:2 band-external-rotation:2 "
    "band-pull-apart:2 band-pull-down-in-front:2 band-row-seated:2 band-row-standing:2 band-shoulder-extension:2 "
    "bridge:2 buttock-squeeze:2 counter-push-up:2 elbow-curl:2 elbow-extension:2 floor-push-up-on-knees:2 "
    "forearm-plank:2 heel-raise:2 hip-hinge:2 low-bridge-pose:2 lying-trunk-tension:2 mini-squat:2 pelvic-tilt:2 "
    "pillow-squeeze:2 reverse-fly-upright:2 seated-band-leg-press:2 seated-hamstring-curl:2 seated-heel-raise:2 "
    "seated-knee-extension:2 seated-knee-press-out:2 shoulder-blade-slide:2 shoulder-shrug:2 side-leg-raise:2 "
    "side-plank-at-the-wall:2 sideways-step-up:2 sit-to-stand:3 squat:2 stair-climb:2 standing-hamstring-curl:2 "
    "standing-hip-extension:2 static-lunge:2 step-up:2 toe-raise:2 upright-row:2 wall-plank:2 "
    "wall-push-up:2 wall-sit:2 wrist-curl:2",
    "hard": "elbow-curl:4 goblet-squat:4 heel-raise:4 squat:4",
    "past-ten-minutes": "brisk-walk:2 cross-trainer:3 flat-walk:3 low-impact-aerobics:3 pole-walk:3 recumbent-bike:3 "
    "stationary-cycle:3 stepping-machine:3 swimming:3 varied-walk:2 water-exercise-class:3 water-walk:3",
    "plank": "floor-push-up-on-knees forearm-plank",
    "band": "band-chest-press band-external-rotation:2 band-pull-apart band-pull-down-in-front band-row-seated "
    "band-row-standing band-shoulder-extension elbow-extension:2 reverse-fly-upright seated-band-leg-press:2 "
    "upright-row",
    "band-standing": "band-chest-press band-pull-down-in-front band-row-standing band-shoulder-extension "
    "reverse-fly-upright upright-row",
    "turns-a-little": "ball-catch balance-pad-stand:4 neck-turn-lying "
    "standing-thigh-stretch tai-chi warrior-two-at-the-worktop water-exercise-class",
    "moving-balance": "backward-steps ball-catch dance-steps floor-ladder-steps heel-to-toe-walk march-on-the-spot "
    "side-steps slow-planned-turns step-over-a-line tai-chi toe-taps-to-a-step toe-walk tree-pose-at-the-wall",
    "hand-off": "ball-catch dance-steps feet-together-stand:5 floor-ladder-steps half-step-stand:5 "
    "heel-to-toe-stand:5 low-impact-aerobics:3 one-leg-stand:4 step-over-a-line:3 tai-chi toe-taps-to-a-step:3 "
    "toe-walk tree-pose-at-the-wall varied-walk",
}
