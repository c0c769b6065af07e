"""Findings that stop every exercise, and findings that send the reader to someone while the week goes on.

Sections 2.1, 2.5, 2.7 and 4 of the dossier. `unless` names the one thing that opens a gate again; most never open.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Gate:
    """One finding that stops everything."""

    finding: str
    line: str
    kind: Literal["emergency", "urgent", "first"]
    unless: str = ""
    ours: bool = False

    @property
    def name(self) -> str:
        """The finding and its dossier line, marked when the dossier calls it an inference of its own."""
        return f"gate {self.finding}: {self.line}" + (" (ours)" if self.ours else "")


GATES: tuple[Gate, ...] = (
    # emergency: call now
    Gate("chest-or-collapse", "R89, 4.4 general", "emergency"),
    Gate("cord-signs", "R11, R90, 4.3 emergency", "emergency"),
    Gate("possible-break-now", "R91, 4.4 fracture", "emergency"),
    Gate("clot-signs", "R20 embolus, R89, R158 swollen limb", "emergency"),
    # urgent: the team today or within 24 hours
    Gate("unsure-warning-sign", "4.2 question 8, R132 don't know", "urgent", ours=True),
    Gate("calcium-signs", "4.4 hypercalcaemia", "urgent"),
    Gate("fever-or-infection", "R126, R156", "urgent"),
    Gate("unwell-today", "R158", "urgent"),
    Gate("symptoms-on-effort", "4.4 general, R20", "urgent"),
    Gate("new-back-pain", "R158, R137", "urgent"),
    Gate("back-pain-and-unwell", "R10, R137", "urgent"),
    Gate("new-thigh-or-groin-pain", "R110, R158", "urgent", ours=True),
    Gate("warning-back-pain", "R9, R137, 4.2 question 17", "urgent"),
    Gate("severe-or-growing-bone-pain", "R10, 4.2 question 7", "urgent"),
    Gate("pain-on-use", "R8, 4.2 question 6", "urgent"),
    Gate("more-pain-medicine", "4.2 question 7, R83", "urgent"),
    Gate("told-very-low-white-cells", "R155", "urgent"),
    # first: not before someone has looked
    Gate("ill-today", "R126, 4.2 question 11", "first", ours=True),
    Gate("serious-heart-lung-or-brain", "R20, 4.2 question 12", "first"),
    Gate("told-supervised-only", "R21", "first", unless="supervised", ours=True),
    Gate("pregnant", "4.5 pregnancy", "first"),
    Gate("under-18", "4.5 under 18", "first"),
    Gate("stability-unknown", "R2, 4.2 question 2", "first"),
    Gate("told-unstable", "R4, R5, R6, 4.2 question 3", "first"),
    Gate("changed-since-scan", "R14, R84, 4.2 question 9", "first"),
    Gate("recent-operation", "R13, 4.2 question 10", "first"),
    Gate("break-through-lesion-unhealed", "R12", "first", ours=True),
    Gate("radiotherapy-now", "R115, 4.2 question 10", "first", ours=True),
    Gate("recent-spine-stereotactic-radiotherapy", "R116, 4.2 question 10", "first", ours=True),
    Gate("weight-limit-without-programme", "4.2 question 4, R160", "first"),
    Gate("lesion-sites-unknown", "R36, R136, 4.2 question 1, 4.5", "first", ours=True),
    # after comparison: a break of the spine that nobody has cleared may have come through a lesion
    Gate("spine-fracture", "R12, R132, R129", "first", unless="spine-fracture-cleared", ours=True),
    Gate("told-counts-limit-activity", "4.2 question 11, R128", "first"),
    Gate("told-platelets-under-20", "R121", "first"),
    Gate("told-very-low-haemoglobin", "R123, R124", "first", ours=True),
    Gate("worse-next-day-twice", "R88, 4.5 pain stop hit twice", "first", ours=True),
    Gate("spine-fracture-painful", "R129, R10", "first", ours=True),
)

SEE_SOMEONE: dict[str, str] = {
    "bone-lesions": "R1, R133, 4.2 question 5; the ruling on 4.2: named as first step, not a stop",
    "known-stable-illness": "R134, R18",
    "hormone-treatment": "R108",
    "long-steroids": "R109",
    "blood-counts-unknown": "R128",
    "told-platelets-under-50": "R122",
    "blood-thinner": "R120",
    "lymphoedema": "R114",
    "infusion-in-last-24-hours": "R117",
    "chemotherapy-or-low-immunity": "R118",
    "line-or-tube": "R119",
    "weak-bones-beyond-lesions": "4.2 question 16",
    "cannot-rise-without-hands": "R19",
    "fell-this-year": "R112",
    "unsteady": "R112",
    "numb-feet": "R111, 4.2 question 13",
    "walking-aid": "R40, R162",
    "severe-fatigue": "R113, R134",
    "other-arm-bone-lesion": "R35",
    "other-leg-bone-lesion": "R35",
    "skull-lesion": "R35",
    "worse-next-day": "R88",
}
