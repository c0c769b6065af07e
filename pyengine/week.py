"""Fills a reviewed week template with allowed exercises. The same verdicts give the same week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyengine.choose import Case, Verdicts, step_to_start
from pyengine.fit import fit, layout_for, rested_days
from pyengine.model import Exercise, Knowledge, Session, Side, Slot, Template
from pyengine.plan import Day, Item, Place, PlannedSession, SoughtAmount, SwapCost, Total, Unfilled, Week
from pyengine.profile import Profile, holds
from pyengine.slots import Filled, Placed, allowed_sides, candidates, placed, verdict_for
from pyengine.swaps import Days, Layout, Swaps, cost_of, swap_in, swaps_for

LEAST_ITEMS, LEAST_GOALS = 3, 2
SHORT_MINUTES = 2


def choose_template(knowledge: Knowledge, profile: Profile) -> Template | None:
    """Return the template of highest rank whose findings hold, or None."""
    fitting = [t for t in knowledge.templates.values() if holds(t.holds_when, profile.findings)]
    return max(fitting, key=lambda t: t.rank, default=None)


def fill_week(case: Case, template: Template, swaps: Swaps) -> Week:
    """Return the template's week for this profile; unfilled slots and what there was no room for are said.

    Raises AnswersError where a swap is not allowed.
    """
    unfilled: list[Unfilled] = []
    filled = {s.id: _fill(case, s, unfilled) for s in template.sessions.values()}
    rested = rested_days(case.limits, template, layout_for(template, case.profile.days_per_week))
    swap_in(Layout(case, filled, rested, swaps))
    uncut = {name: Filled(session.session, list(session.places)) for name, session in filled.items()}
    fitted = fit(case, filled, rested)
    days = fitted.days
    shown = frozenset(place.item for names in days.values() for name in names for place in filled[name].places)
    items = _items(case, filled, days, _costs(Layout(case, uncut, rested, swaps), shown))
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
        left_over=tuple(fitted.left_over),
        left_days=tuple(fitted.left_days),
        missing=tuple(missing),
    )


def is_whole(template: Template, week: Week) -> bool:
    """Tell whether a filled week counts as a week: enough items, enough goals, and the essential ones."""
    goals = {item.goal for item in week.items}
    enough = len(week.items) >= LEAST_ITEMS and len(goals) >= max(LEAST_GOALS, template.essential_any)
    return enough and not week.missing


def _fill(case: Case, session: Session, unfilled: list[Unfilled]) -> Filled:
    filled = Filled(session)
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
        filled.places.append(placed(case, slot, exercise, side, exercise.id))
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


def _costs(layout: Layout, shown: frozenset[str]) -> dict[str, tuple[SwapCost, ...]]:
    """Return, for every item that is shown, its swaps and what each would ask of the rest."""
    return {
        item: tuple(cost_of(layout, item, name, shown) for name in names)
        for item, names in swaps_for(layout).items()
        if item in shown
    }


def _items(
    case: Case, filled: Mapping[str, Filled], days: Days, costs: Mapping[str, tuple[SwapCost, ...]]
) -> tuple[Item, ...]:
    times = {name: sum(name in sessions for sessions in days.values()) for name in filled}
    places: dict[str, list[tuple[str, Placed]]] = {}
    for name, session in filled.items():
        for place in session.places if times[name] else ():
            places.setdefault(place.item, []).append((name, place))
    return tuple(_item(case, found, times, costs[item]) for item, found in places.items())


def _item(case: Case, places: list[tuple[str, Placed]], times: Mapping[str, int], costs: tuple[SwapCost, ...]) -> Item:
    """Return an item: one exercise, wherever in the week it stands."""
    held = places[-1][1]
    exercise = held.exercise
    verdict = verdict_for(exercise, held.side, case.verdicts)
    step = step_to_start(case, exercise, verdict)
    aim = case.limits.aims.get(exercise.goal)
    return Item(
        item=held.item,
        exercise=exercise.id,
        side=held.side,
        step=step,
        goal=exercise.goal,
        sessions_per_week=sum(times[name] for name, _ in places),
        minutes=exercise.steps[step].session_minutes,
        slots=tuple(Place(session=name, slot=place.slot.id) for name, place in places),
        capped_by=verdict.held_by,
        aims=aim.rules if aim else (),
        easier=_if_allowed(case.knowledge, exercise.easier, case.verdicts),
        harder=_if_allowed(case.knowledge, exercise.harder, case.verdicts),
        swaps=tuple(cost.exercise for cost in costs),
        swap_costs=costs,
    )


def _if_allowed(knowledge: Knowledge, name: str | None, verdicts: Verdicts) -> str | None:
    return name if name is not None and allowed_sides(knowledge.exercises[name], verdicts) else None


def _day(day: str, sessions: list[Filled]) -> Day:
    planned = tuple(
        PlannedSession(
            session=s.session.id,
            minutes=s.minutes,
            items=tuple(place.item for place in s.places),
            two_minutes=_two_minutes(s),
        )
        for s in sessions
        if s.places
    )
    return Day(day=day, sessions=planned)


def _two_minutes(filled: Filled) -> tuple[str, ...]:
    """Return what the session begins with, as far as two minutes last; a longer first item is there to be cut short."""
    first, *others = filled.places
    kept, left = [first.item], SHORT_MINUTES - first.minutes
    for place in others:
        left -= place.minutes
        if left < 0:
            break
        kept.append(place.item)
    return tuple(kept)


def _totals(case: Case, filled: Mapping[str, Filled], days: Days) -> tuple[Total, ...]:
    totals: list[Total] = []
    for goal in case.knowledge.goals:
        times = minutes = 0
        for sessions in days.values():
            spent = [place.minutes for name in sessions for place in filled[name].places if place.slot.goal == goal]
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
