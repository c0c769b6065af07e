"""Weeks for somebody with thin bones, from templates and exercises written for the test."""

from __future__ import annotations

from dataclasses import replace

from pyengine.choose import Case, verdicts_of
from pyengine.limits import limits_of
from pyengine.model import Demand, Exercise, Knowledge, Rule, Session, Slot, Template, Thing
from pyengine.plan import Item, Week
from pyengine.profile import Profile
from pyengine.week import fill_week
from tests.unit.thin import SMALL, knowing, profile

PLAIN = SMALL.templates["plain"]
FEET = (Demand(axis="feet", place="either", rank=1),)
CLEARED = SMALL.things["cleared"]
CHAIR = replace(profile("thin", things=("chair",)), minutes_per_day=20)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week(
    *rules: Rule,
    template: Template = PLAIN,
    person: Profile = CHAIR,
    known: Knowledge = SMALL,
    swaps: dict[str, str] | None = None,
) -> Week:
    """Return the week that someone with thin bones and a chair is given under these rules alone."""
    known = replace(known, rules=knowing(*rules).rules)
    limits = limits_of(known, person)
    return fill_week(Case(known, person, limits, verdicts_of(known, person, limits)), template, swaps or {})


def item(made: Week, name: str) -> Item:
    """Return one item of a week."""
    return next(item for item in made.items if item.item == name)


def exercise(name: str, like: str, **changes: object) -> Exercise:
    """Return an exercise like one of the small ones."""
    return replace(SMALL.exercises[like], id=name, **changes)  # type: ignore[arg-type]


def knowing_also(*more: Exercise, **things: Thing) -> Knowledge:
    """Return the small knowledge with these exercises, and these things."""
    return replace(SMALL, exercises={**SMALL.exercises, **{e.id: e for e in more}}, things={**SMALL.things, **things})


def session(name: str, *slots: Slot) -> Session:
    """Return a session of these slots."""
    return Session(id=name, name=name, strength=False, slots=slots)


def slot(name: str, goal: str = "legs", moves: tuple[str, ...] = (), prefer: tuple[str, ...] = ()) -> Slot:
    """Return a slot for a goal."""
    return Slot(id=name, goal=goal, moves=moves, prefer=prefer, says="")


def template(*sessions: Session, **days: tuple[str, ...]) -> Template:
    """Return a template of these sessions, on the days that are named."""
    return replace(
        PLAIN, sessions={s.id: s for s in sessions}, days={day: days.get(day, ()) for day in DAYS}, essential=()
    )
