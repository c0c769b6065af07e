"""The column "Excluded for / isometric only" of the dossier's inventory, section 3.

Only items that one of our exercises is a form of, and only where the column says something. Items with no such
exercise (x3, x5, x6, x8, x18, x36, x42, x46, x47, X1 to X6) and items excluded for nobody (x9, x26, x40) have no row.
"""

from tests.oracle.lesions.rows import Row

ISO = "team-ok-isometric-trunk taught-in-person"

EXCLUSIONS: tuple[Row, ...] = (
    Row("x1 wall sit", "x1", sites="P F L A"),
    Row("x2 bird dog", "x2", sites="C T P F H A"),
    Row("x2 bird dog, x3 all-fours hold", "x2", sites="L", unless=f"{ISO} supervised"),
    Row("x4 plank", "x4", unless="supervised"),
    Row("x4 plank", "x4", sites="T L", unless=f"{ISO} supervised"),
    Row("x10 marching", "x10", sites="P F A"),
    Row("x11 sit-to-stand, small knee bend", "x11", sites="P F A"),
    Row("x11 sit-to-stand, small knee bend", "x11", sites="C L", unless="team-ok-standing"),
    Row("x12 counter push-up", "x12", sites="C T H A"),
    Row("x13 wall push-up", "x13", sites="C T H A"),
    Row("x14 elbow curl", "x14", sites="H-same"),
    Row("x15 elbow extension", "x15", sites="H-same"),
    Row("x16 knee extension, D7", "x16", sites="F-same", unless="team-ok-knee"),
    Row("x17 standing knee curl", "x17-standing", sites="P F L A"),
    Row("x17 knee curl, D7", "x17", sites="F-same", unless="team-ok-knee"),
    Row("x19 band press-out of the leg", "x19", sites="P F A"),
    Row("x20 chest press", "x20", sites="C T H A"),
    Row("x21 seated row", "x21", sites="C T H A"),
    Row("x22 lat pulldown", "x22", sites="C T H A"),
    Row("x23 low row", "x23", sites="C T H A"),
    Row("x24 shoulder external rotation", "x24", sites="C T H A"),
    Row("x25 shoulder shrug", "x25", sites="C T H A"),
    Row("x27 calf raise", "x27", sites="P F L A"),
    Row("x28 standing calf stretch", "x28-standing", sites="P F L A"),
    Row("x29 shoulder or neck stretch", "x29", sites="C T H-same A"),
    Row("x31 squat", "x31", sites="P F L A"),
    Row("x32 bridge", "x32", sites="P F A"),
    Row("x32 bridge", "x32", sites="T L", unless=ISO),
    Row("x35 deadlift, hip hinge", "x35", sites="C T L P F A"),
    Row("x39 walking", "x39", sites="P L F A C", unless="team-ok-walking"),
    Row("x43 water walking", "x43", sites="P F A", unless="team-ok-water"),
    Row("x44 swimming", "x44", sites="C H A"),
    Row("x44 swimming", "x44", unless="team-ok-water"),
    Row("x45 aqua aerobics", "x45", sites="C H A"),
    Row("x45 aqua aerobics, R96, R97", "x45", sites="T L P F", unless="team-ok-water", ours=True),
    Row("x48 stairs", "x48", sites="P L F"),
    Row("x49 dancing", "x49", sites="P L F A"),
    Row("x50 tai chi", "x50", sites="P L F A"),
    Row("x51 yoga postures", "x51"),
    Row("x52 lying trunk tension, matrix (b) wins", "x52", sites="C H A", unless=ISO),
    Row("x52 lying trunk tension", "x52", sites="T L", unless=ISO),
    Row("x54 face down", "x54"),
    Row("x55 arm lift, shoulder circles", "x55", sites="C T H-same A"),
    Row("x56 standing leg stretch", "x56-standing", sites="P F L A"),
    Row("x56 no hip end range", "hip-stretch", sites="P A"),
)
