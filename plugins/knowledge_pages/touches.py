"""Which exercises a rule touches, and which rules touch an exercise: worked out, never written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyengine.limits import cells_of
from pyengine.meeting import matches
from pyengine.model import SIDES, Condition, Exercise, Knowledge, Pattern, Rule, Side, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A rule meets an exercise: from which of its steps on (0: all of it), how, and which thing would lift it."""

    rule: str
    exercise: str
    from_step: int
    kind: str
    things: tuple[str, ...] = ()
    one_side_only: bool = False

    @property
    def whole(self) -> bool:
        """Tell whether the rule leaves out the exercise as a whole."""
        return self.from_step == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Touches:
    """Every touch, found from either end."""

    by_rule: Mapping[str, tuple[Touch, ...]]
    by_exercise: Mapping[str, tuple[Touch, ...]]


@dataclass(frozen=True, slots=True)
class _Bar:
    kind: str
    pattern: Pattern
    thing: str | None = None
    studied_for: str | None = None


def touches_of(knowledge: Knowledge) -> Touches:
    """Return every meeting of a rule with an exercise, drafts included."""
    found = [
        touch
        for rule in knowledge.rules.values()
        for exercise in knowledge.exercises.values()
        if (touch := _touch(knowledge, rule, exercise))
    ]
    return Touches(
        by_rule={name: tuple(touch for touch in found if touch.rule == name) for name in knowledge.rules},
        by_exercise={name: tuple(touch for touch in found if touch.exercise == name) for name in knowledge.exercises},
    )


def _touch(knowledge: Knowledge, rule: Rule, exercise: Exercise) -> Touch | None:
    """Return how a rule meets an exercise, by the first step that it bars."""
    sided = _names_a_side(knowledge, rule.holds_when)
    bars = [bar for bar in _bars(rule) if bar.studied_for is None or bar.studied_for not in exercise.studied_for]
    for number, step in enumerate(exercise.steps):
        met = [(bar, sides) for bar in bars if (sides := _sides(bar, step, exercise, sided=sided))]
        capped = exercise.ladder in rule.cap and step.rung > rule.cap[exercise.ladder]
        if not met and not capped:
            continue
        barred = {side for _, sides in met for side in sides}
        return Touch(
            rule=rule.id,
            exercise=exercise.id,
            from_step=number,
            kind=met[0][0].kind if met else "cap",
            things=tuple(dict.fromkeys(bar.thing for bar, _ in met if bar.thing)),
            one_side_only=not capped and len(barred) < len(_candidates(exercise)),
        )
    return None


def _bars(rule: Rule) -> Iterator[_Bar]:
    for pattern in rule.forbid:
        yield _Bar("forbid", pattern)
    for need in rule.need:
        for pattern in need.patterns or ((),):
            yield _Bar("need", pattern, need.thing, need.studied_for)
    for pattern in rule.refer.blocks if rule.refer else ():
        yield _Bar("refer", pattern)


def _names_a_side(knowledge: Knowledge, condition: Condition) -> bool:
    names = (*condition.any_of, *condition.all_of)
    return any(name in knowledge.findings and knowledge.findings[name].sided for name in names)


def _candidates(exercise: Exercise) -> tuple[Side | None, ...]:
    return SIDES if exercise.one_sided else (None,)


def _sides(bar: _Bar, step: Step, exercise: Exercise, *, sided: bool) -> tuple[Side | None, ...]:
    """Return the working sides on which a step meets a bar; where the rule names a side, the left stands for it."""
    cells = cells_of(bar.pattern, "left" if sided else None)
    return tuple(side for side in _candidates(exercise) if matches(cells, step.demands, side))
