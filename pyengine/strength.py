"""The strength estimate: a set of lifts → a rough number and a careful weight to begin with, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, floor, isfinite
from typing import cast

from pyengine.errors import AnswersError, Complaint
from pyengine.model import Formula, StrengthTool
from pyengine.profile import short

SCHEMA = "bonewise-strength/1"
KEYS = ("schema", "answers", "lift", "weight", "unit", "repetitions", "step", "also")
SAID = ("no", "yes", "not-sure")
UNITS = ("kg", "lb")
MOST_WEIGHT, MOST_REPETITIONS = 500.0, 100
TOO_MANY = "ten-at-most"
PERCENT = 100
NEARLY = 1e-9
"""So that a weight that is a whole number of steps is not rounded down by a bit in its last place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """What somebody lifted, checked. `weight`, `step` in `unit`; `also`: formulas for certain people, who said yes."""

    held_back: tuple[str, ...]
    lift: str
    weight: float
    unit: str
    repetitions: int
    step: float
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A rough estimate of one's heaviest lift, or none: then `refused` names what speaks against it.

    All weights are in `unit`. `lowest` counts; `begin` and `most` are rounded down to the steps of what somebody owns.
    """

    refused: tuple[str, ...]
    unit: str
    by_formula: Mapping[str, float]
    lowest: float | None
    highest: float | None
    rough_from: float | None
    rough_to: float | None
    begin: float | None
    most: float | None


def estimate(tool: StrengthTool, lifted: Lifted) -> Estimate:
    """Return the estimate, or the reasons why there is none. Source: the knowledge's `tools/strength.toml`."""
    refused = list(lifted.held_back)
    refused.extend(lift.id for lift in tool.lifts if lift.id == lifted.lift and lift.refused)
    if lifted.repetitions > tool.repetitions[1]:
        refused.append(TOO_MANY)
    if refused:
        return _nothing(tuple(refused), lifted.unit)
    found = {
        formula.id: heaviest(formula, lifted.weight, lifted.repetitions)
        for formula in tool.formulas
        if formula.only is None or formula.id in lifted.also
    }
    lowest = min(found.values())
    begin, most = (_down(lowest * share / PERCENT, lifted.step) for share in tool.share_percent)
    return Estimate(
        refused=(),
        unit=lifted.unit,
        by_formula={name: round(value, 1) for name, value in found.items()},
        lowest=round(lowest, 1),
        highest=round(max(found.values()), 1),
        rough_from=round(lowest * (PERCENT - tool.band_percent) / PERCENT, 1),
        rough_to=round(lowest * (PERCENT + tool.band_percent) / PERCENT, 1),
        begin=begin,
        most=most,
    )


def heaviest(formula: Formula, weight: float, repetitions: int) -> float:
    """Return a formula's estimate of one's heaviest lift, in the weight's unit; one repetition is the lift itself."""
    if repetitions == 1:
        return weight
    numbers, r = formula.numbers, repetitions
    if formula.shape == "line":
        return weight * (1 + r / numbers[0])
    if formula.shape == "quotient":
        return numbers[0] * weight / (numbers[1] - numbers[2] * r)
    if formula.shape == "power":
        return weight * float(r ** numbers[0])
    if formula.shape == "decay":
        return 100 * weight / (numbers[0] + numbers[1] * exp(-numbers[2] * r))
    return weight * sum(number * float(r**power) for power, number in enumerate(numbers))


def _down(weight: float, step: float) -> float:
    return round(floor(weight / step + NEARLY) * step, 2)


def _nothing(refused: tuple[str, ...], unit: str) -> Estimate:
    return Estimate(
        refused=refused,
        unit=unit,
        by_formula={},
        lowest=None,
        highest=None,
        rough_from=None,
        rough_to=None,
        begin=None,
        most=None,
    )


def checked_lift(tool: StrengthTool, raw: object) -> Lifted:
    """Return what was lifted, from parsed text; silence is doubt. Raises AnswersError with every complaint."""
    if not isinstance(raw, Mapping) or raw.get("schema") != SCHEMA:
        right = f'write {{"schema": "{SCHEMA}", …}}'
        raise AnswersError((Complaint(question=None, found="this is not a lift", right=right),))
    check = _Check(cast("Mapping[str, object]", raw))
    answers = check.table("answers")
    asks = {ask.id: ask for ask in tool.asks}
    for name, said in answers.items():
        if name not in asks:
            check.complain(short(name), "no such question is asked", "leave it out")
        elif said not in SAID:
            check.complain(name, f"'{short(said)}' is not an answer to it", f"give one of: {', '.join(SAID)}")
    made = Lifted(
        held_back=tuple(name for name in asks if answers.get(name) != "no"),
        lift=check.one_of("lift", tuple(lift.id for lift in tool.lifts)),
        weight=check.number("weight"),
        unit=check.one_of("unit", UNITS),
        repetitions=check.whole("repetitions"),
        step=check.number("step"),
        also=check.several("also", tuple(formula.id for formula in tool.formulas if formula.only)),
    )
    check.close()
    return made


class _Check:
    """Reads the keys of one object and gathers what is wrong with them."""

    def __init__(self, raw: Mapping[str, object]) -> None:
        self.raw = raw
        self.found: list[Complaint] = []

    def complain(self, key: str | None, found: str, right: str) -> None:
        self.found.append(Complaint(question=key, found=found, right=right))

    def table(self, key: str) -> Mapping[str, object]:
        value = self.raw.get(key, {})
        if isinstance(value, Mapping):
            return cast("Mapping[str, object]", value)
        self.complain(key, "this is not an object", "write an answer to each question")
        return {}

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        value = self.raw.get(key)
        if isinstance(value, str) and value in known:
            return value
        self.complain(key, f"'{short(value)}' is not one of them", f"give one of: {', '.join(known)}")
        return known[0]

    def several(self, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        value = self.raw.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) and item in known for item in value):
            return tuple(name for name in known if name in value)
        self.complain(key, f"'{short(value)}' is there", f"give a list of some of: {', '.join(known)}")
        return ()

    def number(self, key: str) -> float:
        value = self.raw.get(key)
        sound = isinstance(value, int | float) and not isinstance(value, bool)
        if sound and isfinite(cast("float", value)) and 0 < cast("float", value) <= MOST_WEIGHT:
            return float(cast("float", value))
        self.complain(key, f"'{short(value)}' is there", f"give a number above 0, at most {MOST_WEIGHT:g}")
        return 1.0

    def whole(self, key: str) -> int:
        value = self.raw.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_REPETITIONS:
            return value
        self.complain(key, f"'{short(value)}' is there", f"give a whole number from 1 to {MOST_REPETITIONS}")
        return 1

    def close(self) -> None:
        for key in self.raw:
            if key not in KEYS:
                self.complain(None, f"'{short(key)}' is not known here", f"keep to {', '.join(KEYS)}")
        if self.found:
            raise AnswersError(tuple(self.found))
