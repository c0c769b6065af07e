"""Makes filled sessions fit: days keep their rest, sessions their size, and a day the reader's minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """Keep what the size of a session and the minutes of a day leave room for; cut the rest from the sessions.

    First items come first, then second ones, and so on; a walk or ride behind strength work of the same day comes after
    the first two items of the rest. An item stays where every day of its session has room for it; a session stays on
    the days that have room for its items, and the first session of a day always does.
    """
    over = _fit_size(case, filled)
    room = _Room(filled, days, *_minutes_per_day(case))
    behind = {day: _behind_strength(filled, names) for day, names in days.items()}
    late = {name for names in behind.values() for name in names}
    for day, names in days.items():
        room.begin(day, [name for name in names if name not in behind[day]])
    room.go_on((name for name in filled if name not in late), upto=2)
    for day in days:
        room.begin(day, behind[day])
    room.go_on(filled, upto=max((len(session.places) for session in filled.values()), default=0))
    return Fitted({day: room.held_on(day) for day in days}, [*over, *room.cut()], room.left)


def _behind_strength(filled: Mapping[str, Filled], names: Sequence[str]) -> list[str]:
    """Return the sessions of a day that come after its strength work and are none."""
    first = next((place for place, name in enumerate(names) if filled[name].session.strength), len(names))
    return [name for name in names[first:] if not filled[name].session.strength]


class _Room:
    """How much of each session is kept, and on which days."""

    def __init__(
        self, filled: Mapping[str, Filled], days: Mapping[str, tuple[str, ...]], minutes: int, rules: tuple[str, ...]
    ) -> None:
        self.filled, self.days, self.minutes, self.rules = filled, days, minutes, rules
        self.kept: dict[str, int] = {}
        self.full: set[str] = set()
        self.held: dict[str, list[str]] = {day: [] for day in days}
        self.spent = dict.fromkeys(days, 0)
        self.left: list[LeftDay] = []

    def begin(self, day: str, names: Iterable[str]) -> None:
        """Put sessions on a day, with as many items as they have elsewhere, while there is room."""
        for name in names:
            kept = max(1, self.kept.get(name, 0))
            takes = sum(place.minutes for place in self.filled[name].places[:kept])
            if not self.filled[name].places:
                continue
            if self.held[day] and self.spent[day] + takes > self.minutes:
                self.left.append(LeftDay(day=day, session=name, rules=self.rules))
            else:
                self.held[day].append(name)
                self.spent[day] += takes
                self.kept[name] = kept

    def go_on(self, names: Iterable[str], upto: int) -> None:
        """Keep further items, rank by rank, where every day that holds the session has room for them."""
        sessions = [name for name in names if name in self.kept]
        for rank in range(1, upto):
            for name in sessions:
                if self.kept[name] == rank < len(self.filled[name].places) and name not in self.full:
                    more = self.filled[name].places[rank].minutes
                    on = [day for day, held in self.held.items() if name in held]
                    if any(self.spent[day] + more > self.minutes for day in on):
                        self.full.add(name)
                        continue
                    self.kept[name] += 1
                    for day in on:
                        self.spent[day] += more

    def cut(self) -> list[LeftOver]:
        """Cut from each session that a day holds what there is no room for, and return it."""
        lost: list[LeftOver] = []
        for name, kept in self.kept.items():
            session = self.filled[name]
            lost += (LeftOver(session=name, slot=place.slot.id, rules=self.rules) for place in session.places[kept:])
            del session.places[kept:]
        return lost

    def held_on(self, day: str) -> tuple[str, ...]:
        """Return the sessions that a day keeps, in its own order."""
        return tuple(name for name in self.days[day] if name in self.held[day])


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


def _dropped(session: Filled, rules: tuple[str, ...]) -> LeftOver:
    return LeftOver(session=session.session.id, slot=session.places.pop().slot.id, rules=rules)
