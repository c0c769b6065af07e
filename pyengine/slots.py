"""Which exercises may stand in a slot, on which side, and the sessions that they fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from pyengine.choose import Case, Verdict, Verdicts, step_to_start
from pyengine.model import Exercise, Knowledge, Session, Side, Slot


@dataclass(frozen=True, slots=True)
class Placed:
    """An exercise in a slot. `item` is what the engine chose for it: another one where the reader swapped it."""

    slot: Slot
    item: str
    exercise: Exercise
    side: Side | None
    minutes: int


@dataclass(slots=True)
class Filled:
    """A session while it is being filled, its places in order of importance."""

    session: Session
    places: list[Placed] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """Return how long the session takes."""
        return sum(place.minutes for place in self.places)


def placed(case: Case, slot: Slot, exercise: Exercise, side: Side | None, item: str) -> Placed:
    """Return an exercise in a slot, with the minutes of the step it starts on."""
    step = step_to_start(case, exercise, verdict_for(exercise, side, case.verdicts))
    return Placed(slot, item, exercise, side, exercise.steps[step].session_minutes)


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
