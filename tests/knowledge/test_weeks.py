"""What a kind of week promises it also gives: no session is lost to its own days."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pyengine.engine import make_plan
from pyengine.model import Template
from pyengine.profile import DAYS_PER_WEEK, SCHEMA, checked_answers
from pyengine.reading import load_knowledge

KNOWLEDGE = load_knowledge()
TEMPLATES = list(KNOWLEDGE.templates.values())
HOURS = 48


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_every_session_of_a_week_has_a_day_in_its_own_example(template: Template) -> None:
    """For the person it is written for, each session of a kind of week stands on some day, and each goal is met."""
    raw = {"schema": SCHEMA, "answers": dict(template.example_answers)}
    week = make_plan(KNOWLEDGE, checked_answers(KNOWLEDGE, raw)).week
    assert week
    held = {planned.session for day in week.days for planned in day.sessions}
    empty = {one.session for one in week.unfilled} - {place.session for item in week.items for place in item.slots}
    assert set(template.sessions) - held == empty
    said = {u.goal for u in week.unfilled} | {
        slot.goal
        for place in week.left_over
        for slot in template.sessions[place.session].slots
        if slot.id == place.slot
    }
    wanted = {slot.goal for session in template.sessions.values() for slot in session.slots}
    assert wanted - {item.goal for item in week.items} - said == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_strength_days_lie_two_days_apart(template: Template) -> None:
    """Between two days that hold strength lie at least 48 hours, from one week into the next, on however few days."""
    for layout in (template.days, *template.fewer):
        days = list(layout.values()) * 2
        strong = [n for n, names in enumerate(days) if any(template.sessions[name].strength for name in names)]
        assert len(strong) >= 4
        assert all((later - earlier) * 24 >= HOURS for earlier, later in pairwise(strong))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_a_week_keeps_to_the_days_a_reader_has(template: Template) -> None:
    """Each answer on days gives the example's person that many at most, two for strength; no session is lost unsaid."""
    for answer in KNOWLEDGE.questions["days"].answers:
        given = {**template.example_answers, "days": answer.id}
        week = make_plan(KNOWLEDGE, checked_answers(KNOWLEDGE, {"schema": SCHEMA, "answers": given})).week
        assert week
        held = [{planned.session for planned in day.sessions} for day in week.days if day.sessions]
        assert 2 <= len(held) <= (answer.days_per_week or DAYS_PER_WEEK), answer.id
        assert answer.days_per_week in {None, DAYS_PER_WEEK, len(held)}, answer.id
        waiting = {one.session for one in (*week.left_days, *week.unfilled)}
        assert set.union(*held, waiting) == set(template.sessions), answer.id
        strong = {session.id for session in template.sessions.values() if session.strength}
        assert sum(bool(names & strong) for names in held) == 2, answer.id


def test_harder_days_of_the_first_kind_of_week_ask_for_more_than_easier_ones() -> None:
    """With no fracture two or three days hold the harder walk, and its first step asks for more effort."""
    template = KNOWLEDGE.templates["no-fracture"]
    on = {name: sum(name in names for names in template.days.values()) for name in ("harder", "easier")}
    assert on["harder"] in {2, 3}
    assert on["easier"] >= on["harder"]
    first = {name: KNOWLEDGE.exercises[template.sessions[name].slots[0].prefer[0]].steps[0] for name in on}
    assert first["harder"].effort
    assert first["easier"].effort
    assert first["harder"].effort > first["easier"].effort
