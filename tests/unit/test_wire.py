"""Text in, text out."""

import json
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from pyengine import wire
from tests.support.people import Answers, sent

KNOWN = wire.knowledge()
EXAMPLE = cast("dict[str, str | list[str]]", KNOWN.templates["no-fracture"].example_answers)
IDS = [*KNOWN.questions, "schema", "answers", "swaps"]
WALKER = cast("Answers", {q: (a,) if isinstance(a, str) else tuple(a) for q, a in EXAMPLE.items()})
WORDS = [answer.id for question in KNOWN.questions.values() for answer in question.answers]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(IDS) | st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.text() | values.map(json.dumps))
def test_any_text_gives_a_plan_or_complaints(text: str) -> None:
    """Whatever text comes in, a plan or complaints go out, and nothing is raised."""
    found = json.loads(wire.plan(text))
    assert found["schema"] in (wire.PLAN_SCHEMA, wire.COMPLAINTS_SCHEMA)


@given(st.dictionaries(st.sampled_from(list(KNOWN.questions)), values, max_size=6))
def test_any_answers_give_a_plan_or_complaints(answers: dict[str, object]) -> None:
    """Whatever is answered to real questions, a plan or complaints that name a question go out."""
    found = json.loads(wire.plan(json.dumps({"schema": "bonewise-answers/1", "answers": answers})))
    if found["schema"] == wire.COMPLAINTS_SCHEMA:
        assert all(c["found"] and c["would_be_right"] for c in found["complaints"])


@given(st.dictionaries(st.sampled_from(list(KNOWN.exercises)) | st.text(max_size=8), values, max_size=4) | values)
def test_any_swaps_give_a_plan_or_complaints(swaps: object) -> None:
    """Whatever is to be swapped, a plan or complaints in words go out; none is left unsaid."""
    found = json.loads(wire.plan(json.dumps({**sent(KNOWN, WALKER), "swaps": swaps})))
    if swaps != {}:
        assert found["schema"] == wire.COMPLAINTS_SCHEMA
        assert all(c["found"] and c["would_be_right"] for c in found["complaints"])


def complaints_about(answers: Answers, swaps: dict[str, str]) -> dict[str, str]:
    """Return what is found wrong with each swap."""
    found = json.loads(wire.plan(json.dumps({**sent(KNOWN, answers), "swaps": swaps})))
    return {complaint["swap"]: complaint["found"] for complaint in found["complaints"]}


def test_a_swap_that_is_not_allowed_is_told_in_words() -> None:
    """A swap for what is left out, serves another goal, is for later or has a place, or of nothing, is explained."""
    plan = json.loads(wire.plan(json.dumps(sent(KNOWN, WALKER))))
    held = next(item for item in plan["week"]["items"] if item["harder"])
    item, other = held["item"], next(i["item"] for i in plan["week"]["items"] if i["item"] != held["item"])
    out = next(out["exercise"] for out in plan["left_out"] if out["side"] is None)
    assert "is left out by these answers" in complaints_about(WALKER, {item: out})[item]
    assert "does not serve the same place" in complaints_about(WALKER, {item: plan["also_allowed"][-1]})[item]
    assert "is a harder version of" in complaints_about(WALKER, {item: held["harder"]})[item]
    assert "has its own place in this week" in complaints_about(WALKER, {item: other})[item]
    assert "is not in this week" in complaints_about(WALKER, {out: item})[out]


def test_without_a_week_there_is_nothing_to_swap() -> None:
    """Where answers give no week, a swap is refused in words instead of being passed over."""
    assert complaints_about({}, {"flat-walk": "seated-march"})["flat-walk"] == "these answers give no week to swap in"


def test_no_answers_at_all_are_not_sure_everywhere() -> None:
    """An empty form is read as doubt everywhere: a warning sign nobody was sure of, so a call today."""
    found = json.loads(wire.plan(json.dumps(sent(KNOWN, {}))))
    assert found["outcome"] == "urgent"


def test_a_plan_carries_the_fingerprint_of_its_knowledge() -> None:
    """The plan and the engine name the same fingerprint."""
    found = json.loads(wire.plan(json.dumps(sent(KNOWN, {}))))
    assert found["fingerprint"] == wire.fingerprint()
