"""Invented people whose plans a careful physiotherapist has thought through beforehand: the files beside this one."""

from pathlib import Path

import pytest

from plugins.knowledge_pages.vignettes import Vignette, named, read_vignettes, surprises, worked
from pyengine.plan import OUTCOMES
from pyengine.wire import knowledge

PEOPLE = read_vignettes(Path(__file__).parent)
EACH = pytest.mark.parametrize("person", [pytest.param(person, id=person.name) for person in PEOPLE])


@EACH
def test_each_plan_is_what_was_expected(person: Vignette) -> None:
    """A plan differs from what its vignette expects only where the vignette itself says that this is still open."""
    assert surprises(worked(knowledge(), person)) == list(person.expected.still_open)


@EACH
def test_each_expectation_speaks_of_what_exists(person: Vignette) -> None:
    """Every exercise, rule, notice, offer and kind of week that a vignette names is in the knowledge."""
    known = knowledge()
    assert [f"{kind}: {name}" for kind, name in named(person.expected) if name not in getattr(known, kind)] == []


@EACH
def test_everyone_but_in_an_emergency_has_something_to_do_today(person: Vignette) -> None:
    """An emergency has its one action only; everybody else is left with at least three things to do."""
    plan = worked(knowledge(), person).plan
    if plan.outcome == "emergency":
        assert plan.today == ()
    else:
        assert len(plan.today) >= 3


def test_the_people_meet_every_outcome_and_every_kind_of_week() -> None:
    """At least twenty people; between them they are given each outcome and each kind of week."""
    plans = [worked(knowledge(), person).plan for person in PEOPLE]
    assert len(plans) >= 20
    assert {plan.outcome for plan in plans} == set(OUTCOMES)
    assert {plan.week.template for plan in plans if plan.week} == set(knowledge().templates)


def test_the_five_of_the_first_story_are_there() -> None:
    """Maria, James, Anne, Samuel and Priya are among the people."""
    names = {person.name for person in PEOPLE}
    assert {"maria", "james", "anne", "samuel", "priya-hard-case"} <= names
