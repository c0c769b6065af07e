"""Rules and doses in English, made from the data."""

from pathlib import Path

from pyengine.reading import load_knowledge
from pyengine.sentences import days_phrase, rule_sentence, step_sentence

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


def test_a_referral_says_who_and_how_soon() -> None:
    """A rule that refers says when, whom, and that nothing is planned."""
    assert rule_sentence(SMALL, SMALL.rules["broken-bone"]) == (
        "If a bone broke today: Today (your doctor), nothing is planned until then."
    )


def test_a_dose_is_said_in_words() -> None:
    """A step says its amounts, and its days apart from them."""
    exercise = SMALL.exercises["kick"]
    assert step_sentence(exercise, exercise.steps[0]) == "5 to 8 repetitions on each side."
    assert days_phrase(exercise.steps[0]) == "2 to 3 days a week"
