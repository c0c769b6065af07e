"""Two digests tell two bodies of knowledge apart: one by every statement, one by what decides."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from pyengine.model import Knowledge
from pyengine.reading.digest import decisions
from pyengine.wire import knowledge

RULE = "reaching-high-with-a-sore-shoulder"


def other_words(known: Knowledge) -> Knowledge:
    """Return the knowledge with one rule's reason in other words."""
    rule = known.rules[RULE]
    return replace(known, rules={**known.rules, RULE: replace(rule, grounds=replace(rule.grounds, because="Because."))})


def other_name(known: Knowledge) -> Knowledge:
    """Return the knowledge with one exercise under another name."""
    exercise = next(iter(known.exercises.values()))
    return replace(known, exercises={**known.exercises, exercise.id: replace(exercise, name="Another name")})


def other_effect(known: Knowledge) -> Knowledge:
    """Return the knowledge with one rule that forbids less."""
    rule = known.rules[RULE]
    return replace(known, rules={**known.rules, RULE: replace(rule, forbid=rule.forbid[1:])})


def other_level(known: Knowledge) -> Knowledge:
    """Return the knowledge with one step that asks for more on one axis."""
    exercise = next(iter(known.exercises.values()))
    step = exercise.steps[0]
    axis, (left, right) = next(iter(step.demands.items()))
    harder = replace(step, demands={**step.demands, axis: (left + 1, right + 1)})
    changed = replace(exercise, steps=(harder, *exercise.steps[1:]))
    return replace(known, exercises={**known.exercises, exercise.id: changed})


def other_finding(known: Knowledge) -> Knowledge:
    """Return the knowledge with one answer that no longer says anything of its reader."""
    question = next(q for q in known.questions.values() if any(answer.gives for answer in q.answers))
    silent = tuple(replace(answer, gives=()) for answer in question.answers)
    return replace(known, questions={**known.questions, question.id: replace(question, answers=silent)})


@pytest.mark.parametrize("change", [other_words, other_name])
def test_a_word_decides_nothing(change: Callable[[Knowledge], Knowledge]) -> None:
    """A reason or a name in other words leaves the digest of what decides as it is."""
    assert decisions(change(knowledge())) == decisions(knowledge())


@pytest.mark.parametrize("change", [other_effect, other_level, other_finding])
def test_whatever_decides_changes_the_digest(change: Callable[[Knowledge], Knowledge]) -> None:
    """A rule's effect, a step's demand and an answer's finding each change it."""
    assert decisions(change(knowledge())) != decisions(knowledge())


def test_the_order_in_which_python_keeps_sets_plays_no_part() -> None:
    """Other processes, which keep their sets in other orders, find the same digest."""
    printing = "from pyengine.reading.digest import *; from pyengine.wire import *; print(decisions(knowledge()))"
    for seed in ("1", "2"):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", printing], env=surroundings, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == decisions(knowledge())
