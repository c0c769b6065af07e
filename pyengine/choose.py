"""Limits → verdicts: which exercises, on which side, up to which step; and every reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyengine.limits import Limits
from pyengine.meeting import Candidate, meetings_of
from pyengine.model import Exercise, Knowledge, Side
from pyengine.plan import Why
from pyengine.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the limits say of one exercise on one side (None: it has no sides).

    `steps` is how many of its steps are allowed, from the first; 0 when it is left out, and then `reasons` says why.
    `held_by` names the rules that hold it below its last step.
    """

    exercise: str
    side: Side | None
    steps: int
    reasons: tuple[Why, ...]
    held_by: tuple[str, ...]


Verdicts = Mapping[tuple[str, Side | None], Verdict]
"""A verdict for every exercise and side."""


@dataclass(frozen=True, slots=True)
class Case:
    """One person before the knowledge: their profile, the limits it brings, and a verdict on every exercise."""

    knowledge: Knowledge
    profile: Profile
    limits: Limits
    verdicts: Verdicts


_Cause = tuple[str, str, str | None]
"""A rule, the kind of its effect, and the thing that would lift it: said once of each exercise."""


def verdicts_of(knowledge: Knowledge, profile: Profile, limits: Limits) -> dict[tuple[str, Side | None], Verdict]:
    """Return a verdict for every exercise that has been checked, and for each side of a one-sided one."""
    meetings = meetings_of(knowledge)
    barred: dict[int, dict[_Cause, Why]] = {}
    held: dict[int, tuple[int, dict[str, None]]] = {}
    for bar in limits.bars:
        for met in meetings.of_bar(bar):
            if met.why:
                barred.setdefault(met.candidate, {}).setdefault((bar.rule, bar.kind, bar.thing), met.why)
            else:
                _hold(held, met.candidate, met.step, (bar.rule,))
    for ladder, cap in limits.caps.items():
        for candidate, step in meetings.of_cap(ladder, cap.value):
            if step == 0:
                for rule in cap.rules:
                    barred.setdefault(candidate, {})[rule, "cap", None] = _why_capped(rule)
            else:
                _hold(held, candidate, step, cap.rules)
    return {
        (candidate.exercise.id, candidate.side): _verdict(
            candidate,
            (*barred.get(number, {}).values(), *_missing(candidate.exercise, profile)),
            held.get(number),
        )
        for number, candidate in enumerate(meetings.candidates)
    }


def _hold(held: dict[int, tuple[int, dict[str, None]]], candidate: int, step: int, rules: tuple[str, ...]) -> None:
    """Note that rules hold a candidate below a step; the lowest such step counts, with all rules that hold there."""
    before = held.get(candidate)
    if before is None or step < before[0]:
        held[candidate] = step, dict.fromkeys(rules)
    elif step == before[0]:
        before[1].update(dict.fromkeys(rules))


def _why_capped(rule: str) -> Why:
    return Why(rule=rule, kind="cap", axis=None, level=None, thing=None)


def _missing(exercise: Exercise, profile: Profile) -> list[Why]:
    """Return the equipment that the person lacks for an exercise."""
    return [
        Why(rule=None, kind="equipment", axis=None, level=None, thing=name)
        for name in exercise.equipment
        if name not in profile.things
    ]


def _verdict(candidate: Candidate, reasons: tuple[Why, ...], held: tuple[int, dict[str, None]] | None) -> Verdict:
    exercise, side = candidate.exercise, candidate.side
    if reasons:
        return Verdict(exercise=exercise.id, side=side, steps=0, reasons=reasons, held_by=())
    steps, rules = held or (len(exercise.steps), {})
    return Verdict(exercise=exercise.id, side=side, steps=steps, reasons=(), held_by=tuple(rules))


def step_to_start(case: Case, exercise: Exercise, verdict: Verdict) -> int:
    """Return the step a week shows (0 is the first): as far as the reader says they have come, held by the limits."""
    known = (case.knowledge.things[name] for name in case.profile.things if name in case.knowledge.things)
    come = [thing.starts_at_step for thing in known if exercise.ladder in thing.ladders]
    return max(0, min(max(come, default=1), verdict.steps) - 1 - case.limits.step_back.value)
