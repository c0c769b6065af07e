"""Nothing malformed that is sent or read brings down the engine; a slice of what `make prove` gives."""

import json

import pytest

from pyengine import wire
from pyengine.errors import KnowledgeError
from pyengine.reading import knowledge_of
from tests.proof import fuzzing
from tests.proof.fuzzing import Fuzzed, fuzz_reader, fuzz_wire
from tests.proof.malformed import LONG, files, texts


def test_malformed_answers_are_answered_in_our_words() -> None:
    """Whatever text is sent, the wire says a plan or complaints, raises nothing, and takes no second."""
    found = fuzz_wire(seed=1001, number=1500)
    assert found.wrong == {}, found.examples
    assert found.inputs == 1500
    assert found.refused > 1000


def test_malformed_knowledge_is_refused_in_our_words() -> None:
    """Whatever stands in a file of knowledge, the reader reads it or tells its faults, and takes no second."""
    found = fuzz_reader(seed=1001, number=150)
    assert found.wrong == {}, found.examples
    assert found.refused > 100


@pytest.mark.parametrize("name", [["a", "list"], None, 3, ""])
def test_a_derived_finding_whose_name_is_no_text_is_told(name: object) -> None:
    """A derived finding with another value than a text for its id, and resting on itself, is a fault, not a crash."""
    raw = next(files(5, 1))
    raw["conditions/everyone.toml"] = {"applies_to": "always", "derived": [{"id": name, "any_of": [name, "None", ""]}]}
    with pytest.raises(KnowledgeError):
        knowledge_of(raw)


def test_a_crash_and_a_slow_answer_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that is not ours is counted with its place and an example, and so is a slow answer."""
    found = Fuzzed()
    found.take("{}", lambda: bool(1 // 0))
    assert list(found.wrong) == [name for name in found.wrong if name.startswith("ZeroDivisionError at test_fuzz.py:")]
    assert list(found.examples.values()) == [["'{}'"]]
    monkeypatch.setattr(fuzzing, "SLOWEST_SECONDS", -1.0)
    found.take("{}", lambda: True)
    assert found.wrong["slower than a second"] == 1


def test_the_malformed_inputs_are_ever_other_ones() -> None:
    """The same seed gives the same inputs, another seed others; most are malformed, and some get far."""
    once, again, other = (list(texts(seed, 300)) for seed in (5, 5, 6))
    assert once == again
    assert len(set(once[len(LONG) :]) & set(other[len(LONG) :])) < 20
    said = [json.loads(wire.plan(text))["schema"] for text in once]
    assert wire.PLAN_SCHEMA in said
    assert said.count(wire.COMPLAINTS_SCHEMA) > 200
    assert next(files(5, 1)) == next(files(5, 1)) != next(files(6, 1))
