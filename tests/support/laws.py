"""What holds for every plan that anyone is given, as sentences that a plan breaks: shared by tests and by the proof."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from pyengine.model import Knowledge, active_days
from pyengine.plan import Plan

Law = Callable[[Knowledge, Plan], bool]
WEEKS = ("week", "part-week")


def a_week_is_never_empty(_knowledge: Knowledge, plan: Plan) -> bool:
    """A week or part week holds at least one exercise, on at least one day."""
    if plan.outcome not in WEEKS:
        return True
    return plan.week is not None and bool(plan.week.items) and any(day.sessions for day in plan.week.days)


def a_whole_week_has_three_items_and_two_goals(_knowledge: Knowledge, plan: Plan) -> bool:
    """What is called a week has at least three items and two goals; anything less is called part of one."""
    if plan.outcome != "week" or plan.week is None:
        return plan.outcome != "week"
    goals = {item.goal for item in plan.week.items}
    return len(plan.week.items) >= 3 and len(goals) >= 2 and not plan.week.missing


def a_stop_gives_no_week(_knowledge: Knowledge, plan: Plan) -> bool:
    """Whoever must see someone first is shown no week of their own."""
    return plan.outcome in WEEKS or plan.week is None


def a_refusal_leaves_things_to_do_today(_knowledge: Knowledge, plan: Plan) -> bool:
    """A refusal offers at least three things to do today, someone to see, and an example week."""
    if plan.outcome in WEEKS or plan.outcome == "emergency":
        return True
    return len(plan.today) >= 3 and bool(plan.refers) and plan.example is not None


def an_emergency_says_its_one_action_only(_knowledge: Knowledge, plan: Plan) -> bool:
    """An emergency carries nothing to read besides its own referral."""
    if plan.outcome != "emergency":
        return True
    more = (plan.today, plan.notices, plan.left_out, plan.ask, plan.week, plan.example)
    return {refer.when for refer in plan.refers} == {"emergency"} and not any(more)


def everything_named_is_known(knowledge: Knowledge, plan: Plan) -> bool:
    """Every rule, notice, offer, exercise and thing that a plan names has a card to show."""
    rules = {why.rule for out in plan.left_out for why in out.why if why.rule}
    rules |= {refer.rule for refer in plan.refers}
    rules |= {rule for held in plan.limits for rule in held.rules}
    exercises = {out.exercise for out in plan.left_out} | {out.instead for out in plan.left_out if out.instead}
    if plan.week:
        rules |= {rule for item in plan.week.items for rule in (*item.capped_by, *item.aims)}
        rules |= {rule for left in (*plan.week.left_over, *plan.week.left_days) for rule in left.rules}
        rules |= {rule for one in plan.week.unfilled for rule in one.rules}
        exercises |= {name for item in plan.week.items for name in (item.exercise, *item.swaps)}
    return (
        rules <= set(knowledge.rules)
        and exercises | set(plan.also_allowed) <= set(knowledge.exercises)
        and {told.notice for told in plan.notices} <= set(knowledge.notices)
        and {ask.thing for ask in plan.ask} <= set(knowledge.things)
        and set(plan.today) <= set(knowledge.offers)
    )


def every_omission_names_a_rule_or_missing_equipment(_knowledge: Knowledge, plan: Plan) -> bool:
    """Whatever is left out says why: by which rule, or for want of which equipment."""
    return all(
        out.why and all(why.rule is not None or why.kind == "equipment" for why in out.why) for out in plan.left_out
    )


def nothing_is_both_in_the_week_and_left_out(_knowledge: Knowledge, plan: Plan) -> bool:
    """An exercise in the week is not among those left out, but for the other side of a one-sided one."""
    out = {(left.exercise, left.side) for left in plan.left_out}
    items = plan.week.items if plan.week else ()
    return not any({(item.exercise, item.side), (item.exercise, None)} & out for item in items)


def what_is_offered_instead_is_allowed(_knowledge: Knowledge, plan: Plan) -> bool:
    """What is offered instead of something left out is never itself left out on every side."""
    gone = {left.exercise for left in plan.left_out if left.side is None}
    return not {left.instead for left in plan.left_out if left.instead} & gone


def doses_stay_within_the_caps(knowledge: Knowledge, plan: Plan) -> bool:
    """No item of a week stands on a rung above a cap."""
    caps = {held.of: held.value for held in plan.limits}
    for item in plan.week.items if plan.week else ():
        exercise = knowledge.exercises[item.exercise]
        cap = caps.get(exercise.ladder)
        if cap is not None and exercise.steps[item.step].rung > cap:
            return False
    return True


def strength_days_keep_their_rest(knowledge: Knowledge, plan: Plan) -> bool:
    """Where rules ask for hours between strength days, no two strength days lie closer."""
    least = {held.of: held.value for held in plan.limits}.get("rest_hours")
    if plan.week is None or least is None:
        return True
    template = knowledge.templates[plan.week.template]
    strong = {name for name, session in template.sessions.items() if session.strength}
    days = [n for n, day in enumerate(plan.week.days) if strong & {s.session for s in day.sessions}]
    return all((later - earlier) * 24 >= least for earlier, later in pairwise(days))


def a_day_of_several_exercises_fits_the_minutes(knowledge: Knowledge, plan: Plan) -> bool:
    """No day with more than one exercise is longer than the reader's minutes, or than rules leave."""
    if plan.week is None:
        return True
    cap = {held.of: held.value for held in plan.limits}.get("minutes-per-day")
    most = [knowledge.ladders["minutes-per-day"].rungs[cap].count] if cap is not None else []
    minutes = min((n for n in (*most, *_said(knowledge, plan, "minutes_per_day")) if n is not None), default=10)
    days = ([s.minutes for s in day.sessions] for day in plan.week.days if sum(len(s.items) for s in day.sessions) > 1)
    return all(sum(day) <= minutes for day in days)


def a_week_fits_the_readers_days(knowledge: Knowledge, plan: Plan) -> bool:
    """A week has no more days than the reader named, or than the layout of its kind with the fewest."""
    if plan.week is None:
        return True
    fewest = min(map(active_days, knowledge.templates[plan.week.template].fewer), default=7)
    named = min(_said(knowledge, plan, "days_per_week"), default=7)
    return sum(bool(day.sessions) for day in plan.week.days) <= max(fewest, named)


def _said(knowledge: Knowledge, plan: Plan, what: str) -> list[int]:
    """Return what the answers of a plan say of minutes or days."""
    answers = (knowledge.questions[name].answer(one) for name, given in plan.answers.items() for one in given)
    return [said for answer in answers if (said := getattr(answer, what)) is not None]


LAWS: tuple[Law, ...] = (
    a_week_is_never_empty,
    a_whole_week_has_three_items_and_two_goals,
    a_stop_gives_no_week,
    a_refusal_leaves_things_to_do_today,
    an_emergency_says_its_one_action_only,
    everything_named_is_known,
    every_omission_names_a_rule_or_missing_equipment,
    nothing_is_both_in_the_week_and_left_out,
    what_is_offered_instead_is_allowed,
    doses_stay_within_the_caps,
    strength_days_keep_their_rest,
    a_day_of_several_exercises_fits_the_minutes,
    a_week_fits_the_readers_days,
)


def broken(knowledge: Knowledge, plan: Plan) -> Iterator[str]:
    """Yield the name of each law that a plan breaks."""
    for law in LAWS:
        if not law(knowledge, plan):
            yield getattr(law, "__name__", str(law))
