"""Which findings make someone a reader of this dossier, and which site of the matrix each lesion is."""

CODES: dict[str, str] = {
    "neck-lesion": "C",
    "upper-back-lesion": "T",
    "lower-back-lesion": "L",
    "pelvis-lesion": "P",
    "many-lesions": "A",
    "lesion-sites-unknown": "A",  # R36
    "myeloma": "A",  # R47: assume many lesions
}

LESIONS = frozenset(CODES) | {
    "bone-lesions",
    "upper-thigh-lesion",
    "upper-thigh-lesion-somewhere",
    "upper-arm-lesion",
    "upper-arm-lesion-somewhere",
    "shoulder-girdle-lesion",
    "other-arm-bone-lesion",
    "other-leg-bone-lesion",
    "skull-lesion",
}

ASKED_ONLY_WITH_LESIONS = frozenset(
    {
        "thin-bones-not-asked",
        "weak-bones-beyond-lesions",
        "calcium-signs",
        "fever-or-infection",
        "unwell-today",
        "pain-on-use",
        "warning-back-pain",
        "severe-or-growing-bone-pain",
        "more-pain-medicine",
        "stability-unknown",
        "told-unstable",
        "changed-since-scan",
        "recent-operation",
        "break-through-lesion-unhealed",
        "radiotherapy-now",
        "recent-spine-stereotactic-radiotherapy",
        "weight-limit-without-programme",
        "infusion-in-last-24-hours",
        "chemotherapy-or-low-immunity",
        "hormone-treatment",
        "long-steroids",
        "blood-thinner",
        "line-or-tube",
        "lymphoedema",
        "told-counts-limit-activity",
        "told-platelets-under-20",
        "told-platelets-under-50",
        "told-very-low-haemoglobin",
        "told-very-low-white-cells",
        "blood-counts-unknown",
    }
)

LESION_FINDINGS = LESIONS | ASKED_ONLY_WITH_LESIONS
