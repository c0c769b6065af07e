"""The proof sees what is planted for it to see, and its short cuts are exact."""

import itertools
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from pyengine.engine import make_plan
from pyengine.model import Knowledge
from pyengine.profile import profile_of
from pyengine.wire import knowledge
from tests.proof.deciding import compare, read_candidates
from tests.proof.duals import smallest_hitting
from tests.proof.eligibility import Disagreement, Engine
from tests.proof.judging import judged, unjudged
from tests.proof.oracle import Oracle, unread
from tests.proof.pairs import pairs
from tests.proof.report import grounds, skeleton, told
from tests.proof.shapes import Shapes
from tests.proof.space import CONDITION, Marks, Space
from tests.proof.terms import candidates
from tests.proof.whole import Judge, sampled
from tests.support.people import mixed

RULE = "reaching-high-with-a-sore-shoulder"
SOME = range(0, 140, 4)


def as_oracle(known: Knowledge, condition: str) -> Oracle:
    """Return an engine in the oracle's chair: it judges by the findings and things it is told."""
    space = Space(known, condition)
    engine, by_id = Engine(space), {(c.exercise.id, c.side): c for c in candidates(known)}

    def steps(exercise: str, side: str | None, findings: frozenset[str], things: frozenset[str]) -> int:
        given: Marks = frozenset(m for m in space.giving if set(m.gives) <= findings)
        having: Marks = frozenset(m for m in space.having if set(m.has) <= things)
        return engine.steps(by_id[exercise, side], given, having)  # type: ignore[index]

    return steps


def without(rule: str) -> Knowledge:
    """Return the knowledge without one rule."""
    return replace(knowledge(), rules={name: r for name, r in knowledge().rules.items() if name != rule})


def found_by(engine: Knowledge, oracle: Knowledge) -> list[Disagreement]:
    """Return what comparing two engines finds."""
    return compare(engine, Space(engine, "osteopenia"), SOME, as_oracle(oracle, "osteopenia")).found


def test_an_engine_agrees_with_itself() -> None:
    """With the engine itself in the oracle's chair there is no disagreement about anybody."""
    for condition, numbers in (("osteopenia", range(0, 140, 12)), ("both", range(5, 140, 60))):
        itself = as_oracle(knowledge(), condition)
        assert compare(knowledge(), Space(knowledge(), condition), numbers, itself).found == []


def test_a_rule_that_only_the_engine_has_is_seen_and_named() -> None:
    """A rule that the oracle lacks shows as the engine being stricter, by that rule."""
    found = found_by(knowledge(), without(RULE))
    assert found
    assert {one.rules for one in found} == {(RULE,)}
    assert all(one.engine < one.oracle for one in found)


def test_a_rule_that_only_the_oracle_has_is_seen_with_the_least_that_shows_it() -> None:
    """A rule that the engine lacks shows as the oracle being stricter, for whoever gives that one answer."""
    found = found_by(without(RULE), knowledge())
    assert found
    assert all(one.engine > one.oracle for one in found)
    assert {str(mark) for one in found for mark in one.given} <= {"body-limits: shoulder", "body-limits: not-sure"}
    assert {one.exercise for one in found} == {one.exercise for one in found_by(knowledge(), without(RULE))}


def test_the_report_names_every_ground_and_exercise() -> None:
    """The text to judge by holds the rule and each exercise on which the two differ."""
    found = found_by(knowledge(), without(RULE))
    text = "\n".join(told(grounds(found)))
    assert RULE in text
    assert all(one.exercise in text for one in found)


def test_smallest_hitting_sets_are_those_that_trying_everything_finds() -> None:
    """On small cases the clever way and the plain way give the same smallest hitting sets."""
    rng = random.Random(11)
    for _ in range(200):
        edges = [frozenset(rng.sample(range(6), rng.randint(1, 3))) for _ in range(rng.randint(0, 5))]
        every = [frozenset(c) for size in range(7) for c in itertools.combinations(range(6), size)]
        hitting = [one for one in every if all(one & edge for edge in edges)]
        plain = [one for one in hitting if not any(other < one for other in hitting)]
        assert Counter(smallest_hitting(edges)) == Counter(plain)


def test_everybody_who_fills_in_the_form_is_in_a_space() -> None:
    """Real answers are marks of the space of their condition, each opened by the others, nothing left unanswered."""
    for person in mixed(knowledge(), 300, seed=12):
        space = Space(knowledge(), person[CONDITION][0])
        given = frozenset(m for m in space.giving if m.answer in person.get(m.question, ()))
        assert space.possible(given) == given
        assert space.completed(given) == [given]
        assert space.findings(given) == profile_of(knowledge(), person).findings


def test_shapes_by_parts_are_shapes_by_the_schema() -> None:
    """Checking part by part says of good and of spoilt plans what the JSON Schema itself says."""
    shapes = Shapes()
    plan = next(p for p in (make_plan(knowledge(), a) for a in mixed(knowledge(), 200, seed=13)) if p.week)
    spoilt = (
        replace(plan, outcome="perhaps"),
        replace(plan, fingerprint="0"),
        replace(plan, findings=(3,)),  # type: ignore[arg-type]
        replace(plan, left_out=(replace(plan.left_out[0], side="middle"),)),  # type: ignore[arg-type]
        replace(plan, week=replace(plan.week, minutes_per_week=None)),  # type: ignore[type-var]
        replace(plan, week=replace(plan.week, horizon_weeks=True)),  # type: ignore[type-var]
    )
    assert shapes.fits(plan)
    assert [shapes.fits(one) for one in spoilt] == [False] * len(spoilt)


def test_all_pairs_of_answers_hold_both() -> None:
    """Each pair's reader gives both answers of the pair, and the form would have let them."""
    met = list(itertools.islice(pairs(knowledge(), 7, 40), 400))
    assert len(met) == 400
    for pair, person in met:
        assert all(answer in person[question] for question, answer in pair)
        make_plan(knowledge(), person)


def test_the_judge_sees_a_plan_that_the_oracle_does_not_allow() -> None:
    """Before an oracle that allows nothing, every week is wrong; before one that allows all, no item is."""
    people = list(sampled(knowledge(), 3, 60))
    strict = Judge(knowledge(), lambda *_: 0).judged(people)
    lax = Judge(knowledge(), lambda *_: 99).judged(people)
    weeks = strict.outcomes["week"] + strict.outcomes["part-week"]
    assert weeks
    assert sum(times for name, times in strict.wrong.items() if name.startswith("the oracle does not")) >= weeks
    assert not any(name.startswith("the oracle does not") for name in lax.wrong)


def test_an_exercise_that_nobody_read_a_second_time_is_named() -> None:
    """An exercise unknown to a reader is listed as unread; the others are compared."""
    some = next(iter(knowledge().exercises.values()))
    more = replace(knowledge(), exercises={**knowledge().exercises, "new": replace(some, id="new")})
    assert set(unread(more.exercises)) - set(unread(knowledge().exercises)) == {"new"}
    assert "new" not in {candidate.exercise.id for candidate in read_candidates(more)}


def test_a_judgement_says_who_is_right_and_why(tmp_path: Path) -> None:
    """Whoever decides between the two gives a reason; a ground about which nothing is written is listed."""
    file = tmp_path / "judged.toml"
    found = grounds(found_by(knowledge(), without(RULE)))
    assert unjudged(found, judged(file)) == [("engine", RULE)]
    text = "\n".join(skeleton(found))
    file.write_text(text, encoding="utf-8")
    assert unjudged(found, judged(file)) == []
    file.write_text(text.replace('"open"', '"oracle"'), encoding="utf-8")
    with pytest.raises(ValueError, match="says why"):
        judged(file)
    file.write_text(text + text, encoding="utf-8")
    with pytest.raises(ValueError, match="twice"):
        judged(file)
