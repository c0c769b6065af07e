"""A page for each kind of week, as a clinician would want to read it: days, sessions, places, aims, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.knowledge_pages import week_made, week_review, week_sizes
from plugins.knowledge_pages.book import Book, Printed, bullets, listed, rows, section, stacked
from plugins.knowledge_pages.week_steps import steps
from plugins.planner_page.markup import Html, join, tag
from pyengine.limits import Limits
from pyengine.model import Rule, Session, Slot, Template, active_days
from pyengine.sentences import condition_phrase

FOLDER = "how-it-works/weeks/"
ROOT = "../../../"


def pages(book: Book) -> Iterator[Printed]:
    """Yield the page of every kind of week."""
    there = book.at(ROOT)
    for template in book.knowledge.templates.values():
        yield Printed(
            place=f"{FOLDER}{template.id}.md",
            title=template.name,
            description=book.words.say("week.description", name=template.name),
            body=_body(there, template),
            searched=False,
        )


def index(book: Book) -> Html:
    """Return all kinds of week, the most careful first, as seen from their own folder."""
    found = sorted(book.knowledge.templates.values(), key=lambda template: -template.rank)
    return bullets(join(book.week_link(t.id), f": {t.grounds.because}") for t in found) or tag("ul")


def _body(book: Book, template: Template) -> str:
    say = book.words.say
    goals = [book.knowledge.goals[name].name.lower() for name in template.essential]
    who = f"{condition_phrase(book.knowledge, template.holds_when)}."
    facts = rows(
        (
            (say("week.who"), join(f"{who} ", say("week.rank", rank=template.rank))),
            (say("row.why"), template.grounds.because),
        )
    )
    needs = [say("week.horizon", weeks=template.horizon_weeks)]
    if goals:
        needs.append(say("week.essential", goals=", ".join(goals)))
    if template.essential_any:
        needs.append(say("week.essential-any", count=template.essential_any))
    example = tag("a", say("week.example"), href=book.links.example(template.id))
    every = tag("a", say("week.all"), href=book.links.page("how-it-works/weeks/index.md"))
    limits = week_review.limits_for(book, template)
    return stacked(
        tag("p", say("week.lead")),
        facts,
        bullets(needs),
        tag("p", example, " · ", every),
        section(say("week.days"), _days(book, template, template.days), anchor="days"),
        section(
            say("week.fewer"),
            tag("p", say("week.fewer-lead")),
            *(_layout(book, template, days) for days in template.fewer),
            anchor="fewer-days",
        ),
        section(
            say("week.sessions"),
            tag("p", say("week.slots")),
            *(_session(book, session) for session in template.sessions.values()),
            anchor="sessions",
        ),
        week_made.sections(book, template),
        week_sizes.sections(book, template, limits),
        week_review.sections(book, template),
        section(say("week.aims"), *_aims(book, template, limits), anchor="aims"),
        section(say("week.from"), rows(book.grounds(template.grounds)), anchor="sources"),
    )


def _days(book: Book, template: Template, days: Mapping[str, tuple[str, ...]]) -> Html:
    say = book.words.say
    return rows(
        (say(f"day.{day}"), "; ".join(template.sessions[name].name for name in names) or say("week.rest"))
        for day, names in days.items()
    )


def _layout(book: Book, template: Template, days: Mapping[str, tuple[str, ...]]) -> Html:
    count = active_days(days)
    done = {day: names for day, names in days.items() if names}
    return tag("section", tag("h3", book.words.say("week.fewer-count", count=count)), _days(book, template, done))


def _session(book: Book, session: Session) -> Html:
    say = book.words.say
    return tag(
        "section",
        tag("h3", session.name),
        tag("p", say("week.strength"), class_="quiet") if session.strength else None,
        tag("ol", *(_slot(book, slot) for slot in session.slots)),
    )


def _slot(book: Book, slot: Slot) -> Html:
    say, goal = book.words.say, book.knowledge.goals[slot.goal].name
    said = tag("p", tag("strong", goal), f". {slot.says}")
    if not slot.prefer:
        return tag("li", said)
    first, preferred = book.knowledge.exercises[slot.prefer[0]], listed(map(book.exercise_link, slot.prefer))
    return tag(
        "li",
        said,
        tag("p", say("week.prefer"), preferred, ". ", say("week.prefer-then", goal=goal.lower()), class_="quiet"),
        tag("p", week_review.first_step(book, first), class_="quiet"),
        steps(book, first) if len(first.steps) > 1 else None,
    )


def _aims(book: Book, template: Template, limits: Limits) -> Iterator[Html]:
    """Yield the aims of rules that hold always, when this kind of week is chosen, or for the example's person."""
    condition = template.holds_when
    names = {"always", condition.root, *condition.any_of, *condition.all_of}
    goals = {slot.goal for session in template.sessions.values() for slot in session.slots}
    rules = [
        rule
        for rule in book.knowledge.rules.values()
        if (rule.id in limits.active or (rule.holds_when.root in names and _open(rule, names)))
        and any(aim.goal in goals for aim in rule.aim)
    ]
    yield tag("p", book.words.say("week.aims-lead" if rules else "week.aims-none"))
    for rule in rules:
        yield _aim(book, rule, goals)


def _open(rule: Rule, names: set[str]) -> bool:
    any_of, all_of = rule.holds_when.any_of, rule.holds_when.all_of
    return (not any_of or bool(names & {*any_of})) and names >= {*all_of}


def _aim(book: Book, rule: Rule, goals: set[str]) -> Html:
    say = book.words.say
    amounts = [
        ", ".join(
            part
            for part in (
                book.knowledge.goals[aim.goal].name,
                say("week.aim-days", count=aim.sessions_per_week) if aim.sessions_per_week else "",
                say("week.aim-minutes", count=aim.minutes_per_week) if aim.minutes_per_week else "",
            )
            if part
        )
        for aim in rule.aim
        if aim.goal in goals
    ]
    return tag(
        "div",
        tag("p", tag("strong", "; ".join(amounts)), f". {rule.grounds.because} ", book.rule_link(rule.id)),
        bullets(map(book.claim, rule.grounds.cites), "claims"),
    )
