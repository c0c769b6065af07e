"""What a kind of week promises it also gives: no session is lost to its own days."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pyengine.engine import make_plan
from pyengine.model import Template
from pyengine.profile import checked_answers
from pyengine.reading import load_knowledge

KNOWLEDGE = load_knowledge()
TEMPLATES = list(KNOWLEDGE.templates.values())
HOURS = 48


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_every_session_of_a_week_has_a_day_in_its_own_example(template: Template) -> None:
    """For the person it is written for, each session of a kind of week stands on some day, and each goal is met."""
    raw = {"schema": "bonewise-answers/1", "answers": dict(template.example_answers)}
    week = make_plan(KNOWLEDGE, checked_answers(KNOWLEDGE, raw)).week
    assert week
    held = {planned.session for day in week.days for planned in day.sessions}
    assert set(template.sessions) - held == set()
    said = {u.goal for u in week.unfilled} | {
        slot.goal
        for place in week.left_for_time
        for slot in template.sessions[place.session].slots
        if slot.id == place.slot
    }
    wanted = {slot.goal for session in template.sessions.values() for slot in session.slots}
    assert wanted - {item.goal for item in week.items} - said == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_strength_days_lie_two_days_apart(template: Template) -> None:
    """Between two days that hold strength lie at least 48 hours, from one week into the next."""
    days = list(template.days.values()) * 2
    strong = [n for n, names in enumerate(days) if any(template.sessions[name].strength for name in names)]
    assert all((later - earlier) * 24 >= HOURS for earlier, later in pairwise(strong))
