"""What holds for every plan that the real knowledge gives to anyone who could fill in the form."""

import json
import random
from collections import Counter
from itertools import pairwise

import jsonschema
import pytest

from pyengine.engine import make_plan
from pyengine.limits import limits_of
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES, Plan
from pyengine.profile import profile_of
from pyengine.schema import answers_schema, plan_schema
from pyengine.wire import plan_json
from tests.support.people import Answers, anyone, mostly_well, sent, walk

PEOPLE = 1200


@pytest.fixture(scope="module")
def people(knowledge: Knowledge) -> list[Answers]:
    """Return many invented people: half who answer anything, half who pass most gates."""
    rng = random.Random(20261122)
    drawn = [walk(knowledge, (anyone if n % 4 == 0 else mostly_well)(rng)) for n in range(PEOPLE)]
    well = [person for person in drawn if make_plan(knowledge, person).outcome == "week"]
    return drawn + [{**person, "health-today": ("ill-today",)} for person in well[:15]]


@pytest.fixture(scope="module")
def plans(knowledge: Knowledge, people: list[Answers]) -> list[Plan]:
    """Return a plan for each of them."""
    return [make_plan(knowledge, person) for person in people]


def test_the_people_reach_every_kind_of_outcome(plans: list[Plan]) -> None:
    """The invented people are many enough that no claim below passes for want of cases."""
    reached = Counter(plan.outcome for plan in plans)
    assert set(reached) == set(OUTCOMES)
    assert min(reached.values()) >= 10


def test_every_plan_fits_its_published_shape(plans: list[Plan]) -> None:
    """Every plan on the wire is valid by the published JSON Schema."""
    check = jsonschema.Draft202012Validator(plan_schema())
    for plan in plans[::3]:
        check.validate(json.loads(plan_json(plan)))


def test_every_set_of_answers_fits_its_published_shape(knowledge: Knowledge, people: list[Answers]) -> None:
    """Every set of answers that the form can send is valid by the published JSON Schema."""
    check = jsonschema.Draft202012Validator(answers_schema(knowledge))
    for person in people[::3]:
        check.validate(sent(knowledge, person))


def test_nobody_who_may_have_a_week_gets_an_empty_one(plans: list[Plan]) -> None:
    """A week or part week holds at least one exercise, on at least one day."""
    for plan in plans:
        if plan.outcome in ("week", "part-week"):
            assert plan.week is not None, plan.answers
            assert plan.week.items, plan.answers
            assert any(day.sessions for day in plan.week.days), plan.answers


def test_a_whole_week_has_three_items_and_two_goals(plans: list[Plan]) -> None:
    """What is called a week has at least three items and two goals; anything less is called part of one."""
    for plan in plans:
        if plan.outcome == "week":
            assert plan.week is not None
            assert len(plan.week.items) >= 3
            assert len({item.goal for item in plan.week.items}) >= 2
            assert not plan.week.missing


def test_a_stop_gives_no_week(plans: list[Plan]) -> None:
    """Whoever must see someone first is shown no week of their own."""
    for plan in plans:
        if plan.outcome not in ("week", "part-week"):
            assert plan.week is None


def test_every_refusal_but_an_emergency_leaves_things_to_do_today(plans: list[Plan]) -> None:
    """A refusal offers at least three things to do today, someone to see, and an example week."""
    for plan in plans:
        if plan.outcome in ("urgent", "team-first", "not-today"):
            assert len(plan.today) >= 3, plan.refers
            assert plan.refers
            assert plan.example is not None


def test_an_emergency_says_its_one_action_only(plans: list[Plan]) -> None:
    """An emergency carries nothing to read besides its own referral."""
    for plan in plans:
        if plan.outcome == "emergency":
            assert {refer.when for refer in plan.refers} == {"emergency"}
            assert not any((plan.today, plan.notices, plan.left_out, plan.ask, plan.week, plan.example))


def test_everything_named_in_a_plan_is_known(knowledge: Knowledge, plans: list[Plan]) -> None:
    """Every rule, notice, offer, exercise and thing that a plan names has a card to show."""
    for plan in plans:
        rules = {why.rule for out in plan.left_out for why in out.why if why.rule}
        rules |= {refer.rule for refer in plan.refers}
        rules |= {rule for held in plan.limits for rule in held.rules}
        if plan.week:
            rules |= {rule for item in plan.week.items for rule in (*item.capped_by, *item.aims)}
        assert rules <= set(knowledge.rules)
        assert {told.notice for told in plan.notices} <= set(knowledge.notices)
        assert set(plan.today) <= set(knowledge.offers)


def test_every_omission_names_a_rule_or_missing_equipment(plans: list[Plan]) -> None:
    """Whatever is left out says why: by which rule, or for want of which equipment."""
    for plan in plans:
        for out in plan.left_out:
            assert out.why
            assert all(why.rule is not None or why.kind == "equipment" for why in out.why)


def test_nothing_is_both_in_the_week_and_left_out_on_that_side(plans: list[Plan]) -> None:
    """An exercise in the week is not among those left out, but for the other side of a one-sided one."""
    for plan in plans:
        if plan.week:
            out = {(left.exercise, left.side) for left in plan.left_out}
            for item in plan.week.items:
                assert (item.exercise, item.side) not in out
                assert (item.exercise, None) not in out


def test_the_exercise_offered_instead_is_itself_allowed(plans: list[Plan]) -> None:
    """What is offered instead of something left out is never itself left out on every side."""
    for plan in plans:
        gone = {left.exercise for left in plan.left_out if left.side is None}
        assert not {left.instead for left in plan.left_out if left.instead} & gone


def test_doses_stay_within_the_caps(knowledge: Knowledge, people: list[Answers], plans: list[Plan]) -> None:
    """No item of a week stands on a rung above a cap."""
    for person, plan in zip(people, plans, strict=True):
        if plan.week:
            caps = limits_of(knowledge, profile_of(knowledge, person)).caps
            for item in plan.week.items:
                exercise = knowledge.exercises[item.exercise]
                cap = caps.get(exercise.ladder)
                assert cap is None or exercise.steps[item.step].rung <= cap.value


def test_strength_days_keep_their_rest(knowledge: Knowledge, people: list[Answers], plans: list[Plan]) -> None:
    """Where rules ask for hours between strength days, no two strength days lie closer."""
    for person, plan in zip(people, plans, strict=True):
        least = limits_of(knowledge, profile_of(knowledge, person)).at_least.get("rest_hours")
        if plan.week and least:
            template = knowledge.templates[plan.week.template]
            strong = {name for name, session in template.sessions.items() if session.strength}
            days = [n for n, day in enumerate(plan.week.days) if strong & {s.session for s in day.sessions}]
            assert all((later - earlier) * 24 >= least.value for earlier, later in pairwise(days))


def test_the_same_answers_give_the_same_bytes(knowledge: Knowledge, people: list[Answers]) -> None:
    """Asked twice, the engine says the same, byte for byte."""
    for person in people[::40]:
        assert plan_json(make_plan(knowledge, person)) == plan_json(make_plan(knowledge, person))
