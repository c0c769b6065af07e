"""What a clinician checks in a kind of week first: every part of the body, rest between strength days, first steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from plugins.knowledge_pages.book import Book, bullets, heading_of, listed, rows, section, stacked
from plugins.knowledge_pages.week_made import answers_for, plan_for
from plugins.planner_page.markup import Html, join, tag
from pyengine.fit import rested_days
from pyengine.limits import Limits, limits_of
from pyengine.model import Exercise, Rule, Session, Template
from pyengine.profile import profile_of
from pyengine.sentences import days_phrase, rule_sentence, step_sentence

HOURS = 24
WEEK = 7


def sections(book: Book, template: Template) -> str:
    """Return the sections of the review as Markdown, worked out for the person of the template's own example."""
    say, limits = book.words.say, limits_for(book, template)
    days = rested_days(limits, template, template.days)
    return stacked(
        section(say("weekly.parts"), tag("p", say("weekly.parts-lead")), anchor="parts"),
        _parts(book, template, days, limits),
        section(say("weekly.rest"), *_rest(book, template, days, limits), anchor="rest"),
        section(
            say("weekly.first"),
            tag("p", say("weekly.first-lead")),
            bullets(_later(book)),
            bullets(rule_line(book, rule) for rule in rules_for(book, limits) if rule.first_weeks),
            anchor="first-steps",
        ),
        section(
            say("weekly.horizon"),
            tag("p", say("week.horizon", weeks=template.horizon_weeks)),
            bullets(rule_line(book, book.knowledge.rules[name]) for name in _rules_of_horizon(limits)),
            anchor="horizon",
        ),
    )


def limits_for(book: Book, template: Template) -> Limits:
    """Return the limits of the person in a template's example."""
    return limits_of(book.knowledge, profile_of(book.knowledge, answers_for(book, template)))


def first_step(book: Book, exercise: Exercise) -> str:
    """Return where somebody new begins with an exercise, and how many steps there are to ask about."""
    start = exercise.steps[0]
    dose = f"{step_sentence(exercise, start)} {days_phrase(start)}."
    return book.words.say("weekly.first-step", dose=dose, count=len(exercise.steps))


def _parts(book: Book, template: Template, days: Mapping[str, tuple[str, ...]], limits: Limits) -> str:
    """Return a table of how often each part of the body or ability comes and is sought, and where its places are."""
    say, week = book.words.say, plan_for(book, template).week
    made = {total.goal: total.sessions_per_week for total in week.totals} if week else {}
    lines, places = [], []
    for goal in book.knowledge.goals.values():
        sessions = [s for s in template.sessions.values() if any(slot.goal == goal.id for slot in s.slots)]
        sought = limits.aims.get(goal.id)
        if not sessions and not sought:
            continue
        names = {session.id for session in sessions}
        count = sum(1 for planned in days.values() if names & {*planned})
        amount = _sought(book, sought.sessions_per_week, sought.minutes_per_week) if sought else "–"
        cells = (str(count), str(made.get(goal.id, 0)), amount)
        lines.append(tag("tr", tag("th", goal.name, scope="row"), *(tag("td", cell) for cell in cells)))
        places.append((goal.name, bullets(_place(book, s, goal.id) for s in sessions) or say("weekly.no-place")))
    head = (tag("th", say(f"weekly.{name}"), scope="col") for name in ("part", "days", "made", "sought"))
    table = tag("table", tag("thead", tag("tr", *head)), tag("tbody", *lines), class_="counts amounts")
    return stacked(table, f"### {say('weekly.where')}", rows(places))


def _place(book: Book, session: Session, goal: str) -> str:
    moves = (_moves(book, slot.moves) for slot in session.slots if slot.goal == goal)
    return f"{session.name}: {'; '.join(moves)}"


def _moves(book: Book, moves: Iterable[str]) -> str:
    return ", ".join(book.words.say(f"move.{move}") for move in moves) or book.words.say("weekly.any-move")


def _sought(book: Book, sessions: int | None, minutes: int | None) -> str:
    say = book.words.say
    parts = (
        say("week.aim-days", count=sessions) if sessions else "",
        say("week.aim-minutes", count=minutes) if minutes else "",
    )
    return ", ".join(part for part in parts if part)


def _rest(book: Book, template: Template, days: Mapping[str, tuple[str, ...]], limits: Limits) -> Iterable[Html | None]:
    """Yield the strength days that stay, the least time between two of them, and what the rules take out."""
    say = book.words.say
    strength = {session.id for session in template.sessions.values() if session.strength}
    strong = [day for day, sessions in days.items() if strength & {*sessions}]
    gone = {day: [name for name in template.days[day] if name not in days[day]] for day in days}
    asked = limits.at_least.get("rest_hours")
    yield rows(
        (
            (say("weekly.strength-days"), ", ".join(say(f"day.{day}") for day in strong)),
            (say("weekly.least"), say("weekly.hours", count=least_hours(list(days), strong))),
            (say("weekly.asked"), _asked(book, asked.value, asked.rules) if asked else None),
            (say("weekly.free-days"), ", ".join(say(f"day.{day}") for day in days if not days[day])),
        )
    )
    taken = [
        say("weekly.taken-one", day=say(f"day.{day}"), session=template.sessions[name].name)
        for day, names in gone.items()
        for name in names
    ]
    if taken:
        yield tag("p", say("weekly.taken"))
        yield bullets(taken)


def least_hours(days: list[str], strong: list[str]) -> int:
    """Return the hours between the two closest strength days, the turn of the week included."""
    places = [days.index(day) for day in strong]
    gaps = [later - earlier for earlier, later in pairwise(places)]
    return HOURS * min([*gaps, WEEK - places[-1] + places[0]])


def _asked(book: Book, hours: int, rules: Iterable[str]) -> Html:
    return join(book.words.say("weekly.hours", count=hours), ": ", listed(map(book.rule_link, rules)))


def _later(book: Book) -> Iterable[str]:
    """Yield who begins at a later step than the first, and for which kinds of exercise."""
    ladders = book.knowledge.ladders
    for thing in book.knowledge.things.values():
        if thing.starts_at_step > 1:
            names = ", ".join(ladders[name].name for name in thing.ladders)
            yield book.words.say("weekly.first-later", step=thing.starts_at_step, ladders=names, says=thing.says)


def rules_for(book: Book, limits: Limits) -> list[Rule]:
    """Return the rules that are there for everybody, or for the bones that a kind of week is for."""
    roots = {"always", *(book.knowledge.rules[name].holds_when.root for name in limits.active)}
    return [rule for rule in book.knowledge.rules.values() if rule.holds_when.root in roots]


def _rules_of_horizon(limits: Limits) -> tuple[str, ...]:
    return limits.horizon_weeks.rules if limits.horizon_weeks else ()


def rule_line(book: Book, rule: Rule) -> Html:
    """Return what a rule says, why, and the way to it, in one line."""
    link = tag("a", heading_of(rule.id), href=book.links.rule(rule))
    return join(rule_sentence(book.knowledge, rule), f" {rule.grounds.because} ", tag("span", link, class_="quiet"))
