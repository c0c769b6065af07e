"""Matrix (b) of the dossier, section 2.3: what an unsupervised reader may do, by the site of a lesion.

Sites: C neck, T thoracic spine or ribs, L lumbar spine or sacrum, P pelvis, F top of a thigh bone, H top of an upper
arm, A many places or all over. `F-same` and `H-same` are the limb that is exercised (both limbs where an exercise
uses both), `F-other` and `H-other` the lesion in the other limb alone.

A cell that is not written is a tick. `no` is the cross; any other cell names what the team must have said yes to.
A star marks a narrowing that the dossier calls its own inference.
"""

from tests.oracle.lesions.rows import Row

MATRIX: dict[str, dict[str, str]] = {
    "C": {
        "arm-shoulder": "no",
        "trunk-moving": "no",
        "trunk-still": "iso",
        "bridge": "iso*",
        "leg-standing": "no*",
        "walk": "walking*",
        "swim": "no*",
        "spine-stretch": "no",
        "neck": "no",
        "impact": "no",
        "overhead-load": "no",
        "floor": "no*",
    },
    "T": {
        "arm-shoulder": "no",
        "trunk-moving": "no",
        "trunk-still": "iso",
        "bridge": "iso",
        "swim": "water*",
        "spine-stretch": "no",
        "neck": "no*",
        "impact": "no",
        "overhead-load": "no",
        "floor": "floor*",
    },
    "L": {
        "arm-standing": "no*",
        "trunk-moving": "no",
        "trunk-still": "iso",
        "bridge": "iso",
        "leg-standing": "no*",
        "walk": "walking",
        "swim": "water*",
        "spine-stretch": "no",
        "impact": "no",
        "overhead-load": "no",
        "floor": "floor*",
    },
    "P": {
        "arm-standing": "no*",
        "trunk-moving": "no*",
        "trunk-still": "iso*",
        "leg-hip": "no",
        "leg-standing": "no",
        "bridge": "no",
        "walk": "walking",
        "water-walk": "water*",
        "swim": "water*",
        "spine-stretch": "no",
        "impact": "no",
        "floor": "no*",
    },
    "F": {
        "arm-standing": "no*",
        "trunk-moving": "no*",
        "trunk-still": "iso*",
        "leg-hip": "no",
        "leg-standing": "no",
        "bridge": "no",
        "walk": "walking",
        "water-walk": "water*",
        "swim": "water*",
        "impact": "no",
        "floor": "no*",
    },
    "F-same": {"leg-knee": "knee", "hip-stretch": "no"},
    "F-other": {"leg-knee": "other-leg"},
    "H": {
        "trunk-moving": "no*",
        "trunk-still": "iso*",
        "bridge": "iso*",
        "swim": "no*",
        "shoulder-stretch": "no",
        "impact": "no",
        "overhead-load": "no",
        "floor": "no*",
    },
    "H-same": {"arm-shoulder": "no", "arm-elbow": "no", "arm-below": "no"},
    "H-other": {"arm-shoulder": "other-arm", "arm-elbow": "other-arm"},
    "A": {
        "arm-shoulder": "no",
        "arm-elbow": "elbow-and-knee*",
        "arm-below": "elbow-and-knee*",
        "trunk-moving": "no",
        "trunk-still": "iso",
        "leg-hip": "no",
        "leg-knee": "elbow-and-knee*",
        "leg-standing": "no",
        "bridge": "no",
        "walk": "no",
        "water-walk": "water*",
        "swim": "no*",
        "spine-stretch": "no",
        "neck": "no",
        "impact": "no",
        "overhead-load": "no",
        "floor": "no*",
    },
}

CELLS: dict[str, str] = {
    "no": "",
    "iso": "team-ok-isometric-trunk taught-in-person",
    "walking": "team-ok-walking",
    "water": "team-ok-water",
    "floor": "team-ok-floor",
    "knee": "team-ok-knee",
    "other-leg": "team-ok-other-leg",
    "other-arm": "team-ok-other-arm",
    "elbow-and-knee": "team-ok-elbow-and-knee",
}


def matrix_rows() -> tuple[Row, ...]:
    """Return one row for each cell that limits."""
    return tuple(
        Row(
            f"matrix (b) {site} × {column}",
            column,
            sites=site,
            unless=CELLS[cell.rstrip("*")],
            ours=cell.endswith("*"),
        )
        for site, cells in MATRIX.items()
        for column, cell in cells.items()
    )
