"""Answers in, plan out: the steps in order. No clock, no network, no chance, no locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyengine.choose import Case, Verdicts, verdicts_of
from pyengine.explain import allowed_names, asks, left_out
from pyengine.limits import Limits, limits_of
from pyengine.model import Knowledge, Refer
from pyengine.plan import Held, Plan, Referred, Told, Week
from pyengine.profile import Profile, closed, profile_of
from pyengine.swaps import Swaps, no_week_to_swap_in
from pyengine.week import choose_template, fill_week, is_whole

WHOLE_STOPS = {"emergency": "emergency", "same-day": "urgent", "before-any": "team-first", "not-today": "not-today"}
"""A referral's `when` that blocks everything, and the outcome it brings; most urgent first."""

NOTICE_ORDER = ("stop", "care", "know")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What one answer alone brings when it stops everything: how soon, and by which rules."""

    when: str
    rules: tuple[str, ...]


NO_SWAPS: Swaps = MappingProxyType({})


def make_plan(knowledge: Knowledge, answers: Mapping[str, tuple[str, ...]], swaps: Swaps = NO_SWAPS) -> Plan:
    """Return the plan for checked answers and the reader's swaps.

    Raises AnswersError where answers do not fit the questions asked, or a swap is not allowed.
    """
    profile = profile_of(knowledge, answers)
    limits = limits_of(knowledge, profile)
    verdicts = verdicts_of(knowledge, profile, limits)
    template = choose_template(knowledge, profile)
    outcome = _whole_stop(limits)
    week: Week | None = None
    if outcome is None and template:
        week = fill_week(Case(knowledge, profile, limits, verdicts), template, swaps)
    else:
        no_week_to_swap_in(swaps)
    if outcome is None:
        whole = (
            template is not None
            and week is not None
            and is_whole(template, week)
            and not any(r.refer.when == "before-these" for r in limits.refers)
        )
        outcome = "week" if whole else "part-week"
    emergency = outcome == "emergency"
    shown = [r for r in limits.refers if week is not None or r.refer.blocks_all]
    chosen = tuple(item.exercise for item in week.items) if week else ()
    return Plan(
        fingerprint=knowledge.fingerprint,
        outcome=outcome,
        review=_review(knowledge, chosen),
        findings=_told_findings(knowledge, profile),
        things=tuple(sorted(profile.things)),
        answers=profile.answers,
        swaps=dict(swaps),
        refers=tuple(
            Referred(
                rule=r.rule,
                when=r.refer.when,
                who=r.refer.who,
                blocks=_blocks(r.refer),
                offers=r.refer.offers,
            )
            for r in shown
            if r.refer.when == "emergency" or not emergency
        ),
        notices=() if emergency else _notices(knowledge, limits),
        today=() if emergency else tuple(dict.fromkeys(offer for r in shown for offer in r.refer.offers)),
        ask=() if emergency else asks(knowledge, verdicts),
        week=week,
        limits=() if emergency else _held(limits),
        left_out=() if emergency else left_out(knowledge, verdicts, chosen),
        also_allowed=_also_allowed(knowledge, verdicts, week),
        example=template.id if template and week is None and not emergency else None,
    )


def stops_of(knowledge: Knowledge, question_id: str, answer_id: str) -> Stop | None:
    """Return the strongest whole stop that one answer brings, once its question is asked, whatever else is said."""
    question = knowledge.questions[question_id]
    answer = question.answer(answer_id)
    found: list[Stop] = []
    for opener in question.ask_when or (None,):
        given = {*answer.gives} | ({opener} if opener else set())
        things = frozenset(knowledge.things)
        profile = Profile(
            findings=closed(knowledge, given),
            things=things,
            minutes_per_day=0,
            days_per_week=7,
            weeks_done=0,
            asked=(),
            answers={},
        )
        stops = [r for r in limits_of(knowledge, profile).refers if r.refer.blocks_all]
        if not stops:
            return None
        found.append(
            Stop(when=stops[0].refer.when, rules=tuple(r.rule for r in stops if r.refer.when == stops[0].refer.when))
        )
    return max(found, key=lambda stop: list(WHOLE_STOPS).index(stop.when))


def _whole_stop(limits: Limits) -> str | None:
    blocking = [r.refer.when for r in limits.refers if r.refer.blocks_all]
    return next((outcome for when, outcome in WHOLE_STOPS.items() if when in blocking), None)


def _blocks(refer: Refer) -> str:
    return "all" if refer.blocks_all else "some" if refer.blocks else "none"


def _review(knowledge: Knowledge, chosen: tuple[str, ...]) -> str:
    """Return the lowest review state among the parts: rules and templates have none above `checked` today."""
    states = {knowledge.exercises[name].review for name in chosen} | {"checked"}
    return next(state for state in ("draft", "checked", "reviewed") if state in states)


def _told_findings(knowledge: Knowledge, profile: Profile) -> tuple[str, ...]:
    bare = {finding.id for finding in knowledge.findings.values() if finding.sided}
    return tuple(sorted(profile.findings - bare))


def _notices(knowledge: Knowledge, limits: Limits) -> tuple[Told, ...]:
    """Return what is told: stop signs first; within a kind a stricter list, then what is this reader's own."""

    def place(told: Told) -> tuple[int, bool, bool]:
        notice = knowledge.notices[told.notice]
        conditions = [knowledge.rules[rule].holds_when for rule in told.rules]
        for_all = not any(condition.any_of or condition.all_of for condition in conditions)
        return NOTICE_ORDER.index(notice.kind), not notice.replaces, for_all

    replaced = {name for notice in limits.tells for name in knowledge.notices[notice].replaces}
    told = (Told(notice=name, rules=rules) for name, rules in limits.tells.items() if name not in replaced)
    return tuple(sorted(told, key=place))


def _held(limits: Limits) -> tuple[Held, ...]:
    held = [Held(of=name, value=bound.value, rules=bound.rules) for name, bound in limits.caps.items()]
    held.extend(Held(of=name, value=bound.value, rules=bound.rules) for name, bound in limits.at_least.items())
    if limits.step_back.value:
        held.append(Held(of="step_back", value=limits.step_back.value, rules=limits.step_back.rules))
    if limits.horizon_weeks:
        held.append(Held(of="horizon_weeks", value=limits.horizon_weeks.value, rules=limits.horizon_weeks.rules))
    return tuple(sorted(held, key=lambda h: h.of))


def _also_allowed(knowledge: Knowledge, verdicts: Verdicts, week: Week | None) -> tuple[str, ...]:
    if week is None:
        return ()
    more = allowed_names(verdicts) - {item.exercise for item in week.items}
    return tuple(name for name in knowledge.exercises if name in more)
