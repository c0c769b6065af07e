"""A clinician finds on the page of a kind of week what they would check first, counted and not typed."""

from html import unescape

import pytest

from plugins.knowledge_pages import week_pages, week_review
from plugins.knowledge_pages.site import Pages
from plugins.knowledge_pages.week_made import plan_for
from pyengine.fit import rested_days
from pyengine.model import Knowledge
from pyengine.sentences import rule_sentence, step_sentence


@pytest.fixture(scope="module")
def bodies(pages: Pages, knowledge: Knowledge) -> dict[str, str]:
    """Return the page of every kind of week."""
    by_place = {page.place: unescape(page.body) for page in week_pages.pages(pages.book)}
    return {name: by_place[f"how-it-works/weeks/{name}.md"] for name in knowledge.templates}


def test_every_goal_of_a_week_has_its_row_with_days_and_what_is_sought(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """Each part of the body that a week works, or that a rule seeks, has a row in the table."""
    for template in knowledge.templates.values():
        limits = week_review.limits_for(pages.book, template)
        worked = {slot.goal for session in template.sessions.values() for slot in session.slots}
        for goal in worked | set(limits.aims):
            assert f'<th scope="row">{knowledge.goals[goal].name}</th>' in bodies[template.id], (template.id, goal)


def test_what_the_example_gets_stands_beside_the_places_and_what_is_sought(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """Each row says on how many days the engine gives the example's person that part, which may be fewer."""
    fewer = set()
    for template in knowledge.templates.values():
        week = plan_for(pages.book, template).week
        assert week is not None
        for total in week.totals:
            row = bodies[template.id].partition(f'<th scope="row">{knowledge.goals[total.goal].name}</th>')[2]
            places, made = (int(cell.partition("</td>")[0]) for cell in row.split("<td>")[1:3])
            assert made == total.sessions_per_week, (template.id, total.goal)
            assert made <= places
            fewer.add(made < places)
    assert fewer == {True, False}


def test_strength_days_keep_the_rest_that_rules_ask_for(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """On every page the least time between two strength days is at least what the rules ask, and both are printed."""
    for template in knowledge.templates.values():
        limits = week_review.limits_for(pages.book, template)
        days = rested_days(limits, template, template.days)
        strength = {session.id for session in template.sessions.values() if session.strength}
        least = week_review.least_hours(list(days), [day for day, names in days.items() if strength & {*names}])
        assert least >= limits.at_least["rest_hours"].value, template.id
        assert pages.book.words.say("weekly.hours", count=least) in bodies[template.id]


def test_hours_between_strength_days_run_over_the_turn_of_the_week() -> None:
    """Two days at either end of the week lie closer than they look."""
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    assert week_review.least_hours(days, ["monday", "thursday"]) == 72
    assert week_review.least_hours(days, ["monday", "sunday"]) == 24
    assert week_review.least_hours(days, ["wednesday"]) == 168


def test_a_session_that_rules_take_out_is_named(pages: Pages, knowledge: Knowledge, bodies: dict[str, str]) -> None:
    """Where the layout has strength on days too close, the page says which session goes on which day."""
    say = pages.book.words.say
    for template in knowledge.templates.values():
        days = rested_days(week_review.limits_for(pages.book, template), template, template.days)
        for day, names in template.days.items():
            for name in names:
                said = say("weekly.taken-one", day=say(f"day.{day}"), session=template.sessions[name].name)
                assert (said in bodies[template.id]) == (name not in days[day]), (template.id, said)


def test_first_steps_are_printed_from_the_exercises_and_rules(knowledge: Knowledge, bodies: dict[str, str]) -> None:
    """Each place shows the first step of its first choice, and each rule of the first weeks is there in its words."""
    for template in knowledge.templates.values():
        for session in template.sessions.values():
            for slot in session.slots:
                if slot.prefer:
                    exercise = knowledge.exercises[slot.prefer[0]]
                    assert step_sentence(exercise, exercise.steps[0]) in bodies[template.id]
    early = [rule for rule in knowledge.rules.values() if rule.first_weeks]
    assert early
    for rule in early:
        assert any(rule_sentence(knowledge, rule) in body for body in bodies.values()), rule.id


def test_four_weeks_with_lesions_stand_on_the_page(bodies: dict[str, str]) -> None:
    """Both kinds of week for lesions say four weeks, with the rule that sets it."""
    for name in ("lesions-cleared", "many-lesions"):
        assert "For 4 weeks at most" in bodies[name]
        assert "#a-week-kept-too-long" in bodies[name]


def test_every_aim_of_the_example_has_its_sources(pages: Pages, knowledge: Knowledge, bodies: dict[str, str]) -> None:
    """A rule that seeks what a week has a place for is explained with its claims on the page of that week."""
    for template in knowledge.templates.values():
        limits = week_review.limits_for(pages.book, template)
        worked = {slot.goal for session in template.sessions.values() for slot in session.slots}
        rules = [name for goal, sought in limits.aims.items() if goal in worked for name in sought.rules]
        assert rules, template.id
        aims = bodies[template.id].partition("{#aims}")[2].partition("\n## ")[0]
        assert [name for name in rules if pages.book.at(week_pages.ROOT).rule_link(name) not in aims] == []


def test_a_week_has_places_on_as_many_days_as_sought(pages: Pages, knowledge: Knowledge) -> None:
    """For the example's person each part has a place on the days that rules seek, or on all that rules leave open."""
    for template in knowledge.templates.values():
        limits = week_review.limits_for(pages.book, template)
        days = rested_days(limits, template, template.days)
        rest = limits.at_least.get("rest_days_per_week")
        for goal, sought in limits.aims.items():
            given = sum(
                any(slot.goal == goal for name in names for slot in template.sessions[name].slots)
                for names in days.values()
            )
            most = len(days) - (rest.value if rest else 0)
            assert given >= min(sought.sessions_per_week or 0, most), (template.id, goal)


def test_all_steps_of_a_first_choice_can_be_asked_about(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """Every amount on the ladder of a first choice is there, with its source or our own label."""
    book = pages.book.at(week_pages.ROOT)
    for template in knowledge.templates.values():
        firsts = {slot.prefer[0] for s in template.sessions.values() for slot in s.slots if slot.prefer}
        for exercise in (knowledge.exercises[name] for name in firsts):
            for step in exercise.steps if len(exercise.steps) > 1 else ():
                assert step_sentence(exercise, step) in bodies[template.id]
                assert (step.added_by_us or "") in bodies[template.id]
                assert [
                    cite for cite in step.cites if book.links.source(cite.partition("#")[0]) not in bodies[template.id]
                ] == []


def test_who_begins_later_is_named(knowledge: Knowledge, bodies: dict[str, str]) -> None:
    """Each page says what lets somebody begin past the first step, and at which one."""
    later = [thing for thing in knowledge.things.values() if thing.starts_at_step > 1]
    assert later
    for body in bodies.values():
        first = body.partition("{#first-steps}")[2].partition("\n## ")[0]
        assert [thing.id for thing in later if f"{thing.says}." not in first] == []
        assert all(f"(step {thing.starts_at_step}," in first for thing in later)
