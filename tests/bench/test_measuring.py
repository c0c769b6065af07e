"""The benches measure what they say."""

from importlib import import_module
from pathlib import Path

import pytest

import bench
from bench.grown import more_conditions, more_exercises, more_rules
from bench.measuring import exponent
from bench.one_plan import people
from pyengine.choose import Verdicts, verdicts_of
from pyengine.limits import limits_of
from pyengine.model import Knowledge
from pyengine.profile import profile_of
from pyengine.wire import knowledge
from tests.support.people import Answers

PERSON = people(2)[1]


def verdicts(known: Knowledge, person: Answers) -> Verdicts:
    """Return the verdicts on the exercises that the real knowledge has."""
    profile = profile_of(known, person)
    found = verdicts_of(known, profile, limits_of(known, profile))
    return {key: verdict for key, verdict in found.items() if key[0] in knowledge().exercises}


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_exponent_of_growth_is_found(power: float) -> None:
    """Times that grow as a power of the size give that power, whatever they are multiplied with."""
    assert exponent((1, 4, 16), [3.7 * size**power for size in (1, 4, 16)]) == pytest.approx(power)


def test_grown_knowledge_is_as_large_as_said() -> None:
    """Four times the exercises, or the rules, or both: no copy is lost to a name that another one has."""
    real = knowledge()
    grown = more_exercises(real, 4), more_rules(real, 4), more_conditions(real, 4)
    assert [len(k.exercises) / len(real.exercises) for k in grown] == [4, 1, 4]
    assert [len(k.rules) / len(real.rules) for k in grown] == [1, 4, 4]


def test_conditions_that_nobody_has_change_no_verdict() -> None:
    """Rules of other conditions leave every verdict as it was, so that the bench times the same answer."""
    assert verdicts(more_conditions(knowledge(), 2), PERSON) == verdicts(knowledge(), PERSON)


def test_copied_rules_hold_with_the_first() -> None:
    """A person for whom a rule holds meets each of its copies too."""
    profile = profile_of(knowledge(), PERSON)
    once, twice = (limits_of(k, profile).active for k in (knowledge(), more_rules(knowledge(), 2)))
    assert len(twice) == 2 * len(once) > 0


def test_each_bench_says_what_it_measures_and_has_rows() -> None:
    """Whatever stands in the folder and is no helper is found by the verb, with a first line and rows to print."""
    helpers = import_module("bench.__main__").HELPERS
    names = {file.stem for file in Path(bench.__file__).parent.glob("*.py")} - {*helpers, "__init__"}
    assert {"one_plan", "growth"} <= names
    for name in names:
        module = import_module(f"bench.{name}")
        assert module.__doc__
        assert callable(module.rows)
