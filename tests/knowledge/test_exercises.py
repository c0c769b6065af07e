"""The exercises: each is whole, each can be reached by somebody, and none needs what nobody is asked about."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from pyengine.choose import verdicts_of
from pyengine.explain import allowed_names
from pyengine.limits import limits_of
from pyengine.model import Knowledge
from pyengine.profile import profile_of
from pyengine.wire import knowledge

KNOWN = knowledge()
AT_LEAST = 110
NOT_KIT = {"none", "steroids-looked-at"}
"""Answers to the question about kit that somebody with nothing against them does not give."""

WITH_THIN_BONES: Mapping[str, tuple[str, ...]] = {
    "warning-signs": ("none",),
    "condition": ("osteoporosis",),
    "new-pain": ("none",),
    "health-today": ("none",),
    "spine-fracture": ("no",),
    "other-fractures": ("none",),
    "bones-and-medicines": ("none",),
    "falls-and-steadiness": ("none",),
    "age": ("65-to-69",),
    "body-limits": ("none",),
    "experience": ("followed-a-week",),
    "how-it-went": ("well",),
    "energy": ("30",),
}
"""Somebody steady with osteoporosis and nothing broken, who has followed a week and has someone beside them."""


def _everything_to_hand() -> dict[str, tuple[str, ...]]:
    kit = tuple(answer.id for answer in KNOWN.questions["what-you-have"].answers if answer.id not in NOT_KIT)
    asked = {name: given for name, given in WITH_THIN_BONES.items() if name in KNOWN.questions}
    return {**asked, "what-you-have": kit}


def _as_if_checked() -> Knowledge:
    """Give the knowledge as it will be once a second reader has read every draft."""
    exercises = {name: replace(exercise, review="checked") for name, exercise in KNOWN.exercises.items()}
    return replace(KNOWN, exercises=exercises)


def test_there_are_enough() -> None:
    """At least 110 exercises have been compared with the dossiers by somebody who did not write them."""
    assert len([e for e in KNOWN.exercises.values() if e.review != "draft"]) >= AT_LEAST


@pytest.mark.parametrize("name", KNOWN.exercises)
def test_each_is_whole(name: str) -> None:
    """Every exercise says how to set up, move and breathe, when to stop, what to do better, and what it rests on."""
    exercise = KNOWN.exercises[name]
    words = exercise.words
    assert [part for part in ("setup", "breathe", "stop_if", "mistake") if not getattr(words, part)] == []
    assert 2 <= len(words.move) <= 5
    assert exercise.cites or exercise.added_by_us
    assert exercise.dossier
    assert set(exercise.steps[0].demands) == set(KNOWN.axes)
    assert [step for step in exercise.steps if not (step.cites or step.added_by_us)] == []


@pytest.mark.parametrize("name", KNOWN.exercises)
def test_its_words_are_short_and_plain(name: str) -> None:
    """No sentence has more than twenty words, and none calls a movement easy or simple."""
    words = KNOWN.exercises[name].words
    said = " ".join([words.setup, *words.move, words.breathe, words.stop_if, words.mistake or "", words.feel or ""])
    sentences = said.replace("!", ".").replace("?", ".").replace(";", ".").split(". ")
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []
    assert {"easy", "simply", "just", "safe"}.isdisjoint(said.lower().replace(",", " ").replace(".", " ").split())


def test_kit_is_asked_about() -> None:
    """Every piece of equipment that an exercise needs is given by some answer."""
    given = {thing for question in KNOWN.questions.values() for answer in question.answers for thing in answer.has}
    needed = {thing for exercise in KNOWN.exercises.values() for thing in exercise.equipment}
    assert sorted(needed - given) == []


def test_everything_can_be_reached() -> None:
    """Somebody steady, supervised and with all the kit is allowed every exercise, drafts too once they are checked."""
    known = _as_if_checked()
    profile = profile_of(known, _everything_to_hand())
    allowed = allowed_names(verdicts_of(known, profile, limits_of(known, profile)))
    assert sorted(set(known.exercises) - allowed) == []
