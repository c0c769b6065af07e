"""What stops every exercise, and what only sends someone to ask while the week goes on."""

from __future__ import annotations

from tests.oracle.osteoporosis import adopted, cautions
from tests.oracle.osteoporosis.row import Row

GATES: tuple[Row, ...] = (
    # emergency
    Row("4.1 row 1, R213: chest pain, collapse, breathless at rest", ("chest-or-collapse",), "every"),
    Row("R3, 4.1 row 1, 4.3 row 2: signs from the spinal cord", ("cord-signs",), "every"),
    Row("4.3 row 4: a fall, cannot bear weight", ("possible-break-now",), "every", ours=True),
    Row("4.3 row 8: painful calf and sudden breathlessness", ("clot-signs",), "every", ours=True),
    Row("R15, 4.1 row 1: a warning sign in doubt", ("unsure-warning-sign",), "every", ours=True),
    # soon
    Row("R2, 4.1 row 2, 4.3 row 1: new back pain", ("new-back-pain",), "every"),
    Row("R4, 4.3 row 7: back pain at rest or at night, or unwell", ("back-pain-and-unwell",), "every"),
    Row("R7 with R15, 4.3 row 5: new thigh or groin pain", ("new-thigh-or-groin-pain",), "every"),
    # before any exercise
    Row("R1: symptoms on effort", ("symptoms-on-effort",), "every"),
    Row("R1: told to exercise under supervision only", ("told-supervised-only",), "every"),
    Row("R1, R12: serious heart, lung or brain condition", ("serious-heart-lung-or-brain",), "every"),
    Row("Scope: adults", ("under-18",), "every", ours=True),
    Row(
        "R160: a break of the spine not cleared",
        ("spine-fracture-under-12-months",),
        "every",
        unless="spine-fracture-cleared",
    ),
    Row("R160: a break of the spine under 12 weeks", ("spine-fracture-under-12-weeks",), "every"),
    Row("R169: a hip break not cleared", ("hip-fracture",), "every", unless="hip-fracture-cleared"),
    Row("R169: a hip break under 12 weeks", ("hip-fracture + fresh",), "every", ours=True),
    Row("R179: another break under 12 weeks", ("other-fracture + fresh",), "every", ours=True),
    # not today
    Row("R10: ill today", ("ill-today", "fever-or-infection"), "every"),
    *adopted.GATES,
    *cautions.GATES,
)

# the week goes on; the text sends the reader to someone
SEE_SOMEONE: tuple[Row, ...] = (
    Row("R12: a known and stable illness", ("known-stable-illness",), ""),
    Row("R5, 4.3 row 3: height lost or a new stoop", ("height-loss", "stoop"), ""),
    Row("R6: a spine never imaged", ("osteoporosis + spine-never-imaged",), ""),
    Row("R8: long steroids", ("long-on-steroids",), "", unless="looked-at-on-steroids"),
    Row("R99: two falls, a fall with injury, unsteady after a fall", ("fell-twice-or-hurt", "fell + unsteady"), ""),
    Row("R87: any fall", ("fell",), ""),
    Row("R93, 4.2: a low test", ("tested-low",), "", ours=True),
    Row("R236: has given up activities", ("avoids-activity",), ""),
    Row(
        "R164, R47: a physiotherapist after a break in the spine",
        ("spine-broken",),
        "",
        "physio-seen-since-spine-fracture",
    ),
    Row("R166: a supervised start after several breaks", ("multi-fx",), "", ours=True),
    Row("R171: a replaced hip", ("hip-replaced",), "", unless="hip-replacement-limits-lifted", ours=True),
    Row("R173, R174, R250: a fresh wrist", ("any-wrist + fresh",), ""),
    Row("R234: leaks on impact", ("leaks-on-impact",), ""),
    Row("R32, R215: pain worse on two mornings after", ("worse-next-day-twice",), ""),
    Row("R205: a supervised start of strength work", ("osteoporosis + new-to-strength-work",), "", unless="supervised"),
)
