"""Matrix (b) of the dossier, cell by cell, against exercises that stand for its columns."""

import pytest

from tests.oracle.lesions import highest_step

ALL_YES = frozenset(
    {
        "taught-in-person",
        "team-ok-walking",
        "team-ok-standing",
        "team-ok-isometric-trunk",
        "team-ok-water",
        "team-ok-floor",
        "team-ok-other-leg",
        "team-ok-knee",
        "team-ok-other-arm",
        "team-ok-elbow-and-knee",
        "held-first-step",
    }
)
TAUGHT = frozenset({"taught-in-person"})
SITES = {
    "C": ("neck-lesion",),
    "T": ("upper-back-lesion",),
    "L": ("lower-back-lesion",),
    "P": ("pelvis-lesion",),
    "F": ("upper-thigh-lesion-somewhere", "upper-thigh-lesion", "upper-thigh-lesion.left"),
    "H": ("upper-arm-lesion-somewhere", "upper-arm-lesion", "upper-arm-lesion.left"),
    "A": ("many-lesions",),
}

# Per exercise (on the left, where it has a side): the sites where it may be offered to someone taught in person,
# the sites where the team's yes is needed too, and that yes. Everywhere else it is left out.
CELLS = {
    # arm strength: elbow, shoulder, weight on the arms
    "elbow-curl": ("C T L P F", "A", "team-ok-elbow-and-knee"),
    "band-row-seated": ("L P F", "", ""),
    "band-row-standing": ("", "", ""),
    "wall-push-up": ("", "", ""),
    # trunk
    "pelvic-tilt": ("", "", ""),
    "seated-small-side-bend": ("", "", ""),
    "abdominal-brace-sitting": ("", "C T L P F H A", "team-ok-isometric-trunk"),
    "lying-trunk-tension": ("", "C T L P F H A", "team-ok-isometric-trunk"),
    "bridge": ("", "", ""),
    # leg strength
    "seated-knee-extension": ("C T L P H", "", ""),
    "seated-march": ("C T L H", "", ""),
    "heel-raise": ("T H", "", ""),
    "sit-to-stand-arms-folded": ("", "", ""),
    "mini-squat": ("T H", "", ""),
    # walking, bikes, water
    "flat-walk": ("T H", "C L P F", "team-ok-walking"),
    "stationary-cycle": ("C T L P F H A", "", ""),
    "water-walk": ("C T L H", "P F A", "team-ok-water"),
    "swimming": ("", "", ""),
    # stretch
    "ankle-pump": ("C T L P F H A", "", ""),
    "seated-calf-stretch": ("C T L P H", "F", "team-ok-knee"),
    "small-trunk-turn-lying": ("", "", ""),
    "stick-raise-lying": ("", "", ""),
    # impact, floor, balance, stairs
    "small-jumps": ("", "", ""),
    "getting-down-and-up-with-a-chair": ("", "", ""),
    "feet-together-stand": ("T L H", "C P F A", "team-ok-standing"),
    "stair-climb": ("T H", "", ""),
}
SIDED = frozenset({"elbow-curl", "seated-knee-extension", "seated-calf-stretch"})
CASES = [(exercise, site) for exercise in CELLS for site in SITES]


@pytest.mark.parametrize("exercise, site", CASES)
def test_cell(exercise: str, site: str) -> None:
    """A matrix cell allows, refuses, or waits for the team's yes and for no other."""
    free, asked, thing = CELLS[exercise]
    side = "left" if exercise in SIDED else None
    findings = frozenset({"bone-lesions", *SITES[site]})
    alone = highest_step(exercise, side, findings, TAUGHT)
    with_all_but_it = highest_step(exercise, side, findings, ALL_YES - {thing})
    with_it = highest_step(exercise, side, findings, TAUGHT | {thing})
    assert (alone > 0) == (site in free.split())
    if site in asked.split():
        assert with_all_but_it == 0
    if site not in free.split():
        assert (with_it > 0) == (site in asked.split())


@pytest.mark.parametrize(
    "exercise, lesion, thing",
    [
        ("seated-knee-extension", "upper-thigh-lesion.left", "team-ok-knee"),
        ("seated-hamstring-curl", "upper-thigh-lesion.left", "team-ok-knee"),
        ("seated-knee-extension", "upper-thigh-lesion.right", "team-ok-other-leg"),
        ("elbow-curl", "upper-arm-lesion.right", "team-ok-other-arm"),
        ("arm-lift-to-the-side", "upper-arm-lesion.right", "team-ok-other-arm"),
    ],
)
def test_limb(exercise: str, lesion: str, thing: str) -> None:
    """Work of a limb with a lesion, or of its fellow, waits for the yes that names it."""
    findings = frozenset({"bone-lesions", lesion})
    assert highest_step(exercise, "left", findings, ALL_YES - {thing}) == 0
    assert highest_step(exercise, "left", findings, TAUGHT | {thing}) > 0


def test_arm_with_lesion_is_never_strengthened() -> None:
    """No yes opens strength work of an arm with a lesion."""
    findings = frozenset({"bone-lesions", "upper-arm-lesion.left"})
    assert highest_step("elbow-curl", "left", findings, ALL_YES | {"supervised"}) == 0


def test_side_that_nobody_named_counts_for_both() -> None:
    """A thigh whose side is not known may be either."""
    findings = frozenset({"bone-lesions", "upper-thigh-lesion-somewhere"})
    for side in ("left", "right"):
        assert highest_step("seated-knee-extension", side, findings, ALL_YES - {"team-ok-knee"}) == 0


def test_several_sites_intersect() -> None:
    """With several sites an exercise needs every site's permission."""
    both = frozenset({"bone-lesions", "upper-back-lesion", "lower-back-lesion"})
    assert highest_step("band-row-seated", None, both, ALL_YES) == 0
    assert highest_step("flat-walk", None, both, TAUGHT) == 0


@pytest.mark.parametrize(
    "exercise, held",
    [("flat-walk", 3), ("elbow-curl", 2), ("feet-together-stand", 4), ("brisk-walk", 0), ("stationary-cycle", 3)],
)
def test_later_steps_wait_for_supervision(exercise: str, held: int) -> None:
    """Alone, effort stays low and a hand on the support, so later steps are not offered."""
    findings = frozenset({"bone-lesions", "upper-back-lesion"})
    side = "left" if exercise in SIDED else None
    assert highest_step(exercise, side, findings, ALL_YES) == held
