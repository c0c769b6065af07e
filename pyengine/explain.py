"""Why each exercise is left out, what to do instead, and what one answer from a team would open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pyengine.choose import Verdicts
from pyengine.model import SIDES, Exercise, Knowledge
from pyengine.plan import Ask, LeftOut


def left_out(knowledge: Knowledge, verdicts: Verdicts, chosen: tuple[str, ...]) -> tuple[LeftOut, ...]:
    """Return every exercise that is left out, both sides as one where reasons agree; `chosen`: the week's own."""
    out: list[LeftOut] = []
    swaps = _Swaps(knowledge, verdicts, chosen)
    for exercise in knowledge.exercises.values():
        sides = SIDES if exercise.one_sided else (None,)
        named = [v for side in sides if (v := verdicts.get((exercise.id, side))) and not v.steps]
        if not named:
            continue
        whole = not exercise.one_sided or (len(named) > 1 and named[0].reasons == named[1].reasons)
        instead = swaps.instead_of(exercise)
        out.extend(
            LeftOut(exercise=exercise.id, side=None if whole else v.side, why=v.reasons, instead=instead)
            for v in (named[:1] if whole else named)
        )
    return tuple(out)


def allowed_names(verdicts: Verdicts) -> frozenset[str]:
    """Return the exercises that are allowed on any side."""
    return frozenset(verdict.exercise for verdict in verdicts.values() if verdict.steps)


class _Swaps:
    """The nearest allowed swaps for one person, worked out once for all exercises of one goal and the same moves."""

    def __init__(self, knowledge: Knowledge, verdicts: Verdicts, chosen: tuple[str, ...]) -> None:
        self._knowledge, self._allowed, self._chosen = knowledge, allowed_names(verdicts), chosen
        self._nearest: dict[_Kind, list[str]] = {}

    def instead_of(self, exercise: Exercise) -> str | None:
        """Return the nearest allowed swap: down the easier chain, then of the same goal, the same moves first."""
        easier = exercise.easier
        while easier is not None:
            if easier in self._allowed:
                return easier
            easier = self._knowledge.exercises[easier].easier
        kind = (exercise.goal, exercise.moves)
        if kind not in self._nearest:
            self._nearest[kind] = self._ranked(kind)
        return next((name for name in self._nearest[kind] if name != exercise.id), None)

    def _ranked(self, kind: _Kind) -> list[str]:
        """Return what is allowed of one kind and what is like it, nearest first; the week's own before others."""
        ranked: list[str] = []
        for like in _alike(self._knowledge)[kind]:
            allowed = [name for name in like if name in self._allowed]
            ranked.extend(sorted(allowed, key=lambda name: name not in self._chosen))
        return ranked


_Kind = tuple[str, tuple[str, ...]]
"""A goal, and the moves of an exercise."""


@lru_cache(maxsize=8)
def _alike(knowledge: Knowledge) -> Mapping[_Kind, tuple[list[str], list[str]]]:
    """Return, for every kind of exercise, all of its goal by id: those that share a move, and the rest."""
    by_id = sorted(knowledge.exercises.values(), key=lambda e: e.id)
    kinds = dict.fromkeys((exercise.goal, exercise.moves) for exercise in by_id)
    return {
        (goal, moves): (
            [e.id for e in by_id if e.goal == goal and not set(moves).isdisjoint(e.moves)],
            [e.id for e in by_id if e.goal == goal and set(moves).isdisjoint(e.moves)],
        )
        for goal, moves in kinds
    }


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
