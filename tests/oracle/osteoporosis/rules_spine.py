"""The numbered rules on the spine, the load and the start, each as one row."""

from __future__ import annotations

from tests.oracle.osteoporosis.row import Row

SPINE: tuple[Row, ...] = (
    Row("R142, R136, R137: no side-bend, no rotation", ("spine-guard",), "twist side-bend"),
    Row("3.2 Fracture only, C22, D6, D7: no side-bend, no rotation", ("broken",), "twist side-bend"),
    Row("R134: the strap only without a fracture", ("broken", "spine-maybe"), "strap", ours=True),
    Row("R108: nothing prone at home", ("spine-guard",), "prone"),
    Row("R107: prone only later", ("no held-first-step",), "prone"),
    Row("R50, D8: nothing loaded overhead", ("spine-guard", "painful-shoulder"), "overhead-load"),
    Row("R154, R156: poses without a fracture, or one to one", ("broken", "spine-maybe"), "yoga", unless="supervised"),
    Row("R150: no floor without getting down and up alone", ("no floor-ok",), "floor", ours=True),
    Row("3.1 CO6: knee pain, kneeling", ("painful-leg-joint",), "kneeling", ours=True),
    Row("3.1 F6, PO4, PO5: neck symptoms or dizziness", ("neck-trouble-or-dizzy",), "neck", ours=True),
)

LOAD: tuple[Row, ...] = (
    Row("R41, R42, R43, R207: effort 3-4 until it is practised", ("unpractised",), "working"),
    Row("R43: effort 5-8 never with a guarded spine", ("spine-guard",), "working"),
    Row(
        "R99: a falls assessment before raising intensity",
        ("fell-twice-or-hurt", "fell + unsteady"),
        "working",
        "supervised",
    ),
    Row(
        "R47: no weights before a physiotherapist",
        ("spine-broken",),
        "weights",
        unless="physio-seen-since-spine-fracture",
    ),
    Row(
        "R51: a guarded spine alone starts at 2 kg",
        ("spine-guard + unpractised",),
        "over-2-kg",
        unless="supervised",
        ours=True,
    ),
    Row(
        "R8: long steroids, review before strength or impact",
        ("long-on-steroids",),
        "strength impact",
        "looked-at-on-steroids",
        spare="easy",
    ),
    Row(
        "R11, R12: advice before vigorous effort",
        ("ask-before-vigorous",),
        "vigorous",
        unless="cleared-for-impact supervised",
    ),
    Row("R120, D12: a guarded spine, moderate only", ("spine-guard",), "vigorous"),
)

# what no exercise of the catalogue does, and none may do for any diagnosis
NEVER: tuple[Row, ...] = (
    Row("R139-R141, R110, 3.2 General: bending the spine", ("anyone",), "bends-spine"),
    Row("R140, R112: curls and crunches", ("anyone",), "curls"),
    Row("R145, 3.2 General with twist: bend with twist", ("anyone",), "bends-and-twists"),
    Row("R111, R143: end of range", ("anyone",), "end-range"),
    Row("R144, R148: jerky or powerful", ("anyone",), "jerky"),
    Row("R147: turning on a planted foot", ("anyone",), "pivots"),
    Row("R149: weight on the neck", ("anyone",), "neck-loaded"),
    Row("R134: forward reach for the hamstrings", ("anyone",), "toe-touch"),
    Row("R135: both knees to the chest", ("anyone",), "knees-to-chest"),
    Row("R138, R155: forced turn of the hip", ("anyone",), "forced-hip"),
    Row("R155, 3.2 Yoga; R158, 3.2 Pilates", ("anyone",), "excluded-pose"),
    Row("R52, 3.2 Machines: crunch and rotation machines", ("anyone",), "trunk-machine"),
    Row("R53, 3.2 Machines: behind the head", ("anyone",), "behind-head"),
    Row("R45: above 80 per cent, barbell", ("no supervised",), "barbell"),
    Row(
        "R51, D9: above 4.5 kg in the hands alone with a guarded spine", ("spine-guard + no supervised",), "over-4-5-kg"
    ),
    Row("R61: bent over under load", ("anyone",), "bent-over-load"),
    Row("R75: star jumps, rope, drops alone", ("no supervised",), "high-impact"),
    Row("R127: a machine that stoops", ("anyone",), "stooped-machine"),
    Row("R128, 3.2 Sport: golf, tennis, bowling, riding", ("anyone",), "sport"),
    Row("R261, R262: vest and vibration plate", ("spine-guard",), "vest vibration"),
)
