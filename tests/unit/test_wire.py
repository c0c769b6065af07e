"""Text in, text out."""

import json

from hypothesis import given
from hypothesis import strategies as st

from pyengine import wire
from tests.support.people import sent

KNOWN = wire.knowledge()
IDS = [*KNOWN.questions, "schema", "answers"]
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


def test_no_answers_at_all_are_not_sure_everywhere() -> None:
    """An empty form is read as doubt everywhere: a warning sign nobody was sure of, so a call today."""
    found = json.loads(wire.plan(json.dumps(sent(KNOWN, {}))))
    assert found["outcome"] == "urgent"


def test_a_plan_carries_the_fingerprint_of_its_knowledge() -> None:
    """The plan and the engine name the same fingerprint."""
    found = json.loads(wire.plan(json.dumps(sent(KNOWN, {}))))
    assert found["fingerprint"] == wire.fingerprint()
