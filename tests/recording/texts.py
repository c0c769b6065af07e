"""What the engine is asked while it is recorded: people of many kinds, their swaps, lifts, and what is malformed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from plugins.knowledge_pages.vignettes import read_vignettes
from pyengine import wire
from pyengine.profile import SCHEMA
from pyengine.strength import SAID, UNITS
from pyengine.strength import SCHEMA as LIFT_SCHEMA
from tests.proof import malformed
from tests.support.people import mixed, sent

VIGNETTES = Path(__file__).parents[1] / "vignettes"
WRONG = ("", "[", '{"no-such-question": "yes"}', '{"a": 1, "a": 2}', '{"schema": 3}')

Asked = tuple[str, str]
"""A function of wire, and the text it is given."""


def vignettes() -> list[str]:
    """Return every set of answers that a vignette gives, and some that are wrong, as the page would send them."""
    people = read_vignettes(VIGNETTES)
    return [*WRONG, *(json.dumps({"schema": SCHEMA, "answers": dict(person.answers)}) for person in people)]


def asked(seed: int, people: int, spoilt: int) -> Iterator[Asked]:
    """Yield what is asked: the vignettes first, then so many people and so many malformed texts, drawn at random."""
    rng = random.Random(seed)
    for text in vignettes():
        yield "plan", text
        yield "changes", text
    for person in mixed(wire.knowledge(), people, seed=seed):
        yield from _of(sent(wire.knowledge(), person), rng)
    for text in malformed.texts(seed, spoilt):
        yield rng.choice(("plan", "changes", "strength")), text


def _of(person: dict[str, object], rng: random.Random) -> Iterator[Asked]:
    """Yield a person's plan, one with two swaps from what it offers, now and then the changes, and a lift."""
    text = json.dumps(person)
    yield "plan", text
    week = json.loads(wire.plan(text)).get("week")
    offered = [item for item in (week or {}).get("items", ()) if item["swaps"]]
    if offered:
        swaps = {item["item"]: rng.choice(item["swaps"]) for item in rng.sample(offered, min(2, len(offered)))}
        yield "plan", json.dumps({**person, "swaps": swaps})
    if rng.random() < 0.1:
        yield "changes", text
    yield "strength", json.dumps(_lift(rng))


def _lift(rng: random.Random) -> dict[str, object]:
    tool = wire.knowledge().strength_tool
    if tool is None:
        raise ValueError("There is no strength estimate to ask.")
    return {
        "schema": LIFT_SCHEMA,
        "answers": {ask.id: "no" if rng.random() < 0.97 else rng.choice(SAID) for ask in tool.asks},
        "lift": rng.choice(tool.lifts).id,
        "weight": rng.choice((2, 7.5, 12.25, 20, 60, 501)),
        "unit": rng.choice(UNITS),
        "repetitions": rng.choice((1, 3, 5, 8, 10, 12, 30)),
        "step": rng.choice((0.5, 1, 2.5)),
        "also": [formula.id for formula in tool.formulas if rng.random() < 0.2],
    }
