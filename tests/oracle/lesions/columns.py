"""The words in which this oracle describes an exercise: what its own sentences say that it does to the body.

An exercise is described by a line of these words. `word:2` means: from its second step on. Words that begin with x
are numbers of the dossier's inventory (section 3): the exercise is that item, or a form of it.
"""

POSITIONS = {
    "sits": "sitting all the time",
    "rises": "from sitting to standing and back",
    "lies": "lying on a bed",
    "stands": "standing in one place",
    "walk": "stepping from foot to foot and bearing weight: walks, and steps along a worktop",
    "floor": "on the floor, or down to it and up",
    "pool": "in water",
}

KINDS = {
    "strength": "moves against a load or the body's weight to grow stronger",
    "still": "presses or tenses and nothing moves (isometric)",
    "balance": "trains balance",
    "aerobic": "trains heart and lungs, walking apart",
    "walking": "a planned walk",
    "range": "moves without load, for movement's sake",
    "stretch": "holds a stretch",
    "posture": "practises standing or sitting tall",
    "daily": "practises a movement of daily life",
    "rest": "rests or breathes",
    "impact": "jars the bones on purpose",
}

LOADS = {
    "arm-shoulder": "moves or loads the shoulder, the shoulder blade included",
    "arm-elbow": "bends or straightens the elbow, shoulder still",
    "arm-below": "works hand and wrist only",
    "arm-standing": "arm strength, standing with no hand on anything fixed",
    "arm-push": "pushes with the arms, or weight rests on them",
    "arm-pull": "holds, lifts or pulls something with the arms",
    "uses-arm": "works an arm in any way beyond a light hand on a support",
    "loaded-arm": "a weight, a band or the body's weight through the arm",
    "leg-hip": "works the hip, sitting",
    "leg-knee": "bends or straightens the knee, sitting, hip still",
    "leg-ankle": "moves the ankle, sitting",
    "leg-standing": "leg strength, standing",
    "loaded-leg": "an ankle weight or a band on the leg",
    "uses-leg": "works a leg in any way",
    "one-leg": "the body's weight, or the lifted hips, on one leg",
    "stairs": "up and down steps",
    "bridge": "lifts the hips, lying on the back",
    "bend": "tips the trunk forward from the hips",
    "trunk-moving": "bends, arches or turns the trunk",
    "trunk-still": "tenses the trunk without moving it",
    "back-arch": "arches the back against the body's weight",
    "twist": "turns the trunk on the pelvis",
    "neck": "moves the neck",
    "head": "presses on the head",
    "axial-load": "a held weight adds to what the spine carries",
    "overhead-load": "pulls or lifts a load at head height or above",
    "lift": "lifts and carries something, however light",
    "chest-press": "presses on the chest wall",
    "prone": "lying face down",
    "spine-stretch": "stretches the spine",
    "hip-stretch": "takes the hip towards the end of its range",
    "knee-stretch": "a stretch that bends or straightens the knee",
    "shoulder-stretch": "a stretch or opening of the shoulder",
    "unsupported": "a balance step or steps about with no hand touching a support",
    "free-standing": "standing strength with neither hand nor back on anything fixed",
    "log-roll": "rolls onto the side and pushes up to sitting",
    "uneven": "a slope, or brisk steps sideways and back",
    "cycle": "pedals",
    "water-walk": "walks in water",
    "swim": "swims",
    "led": "done in a class, a teacher leading",
    # added after the comparison
    "unnamed": "no source about cancer in the bones is named for it (named.py)",
    "builds": "asks for more than a first try of the movement",
    "fingertips": "only fingertips touch the support, the feet close",
    "both-hands": "a band held in both hands, whichever leg works",
    "shift": "moves the weight over, both feet down",
}
