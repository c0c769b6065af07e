"""The numbered rules on falls, impact and healing bones, each as one row."""

from __future__ import annotations

from tests.oracle.osteoporosis.row import Row

FALLS: tuple[Row, ...] = (
    Row("R87: after a fall only supported moves", ("fell",), "unheld", unless="supervised"),
    Row("4.2: rises with the hands", ("cannot-rise-without-hands",), "no-hands-rise"),
    Row("4.2: after a low test, start rising with hands", ("tested-low",), "no-hands-rise", unless="held-first-step"),
    Row("R95: a soft pad only with someone near", ("anyone",), "pad", unless="supervised"),
    Row("R100, R123: no surprises on walks", ("falls-first",), "A1", ours=True),
    Row("R123, C5: surprises only without a fracture", ("broken", "spine-maybe"), "A1"),
)

IMPACT: tuple[Row, ...] = (
    Row("R62, 3.2 Impact: spine or several breaks", ("spine-broken", "multi-fx"), "impact"),
    Row("R63: height, stoop or an unknown spine", ("spine-guard",), "impact", unless="cleared-for-impact", ours=True),
    Row("R66: start at 10", ("no held-first-step", "sore-next-day"), "over-ten", ours=True),
    Row("R67, R94: falls first", ("falls-first",), "forceful"),
    Row("R69, R25: stomps only without falls", ("falls-first",), "IM3"),
    Row("R68, R65: painful leg or frail", ("painful-leg-joint", "frail"), "impact"),
    Row("R70: no stomps", ("broken", "painful-leg-joint", "numb-feet"), "IM3"),
    Row("R74: hops not alone", ("anyone",), "one-leg-hop", unless="supervised"),
    Row("R78, R13: jogging only looked at", ("anyone",), "running", unless="cleared-for-impact"),
    Row("R78: no jogging", ("spine-guard", "broken"), "running"),
    Row("R79: a hip break, low impact only", ("hip-fracture",), "forceful", unless="cleared-for-impact", ours=True),
    Row("R80: a wrist break, low impact only", ("any-wrist",), "forceful", unless="cleared-for-impact", ours=True),
    Row("R81, R80: a fresh break, no impact", ("fresh",), "impact", ours=True),
    Row("R81: a fresh break, easy walking only", ("fresh",), "brisk", unless="cleared-for-impact", ours=True),
    Row(
        "R223: severe and alone, low impact",
        ("told-severe + no supervised",),
        "forceful explosive",
        "cleared-for-impact",
    ),
    Row("R223: severe and alone, no twist, no poses", ("told-severe + no supervised",), "twist yoga Y3"),
    Row("R234: leaks", ("leaks-on-impact",), "forceful"),
)

HEALING: tuple[Row, ...] = (
    Row(
        "R171: a replaced hip",
        ("hip-replaced",),
        "hip-deep hip-cross hip-turn",
        "hip-replacement-limits-lifted",
        ours=True,
    ),
    Row(
        "R173: nothing through or in the hand before 6 weeks",
        ("this-wrist + very-fresh",),
        "bears-at-the-wall bears lifts leans",
    ),
    Row("R174: wall push-up at most before 12 weeks", ("this-wrist + fresh",), "bears lifts"),
    Row(
        "R174: as the clinician says",
        ("this-wrist + fresh",),
        "bears-at-the-wall leans",
        unless="wrist-fracture-cleared",
    ),
    Row(
        "R175: rebuilt once cleared",
        ("this-wrist",),
        "bears-at-the-wall bears lifts",
        unless="wrist-fracture-cleared",
        ours=True,
    ),
)
