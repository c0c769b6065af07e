"""The gate column of the dossier's exercise table (3.1), row by row, in its own letters.

Rows of exercises that readers are never shown (barbells, machines, hops, rope …) are left out. A gate that speaks of
the manner ("if back rounds", "if sagging", "if slumped") is a matter for the exercise's words and bars nothing here.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.oracle.osteoporosis.row import Row


class Code(NamedTuple):
    """A letter of the gate column: when it speaks, the extra mark it needs, and what lifts it."""

    when: tuple[str, ...]
    only: str = ""
    unless: str = ""


CODES: dict[str, Code] = {
    "V": Code(("spine-guard",)),
    "V-until-cleared": Code(("spine-guard",), unless="spine-fracture-cleared"),
    "V-unless-shown": Code(("spine-guard",), unless="supervised"),
    "V-impact": Code(("spine-guard",), unless="cleared-for-impact"),  # R63; after a real break see R62
    "H": Code(("hip-fracture",), unless="hip-fracture-cleared"),
    "WR": Code(("this-wrist + fresh",)),
    "FF": Code(("falls-first",)),
    "FF-unheld": Code(("falls-first",), only="unheld"),
    "FF-until-steady": Code(("falls-first",), unless="held-first-step"),
    "FF-line-only": Code(("falls-first",), only="over-object"),
    "OA": Code(("painful-leg-joint",)),
    "SH": Code(("painful-shoulder",)),
    "NF": Code(("no floor-ok",), only="floor"),
    "NECK": Code(("neck-trouble-or-dizzy",)),
    "PAIN": Code(("spine-fracture-painful",)),
    "STOOP": Code(("stoop",)),
    "NOVICE": Code(("new-to-strength-work", "mostly-sitting"), unless="held-first-step"),  # R42: 2 to 4 weeks
    # only with no past fragility fracture (R70, R79, R80); R80 alone knows a clinician's yes
    "NFX": Code(
        ("spine-broken", "hip-fracture", "other-fracture", "two-or-more-fractures", "weak-bones-beyond-lesions")
    ),
    "NFX-wrist": Code(("any-wrist",), unless="cleared-for-impact"),
    "EVALUATED": Code(("no cleared-for-impact",)),
}

GATE_COLUMN: dict[str, str] = {
    "L1": "H",
    "L2": "H",  # "OA if painful" speaks of the manner, and the words say to stop
    "L3": "H OA",
    "L4": "V NOVICE FF",
    "L7": "H OA FF-unheld",
    "L8": "V FF H",
    "L9": "",
    "L10": "H OA FF-unheld",
    "L11": "H FF-unheld",
    "L12": "FF-unheld",
    "L13": "H",
    "L14": "H",
    "L15": "FF-unheld",
    "L16": "FF-unheld",
    "L17": "",
    "L18": "FF-unheld",
    "L19": "H",
    "L20": "",
    "U1": "",  # WR by R173-R176
    "U2": "WR SH",
    "U3": "V WR NF FF",
    "U4": "",
    "U5": "",
    "U5-seated": "",  # R48 is a preference, as ruled; loaded sitting falls to R43
    "U6": "",  # SH: as U15
    "U7": "",  # SH: as U15
    "U8": "",
    "U9": "SH",
    "U10": "",
    "U11": "",
    "U12": "",  # WR by R173-R175: the hand with nothing in it may bend the elbow
    "U14": "WR",
    "U15": "",  # SH outranked by R50: nothing in the hand, below the shoulder
    "CO1": "",
    "CO2": "",
    "CO3": "",
    "CO4": "V NF SH",
    "CO5": "SH",
    "CO6": "V-unless-shown WR NF OA",
    "PO1": "",
    "PO2": "",
    "PO3": "PAIN STOOP",
    "PO4": "NECK",
    "PO5": "NECK",
    "PO6": "SH",
    "PO7": "",
    "PO8": "SH",
    "PO9": "",
    "PO10": "V-until-cleared NECK",
    "PO11": "V NF",
    "B1": "H",
    "B2": "H",
    "B3": "FF-until-steady",
    "B4": "H FF-unheld",
    "B5": "",
    "B6": "",
    "B7": "FF-unheld",
    "B8": "H",
    "B9": "FF-unheld",
    "B10": "FF OA",
    "B11": "FF-line-only",
    "B12": "",  # the easier variant, slow planned turns, is what readers are shown
    "B13": "FF-unheld",
    "B14": "FF OA",
    "B15": "",  # "close to body, no twisting" is met by its words
    "B16": "FF",
    "B17": "H",
    "B18": "",
    "B19": "FF-unheld",  # the easier variant, holding on, is what readers are shown first
    "IM1": "",
    "IM2": "FF-unheld",
    "IM3": "NFX NFX-wrist V-impact OA",
    "IM4": "NFX NFX-wrist V-impact OA",
    "IM5": "NFX NFX-wrist V-impact FF OA",
    "IM6": "NFX NFX-wrist V-impact EVALUATED",
    "IM7": "NFX NFX-wrist V-impact FF",
    "A1": "FF",
    "A2": "",
    "A3": "WR",
    "A4": "",
    "A5": "",  # "stooped posture" is met by its words
    "A6": "FF OA",
    "A7": "",
    "A8": "",
    "F1": "SH",
    "F2": "",
    "F3": "FF-unheld",
    "F4": "",
    "F5": "",  # SH: as U15
    "F6": "NECK",
    "F7": "V",
    "F8": "V",
    "Y1": "FF-unheld",
    "Y2": "FF OA",
    "Y3": "WR",
    "Y4": "",
    "Y5": "V",
}

# rows whose "without support", "floor" or "over objects" never comes about, because the exercise's words hold on to
# something, or use a bed, at every step
ANSWERED_BY_WORDS = frozenset(
    {
        "3.1 L7: FF-unheld",
        "3.1 L10: FF-unheld",
        "3.1 L11: FF-unheld",
        "3.1 L12: FF-unheld",
        "3.1 L15: FF-unheld",
        "3.1 L16: FF-unheld",
        "3.1 L18: FF-unheld",
        "3.1 PO11: NF",
        "3.1 B7: FF-unheld",
        "3.1 B9: FF-unheld",
        "3.1 B13: FF-unheld",
        "3.1 IM2: FF-unheld",
        "3.1 F3: FF-unheld",
    }
)


def rows() -> tuple[Row, ...]:
    """Return the column as rows."""
    made = []
    for number, letters in GATE_COLUMN.items():
        for letter in letters.split():
            code = CODES[letter]
            mark = f"{number}+{code.only}" if code.only else number
            made.append(Row(f"3.1 {number}: {letter}", code.when, mark, unless=code.unless))
    return tuple(made)
