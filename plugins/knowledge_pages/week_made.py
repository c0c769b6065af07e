"""What the engine makes of a kind of week for the person of its example: two minutes of each session, and its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.knowledge_pages.book import Book, bullets, listed, rows, section, stacked
from plugins.planner_page.markup import Html, join, tag
from pyengine.engine import make_plan
from pyengine.model import Exercise, Template
from pyengine.plan import Day, Item, Plan, PlannedSession, Week
from pyengine.profile import SCHEMA, checked_answers
from pyengine.sentences import days_phrase
from pyengine.week import SHORT_MINUTES

HARDER_DAYS = "clev#harder-and-easier-days"
"""The one claim, in both dossiers, that speaks of harder and easier days."""


NOTHING: Mapping[str, object] = {}


def answers_for(book: Book, template: Template, instead: Mapping[str, object] = NOTHING) -> dict[str, tuple[str, ...]]:
    """Return the checked answers of the person of a template's example, with some given `instead`."""
    given = {**template.example_answers, **instead}
    answers = {name: list(said) if isinstance(said, (list, tuple)) else said for name, said in given.items()}
    return checked_answers(book.knowledge, {"schema": SCHEMA, "answers": answers})


def plan_for(book: Book, template: Template, instead: Mapping[str, object] = NOTHING) -> Plan:
    """Return the plan for the person of a template's example, with some answers given `instead`."""
    return make_plan(book.knowledge, answers_for(book, template, instead))


def sections(book: Book, template: Template) -> str:
    """Return the sections of both as Markdown; nothing where the example has no week."""
    say, week = book.words.say, plan_for(book, template).week
    if week is None:
        return ""
    return stacked(
        section(
            say("made.short"), tag("p", say("made.short-lead")), _short(book, template, week), anchor="two-minutes"
        ),
        section(say("made.harder"), *_harder(book, template, week), anchor="harder-days"),
    )


def _short(book: Book, template: Template, week: Week) -> Html:
    sessions = {session.session: session for day in week.days for session in day.sessions}
    return rows((template.sessions[name].name, _shortest(book, week, found)) for name, found in sessions.items())


def _shortest(book: Book, week: Week, session: PlannedSession) -> Html:
    say, items = book.words.say, {item.item: item for item in week.items}
    kept = [items[name] for name in session.two_minutes]
    names = listed(book.exercise_link(item.exercise) for item in kept)
    whole = sum(item.minutes for item in kept) <= SHORT_MINUTES
    return join(names, f" {say('made.short-whole' if whole else 'made.short-cut', count=session.minutes)}")


def _harder(book: Book, template: Template, week: Week) -> Iterator[Html | None]:
    """Yield what the source asks, which exercises carry it, and how hard each day of the example is."""
    say = book.words.say
    if HARDER_DAYS in template.grounds.cites:
        yield bullets([book.claim(HARDER_DAYS)], "claims")
        yield tag("p", say("made.harder-carried"))
        yield bullets(_carriers(book))
    else:
        yield tag("p", say("made.harder-none"))
    yield _days(book, template, week)
    yield tag("p", _hardest(book, week))


def _hardest(book: Book, week: Week) -> str:
    """Return on which days the effort is highest, or that no day asks for more than another."""
    say, efforts = book.words.say, {day.day: effort_of(book, week, day) for day in week.days if day.sessions}
    most = [say(f"day.{name}") for name, effort in efforts.items() if effort == max(efforts.values())]
    return say("made.even") if len(most) == len(efforts) else say("made.hardest", days=", ".join(most))


def _carriers(book: Book) -> Iterator[Html]:
    for exercise in book.knowledge.exercises.values():
        if HARDER_DAYS in _cited(exercise):
            yield join(book.exercise_link(exercise.id), f": {days_phrase(exercise.steps[-1])}")


def _cited(exercise: Exercise) -> set[str]:
    return {*exercise.cites, *(cite for step in exercise.steps for cite in step.cites)}


def _days(book: Book, template: Template, week: Week) -> Html:
    say = book.words.say
    head = (tag("th", say(f"made.{name}"), scope="col") for name in ("day", "minutes", "effort"))
    return tag(
        "table",
        tag("thead", tag("tr", *head)),
        tag("tbody", *(_day(book, template, week, day) for day in week.days)),
        class_="counts amounts",
    )


def _day(book: Book, template: Template, week: Week, day: Day) -> Html:
    say = book.words.say
    strong = any(template.sessions[session.session].strength for session in day.sessions)
    least, most = effort_of(book, week, day)
    return tag(
        "tr",
        tag(
            "th",
            say(f"day.{day.day}"),
            tag("div", say("made.strength"), class_="quiet") if strong else None,
            scope="row",
        ),
        tag("td", str(sum(session.minutes for session in day.sessions))),
        tag("td", say("made.effort-of", least=least, most=most) if day.sessions else say("week.rest")),
    )


def effort_of(book: Book, week: Week, day: Day) -> tuple[int, int]:
    """Return the highest effort that a day asks for, at the steps where the example's person begins; (0, 0): rest."""
    items: Mapping[str, Item] = {item.item: item for item in week.items}
    asked: Iterable[Item] = (items[name] for session in day.sessions for name in session.items)
    steps = (book.knowledge.exercises[item.exercise].steps[item.step] for item in asked)
    return max((step.effort for step in steps if step.effort), key=lambda effort: effort[::-1], default=(0, 0))
