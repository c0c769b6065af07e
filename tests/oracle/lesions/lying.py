"""Exercises done lying on a bed, and those on the floor or on the way to it."""

LYING: dict[str, str] = {
    # rest and stretch
    "lying-rest": "lies rest",
    "chest-stretch-lying": "lies stretch x29 shoulder-stretch uses-arm",
    "hamstring-stretch-lying-with-strap": "lies stretch x56 hip-stretch arm-pull uses-leg uses-arm",
    "lying-on-a-rolled-towel": "lies stretch spine-stretch shoulder-stretch",
    "neck-turn-lying": "lies range neck",
    "small-trunk-turn-lying": "lies stretch trunk-moving twist spine-stretch",
    "stick-raise-lying": "lies range x29 shoulder-stretch uses-arm",
    # daily life
    "log-roll": "lies daily log-roll arm-push",
    # trunk and back
    "lying-press-into-floor": "lies still trunk-still arm-shoulder uses-arm",
    "lying-trunk-tension": "lies still trunk-still x52",
    "pelvic-tilt": "lies strength trunk-moving",
    "prone-upper-back-lift": "lies strength prone back-arch trunk-moving x54",
    "small-locust": "lies strength prone back-arch trunk-moving x54 x51",
    # arms and legs
    "band-pull-apart": "lies strength arm-shoulder loaded-arm uses-arm",
    "bridge": "lies strength bridge x32 uses-leg",
    "low-bridge-pose": "lies strength bridge x32 x51 uses-leg",
    "one-leg-bridge": "lies strength bridge x32 one-leg uses-leg",
}

FLOOR: dict[str, str] = {
    "all-fours-arm-and-leg": "floor still trunk-still x2 arm-push loaded-arm uses-leg uses-arm",
    "floor-push-up-on-knees": "floor strength x4 arm-shoulder arm-push loaded-arm uses-leg uses-arm",
    "forearm-plank": "floor still trunk-still x4 arm-push loaded-arm uses-leg uses-arm",
    "getting-down-and-up-with-a-chair": "floor daily arm-push uses-leg uses-arm",
}
