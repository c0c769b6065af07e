"""What the engine makes of a kind of week stands on its page: two minutes of each session, and how hard each day is."""

from dataclasses import replace
from html import unescape

import pytest

from plugins.knowledge_pages import week_made, week_pages
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge, Template
from pyengine.plan import Week
from pyengine.sentences import step_sentence


@pytest.fixture(scope="module")
def bodies(pages: Pages, knowledge: Knowledge) -> dict[str, str]:
    """Return the page of every kind of week."""
    by_place = {page.place: unescape(page.body) for page in week_pages.pages(pages.book)}
    return {name: by_place[f"how-it-works/weeks/{name}.md"] for name in knowledge.templates}


def example(pages: Pages, template: Template) -> Week:
    """Return the week of a kind's own example."""
    week = week_made.plan_for(pages.book, template).week
    assert week is not None
    assert week.template == template.id
    return week


def between(body: str, anchor: str) -> str:
    """Return one section of a page."""
    return body.partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]


def test_every_session_has_its_two_minutes_as_the_engine_has_them(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """For each session of the example's week the page names what the engine keeps for two minutes."""
    for template in knowledge.templates.values():
        said = between(bodies[template.id], "two-minutes")
        planned = [session for day in example(pages, template).days for session in day.sessions]
        for session in planned:
            row = said.partition(f"<dt>{template.sessions[session.session].name}</dt>")[2].partition("</dd>")[0]
            assert row.count("<a ") == len(session.two_minutes), (template.id, session.session)
            for name in session.two_minutes:
                assert f">{knowledge.exercises[name.partition('.')[0]].name}</a>" in row


def test_a_session_of_which_nothing_fits_is_cut_short_in_words(pages: Pages, knowledge: Knowledge) -> None:
    """Where the first item alone takes longer, the page says to stop after two minutes; elsewhere it does not."""
    say, seen = pages.book.words.say, set()
    for template in knowledge.templates.values():
        week = example(pages, template)
        minutes = {item.item: item.minutes for item in week.items}
        said = between(unescape(week_made.sections(pages.book, template)), "two-minutes")
        for session in {session.session: session for day in week.days for session in day.sessions}.values():
            row = said.partition(f"<dt>{template.sessions[session.session].name}</dt>")[2].partition("</dd>")[0]
            cut = sum(minutes[name] for name in session.two_minutes) > 2
            assert say("made.short-cut" if cut else "made.short-whole", count=session.minutes) in row
            seen.add(cut)
    assert seen == {True, False}


def test_harder_days_are_said_where_the_week_rests_on_the_line(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """The advice on harder and easier days, and who carries it, stands with the weeks that name its line alone."""
    found = set()
    for template in knowledge.templates.values():
        said = between(bodies[template.id], "harder-days")
        names_it = "osteoporosis-23" in template.grounds.dossier
        assert names_it == (week_made.HARDER_DAYS in template.grounds.cites)
        assert (unescape(pages.book.at(week_pages.ROOT).claim(week_made.HARDER_DAYS)) in said) == names_it, template.id
        assert (">Varied walk</a>: 2 to 3 days a week" in said) == names_it
        assert (pages.book.words.say("made.harder-none") in said) != names_it
        found.add(names_it)
    assert found == {True, False}


def test_each_day_shows_its_minutes_and_its_highest_effort(
    pages: Pages, knowledge: Knowledge, bodies: dict[str, str]
) -> None:
    """The table has every day with the minutes of the plan and the effort of its hardest item."""
    say = pages.book.words.say
    for template in knowledge.templates.values():
        week, said = example(pages, template), between(bodies[template.id], "harder-days")
        items = {item.item: item for item in week.items}
        for day in week.days:
            head, _, row = said.partition(f'<th scope="row">{say(f"day.{day.day}")}')[2].partition("</th>")
            strong = any(template.sessions[session.session].strength for session in day.sessions)
            held = [items[name] for session in day.sessions for name in session.items]
            dosed = [
                step_sentence(knowledge.exercises[i.exercise], knowledge.exercises[i.exercise].steps[i.step])
                for i in held
            ]
            assert row.startswith(f"<td>{sum(session.minutes for session in day.sessions)}</td>")
            efforts = [effort for effort in range(11) if any(f" {effort} out of 10" in dose for dose in dosed)]
            assert (f" to {max(efforts)}</td>" if efforts else say("week.rest")) in row.partition("</tr>")[0]
            assert (say("made.strength") in head) == strong


def test_a_week_of_even_days_says_so(pages: Pages, knowledge: Knowledge) -> None:
    """Where no day is harder than another the page says that, and names days where some are."""
    template = knowledge.templates["no-fracture"]
    say = pages.book.words.say
    assert say("made.even") not in week_made.sections(pages.book, template)
    even = replace(template, days={day: names if day == "monday" else () for day, names in template.days.items()})
    book = replace(pages.book, knowledge=replace(knowledge, templates={**knowledge.templates, template.id: even}))
    assert say("made.even") in week_made.sections(book, even)
