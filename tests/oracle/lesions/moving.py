"""Balance, impact, walking, steps to music, stairs and water."""

MOVING: dict[str, str] = {
    # balance in one place
    "balance-pad-stand": "stands balance x37 one-leg:3",
    "ball-catch": "stands balance x37 unsupported uses-arm",
    "feet-together-stand": "stands balance x37 unsupported:5",
    "half-step-stand": "stands balance x37 unsupported:5",
    "heel-to-toe-stand": "stands balance x37 unsupported:5",
    "heel-toe-rock": "stands balance x37",
    "march-on-the-spot": "stands balance x10 one-leg",
    "one-leg-stand": "stands balance x37 one-leg unsupported:4",
    "tai-chi": "stands balance x50 unsupported",
    "toe-taps-to-a-step": "stands balance one-leg",
    "tree-pose-at-the-wall": "stands balance one-leg x51 unsupported:3",
    "warrior-two-at-the-worktop": "stands balance x51",
    "weight-shift": "stands balance x37",
    # balance in steps
    "backward-steps": "walk balance",
    "floor-ladder-steps": "walk balance unsupported",
    "heel-to-toe-walk": "walk balance",
    "side-steps": "walk balance",
    "slow-planned-turns": "walk balance",
    "step-over-a-line": "walk balance",
    "toe-walk": "walk balance",
    # walks
    "brisk-walk": "walk walking x39",
    "flat-walk": "walk walking x39",
    "pole-walk": "walk walking x39 arm-shoulder arm-push loaded-arm:3 uses-arm",
    "posture-walk": "walk walking",
    "varied-walk": "walk walking x39 uneven",
    # steps to music, stairs, machines
    "cross-trainer": "walk aerobic x47 arm-shoulder uses-leg",
    "dance-steps": "walk aerobic x49 unsupported:3",
    "low-impact-aerobics": "walk aerobic x10 unsupported:3",
    "stair-climb": "walk aerobic stairs x48",
    "stair-stepping": "walk aerobic stairs x48",
    "stepping-machine": "walk aerobic stairs x48 one-leg uses-leg",
    # impact
    "foot-stomps": "stands impact",
    "heel-drops": "stands impact",
    "jogging": "walk impact",
    "skipping-steps": "walk impact",
    "small-jumps": "stands impact",
    # water
    "swimming": "pool aerobic swim x44 uses-arm uses-leg",
    "water-exercise-class": "pool aerobic x45 led uses-arm uses-leg",
    "water-walk": "pool aerobic water-walk x43 uses-leg",
}
