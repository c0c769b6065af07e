"""One plan in CPython, for the census's mix of people; the promise is a median of 2 ms."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

from bench.measuring import milliseconds, summary
from pyengine import wire
from pyengine.engine import make_plan
from pyengine.reading import load_knowledge
from tests.support.people import Answers, mixed, sent

PEOPLE = 1000
ASKING = 40
"""How many of them ask what would change, which takes a plan for each other answer."""


def people(number: int = PEOPLE) -> list[Answers]:
    """Return invented people of the census's mix."""
    return list(mixed(wire.knowledge(), number, seed=1))


def rows() -> Iterator[str]:
    """Yield the time of a plan, of a plan from text to text, of the first one, and of reading the knowledge."""
    start = time.perf_counter()
    fresh = load_knowledge()
    read = time.perf_counter() - start
    drawn = people()
    start = time.perf_counter()
    make_plan(fresh, drawn[0])
    first = time.perf_counter() - start
    for person in drawn:
        make_plan(wire.knowledge(), person)
    yield f"answers to plan     {summary(milliseconds(lambda person: make_plan(wire.knowledge(), person), drawn))}"
    texts = [json.dumps(sent(wire.knowledge(), person)) for person in drawn]
    yield f"text to text        {summary(milliseconds(wire.plan, texts))}"
    yield f"what would change   {summary(milliseconds(wire.changes, texts[:ASKING]))}"
    yield f"the very first plan {first * 1000:.1f} ms, the knowledge once read (its files: {read * 1000:.0f} ms)"
