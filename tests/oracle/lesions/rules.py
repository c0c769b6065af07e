"""The numbered rules of section 2 that leave exercises out, gates, matrix (b), inventory and doses apart."""

from tests.oracle.lesions.rows import Row

ON_FEET = "stands walk rises"
ANY_LEG = "stands walk rises floor pool uses-leg"
SEATED_ROUTE = "fell-this-year fell-twice-or-hurt unsteady tested-low numb-feet"

RULES: tuple[Row, ...] = (
    # any lesion
    Row("R142, D6, R100", "impact twist back-arch"),
    Row("R103, D9", "x51", ours=True),
    Row("R78 hand on a fixed support", "unsupported"),
    Row("4.6 seated or supported items", "free-standing"),
    Row("R105 dance only if the team said so", "x49", unless="team-ok-standing", ours=True),
    Row("R105 tai chi only if the team said so", "x50", ours=True),
    # where walking is not free, nor is standing
    Row(
        "R78, R112, R150, x37 where standing is barred",
        "stands",
        sites="C P F A",
        unless="team-ok-standing",
        ours=True,
    ),
    Row("R106 stairs and single-leg load", "stairs one-leg", sites="P L F A", ours=True),
    # sites with no published row
    Row("R35 arm, forearm or hand", "uses-arm arm-push arm-pull lift", findings="other-arm-bone-lesion", ours=True),
    Row("R35 thigh shaft, shin or foot", ANY_LEG, findings="other-leg-bone-lesion", ours=True),
    Row("R35 skull or jaw", "head neck", findings="skull-lesion", ours=True),
    # single sites
    Row("R38 no pushing or pulling on that arm", "arm-push arm-pull", sites="H-same", ours=True),
    Row("R163 log roll pushes with the arm", "log-roll", sites="H A", ours=True),
    Row("R39 no resistance in that limb", "loaded-leg", sites="F-same A"),
    Row("R39 no resistance in that limb", "loaded-arm", sites="H-same A"),
    Row("R42 no axial load", "axial-load", sites="C T L A", ours=True),
    Row("R43 no pressing on the chest wall", "prone chest-press", sites="T A", ours=True),
    Row("R41, R159 no bending forward", "bend", sites="C T L A"),
    Row("R22, R25, R37 hip bend", "bend", sites="P F"),
    Row("R159, R48 no lifting", "lift", sites="C T L A"),
    Row("R141, D7 knee stretch", "knee-stretch", sites="F-same", unless="team-ok-knee"),
    # the person
    Row(
        "R19 cannot rise unaided",
        f"{ON_FEET} floor pool",
        findings="cannot-rise-without-hands",
        unless="supervised",
        ours=True,
    ),
    Row(
        "R112, R111, 4.2 question 13: seated, and supported balance",
        "stands rises floor",
        findings=SEATED_ROUTE,
        spares="balance",
        ours=True,
    ),
    Row("R111, R112 no uneven ground", "uneven", findings=SEATED_ROUTE),
    # treatments and blood
    Row("R120 no impact", "impact", findings="blood-thinner"),
    Row("R118 no pool", "pool", findings="chemotherapy-or-low-immunity"),
    Row("R119 no pool", "pool", findings="line-or-tube"),
    Row("R119 no resistance in that area", "loaded-arm arm-push arm-pull trunk-still bridge", findings="line-or-tube"),
    Row(
        "R122, D14 light walking and range only",
        "loaded-arm loaded-leg leg-knee leg-hip leg-standing x11 x27 stairs still balance aerobic impact",
        findings="told-platelets-under-50",
        spares="shift water-walk",
    ),
)
