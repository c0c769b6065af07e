"""Why each exercise is left out, what to do instead, and what one answer from a team would open."""

from __future__ import annotations

from pyengine.choose import Reason, Verdicts
from pyengine.model import Exercise, Knowledge
from pyengine.plan import Ask, LeftOut, Why


def left_out(knowledge: Knowledge, verdicts: Verdicts, chosen: tuple[str, ...]) -> tuple[LeftOut, ...]:
    """Return every exercise that is left out, both sides as one where reasons agree; `chosen`: the week's own."""
    out: list[LeftOut] = []
    for exercise in knowledge.exercises.values():
        named = [v for (name, _), v in verdicts.items() if name == exercise.id and not v.steps]
        if not named:
            continue
        whole = not exercise.one_sided or (len(named) > 1 and len({v.reasons for v in named}) == 1)
        instead = _instead(knowledge, exercise, verdicts, chosen)
        for verdict in named[:1] if whole else named:
            why = tuple(map(_why, verdict.reasons))
            out.append(LeftOut(exercise=exercise.id, side=None if whole else verdict.side, why=why, instead=instead))
    return tuple(out)


def _why(reason: Reason) -> Why:
    return Why(rule=reason.rule, kind=reason.kind, axis=reason.axis, level=reason.level, thing=reason.thing)


def is_allowed(name: str, verdicts: Verdicts) -> bool:
    """Tell whether an exercise is allowed on any side."""
    return any(verdict.steps for (exercise, _), verdict in verdicts.items() if exercise == name)


def _instead(knowledge: Knowledge, exercise: Exercise, verdicts: Verdicts, chosen: tuple[str, ...]) -> str | None:
    """Return the nearest allowed swap: down the easier chain, then of the same goal, the same moves first."""
    easier = exercise.easier
    while easier is not None:
        if is_allowed(easier, verdicts):
            return easier
        easier = knowledge.exercises[easier].easier
    same_goal = [
        e
        for e in knowledge.exercises.values()
        if e.goal == exercise.goal and e.id != exercise.id and is_allowed(e.id, verdicts)
    ]
    same_goal.sort(key=lambda e: (not set(e.moves) & set(exercise.moves), e.id not in chosen, e.id))
    return same_goal[0].id if same_goal else None


def asks(knowledge: Knowledge, verdicts: Verdicts) -> tuple[Ask, ...]:
    """Return the clearances that stand between this person and exercises, those that open most first."""
    rules: dict[str, dict[str, None]] = {}
    opens: dict[str, dict[str, None]] = {}
    for (exercise, _), verdict in verdicts.items():
        things = {reason.thing for reason in verdict.reasons}
        if verdict.steps or None in things or any(reason.kind != "need" for reason in verdict.reasons):
            continue
        for thing, rule in ((reason.thing, reason.rule) for reason in verdict.reasons):
            if thing is None or rule is None or thing not in knowledge.things:
                continue
            rules.setdefault(thing, {})[rule] = None
            if len(things) == 1:
                opens.setdefault(thing, {})[exercise] = None
    made = [
        Ask(thing=name, who=knowledge.things[name].ask, rules=tuple(named), would_open=tuple(opens.get(name, ())))
        for name, named in rules.items()
        if knowledge.things[name].question
    ]
    return tuple(sorted(made, key=lambda ask: (-len(ask.would_open), ask.thing)))
