"""A slice of the proof that every run of the tests takes: some exercises for everybody, some people's whole plans."""

import os

import pytest

from pyengine.model import Knowledge
from pyengine.reading.digest import decisions
from pyengine.wire import knowledge
from tests.proof import figures
from tests.proof.deciding import compare, read_candidates
from tests.proof.judging import judged, unjudged
from tests.proof.oracle import steps_allowed, unread
from tests.proof.report import grounds
from tests.proof.space import spaces
from tests.proof.whole import Judge, sampled

EVERY = 16
PEOPLE = 1500


@pytest.fixture(scope="module")
def known() -> Knowledge:
    """Return the knowledge that ships."""
    return knowledge()


@pytest.mark.parametrize("condition", spaces(knowledge()))
def test_the_engine_and_the_oracle_allow_the_same_steps(condition: str, known: Knowledge) -> None:
    """On every sixteenth exercise the two agree about everybody, but for grounds on which somebody has judged."""
    numbers = range(3, len(read_candidates(known)), EVERY)
    found = compare(known, spaces(known)[condition], numbers).found
    assert unjudged(grounds(found), judged()) == []


def test_every_exercise_has_been_read_a_second_time(known: Knowledge) -> None:
    """Both independent readers have read every exercise that the engine may offer."""
    assert unread(exercise.id for exercise in known.exercises.values() if exercise.review != "draft") == ()


def test_whole_plans_keep_the_laws_and_their_published_shape(known: Knowledge) -> None:
    """Of many people's plans none breaks a law or strays from the schema."""
    tally = Judge(known, steps_allowed).judged(sampled(known, 20261122, PEOPLE))
    assert tally.plans == PEOPLE
    assert {name for name in tally.wrong if not name.startswith(("the oracle", "another number"))} == set()


@pytest.mark.skipif(not os.environ.get("PROOF_MUST_BE_CURRENT"), reason="asked for before a release only")
@pytest.mark.parametrize("part", ["eligibility", "pairs", "plans"])
def test_the_figures_on_the_site_are_of_this_knowledge(part: str, known: Knowledge) -> None:
    """Each printed figure was made from what decides today; after a change of advice `make prove` writes it again."""
    assert figures.read(part).get(part, {}).get("decisions") == decisions(known)
