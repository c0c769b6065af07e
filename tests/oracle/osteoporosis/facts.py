"""The dossier's derived facts (its section 2.0), read from a person's findings and things.

A clause lists words that must all hold; `no x` holds when x is absent; a fact holds when any of its clauses does. A
finding that is absent is an answered "no", since doubt arrives as a finding of its own; an absent thing is not there.
"""

from __future__ import annotations

Clauses = tuple[str, ...]

DERIVED: dict[str, Clauses] = {
    # R16: a cancer in the bone leaves this rule set, unless the bones are, or may be, thin as well
    "this-dossier": ("no bone-lesions", "low-bone-density", "osteoporosis"),
    # vfx one or more
    "spine-broken": ("spine-fracture", "spine-fracture-under-12-months", "spine-fracture-under-12-weeks"),
    "long-on-steroids": ("steroids-over-3-months", "long-steroids"),
    # vfx unknown: the answer says so; R6; and by R15 where a break is hinted at or was never asked about
    "spine-unknown": (
        "spine-fracture-possible",
        "osteoporosis + spine-never-imaged + aged-70-or-over",
        "osteoporosis + spine-never-imaged + long-on-steroids",
        "osteoporosis + spine-never-imaged + stoop",
        "spine-fracture-painful",
        "weak-bones-beyond-lesions",
    ),
    # bare `vfx` in the movement rules: one, two or more, or unknown
    "spine-maybe": ("spine-broken", "spine-unknown"),
    "any-wrist": ("wrist-fracture", "wrist-fracture.left", "wrist-fracture.right"),
    "multi-fx": (
        "two-or-more-fractures",
        "spine-broken + hip-fracture",
        "spine-broken + any-wrist",
        "spine-broken + other-fracture",
        "hip-fracture + any-wrist",
        "hip-fracture + other-fracture",
        "any-wrist + other-fracture",
    ),
    # R165, R166, after comparison: several breaks get the caps of a broken spine
    "spine-guard": ("spine-maybe", "stoop", "height-loss", "multi-fx"),
    "broken": (
        "spine-broken",
        "hip-fracture",
        "any-wrist",
        "other-fracture",
        "two-or-more-fractures",
        "weak-bones-beyond-lesions",
    ),
    "very-fresh": ("fracture-under-6-weeks",),
    "fresh": ("fracture-under-12-weeks", "very-fresh"),
    "fell": ("fell-this-year", "fell-twice-or-hurt"),
    # 2.0, R25, R93, section 4.2, R172 (hip), R178 (a fresh wrist break counts as a fall), R236 (gave up activities)
    "falls-first": (
        "fell",
        "unsteady",
        "walking-aid",
        "cannot-rise-without-hands",
        "tested-low",
        "frail",
        "hip-fracture",
        "avoids-activity",
        "numb-feet",  # no line: numb feet count as unsteady, our caution
        "any-wrist + fresh",
    ),
    "high-risk": ("spine-guard", "multi-fx", "hip-fracture", "told-severe"),
    # R41: begin lower
    "begins-low": ("mostly-sitting", "new-to-strength-work", "high-risk", "known-stable-illness", "frail"),
    "sore-next-day": ("worse-next-day", "worse-next-day-twice"),
    # R41-R43, R207: not four weeks of light work done, nor trained with no reason to begin low; or sore next morning
    # (whoever is not new to strength work has said, on the same screen, that they train: so nobody is neither)
    "unpractised": ("begins-low + no held-first-step", "sore-next-day"),
    # R11 and R12: whoever should ask before vigorous effort
    "ask-before-vigorous": ("aged-45-or-over", "known-stable-illness", "mostly-sitting"),
}


def holds(clause: str, words: set[str] | frozenset[str]) -> bool:
    """Say whether every word of a clause is there, or absent where it reads `no`."""
    return all((word[3:] not in words) if word.startswith("no ") else (word in words) for word in clause.split(" + "))


def facts(said: frozenset[str]) -> frozenset[str]:
    """Return what was said (findings, things, perhaps `this-wrist`) with the facts that follow from it."""
    words = {"anyone", *said}
    for name, clauses in DERIVED.items():
        if any(holds(clause, words) for clause in clauses):
            words.add(name)
    return frozenset(words)


def wrist_concerned(findings: frozenset[str], side: str | None, *, one_arm: bool) -> bool:
    """Say whether a hand this exercise works was broken; a break without a side may be either hand."""
    sides = {name.partition(".")[2] for name in findings if name.startswith("wrist-fracture.")}
    if sides and one_arm and side is not None:
        return side in sides
    return bool(sides) or "wrist-fracture" in findings
