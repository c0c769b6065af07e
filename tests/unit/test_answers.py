"""Answers as they come from outside: sound ones are read whole, and what is wrong is told in words, all at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pyengine.errors import AnswersError
from pyengine.profile import LONGEST_SHOWN, MOST_COMPLAINTS, checked_answers, short
from pyengine.reading import load_knowledge

SMALL = load_knowledge(Path(__file__).parents[1] / "knowledge" / "small")


def checked(answers: object, **more: object) -> dict[str, tuple[str, ...]]:
    """Return answers as the engine reads them."""
    return checked_answers(SMALL, {"schema": "bonewise-answers/1", "answers": answers, **more})


def complaints(answers: object, **more: object) -> list[str]:
    """Return every complaint about answers, as it is told."""
    with pytest.raises(AnswersError) as refused:
        checked(answers, **more)
    return [str(complaint) for complaint in refused.value.complaints]


def test_sound_answers_are_taken_as_they_are() -> None:
    """One answer, a list of answers, and an empty list are each read; swaps beside them are no fault."""
    assert checked({"bones": "yes", "today": ["broke"], "told": []}, swaps={}) == {
        "bones": ("yes",),
        "today": ("broke",),
        "told": (),
    }


def test_answers_stand_in_the_order_of_the_question() -> None:
    """A list is read in the order of the question, however it was sent."""
    asked = SMALL.questions["today"]
    broke = asked.answers[0]
    more = replace(asked, answers=(broke, replace(broke, id="fell"), asked.answers[1]))
    many = replace(SMALL, questions={**SMALL.questions, "today": more})
    sent = {"schema": "bonewise-answers/1", "answers": {"today": ["fell", "broke"]}}
    assert checked_answers(many, sent) == {"today": ("broke", "fell")}


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {"answers": {}},
        {"schema": "bonewise-answers/1"},
        {"schema": "bonewise-answers/1", "answers": []},
        {"schema": "bonewise-answers/2", "answers": {}},
    ],
)
def test_what_is_no_set_of_answers_is_refused_whole(raw: object) -> None:
    """Another shape or another version is refused, with the right shape written out."""
    with pytest.raises(AnswersError) as refused:
        checked_answers(SMALL, raw)
    assert [str(complaint) for complaint in refused.value.complaints] == [
        'answers: this is not a set of answers; write {"schema": "bonewise-answers/1", "answers": {…}}'
    ]


def test_a_further_key_is_refused() -> None:
    """Nothing may stand beside the answers but the swaps, so that nothing sent is passed over."""
    assert complaints({}, name="x") == ["answers: 'name' is not known here; keep to schema, answers and swaps"]


def test_an_unknown_question_is_refused_and_the_others_are_still_read() -> None:
    """A question that does not exist is named, and so is what is wrong after it."""
    assert complaints({"colour": "red", "bones": 3}) == [
        "colour: no such question is asked; leave it out",
        "bones: a number is there; give one of: no, yes, not-sure",
    ]


@pytest.mark.parametrize(
    "value, found",
    [
        (True, "true or false is there"),
        (3, "a number is there"),
        (0.5, "a number is there"),
        (["yes"], "a list is there"),
        ({}, "an object is there"),
        (None, "nothing is there"),
        ((), "something else is there"),
        ("perhaps", "'perhaps' is not an answer to it"),
        ("x" * 99, f"'{'x' * 59}…' is not an answer to it"),
    ],
)
def test_a_wrong_answer_is_told_with_the_right_ones(value: object, found: str) -> None:
    """What stands there is named in words, and every answer that would be right."""
    assert complaints({"bones": value}) == [f"bones: {found}; give one of: no, yes, not-sure"]


@pytest.mark.parametrize(
    "value, found",
    [
        ("broke", "a text is there"),
        (None, "nothing is there"),
        (["broke", 3], "a list is there"),
        (["broke", "fell"], "'fell' is not an answer to it"),
        (["broke", "fell", "slipped"], "'fell' is not an answer to it"),
    ],
)
def test_a_wrong_list_is_told_with_the_right_answers(value: object, found: str) -> None:
    """A list with something else in it is refused whole: no answer in it is dropped."""
    assert complaints({"today": value}) == [f"today: {found}; give a list of some of: broke, none"]


def test_an_answer_twice_is_refused() -> None:
    """The same answer twice is no list of answers."""
    assert complaints({"today": ["broke", "broke"]}) == ["today: an answer stands there twice; give each answer once"]


def test_none_beside_another_answer_is_refused() -> None:
    """Nobody is taken to have nothing who named something; alone, either is taken."""
    assert complaints({"today": ["broke", "none"]}) == [
        "today: 'none' stands beside another answer; give 'none' alone, or the other answers alone"
    ]
    assert checked({"today": ["none"]}) == {"today": ("none",)}


def test_complaints_are_many_but_not_endless() -> None:
    """All complaints are told at once, up to fifty."""
    many = {f"q{number}": "x" for number in range(MOST_COMPLAINTS + 20)}
    few = dict(list(many.items())[: MOST_COMPLAINTS - 1])
    assert len(complaints(few)) == MOST_COMPLAINTS - 1
    assert len(complaints(many)) == MOST_COMPLAINTS == 50
    assert len(complaints({}, **many)) == MOST_COMPLAINTS


def test_a_long_text_is_shown_short() -> None:
    """A text of sixty characters is shown whole; a longer one is cut after fifty-nine, and says so."""
    assert LONGEST_SHOWN == 60
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 59 + "…"
    assert short(12) == "12"
