"""What one other answer would change: facts that hold, about answers that are a thing or a time."""

import json
import random

import jsonschema
import pytest

from pyengine import wire
from pyengine.changes import Changes, changes_of, is_free
from pyengine.choose import verdicts_of
from pyengine.engine import make_plan
from pyengine.limits import limits_of
from pyengine.model import Knowledge
from pyengine.profile import profile_of
from pyengine.schema import changes_schema
from tests.support.people import Answers, anyone, mixed, sent, walk

Case = tuple[Answers, Changes]


@pytest.fixture(scope="module")
def cases(knowledge: Knowledge) -> list[Case]:
    """Return what would change for a hundred people who have a week."""
    people = [person for person in mixed(knowledge, 500, seed=21) if make_plan(knowledge, person).week]
    return [(person, changes_of(knowledge, person)) for person in people[:100]]


def allowed(knowledge: Knowledge, person: Answers) -> set[tuple[str, str | None]]:
    """Return what is allowed to somebody, side by side."""
    profile = profile_of(knowledge, person)
    verdicts = verdicts_of(knowledge, profile, limits_of(knowledge, profile))
    return {place for place, verdict in verdicts.items() if verdict.steps}


def names(places: set[tuple[str, str | None]]) -> set[str]:
    """Return the exercises among these."""
    return {name for name, _ in places}


def test_each_change_is_a_fact(knowledge: Knowledge, cases: list[Case]) -> None:
    """Whoever gives that one answer besides is allowed exactly what was said, and has a week of those minutes."""
    told = 0
    for person, found in cases:
        before = allowed(knowledge, person)
        for change in found.changes:
            given = person.get(change.question) or (knowledge.questions[change.question].not_sure.id,)
            nones = {answer.id for answer in knowledge.questions[change.question].answers if answer.none}
            chosen = {
                "with": (*(set(given) - nones), change.answer),
                "without": tuple(set(given) - {change.answer}),
                "instead": (change.answer,),
            }[change.how]
            other = {**person, change.question: chosen}
            if change.answer == "trained":
                other.pop("after-sessions", None)  # asked of those who followed a week only
            after = allowed(knowledge, other)
            assert set(change.opens) == names(after - before)
            assert set(change.closes) == names(before - after)
            week = make_plan(knowledge, other).week
            assert week
            assert week.minutes_per_week == change.minutes_per_week
            told += bool(change.opens) + bool(change.closes)
    assert told > 500


def test_only_things_and_times_are_tried(knowledge: Knowledge, cases: list[Case]) -> None:
    """No change is by an answer that gives a finding or a team's yes; a chosen finding gives way to a thing only."""
    for person, found in cases:
        for change in found.changes:
            question = knowledge.questions[change.question]
            answer = question.answer(change.answer)
            assert is_free(knowledge, answer)
            assert answer.gives == ()
            assert not any(knowledge.things[name].ask for name in answer.has if name in knowledge.things)
            given = [name for chosen in person.get(question.id, ()) for name in question.answer(chosen).gives]
            assert change.how != "instead" or answer.has or not given


def test_every_clearance_stays_a_question_for_the_team(knowledge: Knowledge) -> None:
    """No answer with a thing that a team is asked for counts as free."""
    gates = [
        answer
        for question in knowledge.questions.values()
        for answer in question.answers
        if any(knowledge.things[name].kind == "clearance" for name in answer.has if name in knowledge.things)
    ]
    assert len(gates) > 10
    assert not any(is_free(knowledge, answer) for answer in gates)


def test_the_questions_reached_are_of_kit_time_days_and_experience(cases: list[Case]) -> None:
    """What is told is of what people have, how long, on how many days, and what they did; in all three ways."""
    reached = {change.question for _, found in cases for change in found.changes}
    assert reached == {"what-you-have", "energy", "days", "experience"}
    assert {change.how for _, found in cases for change in found.changes} == {"with", "without", "instead"}


def test_without_a_week_nothing_would_change_it(knowledge: Knowledge) -> None:
    """Whoever must see someone first is told of no other answer."""
    rng = random.Random(5)
    people = [walk(knowledge, anyone(rng)) for _ in range(60)]
    stopped = [person for person in people if not make_plan(knowledge, person).week]
    assert len(stopped) > 20
    assert all(changes_of(knowledge, person).changes == () for person in stopped)


def test_changes_on_the_wire_fit_their_shape(knowledge: Knowledge, cases: list[Case]) -> None:
    """What goes out is valid by its published JSON Schema, and wrong answers bring complaints."""
    check = jsonschema.Draft202012Validator(changes_schema())
    for person, _ in cases[::10]:
        check.validate(json.loads(wire.changes(json.dumps(sent(knowledge, person)))))
    assert json.loads(wire.changes("[]"))["schema"] == wire.COMPLAINTS_SCHEMA
