"""Filling a week: sides, sizes, time and rest."""

import json
from dataclasses import replace
from pathlib import Path

from pyengine.engine import make_plan
from pyengine.model import Knowledge, Rule
from pyengine.plan import LeftOver, Plan
from pyengine.profile import checked_answers
from pyengine.reading import load_knowledge
from pyengine.wire import plan_json

SMALL = load_knowledge(Path(__file__).parents[1] / "knowledge" / "small")
THIN = {"bones": "yes", "leg": "no", "time": "long", "today": ["none"]}


def plan(answers: dict[str, object], knowledge: Knowledge = SMALL) -> Plan:
    """Return the plan of the small knowledge for some answers."""
    return make_plan(knowledge, checked_answers(knowledge, {"schema": "bonewise-answers/1", "answers": answers}))


def with_effect(**effect: object) -> Knowledge:
    """Return the small knowledge with one effect added to the rule that holds for everyone with thin bones."""
    rule: Rule = replace(SMALL.rules["starting-too-high"], **effect)  # type: ignore[arg-type]
    return replace(SMALL, rules={**SMALL.rules, rule.id: rule})


def items(made: Plan) -> dict[str, str | None]:
    """Return the exercises of a plan's week with their sides."""
    assert made.week
    return {item.exercise: item.side for item in made.week.items}


def test_preferred_exercises_fill_their_slots() -> None:
    """The first preferred exercise that is allowed stands in each slot."""
    assert items(plan(THIN)) == {"rise": None, "kick": None, "stand": None}


def test_a_sore_leg_rests_and_the_other_works() -> None:
    """With the left leg sore a one-sided exercise stays for the right."""
    made = plan({**THIN, "leg": "left"})
    assert items(made)["kick"] == "right"
    assert [(out.exercise, out.side) for out in made.left_out if out.exercise == "kick"] == [("kick", "left")]


def test_with_both_legs_sore_another_exercise_takes_the_slot() -> None:
    """When the preferred exercise is out on both sides, any other of the goal and moves is taken."""
    assert "kick" not in items(plan({**THIN, "leg": "not-sure"}))
    assert "heel" in items(plan({**THIN, "leg": "not-sure"}))


def test_a_cap_on_the_session_drops_the_last_slot() -> None:
    """At most one exercise a session leaves the most important one, and says what was left."""
    made = plan(THIN, with_effect(cap={"session-size": 0}))
    assert items(made) == {"rise": None, "stand": None}
    assert made.week
    assert made.week.left_over == (LeftOver(session="a", slot="knee", rules=("starting-too-high",)),)


def test_little_time_drops_the_last_slot() -> None:
    """A reader with ten minutes is shown no day of more than ten."""
    made = plan({**THIN, "time": "short"}, with_effect(cap={"strength": 2}))
    assert made.week
    assert all(sum(s.minutes for s in day.sessions) <= 10 for day in made.week.days)


def test_every_session_has_a_version_of_two_minutes() -> None:
    """The shortest version begins as the session does, and goes on only while two minutes last."""
    made = plan(THIN)
    assert made.week
    minutes = {item.item: item.minutes for item in made.week.items}
    sessions = [session for day in made.week.days for session in day.sessions]
    assert sessions
    for session in sessions:
        kept = session.two_minutes
        assert kept == session.items[: len(kept)] != ()
        assert len(kept) == 1 or sum(minutes[item] for item in kept) <= 2


def test_a_day_of_rest_is_kept() -> None:
    """Where rules ask for five rest days, the last days of the week are emptied."""
    made = plan(THIN, with_effect(at_least={"rest_days_per_week": 5}))
    assert made.week
    assert sum(not day.sessions for day in made.week.days) == 5


def test_strength_days_too_close_lose_their_strength() -> None:
    """Where rules ask for more hours than lie between two strength days, the second goes."""
    made = plan(THIN, with_effect(at_least={"rest_hours": 96}))
    assert made.week
    assert [day.day for day in made.week.days if any(s.session == "a" for s in day.sessions)] == ["monday"]


def test_the_shorter_horizon_rules() -> None:
    """A rule's horizon shortens the template's, and a longer one does not lengthen it."""
    short, long = plan(THIN, with_effect(horizon_weeks=4)), plan(THIN, with_effect(horizon_weeks=20))
    assert short.week
    assert long.week
    assert (short.week.horizon_weeks, long.week.horizon_weeks) == (4, 8)


def test_an_essential_goal_that_is_missing_makes_it_part_of_a_week() -> None:
    """Without its essential goal a week is called part of one, and says which goal."""
    made = plan(
        THIN, replace(SMALL, templates={"plain": replace(SMALL.templates["plain"], essential=("legs", "arms"))})
    )
    assert made.outcome == "part-week"
    assert made.week
    assert made.week.missing == ("arms",)


def test_a_question_worth_asking_says_what_it_would_open() -> None:
    """An exercise that waits for a clearance alone is named under the question for it."""
    open_rules = {name: rule for name, rule in SMALL.rules.items() if name not in ("much-bending", "starting-too-high")}
    made = plan(THIN, replace(SMALL, rules={**open_rules}))
    assert [(ask.thing, ask.would_open) for ask in made.ask] == [("cleared", ("deep-bend",))]


def test_a_draft_is_never_shown() -> None:
    """An exercise that nobody has checked is neither offered nor listed as left out."""
    draft = replace(SMALL.exercises["kick"], review="draft")
    made = plan(THIN, replace(SMALL, exercises={**SMALL.exercises, "kick": draft}))
    assert "kick" not in plan_json(made)


def test_a_stop_shows_no_week_but_things_to_do() -> None:
    """Whoever must be seen today gets a referral, things to do and an example, and no week."""
    made = json.loads(plan_json(plan({**THIN, "today": ["broke"]})))
    assert (made["outcome"], made["week"], made["example"]) == ("urgent", None, "plain")
    assert made["today"] == ["rest", "drink", "ring"]
