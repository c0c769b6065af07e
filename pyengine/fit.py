"""Makes filled sessions fit: days keep their rest, sessions their size, and a day the reader's minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyengine.choose import Case
from pyengine.limits import Limits
from pyengine.model import Template, active_days
from pyengine.plan import LeftDay, LeftOver
from pyengine.profile import DAYS_PER_WEEK
from pyengine.slots import Filled

DAY_HOURS = 24


def layout_for(template: Template, days_per_week: int) -> Mapping[str, tuple[str, ...]]:
    """Return the layout with the most days on which something is done, of those with no more than a reader has.

    A reader with fewer days than any layout gets the one with the fewest.
    """
    layouts = (template.days, *template.fewer)
    return next((days for days in layouts if active_days(days) <= days_per_week), layouts[-1])


def rested_days(
    limits: Limits, template: Template, layout: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return a layout's days; strength sessions too soon go, and last days empty until enough are for rest."""
    days = dict(layout)
    hours = limits.at_least.get("rest_hours")
    apart = -(-hours.value // DAY_HOURS) if hours else 0
    last = -DAYS_PER_WEEK
    for number, (day, sessions) in enumerate(layout.items()):
        strong = [name for name in sessions if template.sessions[name].strength]
        if strong and number - last < apart:
            days[day] = tuple(name for name in sessions if name not in strong)
        elif strong:
            last = number
    rest = limits.at_least.get("rest_days_per_week")
    for day in reversed(days):
        if rest is None or sum(not sessions for sessions in days.values()) >= rest.value:
            break
        days[day] = ()
    return days


@dataclass(frozen=True, slots=True)
class Fitted:
    """What there is room for: the days as they stay, and what was dropped, in order."""

    days: Mapping[str, tuple[str, ...]]
    left_over: list[LeftOver]
    left_days: list[LeftDay]


def fit(case: Case, filled: Mapping[str, Filled], days: Mapping[str, tuple[str, ...]]) -> Fitted:
    """Drop what is over the size of a session, then what is over the minutes of a day: last items, then last sessions.

    One item of a session stays wherever the session stays, and one session of a day.
    """
    over = _fit_size(case, filled)
    minutes, rules = _minutes_per_day(case)
    over += _fit_items(minutes, rules, filled, days)
    shorter, left = dict(days), []
    for day, names in days.items():
        stay = [name for name in names if filled[name].places]
        while len(stay) > 1 and sum(filled[name].minutes for name in stay) > minutes:
            left.append(LeftDay(day=day, session=stay.pop(), rules=rules))
        shorter[day] = tuple(stay)
    return Fitted(shorter, over, left)


def _fit_size(case: Case, filled: Mapping[str, Filled]) -> list[LeftOver]:
    left: list[LeftOver] = []
    cap = case.limits.caps.get("session-size")
    most = case.knowledge.ladders["session-size"].rungs[cap.value].count if cap else None
    for session in filled.values():
        while cap and most is not None and len(session.places) > most:
            left.append(_dropped(session, cap.rules))
    return left


def _minutes_per_day(case: Case) -> tuple[int, tuple[str, ...]]:
    """Return the minutes of a day, and the rules that leave fewer than the reader has."""
    own = case.profile.minutes_per_day
    cap = case.limits.caps.get("minutes-per-day")
    most = case.knowledge.ladders["minutes-per-day"].rungs[cap.value].count if cap else None
    return (most, cap.rules) if cap and most is not None and most < own else (own, ())


def _fit_items(
    minutes: int, rules: tuple[str, ...], filled: Mapping[str, Filled], days: Mapping[str, tuple[str, ...]]
) -> list[LeftOver]:
    """Drop the last item of a day's longest session until every day fits, or every session has one."""
    left: list[LeftOver] = []
    while True:
        over = [names for names in days.values() if sum(filled[name].minutes for name in names) > minutes]
        droppable = [filled[name] for names in over for name in names if len(filled[name].places) > 1]
        if not droppable:
            return left
        longest = max(droppable, key=lambda session: (session.minutes, session.session.id))
        left.append(_dropped(longest, rules))


def _dropped(session: Filled, rules: tuple[str, ...]) -> LeftOver:
    return LeftOver(session=session.session.id, slot=session.places.pop().slot.id, rules=rules)
