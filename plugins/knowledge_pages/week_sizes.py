"""How a kind of week grows and shrinks: the rules that size it, and what the engine makes of other answers."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.knowledge_pages.book import Book, bullets, section
from plugins.knowledge_pages.week_made import answers_for, plan_for
from plugins.knowledge_pages.week_review import rule_line, rules_for
from plugins.planner_page.markup import Html, tag
from pyengine.limits import Limits
from pyengine.model import Rule, Template

TIME, DAYS, KIT = "energy", "days", "what-you-have"
"""The questions that size a week: minutes and tiredness; days; kit, and floor or chair."""
CHAIR, FLOOR = "chair", "floor"
SIZES = ("session-size", "minutes-per-day")
"""The ladders on which rules size a session or a day."""


def sections(book: Book, template: Template, limits: Limits) -> str:
    """Return the section as Markdown: what sizes this kind of week, and how much is left of it with other answers."""
    say = book.words.say
    counts = [len(session.slots) for session in template.sessions.values()]
    return section(
        say("sizes.name"),
        tag("p", say("sizes.places", least=min(counts), most=max(counts))),
        bullets(rule_line(book, rule) for rule in _sizing(book, limits)),
        tag("p", say("sizes.lead")),
        _table(book, template),
        anchor="sizes",
    )


def _sizing(book: Book, limits: Limits) -> Iterator[Rule]:
    """Yield the rules that cap a session or a day, for everybody or for the bones this kind of week is for."""
    return (rule for rule in rules_for(book, limits) if {*SIZES} & {*rule.cap})


def _table(book: Book, template: Template) -> Html:
    say = book.words.say
    head = (tag("th", say(f"sizes.{name}"), scope="col") for name in ("answer", "session", "week", "minutes"))
    return tag(
        "table",
        tag("thead", tag("tr", *head)),
        tag("tbody", *(_row(book, template, name, said, given) for name, said, given in variants(book, template))),
        class_="counts amounts",
    )


def variants(book: Book, template: Template) -> Iterator[tuple[str, str, object]]:
    """Yield a question, the answer in words, and the answer itself: all of time and days, then kit, floor and chair."""
    say, questions = book.words.say, book.knowledge.questions
    for name in (TIME, DAYS):
        for answer in questions[name].answers:
            yield name, answer.says, answer.id
    nothing = next(answer for answer in questions[KIT].answers if answer.none)
    have = list(answers_for(book, template)[KIT])
    yield KIT, say("sizes.kit-nothing"), [nothing.id]
    yield KIT, say("sizes.kit-chair"), [CHAIR]
    yield KIT, say("sizes.kit-floor"), list(dict.fromkeys((*have, FLOOR)))


def _row(book: Book, template: Template, question: str, said: str, given: object) -> Html:
    say, plan = book.words.say, plan_for(book, template, {question: given})
    if plan.week is None:
        return tag("tr", tag("th", said, scope="row"), *(tag("td", "–") for _ in range(3)))
    week, kind, part = plan.week, None, None
    if week.template != template.id:
        kind = tag("div", say("sizes.other"), " ", book.week_link(week.template), class_="quiet")
    if plan.outcome != "week":
        part = tag("div", say("sizes.part"), class_="quiet")
    most = max((len(session.items) for day in week.days for session in day.sessions), default=0)
    cells = (most, len(week.items), week.minutes_per_week)
    return tag("tr", tag("th", said, kind, part, scope="row"), *(tag("td", str(cell)) for cell in cells))
