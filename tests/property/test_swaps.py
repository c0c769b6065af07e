"""The reader's own swaps: what is offered is what is accepted, and a swapped week is as lawful as any."""

import json
import random
from collections.abc import Iterator
from itertools import islice

import jsonschema
import pytest

from pyengine import wire
from pyengine.choose import verdicts_of
from pyengine.engine import make_plan
from pyengine.errors import AnswersError
from pyengine.limits import limits_of
from pyengine.model import Knowledge
from pyengine.plan import Plan, Week
from pyengine.profile import profile_of
from pyengine.schema import answers_schema, plan_schema
from pyengine.slots import allowed_sides, candidates
from tests.support.laws import broken
from tests.support.people import Answers, mixed, sent

PEOPLE, WITH_A_WEEK = 900, 150
Swaps = dict[str, str]


def week_of(plan: Plan) -> Week:
    """Return the week of a plan that has one."""
    if plan.week is None:
        pytest.fail("the plan has no week")
    return plan.week


@pytest.fixture(scope="module")
def people(knowledge: Knowledge) -> list[Answers]:
    """Return invented people who are given a week."""
    drawn = (person for person in mixed(knowledge, PEOPLE, seed=4) if make_plan(knowledge, person).week)
    return list(islice(drawn, WITH_A_WEEK))


def swapped(knowledge: Knowledge, person: Answers, rng: random.Random) -> Iterator[tuple[Swaps, Plan]]:
    """Yield plans of one person with one swap more each time, each taken from what the plan before offers."""
    swaps: Swaps = {}
    plan = make_plan(knowledge, person)
    for _ in range(5):
        offers = [(item.item, name) for item in week_of(plan).items for name in item.swaps]
        if not offers:
            return
        item, name = rng.choice(offers)
        swaps = {**swaps, item: name}
        plan = make_plan(knowledge, person, swaps)
        yield swaps, plan


@pytest.fixture(scope="module")
def cases(knowledge: Knowledge, people: list[Answers]) -> list[tuple[Answers, Swaps, Plan]]:
    """Return many swapped weeks: of each person, with one to five swaps."""
    rng = random.Random(8)
    return [(person, *case) for person in people for case in swapped(knowledge, person, rng)]


def test_many_weeks_are_swapped(cases: list[tuple[Answers, Swaps, Plan]]) -> None:
    """The claims below are made of hundreds of swapped weeks of every kind."""
    assert len(cases) > 300
    assert len({week_of(plan).template for _, _, plan in cases}) >= 5
    assert any(item.exercise in swaps.values() for _, swaps, plan in cases for item in week_of(plan).items)


def test_a_swapped_week_keeps_every_law(knowledge: Knowledge, cases: list[tuple[Answers, Swaps, Plan]]) -> None:
    """Whatever is swapped, the week breaks no law, and says what was swapped."""
    for _, swaps, plan in cases:
        assert list(broken(knowledge, plan)) == []
        assert plan.swaps == swaps
        assert all(item.exercise == swaps.get(item.item, item.item) for item in week_of(plan).items)


def test_a_swapped_week_holds_allowed_exercises_in_slots_they_fit(
    knowledge: Knowledge, cases: list[tuple[Answers, Swaps, Plan]]
) -> None:
    """Every item is allowed on its side, serves each slot it stands in, and stands in a session once."""
    for person, _, plan in cases:
        profile = profile_of(knowledge, person)
        verdicts = verdicts_of(knowledge, profile, limits_of(knowledge, profile))
        week = week_of(plan)
        sessions = knowledge.templates[week.template].sessions
        for item in week.items:
            assert item.side in allowed_sides(knowledge.exercises[item.exercise], verdicts)
            for place in item.slots:
                slot = next(slot for slot in sessions[place.session].slots if slot.id == place.slot)
                assert item.exercise in {exercise.id for exercise in candidates(knowledge, slot)}
        names = {item.item: item.exercise for item in week.items}
        for session in (session for day in week.days for session in day.sessions):
            done = [names[item] for item in session.items]
            assert len(done) == len(set(done))


def test_the_order_of_swaps_does_not_matter(knowledge: Knowledge, cases: list[tuple[Answers, Swaps, Plan]]) -> None:
    """The same swaps in another order give the same bytes."""
    many = [case for case in cases if len(case[1]) > 2]
    assert many
    for person, swaps, plan in many:
        turned = dict(reversed(swaps.items()))
        assert wire.plan_json(make_plan(knowledge, person, turned)) == wire.plan_json(plan)


def test_what_is_offered_is_what_is_accepted(knowledge: Knowledge, people: list[Answers]) -> None:
    """Of all exercises exactly those that an item offers may stand in for it; any other brings a complaint about it."""
    for person in people[:4]:
        for item in week_of(make_plan(knowledge, person)).items:
            accepted = {name for name in knowledge.exercises if is_accepted(knowledge, person, item.item, name)}
            assert accepted == set(item.swaps)


def is_accepted(knowledge: Knowledge, person: Answers, item: str, name: str) -> bool:
    """Tell whether a swap is accepted; where it is not, every complaint names it and says what would be right."""
    found = json.loads(wire.plan(json.dumps({**sent(knowledge, person), "swaps": {item: name}})))
    if found["schema"] == wire.PLAN_SCHEMA:
        return True
    assert all(c["swap"] == item and c["found"] and c["would_be_right"] for c in found["complaints"])
    return False


def test_what_gives_way_is_foretold(knowledge: Knowledge, people: list[Answers]) -> None:
    """For every swap the week says beforehand how long it takes and which items leave the week for it."""
    foretold = 0
    for person in people:
        before = week_of(make_plan(knowledge, person))
        for item in before.items:
            for cost in item.swap_costs[:4]:
                after = week_of(make_plan(knowledge, person, {item.item: cost.exercise}))
                gone = {shown.item for shown in before.items} - {shown.item for shown in after.items}
                assert gone == set(cost.gives_way)
                minutes = [shown.minutes for shown in after.items if shown.item == item.item]
                assert minutes in ([], [cost.minutes])
                foretold += bool(gone)
    assert foretold


def test_a_harder_version_is_not_offered(knowledge: Knowledge, people: list[Answers]) -> None:
    """What an item names as harder, for later, is not among its swaps."""
    for person in people:
        for item in week_of(make_plan(knowledge, person)).items:
            assert item.harder is None or item.harder not in item.swaps


def test_swapped_plans_and_their_answers_fit_the_published_shapes(
    knowledge: Knowledge, cases: list[tuple[Answers, Swaps, Plan]]
) -> None:
    """Answers with swaps, and the plans they give, are valid by the published JSON Schemas."""
    plans = jsonschema.Draft202012Validator(plan_schema())
    answers = jsonschema.Draft202012Validator(answers_schema(knowledge))
    for person, swaps, plan in cases[::25]:
        asked = {**sent(knowledge, person), "swaps": swaps}
        answers.validate(asked)
        found = wire.plan(json.dumps(asked))
        plans.validate(json.loads(found))
        assert found == wire.plan_json(plan)


def test_one_exercise_does_not_stand_in_for_two(knowledge: Knowledge, people: list[Answers]) -> None:
    """An exercise that is swapped in for one item is offered for no other, and refused for it."""
    tried = 0
    for person in people:
        items = week_of(make_plan(knowledge, person)).items
        pairs = [(a, b, set(a.swaps) & set(b.swaps)) for a in items for b in items if a.item < b.item]
        for one, other, both in pairs:
            for name in sorted(both)[:1]:
                plan = make_plan(knowledge, person, {one.item: name})
                assert all(name not in item.swaps for item in week_of(plan).items)
                with pytest.raises(AnswersError) as refused:
                    make_plan(knowledge, person, {one.item: name, other.item: name})
                assert {complaint.swap for complaint in refused.value.complaints} == {one.item, other.item}
                tried += 1
    assert tried
