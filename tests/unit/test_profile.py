"""Answers and the profile they give: nothing said is dropped, and silence is doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from pyengine.errors import AnswersError
from pyengine.model import Condition, Derived, Knowledge, Question, Thing
from pyengine.profile import Profile, closed, holds, is_open, profile_of
from pyengine.reading import load_knowledge

SMALL = load_knowledge(Path(__file__).parents[1] / "knowledge" / "small")
NOT_ASKED = "this question is not asked after the earlier answers; leave it out"


def with_answer(question: str, answer: str, **changes: object) -> Knowledge:
    """Return the small knowledge with one answer changed."""
    asked = SMALL.questions[question]
    answers = tuple(replace(a, **changes) if a.id == answer else a for a in asked.answers)  # type: ignore[arg-type]
    return replace(SMALL, questions={**SMALL.questions, question: replace(asked, answers=answers)})


def with_days(knowledge: Knowledge, question: str, answer: str, days: int) -> Question:
    """Return a question of which one answer names a number of days a week."""
    asked = knowledge.questions[question]
    return replace(asked, answers=tuple(replace(a, days_per_week=days) if a.id == answer else a for a in asked.answers))


def profile(answers: Mapping[str, tuple[str, ...]], knowledge: Knowledge = SMALL) -> Profile:
    """Return the profile that answers give."""
    return profile_of(knowledge, answers)


class TestConditions:
    """When a statement holds."""

    def test_nothing_holds_without_its_root(self) -> None:
        """A condition of a file holds for the people of that file only, whatever else is found."""
        bare = Condition(root="thin", any_of=(), all_of=())
        either = replace(bare, any_of=("a", "b"))
        assert holds(bare, {"thin"})
        assert not holds(bare, {"a"})
        assert not holds(either, {"a"})
        assert holds(either, {"thin", "a"})

    def test_always_asks_for_no_root(self) -> None:
        """What applies always holds for someone of whom nothing is found."""
        assert holds(Condition(root="always", any_of=(), all_of=()), frozenset())

    def test_any_needs_one_and_all_need_each(self) -> None:
        """`any_of` holds with one of its findings and not with none; `all_of` with every one and not with some."""
        either = Condition(root="always", any_of=("a", "b"), all_of=())
        both = Condition(root="always", any_of=(), all_of=("a", "b"))
        assert holds(either, {"b"})
        assert not holds(either, {"c"})
        assert holds(both, {"a", "b", "c"})
        assert not holds(both, {"a"})

    def test_an_opener_opens(self) -> None:
        """Without openers everybody is asked; with some, who has one of them."""
        assert is_open((), frozenset())
        assert is_open(("a", "b"), frozenset({"b"}))
        assert not is_open(("a", "b"), frozenset({"c"}))


class TestFindings:
    """What is found from what was said."""

    def test_a_sided_finding_stands_with_and_without_its_side(self) -> None:
        """A sore left leg is a sore leg too, and nothing else."""
        assert closed(SMALL, ["sore-leg.left"]) == {"sore-leg.left", "sore-leg"}

    def test_what_follows_is_added(self) -> None:
        """A derived finding stands beside what it follows from, and does not stand without it."""
        assert closed(SMALL, ["thin"]) == {"thin", "guard"}
        assert closed(SMALL, ["broke-today"]) == {"broke-today"}

    def test_what_follows_from_what_follows_is_added_too(self) -> None:
        """A finding may be derived from one that is derived before it."""
        guard = SMALL.derived["guard"]
        second: Derived = replace(
            guard, id="second", holds_when=Condition(root="thin", any_of=(), all_of=("guard", "sore-leg"))
        )
        both = replace(SMALL, derived={"guard": guard, "second": second})
        assert "second" in closed(both, ["thin", "sore-leg.right"])
        assert "second" not in closed(both, ["thin"])


class TestProfiles:
    """What is known of a person."""

    def test_silence_is_doubt(self) -> None:
        """Whoever says nothing is taken to be unsure of every question, and doubt gives what could be there."""
        silent = profile({})
        assert silent.answers == {
            "today": ("none",),
            "bones": ("not-sure",),
            "leg": ("not-sure",),
            "told": ("none",),
            "time": ("short",),
        }
        assert silent.findings == {"thin", "guard", "sore-leg", "sore-leg.left", "sore-leg.right"}
        assert silent.asked == tuple(silent.answers)
        assert silent.things == {"chair"}
        assert silent.minutes_per_day == 10

    def test_an_empty_list_is_doubt_too(self) -> None:
        """A list with nothing ticked counts as doubt, never as "no"."""
        ticked = with_answer("today", "none", gives=("broke-today",))
        assert profile({"today": ()}, ticked).answers["today"] == ("none",)
        assert "broke-today" in profile({"today": ()}, ticked).findings

    def test_every_answer_given_counts(self) -> None:
        """Findings and things of all answers add up; no answer takes the place of an earlier one."""
        both = profile({"today": ("broke",), "bones": ("yes",), "leg": ("left",), "told": ("cleared",)})
        assert both.findings == {"broke-today", "thin", "guard", "sore-leg", "sore-leg.left"}
        assert both.things == {"chair", "cleared"}

    def test_the_last_answer_counts_as_much_as_the_first(self) -> None:
        """A finding given by the very last answer is closed like any other: what follows from it stands too."""
        late = with_answer("time", "long", gives=("sore-leg.right",))
        assert {"sore-leg", "sore-leg.right"} <= profile({"bones": ("no",), "time": ("long",)}, late).findings

    def test_questions_that_are_not_asked_are_passed_over(self) -> None:
        """Who has sound bones is not asked about a sore leg, and is not taken to have one."""
        sound = profile({"bones": ("no",)})
        assert sound.asked == ("today", "bones", "time")
        assert sound.findings == frozenset()

    def test_an_answer_to_a_question_not_asked_is_a_complaint(self) -> None:
        """Such an answer is never dropped in silence: each one is named, all at once."""
        with pytest.raises(AnswersError) as refused:
            profile({"bones": ("no",), "leg": ("left",), "told": ("cleared",)})
        assert [str(c) for c in refused.value.complaints] == [f"leg: {NOT_ASKED}", f"told: {NOT_ASKED}"]

    def test_an_answer_that_was_not_shown_is_a_complaint(self) -> None:
        """An answer that only some are shown is refused from the others, and taken from those."""
        hidden = with_answer("time", "long", show_when=("thin",))
        assert profile({"bones": ("yes",), "time": ("long",)}, hidden).minutes_per_day == 20
        with pytest.raises(AnswersError) as refused:
            profile({"bones": ("no",), "time": ("long",)}, hidden)
        assert [str(c) for c in refused.value.complaints] == [
            "time: 'long' is not shown after the earlier answers; leave it out"
        ]

    def test_doubt_is_no_complaint_where_nobody_answered(self) -> None:
        """The doubt that stands for silence counts although it was not shown."""
        hidden = with_answer("time", "short", show_when=("thin",))
        assert profile({"bones": ("no",)}, hidden).minutes_per_day == 10

    def test_the_least_time_that_was_named_counts(self) -> None:
        """Of several times a day the shortest is taken; where none is named, ten minutes."""
        twice = with_answer("bones", "yes", minutes_per_day=15)
        assert profile({"bones": ("yes",), "time": ("long",)}, twice).minutes_per_day == 15
        assert profile({"bones": ("yes",), "time": ("short",)}, twice).minutes_per_day == 10
        untimed = with_answer("time", "long", minutes_per_day=None)
        assert profile({"time": ("long",)}, untimed).minutes_per_day == 10

    def test_the_fewest_days_that_were_named_count(self) -> None:
        """Of several numbers of days the smallest is taken; where none is named, the whole week."""
        twice = with_answer("bones", "yes", days_per_week=3)
        twice = replace(twice, questions={**twice.questions, "time": with_days(twice, "time", "long", 4)})
        assert profile({"bones": ("yes",), "time": ("long",)}, twice).days_per_week == 3
        assert profile({"bones": ("yes",), "time": ("short",)}, twice).days_per_week == 3
        assert profile({"bones": ("no",), "time": ("long",)}, twice).days_per_week == 4
        assert profile({"time": ("long",)}).days_per_week == 7

    def test_the_furthest_week_counts(self) -> None:
        """Of several things that say how far somebody has come, the furthest is taken; a chair says nothing of it."""
        cleared = SMALL.things["cleared"]
        things: dict[str, Thing] = {
            "cleared": replace(cleared, weeks_done=3),
            "later": replace(cleared, id="later", weeks_done=7),
        }
        far = replace(with_answer("told", "cleared", has=("cleared", "later")), things=things)
        assert profile({"bones": ("yes",), "told": ("cleared",)}, far).weeks_done == 7
        assert profile({"bones": ("yes",)}, far).weeks_done == 0
