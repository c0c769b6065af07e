"""Limits → verdicts: which exercises, on which side, up to which step; and every reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pyengine.limits import Bar, Cells, Limits
from pyengine.model import SIDES, Exercise, Knowledge, Side, Step
from pyengine.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an exercise is left out: the rule (None: equipment alone), how, and what in the exercise it met."""

    rule: str | None
    kind: Literal["forbid", "need", "cap", "refer", "equipment"]
    axis: str | None = None
    level: str | None = None
    thing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the limits say of one exercise on one side (None: it has no sides).

    `steps` is how many of its steps are allowed, from the first; 0 when it is left out, and then `reasons` says why.
    `held_by` names the rules that hold it below its last step.
    """

    exercise: str
    side: Side | None
    steps: int
    reasons: tuple[Reason, ...]
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


def verdicts_of(knowledge: Knowledge, profile: Profile, limits: Limits) -> dict[tuple[str, Side | None], Verdict]:
    """Return a verdict for every exercise that has been checked, and for each side of a one-sided one."""
    found: dict[tuple[str, Side | None], Verdict] = {}
    for exercise in knowledge.exercises.values():
        if exercise.review == "draft":
            continue
        for side in SIDES if exercise.one_sided else (None,):
            found[exercise.id, side] = _verdict(knowledge, profile, limits, exercise, side)
    return found


def _verdict(knowledge: Knowledge, profile: Profile, limits: Limits, exercise: Exercise, side: Side | None) -> Verdict:
    reasons = _reasons(knowledge, limits, exercise, exercise.steps[0], side)
    reasons.extend(
        Reason(rule=None, kind="equipment", thing=name) for name in exercise.equipment if name not in profile.things
    )
    if reasons:
        return Verdict(exercise=exercise.id, side=side, steps=0, reasons=tuple(reasons), held_by=())
    for number, step in enumerate(exercise.steps):
        held = _reasons(knowledge, limits, exercise, step, side)
        if held:
            names = dict.fromkeys(reason.rule for reason in held if reason.rule)
            return Verdict(exercise=exercise.id, side=side, steps=number, reasons=(), held_by=tuple(names))
    return Verdict(exercise=exercise.id, side=side, steps=len(exercise.steps), reasons=(), held_by=())


def _reasons(knowledge: Knowledge, limits: Limits, exercise: Exercise, step: Step, side: Side | None) -> list[Reason]:
    reasons: dict[tuple[str, str, str | None], Reason] = {}
    for bar in limits.bars:
        if bar.studied_for in exercise.studied_for or not matches(bar.cells, step.demands, side):
            continue
        reasons.setdefault((bar.rule, bar.kind, bar.thing), _reason(knowledge, bar, step))
    cap = limits.caps.get(exercise.ladder)
    if cap and step.rung > cap.value:
        reasons.update({(rule, "cap", None): Reason(rule=rule, kind="cap") for rule in cap.rules})
    return list(reasons.values())


def _reason(knowledge: Knowledge, bar: Bar, step: Step) -> Reason:
    """Name the axis that tells most: the one on which the step lies highest above the least."""
    axis = max(
        (cell[0] for cell in bar.cells),
        key=lambda name: max(step.demands[name]) / len(knowledge.axes[name].levels),
        default=None,
    )
    level = knowledge.axes[axis].levels[max(step.demands[axis])].id if axis else None
    return Reason(rule=bar.rule, kind=bar.kind, axis=axis, level=level, thing=bar.thing)


def matches(cells: Cells, demands: Mapping[str, tuple[int, int]], side: Side | None) -> bool:
    """Tell whether a step's demands reach every cell; `side` is the working side of a one-sided exercise."""
    for axis, where, rank in cells:
        working, other = demands[axis]
        if where == "either":
            reached = max(working, other)
        elif where == "both":
            reached = min(working, other)
        else:
            reached = working if side is None or side == where else other
        if reached < rank:
            return False
    return True


def step_to_start(case: Case, exercise: Exercise, verdict: Verdict) -> int:
    """Return the step a week shows (0 is the first): as far as the reader says they have come, held by the limits."""
    known = (case.knowledge.things[name] for name in case.profile.things if name in case.knowledge.things)
    come = [thing.starts_at_step for thing in known if exercise.ladder in thing.ladders]
    return max(0, min(max(come, default=1), verdict.steps) - 1 - case.limits.step_back.value)
