"""How the cost of a plan grows with the knowledge: 1, 4 and 16 times as much; the promise is at most linear (1.0)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from bench.grown import more_conditions, more_exercises, more_rules
from bench.measuring import exponent, milliseconds
from bench.one_plan import people
from pyengine import wire
from pyengine.engine import make_plan

SIZES = (1, 4, 16)
PEOPLE = 60
SERIES = {
    "exercises": more_exercises,
    "rules, each copy holding": more_rules,
    "both, as other conditions": more_conditions,
}


def rows() -> Iterator[str]:
    """Yield, for each way to grow, the medians at each size and the exponent of the growth."""
    drawn = people(PEOPLE)
    for name, grow in SERIES.items():
        times: list[float] = []
        for size in SIZES:
            plan = partial(make_plan, grow(wire.knowledge(), size))
            milliseconds(plan, drawn)
            times.append(median(milliseconds(plan, drawn)))
        told = "   ".join(f"{size}×: {taken:.2f} ms" for size, taken in zip(SIZES, times, strict=True))
        yield f"{name:<26}{told}   exponent {exponent(SIZES, times):.2f}"
