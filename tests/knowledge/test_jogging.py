"""Jogging is for somebody without a break, steady, and cleared for impact by a professional; for nobody else."""

from collections.abc import Mapping

import pytest

from pyengine.choose import verdicts_of
from pyengine.limits import limits_of
from pyengine.profile import SCHEMA, checked_answers, profile_of
from pyengine.wire import knowledge

KNOWN = knowledge()
STEADY: Mapping[str, tuple[str, ...]] = {
    "warning-signs": ("none",),
    "condition": ("osteoporosis",),
    "new-pain": ("none",),
    "health-today": ("none",),
    "spine-fracture": ("no",),
    "other-fractures": ("none",),
    "bones-and-medicines": ("none",),
    "falls-and-steadiness": ("none",),
    "age": ("65-to-69",),
    "body-limits": ("none",),
    "experience": ("trained",),
    "what-you-have": ("worktop", "route", "impact-yes"),
    "energy": ("30",),
}
LONG_AGO = {"fracture-age": ("over-12-weeks",)}

OTHERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "nobody has cleared for impact": {"what-you-have": ("worktop", "route")},
    "a wrist broke long ago": {
        "other-fractures": ("wrist-left",),
        "clearances": ("wrist-cleared", "impact-cleared"),
        **LONG_AGO,
    },
    "another bone broke long ago": {"other-fractures": ("other",), "clearances": ("impact-cleared",), **LONG_AGO},
    "a hip broke and healed": {
        "other-fractures": ("hip",),
        "clearances": ("hip-cleared", "impact-cleared"),
        **LONG_AGO,
    },
    "the spine broke and healed": {
        "spine-fracture": ("over-12-months",),
        "clearances": ("spine-cleared", "physio-seen", "impact-cleared"),
    },
    "a fall this year": {"falls-and-steadiness": ("fell-once",)},
    "a sore knee": {"body-limits": ("leg-arthritis",)},
    "new to hard effort": {"experience": ("some",)},
}


def _may_jog(answers: Mapping[str, tuple[str, ...]]) -> bool:
    chosen = {
        name: list(given) if KNOWN.questions[name].kind == "many" else given[0] for name, given in answers.items()
    }
    profile = profile_of(KNOWN, checked_answers(KNOWN, {"schema": SCHEMA, "answers": chosen}))
    return verdicts_of(KNOWN, profile, limits_of(KNOWN, profile))["jogging", None].steps > 0


def test_a_steady_person_without_a_break_may_jog_once_cleared() -> None:
    """Somebody who has broken nothing, does not fall and has a professional's yes is allowed jogging alone."""
    assert _may_jog(STEADY)


@pytest.mark.parametrize("change", OTHERS.values(), ids=OTHERS)
def test_nobody_else_may_jog(change: Mapping[str, tuple[str, ...]]) -> None:
    """One break, fall, sore joint or missing yes is enough to leave jogging out."""
    assert not _may_jog({**STEADY, **change})
