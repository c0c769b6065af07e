"""Somebody with thin bones before rules written for the test: what the claims about limits share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyengine.limits import Limits, limits_of
from pyengine.model import Knowledge, Refer, Rule
from pyengine.profile import Profile
from pyengine.reading import load_knowledge

SMALL = load_knowledge(Path(__file__).parents[1] / "knowledge" / "small")
RULE = replace(SMALL.rules["starting-too-high"], cap={}, aim=(), tell=())


def profile(*findings: str, things: tuple[str, ...] = (), weeks_done: int = 0) -> Profile:
    """Return a profile with these findings and things."""
    return Profile(
        findings=frozenset(findings),
        things=frozenset(things),
        minutes_per_day=20,
        days_per_week=7,
        weeks_done=weeks_done,
        asked=(),
        answers={},
    )


def rule(name: str, **effect: object) -> Rule:
    """Return a rule for everyone with thin bones, with these effects alone."""
    return replace(RULE, id=name, **effect)  # type: ignore[arg-type]


def knowing(*rules: Rule) -> Knowledge:
    """Return the small knowledge with these rules alone."""
    return replace(SMALL, rules={one.id: one for one in rules})


def limits(*rules: Rule, person: Profile | None = None) -> Limits:
    """Return what these rules say of someone with thin bones."""
    return limits_of(knowing(*rules), person or profile("thin"))


def refer(when: str, **more: object) -> Refer:
    """Return a referral to the doctor that blocks everything."""
    whole = Refer(when=when, who="doctor", without=None, blocks_all=True, blocks=(), offers=())
    return replace(whole, **more)  # type: ignore[arg-type]
