"""Text in, text out: the only JSON. The same text gives the same bytes in CPython and in the browser."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pyengine.changes import changes_of
from pyengine.engine import make_plan
from pyengine.errors import AnswersError, Complaint
from pyengine.model import Knowledge
from pyengine.plan import Plan
from pyengine.profile import checked_answers
from pyengine.reading import load_knowledge
from pyengine.strength import checked_lift, estimate
from pyengine.swaps import checked_swaps

PLAN_SCHEMA = "bonewise-plan/1"
COMPLAINTS_SCHEMA = "bonewise-complaints/1"
CHANGES_SCHEMA = "bonewise-changes/1"
ESTIMATE_SCHEMA = "bonewise-estimate/1"
MOST_CHARACTERS = 100_000
DEEPEST = 5


@cache
def knowledge() -> Knowledge:
    """Return the knowledge that this package carries, read once."""
    return load_knowledge()


def fingerprint() -> str:
    """Return the fingerprint of the knowledge: 64 hexadecimal digits."""
    return knowledge().fingerprint


def plan(answers_text: str) -> str:
    """Return the plan for answers given as JSON text; complaints where they are wrong. Raises nothing."""
    try:
        return plan_json(plan_of(knowledge(), parsed(answers_text)))
    except AnswersError as error:
        return complaints_json(error.complaints)


def strength(lift_text: str) -> str:
    """Return the strength estimate for a lift given as JSON text; complaints where it is wrong. Raises nothing."""
    tool = knowledge().strength_tool
    if tool is None:
        return complaints_json((Complaint(question=None, found="there is no strength estimate", right="leave it"),))
    try:
        return text_of({"schema": ESTIMATE_SCHEMA, **_shape(estimate(tool, checked_lift(tool, parsed(lift_text))))})
    except AnswersError as error:
        return complaints_json(error.complaints)


def changes(answers_text: str) -> str:
    """Return what each other answer would change, as JSON text; complaints where answers are wrong. Raises nothing."""
    try:
        found = changes_of(knowledge(), checked_answers(knowledge(), parsed(answers_text)))
    except AnswersError as error:
        return complaints_json(error.complaints)
    return text_of({"schema": CHANGES_SCHEMA, "fingerprint": fingerprint(), **_shape(found)})


def plan_of(known: Knowledge, raw: object) -> Plan:
    """Return the plan for answers, and swaps, in parsed text. Raises AnswersError where they are wrong."""
    return make_plan(known, checked_answers(known, raw), checked_swaps(known, raw))


def parsed(text: str) -> object:
    """Return parsed JSON. Raises AnswersError where the text is too long, too deep, or not JSON."""

    def refuse(found: str, right: str) -> AnswersError:
        return AnswersError((Complaint(question=None, found=found, right=right),))

    if len(text) > MOST_CHARACTERS:
        raise refuse(f"the text has {len(text)} characters", f"send at most {MOST_CHARACTERS}")
    if _depth(text) > DEEPEST:
        raise refuse("the text is nested too deeply", "send answers as one flat object")
    try:
        found: object = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_unique)
    except ValueError as error:
        raise refuse(f"this is not JSON ({error})", "send valid JSON, each key once") from None
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not a value")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _depth(text: str) -> int:
    """Return how deep brackets nest, those inside texts counted too: an upper bound, found without recursion."""
    depth = deepest = 0
    for character in text:
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def text_of(value: object) -> str:
    """Return a value as JSON text: keys sorted, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_shape)


def _shape(value: Any) -> Mapping[str, object]:  # noqa: ANN401 - JSON has no name for our shapes
    """Return one of our shapes as what it holds, by name."""
    return {name: getattr(value, name) for name in value.__slots__}


def plan_json(made: Plan) -> str:
    """Return a plan as JSON text."""
    return text_of({"schema": PLAN_SCHEMA, **_shape(made)})


def complaints_json(complaints: tuple[Complaint, ...]) -> str:
    """Return complaints as JSON text."""
    listed = [{"question": c.question, "swap": c.swap, "found": c.found, "would_be_right": c.right} for c in complaints]
    return text_of({"schema": COMPLAINTS_SCHEMA, "complaints": listed})
