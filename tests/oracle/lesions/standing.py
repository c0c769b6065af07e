"""Exercises done standing in one place, balance and impact apart."""

STANDING: dict[str, str] = {
    # arms
    "band-chest-press": "stands strength arm-shoulder arm-standing x20 loaded-arm uses-arm free-standing",
    "band-pull-down-in-front": (
        "stands strength arm-shoulder arm-standing x22 overhead-load:3 loaded-arm uses-arm free-standing"
    ),
    "band-row-standing": "stands strength arm-shoulder arm-standing x21 x23 loaded-arm uses-arm free-standing",
    "band-shoulder-extension": "stands strength arm-shoulder arm-standing loaded-arm uses-arm free-standing",
    "reverse-fly-upright": "stands strength arm-shoulder arm-standing loaded-arm uses-arm free-standing",
    "upright-row": "stands strength arm-shoulder arm-standing loaded-arm uses-arm free-standing",
    "chest-stretch-doorway": "stands stretch x29 shoulder-stretch uses-arm",
    "counter-push-up": "stands strength arm-shoulder x12 arm-push loaded-arm uses-arm",
    "wall-push-up": "stands strength arm-shoulder x13 arm-push loaded-arm uses-arm",
    "wall-slide": "stands stretch x29 shoulder-stretch uses-arm",
    # trunk
    "wall-plank": "stands still trunk-still arm-shoulder arm-push loaded-arm uses-arm",
    "side-plank-at-the-wall": "stands still trunk-still arm-shoulder arm-push loaded-arm uses-arm",
    "standing-back-bend": "stands stretch trunk-moving spine-stretch",
    "flat-back-hinge-on-a-chair": "stands stretch bend x51 shoulder-stretch arm-push uses-arm uses-leg",
    # legs
    "goblet-squat": "stands strength leg-standing x31 axial-load arm-pull loaded-arm uses-arm uses-leg free-standing",
    "heel-raise": "stands strength x27 one-leg:4 uses-leg",
    "hip-hinge": "stands strength leg-standing bend x35 uses-leg free-standing:3",
    "mini-squat": "stands strength x11 uses-leg",
    "side-leg-raise": "stands strength leg-standing one-leg loaded-leg:3 uses-leg",
    "sideways-step-up": "stands strength leg-standing stairs one-leg uses-leg",
    "squat": "stands strength leg-standing x31 uses-leg free-standing",
    "standing-hamstring-curl": "stands strength leg-standing x17-standing one-leg loaded-leg:3 uses-leg",
    "standing-hip-extension": "stands strength leg-standing one-leg uses-leg",
    "static-lunge": "stands strength leg-standing uses-leg",
    "step-up": "stands strength leg-standing stairs one-leg uses-leg",
    "wall-sit": "stands still leg-standing x1 uses-leg",
    "weighted-lunge": "stands strength leg-standing axial-load arm-pull loaded-arm uses-arm uses-leg",
    # stretches
    "calf-stretch": "stands stretch x28-standing uses-leg",
    "hip-flexor-stretch": "stands stretch x56-standing hip-stretch uses-leg",
    "standing-thigh-stretch": "stands stretch x56-standing knee-stretch one-leg arm-pull uses-arm uses-leg",
    # daily life
    "hip-hinge-in-daily-life": "stands daily bend x38 uses-leg",
    "lift-close": "stands daily lift arm-pull uses-arm",
    "reach-close": "stands daily x38 uses-arm",
    "step-turn": "stands daily uses-leg",
}
