"""Makes filled sessions fit: days keep their rest, sessions their size, and a day the reader's minutes."""

from __future__ import annotations

from collections.abc import Mapping

from pyengine.choose import Case
from pyengine.limits import Limits
from pyengine.model import Template, active_days
from pyengine.plan import LeftOver
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


def fit(case: Case, filled: Mapping[str, Filled], days: Mapping[str, tuple[str, ...]]) -> list[LeftOver]:
    """Drop what is over the size of a session and the minutes of a day; return what was dropped, in order."""
    return [*_fit_size(case, filled), *_fit_time(case, filled, days)]


def _fit_size(case: Case, filled: Mapping[str, Filled]) -> list[LeftOver]:
    left: list[LeftOver] = []
    cap = case.limits.caps.get("session-size")
    most = case.knowledge.ladders["session-size"].rungs[cap.value].count if cap else None
    for session in filled.values():
        while cap and most is not None and len(session.places) > most:
            left.append(_dropped(session, cap.rules))
    return left


def _fit_time(case: Case, filled: Mapping[str, Filled], days: Mapping[str, tuple[str, ...]]) -> list[LeftOver]:
    """Drop the last item of a day's longest session until every day fits the reader's minutes; one a session stays."""
    left: list[LeftOver] = []
    cap = case.limits.caps.get("minutes-per-day")
    own = case.profile.minutes_per_day
    most = (case.knowledge.ladders["minutes-per-day"].rungs[cap.value].count if cap else None) or own
    minutes = min(most, own)
    while True:
        over = [names for names in days.values() if sum(filled[name].minutes for name in names) > minutes]
        droppable = [filled[name] for names in over for name in names if len(filled[name].places) > 1]
        if not droppable:
            return left
        longest = max(droppable, key=lambda session: (session.minutes, session.session.id))
        left.append(_dropped(longest, cap.rules if cap and most < own else ()))


def _dropped(session: Filled, rules: tuple[str, ...]) -> LeftOver:
    return LeftOver(session=session.session.id, slot=session.places.pop().slot.id, rules=rules)
