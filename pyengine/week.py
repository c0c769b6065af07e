"""Fills a reviewed week template with allowed exercises. The same verdicts give the same week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pyengine.choose import Case, Verdict, Verdicts, step_to_start
from pyengine.limits import Limits
from pyengine.model import Exercise, Knowledge, Session, Side, Slot, Template
from pyengine.plan import Day, Item, Place, PlannedSession, SoughtAmount, Total, Unfilled, Week
from pyengine.profile import Profile, holds

LEAST_ITEMS, LEAST_GOALS = 3, 2
MOST_SWAPS = 4
SHORT_MINUTES = 2
DAY_HOURS = 24
DAYS_PER_WEEK = 7


def choose_template(knowledge: Knowledge, profile: Profile) -> Template | None:
    """Return the template of highest rank whose findings hold, or None."""
    fitting = [t for t in knowledge.templates.values() if holds(t.holds_when, profile.findings)]
    return max(fitting, key=lambda t: t.rank, default=None)


@dataclass(slots=True)
class _Filled:
    """A session while it is being filled: (slot, exercise, side) in order of importance."""

    session: Session
    places: list[tuple[Slot, Exercise, Side | None, int]] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        return sum(place[3] for place in self.places)


def fill_week(case: Case, template: Template) -> Week:
    """Return the template's week for this profile; unfilled slots and what was left for time are said."""
    unfilled: list[Unfilled] = []
    left: list[Place] = []
    filled = {s.id: _fill(case, s, unfilled) for s in template.sessions.values()}
    _fit_size(case, filled, left)
    days = _keep_rest(case.limits, template)
    _fit_time(case, filled, days, left)
    items = _items(case, filled, days)
    goals = {item.goal for item in items}
    missing = [goal for goal in template.essential if goal not in goals]
    return Week(
        template=template.id,
        horizon_weeks=min(
            template.horizon_weeks,
            case.limits.horizon_weeks.value if case.limits.horizon_weeks else template.horizon_weeks,
        ),
        minutes_per_week=sum(filled[name].minutes for sessions in days.values() for name in sessions),
        days=tuple(_day(day, [filled[name] for name in sessions]) for day, sessions in days.items()),
        items=items,
        totals=_totals(case, filled, days),
        unfilled=tuple(unfilled),
        left_for_time=tuple(left),
        missing=tuple(missing),
    )


def is_whole(template: Template, week: Week) -> bool:
    """Tell whether a filled week counts as a week: enough items, enough goals, and the essential ones."""
    goals = {item.goal for item in week.items}
    enough = len(week.items) >= LEAST_ITEMS and len(goals) >= max(LEAST_GOALS, template.essential_any)
    return enough and not week.missing


def allowed_sides(exercise: Exercise, verdicts: Verdicts) -> list[Side | None]:
    """Return the sides on which an exercise is allowed; [None] where it has none or both are."""
    if not exercise.one_sided:
        verdict = verdicts.get((exercise.id, None))
        return [None] if verdict and verdict.steps else []
    sides: list[Side] = ["left", "right"]
    sided: list[Side | None] = [side for side in sides if (v := verdicts.get((exercise.id, side))) and v.steps]
    return [None] if len(sided) == len(sides) else sided


@lru_cache(maxsize=1024)
def candidates(knowledge: Knowledge, slot: Slot) -> list[Exercise]:
    """Return the exercises that fit a slot, preferred ones first, then by id; kept for the next person."""
    fitting = [
        e
        for e in knowledge.exercises.values()
        if e.goal == slot.goal and (not slot.moves or set(slot.moves) & set(e.moves))
    ]
    place = {name: number for number, name in enumerate(slot.prefer)}
    return sorted(fitting, key=lambda e: (place.get(e.id, len(place)), e.id))


def verdict_for(exercise: Exercise, side: Side | None, verdicts: Verdicts) -> Verdict:
    """Return the verdict that decides: the more careful side's where both are allowed."""
    if side is None and exercise.one_sided:
        return min(verdicts[exercise.id, "left"], verdicts[exercise.id, "right"], key=lambda v: v.steps)
    return verdicts[exercise.id, side]


def _fill(case: Case, session: Session, unfilled: list[Unfilled]) -> _Filled:
    filled = _Filled(session)
    used: set[str] = set()
    for slot in session.slots:
        fitting = candidates(case.knowledge, slot)
        chosen = next(
            ((e, sides[0]) for e in fitting if e.id not in used and (sides := allowed_sides(e, case.verdicts))), None
        )
        if chosen is None:
            if not any(e.id in used for e in fitting):
                unfilled.append(
                    Unfilled(
                        session=session.id, slot=slot.id, goal=slot.goal, rules=_rules_against(fitting, case.verdicts)
                    )
                )
            continue
        exercise, side = _climbed(case, slot, chosen, used)
        used.add(exercise.id)
        step = step_to_start(case, exercise, verdict_for(exercise, side, case.verdicts))
        filled.places.append((slot, exercise, side, exercise.steps[step].session_minutes))
    return filled


def _climbed(
    case: Case, slot: Slot, chosen: tuple[Exercise, Side | None], used: set[str]
) -> tuple[Exercise, Side | None]:
    """Return the chosen exercise, or a harder allowed one, as far as the reader says they have come."""
    known = (case.knowledge.things[name] for name in case.profile.things if name in case.knowledge.things)
    up = max((thing.exercises_up for thing in known if chosen[0].ladder in thing.ladders), default=0)
    fitting = {exercise.id: exercise for exercise in candidates(case.knowledge, slot)}
    for _ in range(up):
        harder = fitting.get(chosen[0].harder or "")
        sides = allowed_sides(harder, case.verdicts) if harder and harder.id not in used else []
        if harder is None or not sides:
            break
        chosen = (harder, sides[0])
    return chosen


def _rules_against(exercises: Iterable[Exercise], verdicts: Verdicts) -> tuple[str, ...]:
    names = {e.id for e in exercises}
    rules = (r.rule for (name, _), verdict in verdicts.items() if name in names for r in verdict.reasons if r.rule)
    return tuple(dict.fromkeys(rules))


def _fit_size(case: Case, filled: dict[str, _Filled], left: list[Place]) -> None:
    cap = case.limits.caps.get("session-size")
    most = case.knowledge.ladders["session-size"].rungs[cap.value].count if cap else None
    for session in filled.values():
        while most is not None and len(session.places) > most:
            left.append(Place(session=session.session.id, slot=session.places.pop()[0].id))


def _keep_rest(limits: Limits, template: Template) -> dict[str, tuple[str, ...]]:
    """Return the days; strength sessions that come too soon go, and last days empty until enough are for rest."""
    days = dict(template.days)
    hours = limits.at_least.get("rest_hours")
    apart = -(-hours.value // DAY_HOURS) if hours else 0
    last = -DAYS_PER_WEEK
    for number, (day, sessions) in enumerate(template.days.items()):
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


def _fit_time(case: Case, filled: dict[str, _Filled], days: Mapping[str, tuple[str, ...]], left: list[Place]) -> None:
    """Drop the last item of a day's longest session until every day fits the reader's minutes; one a session stays."""
    cap = case.limits.caps.get("minutes-per-day")
    most = (
        case.knowledge.ladders["minutes-per-day"].rungs[cap.value].count if cap else None
    ) or case.profile.minutes_per_day
    minutes = min(most, case.profile.minutes_per_day)
    while True:
        over = [names for names in days.values() if sum(filled[name].minutes for name in names) > minutes]
        droppable = [filled[name] for names in over for name in names if len(filled[name].places) > 1]
        if not droppable:
            return
        longest = max(droppable, key=lambda session: (session.minutes, session.session.id))
        left.append(Place(session=longest.session.id, slot=longest.places.pop()[0].id))


def _items(case: Case, filled: dict[str, _Filled], days: Mapping[str, tuple[str, ...]]) -> tuple[Item, ...]:
    times = {name: sum(name in sessions for sessions in days.values()) for name in filled}
    slots: dict[str, list[tuple[str, Slot]]] = {}
    chosen: dict[str, tuple[Exercise, Side | None]] = {}
    for name, session in filled.items():
        for slot, exercise, side, _ in session.places:
            if times[name]:
                slots.setdefault(exercise.id, []).append((name, slot))
                chosen[exercise.id] = (exercise, side)
    items: list[Item] = []
    for exercise_id, (exercise, side) in chosen.items():
        verdict = verdict_for(exercise, side, case.verdicts)
        step = step_to_start(case, exercise, verdict)
        aim = case.limits.aims.get(exercise.goal)
        others = [e for _, slot in slots[exercise_id] for e in candidates(case.knowledge, slot)]
        items.append(
            Item(
                item=exercise_id,
                exercise=exercise_id,
                side=side,
                step=step,
                goal=exercise.goal,
                sessions_per_week=sum(times[name] for name, _ in slots[exercise_id]),
                minutes=exercise.steps[step].session_minutes,
                slots=tuple(Place(session=name, slot=slot.id) for name, slot in slots[exercise_id]),
                capped_by=verdict.held_by,
                aims=aim.rules if aim else (),
                easier=_if_allowed(case.knowledge, exercise.easier, case.verdicts),
                harder=_if_allowed(case.knowledge, exercise.harder, case.verdicts),
                swaps=tuple(
                    dict.fromkeys(e.id for e in others if e.id not in chosen and allowed_sides(e, case.verdicts))
                )[:MOST_SWAPS],
            )
        )
    return tuple(items)


def _if_allowed(knowledge: Knowledge, name: str | None, verdicts: Verdicts) -> str | None:
    return name if name is not None and allowed_sides(knowledge.exercises[name], verdicts) else None


def _day(day: str, sessions: list[_Filled]) -> Day:
    planned = tuple(
        PlannedSession(
            session=s.session.id,
            minutes=s.minutes,
            items=tuple(exercise.id for _, exercise, _, _ in s.places),
            two_minutes=_two_minutes(s),
        )
        for s in sessions
        if s.places
    )
    return Day(day=day, sessions=planned)


def _two_minutes(filled: _Filled) -> tuple[str, ...]:
    """Return what fits into two minutes, most important first; the first item, to be cut short, where nothing does."""
    fitting: list[str] = []
    left = SHORT_MINUTES
    for _, exercise, _, minutes in filled.places:
        if minutes <= left:
            fitting.append(exercise.id)
            left -= minutes
    return tuple(fitting) or (filled.places[0][1].id,)


def _totals(case: Case, filled: dict[str, _Filled], days: Mapping[str, tuple[str, ...]]) -> tuple[Total, ...]:
    totals: list[Total] = []
    for goal in case.knowledge.goals:
        times = minutes = 0
        for sessions in days.values():
            spent = [place[3] for name in sessions for place in filled[name].places if place[1].goal == goal]
            times += bool(spent)
            minutes += sum(spent)
        aim = case.limits.aims.get(goal)
        if times or aim:
            sought = (
                SoughtAmount(
                    sessions_per_week=aim.sessions_per_week, minutes_per_week=aim.minutes_per_week, rules=aim.rules
                )
                if aim
                else None
            )
            totals.append(Total(goal=goal, sessions_per_week=times, minutes_per_week=minutes, aim=sought))
    return tuple(totals)
