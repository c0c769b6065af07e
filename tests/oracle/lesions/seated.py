"""Exercises done on a chair, or from it: sitting, bikes, and rising to stand."""

SEATED: dict[str, str] = {
    # posture, breath, neck and trunk
    "abdominal-brace-sitting": "sits still trunk-still x7",
    "breathing": "sits rest",
    "careful-cough": "sits daily chest-press",
    "chin-tuck": "sits posture neck",
    "head-press-to-wall": "sits still trunk-still head",
    "seated-small-side-bend": "sits stretch trunk-moving spine-stretch",
    "sit-tall": "sits posture x9",
    # arms
    "arm-lift-to-the-side": "sits strength arm-shoulder x55 uses-arm",
    "band-external-rotation": "sits strength arm-shoulder x24 loaded-arm:2 uses-arm",
    "band-row-seated": "sits strength arm-shoulder x21 x23 loaded-arm uses-arm",
    "elbow-curl": "sits strength arm-elbow x14 loaded-arm:2 uses-arm",
    "elbow-extension": "sits strength arm-elbow x15 loaded-arm:2 uses-arm",
    "neck-and-shoulder-stretch-seated": "sits stretch x29 neck:2 uses-arm",
    "shoulder-blade-slide": "sits strength arm-shoulder uses-arm",
    "shoulder-blade-squeeze": "sits strength arm-shoulder x23 uses-arm",
    "shoulder-rolls": "sits range arm-shoulder x55 uses-arm",
    "shoulder-shrug": "sits strength arm-shoulder x25 uses-arm",
    "wrist-curl": "sits strength arm-below loaded-arm:2 uses-arm",
    # legs
    "ankle-pump": "sits range leg-ankle x26 uses-leg",
    "buttock-squeeze": "sits still leg-hip uses-leg",
    "pillow-squeeze": "sits still leg-hip uses-leg",
    "seated-band-leg-press": "sits strength leg-hip x19 loaded-leg:2 arm-pull:2 uses-leg",
    "seated-calf-stretch": "sits stretch x28 uses-leg",
    "seated-hamstring-curl": "sits strength leg-knee x17 loaded-leg:2 uses-leg",
    "seated-heel-raise": "sits strength leg-ankle uses-leg",
    "seated-knee-extension": "sits strength leg-knee x16 loaded-leg:3 uses-leg",
    "seated-knee-press-out": "sits still leg-hip arm-push uses-leg uses-arm",
    "seated-march": "sits aerobic leg-hip x10 uses-leg",
    "thigh-and-hamstring-stretch-seated": "sits stretch knee-stretch x56 uses-leg",
    "toe-raise": "sits range leg-ankle x26 uses-leg",
    # bikes
    "recumbent-bike": "sits aerobic cycle x41 uses-leg",
    "stationary-cycle": "sits aerobic cycle x40 uses-leg",
    # rising
    "sit-to-stand": "rises strength x11 arm-push uses-leg",
    "sit-to-stand-arms-folded": "rises strength x11 uses-leg",
    "sit-with-breaks": "rises daily x11 arm-push uses-leg",
}
