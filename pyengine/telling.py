"""A plan in plain sentences, for a terminal or a reviewer: what is shown, why, and what was left out by which rule."""

from __future__ import annotations

from collections.abc import Iterator

from pyengine.model import Knowledge
from pyengine.plan import Item, LeftOut, Plan, Week
from pyengine.sentences import step_sentence

OUTCOMES = {
    "emergency": "Call the emergency services now.",
    "urgent": "Contact your team or doctor today, before any exercise.",
    "team-first": "See someone first. There are things to do today.",
    "not-today": "Not today. Rest, and come back when you are well.",
    "part-week": "Part of a sample week, to talk over with your physiotherapist or team.",
    "week": "A sample week, to talk over with your physiotherapist or team.",
}


def told(knowledge: Knowledge, plan: Plan) -> str:
    """Return a plan as lines of plain text."""
    return "\n".join(_lines(knowledge, plan))


def _lines(knowledge: Knowledge, plan: Plan) -> Iterator[str]:
    yield OUTCOMES[plan.outcome]
    for refer in plan.refers:
        because = knowledge.rules[refer.rule].grounds.because
        yield f"- {knowledge.whens[refer.when].says}: {knowledge.whos[refer.who].name}. {because} [{refer.rule}]"
    for offer in plan.today:
        yield f"- Today: {knowledge.offers[offer].heading}"
    if plan.week:
        yield from _week(knowledge, plan.week)
    for ask in plan.ask:
        opened = f" It would open {len(ask.would_open)}." if ask.would_open else ""
        yield f"- Worth asking: {knowledge.things[ask.thing].question}{opened} [{', '.join(ask.rules)}]"
    if plan.left_out:
        yield "Left out, and why:"
    for out in plan.left_out:
        yield _left(knowledge, out)


def _week(knowledge: Knowledge, week: Week) -> Iterator[str]:
    yield f"{knowledge.templates[week.template].name}: {week.minutes_per_week} minutes, for {week.horizon_weeks} weeks."
    for day in week.days:
        sessions = "; ".join(
            f"{knowledge.templates[week.template].sessions[s.session].name} ({', '.join(s.items)})"
            for s in day.sessions
        )
        yield f"  {day.day}: {sessions or 'rest'}"
    for item in week.items:
        yield _item(knowledge, item)
    for unfilled in week.unfilled:
        yield f"  not filled: {unfilled.slot} of {unfilled.session} [{', '.join(unfilled.rules)}]"


def _item(knowledge: Knowledge, item: Item) -> str:
    exercise = knowledge.exercises[item.exercise]
    side = f", {item.side} side only" if item.side else ""
    held = f" Held by {', '.join(item.capped_by)}." if item.capped_by else ""
    dose = step_sentence(exercise, exercise.steps[item.step])
    swapped = f" Swapped in for {knowledge.exercises[item.item].name}." if item.item != item.exercise else ""
    return f"  {exercise.name}{side}: {dose} In this week {item.sessions_per_week} times.{held}{swapped}"


def _left(knowledge: Knowledge, out: LeftOut) -> str:
    side = f" ({out.side})" if out.side else ""
    whys = [
        f"{why.kind} {why.rule or why.thing or ''}{f' ({why.axis}: {why.level})' if why.axis else ''}".strip()
        for why in out.why
    ]
    instead = f" Instead: {knowledge.exercises[out.instead].name}." if out.instead else ""
    return f"  {knowledge.exercises[out.exercise].name}{side}: {'; '.join(whys)}.{instead}"
