"""Rules and doses in English, made from the data."""

from dataclasses import replace
from pathlib import Path

import pytest

from pyengine.model import Condition
from pyengine.reading import load_knowledge
from pyengine.sentences import condition_phrase, days_phrase, rule_sentence, step_sentence

SMALL = load_knowledge(Path(__file__).parents[1] / "knowledge" / "small")


def test_a_rule_that_forbids_is_one_sentence() -> None:
    """A rule says when it holds and what it leaves out."""
    assert rule_sentence(SMALL, SMALL.rules["much-bending"]) == (
        "If you have, or may have, thin bones, and your back needs care: left out: bending (much bend)."
    )


def test_a_rule_for_a_side_says_so() -> None:
    """A rule on a sided finding speaks of that side."""
    assert rule_sentence(SMALL, SMALL.rules["hard-work-of-a-sore-leg"]) == (
        "If you have, or may have, thin bones, and you have, or may have, a sore leg: "
        "left out: leg work on that side (light work, or more)."
    )


def test_a_need_says_what_would_open_it() -> None:
    """A rule with a need says which thing opens what."""
    assert rule_sentence(SMALL, SMALL.rules["standing-uncleared"]) == (
        "If you have, or may have, thin bones: being on the feet (on the feet), "
        "together with leg work (hard work) only if you were cleared."
    )


def test_caps_aims_and_notices_are_said() -> None:
    """A rule with several effects says them all."""
    assert rule_sentence(SMALL, SMALL.rules["starting-too-high"]) == (
        "If you have, or may have, thin bones: strength work, at most light; "
        "sought: legs, 2 days a week; show “Stop when it hurts”."
    )


@pytest.mark.parametrize(
    "names, said",
    [
        (("thin", "sore-leg.left"), "If you have, or may have, thin bones or a sore leg (left)"),
        (("sore-leg", "guard"), "If you have, or may have, a sore leg or your back needs care"),
        (
            ("thin", "sore-leg.left", "sore-leg.right"),
            "If you have, or may have, any of these (thin bones; a sore leg (left); a sore leg (right))",
        ),
        (
            ("thin", "guard", "broke-today"),
            "If any of these is true (you have, or may have, thin bones; your back needs care; a bone broke today)",
        ),
    ],
)
def test_what_findings_share_is_said_once(names: tuple[str, ...], said: str) -> None:
    """Several findings read as one list, and what all of them open with stands in front of it."""
    assert condition_phrase(SMALL, Condition(root="always", any_of=names, all_of=())) == said


def test_a_referral_says_who_and_how_soon() -> None:
    """A rule that refers says when, whom, and that nothing is planned."""
    assert rule_sentence(SMALL, SMALL.rules["broken-bone"]) == (
        "If a bone broke today: Today (your doctor), and nothing is planned until then."
    )


def test_a_dose_is_said_in_words() -> None:
    """A step says its amounts, and its days apart from them."""
    exercise = SMALL.exercises["kick"]
    assert step_sentence(exercise, exercise.steps[0]) == "Do it 5 to 8 times on each side."
    assert days_phrase(exercise.steps[0]) == "2 to 3 days a week"


def test_sets_and_effort_are_explained() -> None:
    """A dose with several sets says what a set is, and an effort comes with a word for it."""
    exercise = SMALL.exercises["kick"]
    step = replace(exercise.steps[0], sets=(1, 2), hold_seconds=(3, 5), rest_seconds=60, effort=(3, 4))
    assert step_sentence(exercise, step) == (
        "Do it 5 to 8 times on each side: that is one set. Hold for 3 to 5 seconds each time. "
        "Do 1 to 2 sets. Rest 60 seconds between sets. Effort 3 to 4 out of 10 (light)."
    )


def test_one_of_something_is_no_plural() -> None:
    """Once is once, and a hold that comes once is not held each time."""
    exercise = SMALL.exercises["kick"]
    step = replace(exercise.steps[0], sets=(1, 1), repetitions=(1, 1), hold_seconds=(1, 1), effort=(0, 2))
    assert step_sentence(exercise, step) == (
        "Do it once on each side. Hold for 1 second. Effort 0 to 2 out of 10 (very light)."
    )
    assert step_sentence(exercise, replace(step, repetitions=(1, 2))).startswith("Do it once or twice on each side.")


@pytest.mark.parametrize("weeks, said", [(1, "in the first week"), (4, "in the first 4 weeks")])
def test_a_rule_of_the_first_weeks_says_how_many(weeks: int, said: str) -> None:
    """One week is said as one."""
    rule = replace(SMALL.rules["starting-too-high"], first_weeks=weeks)
    assert rule_sentence(SMALL, rule).startswith(f"If you have, or may have, thin bones, {said}: ")
