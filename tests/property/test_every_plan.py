"""What holds for every plan that the real knowledge gives to anyone who could fill in the form."""

import json
import random
from collections import Counter
from dataclasses import replace

import jsonschema
import pytest

from pyengine.engine import make_plan
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES, Held, Plan
from pyengine.schema import answers_schema, plan_schema
from pyengine.wire import plan_json
from tests.support.laws import LAWS, Law, broken
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
    for plan in plans[::12]:
        check.validate(json.loads(plan_json(plan)))


def test_every_set_of_answers_fits_its_published_shape(knowledge: Knowledge, people: list[Answers]) -> None:
    """Every set of answers that the form can send is valid by the published JSON Schema."""
    check = jsonschema.Draft202012Validator(answers_schema(knowledge))
    for person in people[::3]:
        check.validate(sent(knowledge, person))


@pytest.mark.parametrize("law", [pytest.param(law, id=law.__name__) for law in LAWS])  # type: ignore[attr-defined]
def test_every_plan_keeps_the_law(law: Law, knowledge: Knowledge, plans: list[Plan]) -> None:
    """No plan of any invented person breaks the law that gives this test its name."""
    assert [plan.answers for plan in plans if not law(knowledge, plan)] == []


def test_each_law_can_be_broken(knowledge: Knowledge, plans: list[Plan]) -> None:
    """For every law there is a spoilt plan that it tells from a good one."""
    plan = next(plan for plan in plans if plan.outcome == "week" and plan.left_out and plan.answers["days"] == ("2",))
    week, item, out = plan.week, plan.week.items[0] if plan.week else None, plan.left_out[0]
    assert week
    assert item
    session = next(session for day in week.days for session in day.sessions)
    long = (replace(session, minutes=121, items=(item.item, item.item)),)
    spoilt = (
        replace(plan, week=replace(week, items=())),
        replace(plan, outcome="team-first"),
        replace(plan, outcome="emergency"),
        replace(plan, today=("a-thing-that-is-nowhere",)),
        replace(plan, left_out=(replace(out, why=()),)),
        replace(plan, left_out=(replace(out, exercise=item.exercise, side=None),)),
        replace(plan, left_out=(replace(out, side=None, instead=out.exercise),)),
        replace(plan, limits=tuple(Held(of=name, value=-1, rules=()) for name in knowledge.ladders)),
        replace(plan, limits=(Held(of="rest_hours", value=168, rules=()),)),
        replace(plan, week=replace(week, days=tuple(replace(day, sessions=long) for day in week.days))),
    )
    assert list(broken(knowledge, plan)) == []
    assert {name for other in spoilt for name in broken(knowledge, other)} == {law.__name__ for law in LAWS}  # type: ignore[attr-defined]


def test_the_same_answers_give_the_same_bytes(knowledge: Knowledge, people: list[Answers]) -> None:
    """Asked twice, the engine says the same, byte for byte."""
    for person in people[::40]:
        assert plan_json(make_plan(knowledge, person)) == plan_json(make_plan(knowledge, person))
