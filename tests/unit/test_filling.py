"""A week is filled from its template: every part of it says what is there, what is missing, and by which rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pyengine.errors import AnswersError
from pyengine.fit import layout_for
from pyengine.model import Aim, Demand
from pyengine.plan import Day, Item, Place, PlannedSession, SoughtAmount, SwapCost, Total, Unfilled
from pyengine.week import choose_template, is_whole
from tests.unit.thin import SMALL, profile, rule
from tests.unit.weeks import (
    CHAIR,
    DAYS,
    FEET,
    PLAIN,
    exercise,
    item,
    knowing_also,
    session,
    slot,
    template,
    week,
)


class TestTemplates:
    """Which week somebody is given, and whether it counts as one."""

    def test_the_template_of_highest_rank_is_taken(self) -> None:
        """Of the templates whose findings hold the one of highest rank is filled; the others are not looked at."""
        high = replace(PLAIN, id="high", rank=3)
        other = replace(PLAIN, id="other", rank=9, holds_when=replace(PLAIN.holds_when, any_of=("sore-leg",)))
        known = replace(SMALL, templates={"plain": PLAIN, "high": high, "other": other})
        assert choose_template(known, CHAIR) is high
        assert choose_template(known, profile("thin", "sore-leg")) is other

    def test_there_may_be_no_template(self) -> None:
        """Who has none of the findings that a template asks for is given no week."""
        assert choose_template(SMALL, profile()) is None

    @pytest.mark.parametrize(
        "items, goals, missing, whole",
        [(3, 2, (), True), (2, 2, (), False), (3, 1, (), False), (3, 2, ("legs",), False), (4, 3, (), True)],
    )
    def test_a_whole_week_has_three_items_two_goals_and_what_is_essential(
        self, items: int, goals: int, missing: tuple[str, ...], *, whole: bool
    ) -> None:
        """Fewer items, a single goal or an essential goal that is missing make it part of a week."""
        held = tuple(replace(week().items[0], goal=f"goal-{number % goals}") for number in range(items))
        assert is_whole(PLAIN, replace(week(), items=held, missing=missing)) is whole

    def test_a_template_may_ask_for_more_goals(self) -> None:
        """Where a template asks for three goals of its own, two are part of a week and three are one."""
        asks = replace(PLAIN, essential_any=3)
        some = tuple(replace(week().items[0], goal=goal) for goal in ("a", "b", "b"))
        assert not is_whole(asks, replace(week(), items=some))
        assert is_whole(asks, replace(week(), items=(*some, replace(some[0], goal="c"))))


def test_a_week_says_everything_of_itself() -> None:
    """Days, items, totals and minutes of the small week are these, and nothing in it is missing."""
    aim = rule("seeks", aim=(Aim(goal="legs", sessions_per_week=2, minutes_per_week=None),))
    a = PlannedSession(session="a", minutes=10, items=("rise", "kick"), two_minutes=("rise",))
    b = PlannedSession(session="b", minutes=5, items=("stand",), two_minutes=("stand",))
    plain = {"side": None, "step": 0, "sessions_per_week": 2, "minutes": 5, "capped_by": (), "aims": ("seeks",)}
    made = week(aim)
    assert made.template == "plain"
    assert made.horizon_weeks == 8
    assert made.minutes_per_week == 30
    assert [(day.day, day.sessions) for day in made.days] == list(
        zip(DAYS, [(a,), (b,), (), (a,), (b,), (), ()], strict=True)
    )
    rise, kick, stand = made.items
    nothing = {"easier": None, "harder": None, "swaps": (), "swap_costs": ()}
    rise_slots, stand_slots = (Place(session="a", slot="legs"),), (Place(session="b", slot="balance"),)
    assert rise == Item(
        item="rise",
        exercise="rise",
        goal="legs",
        slots=rise_slots,
        **{**plain, **nothing, "harder": "deep-bend", "swaps": rise.swaps, "swap_costs": rise.swap_costs},  # type: ignore[arg-type]
    )
    assert stand == Item(
        item="stand",
        exercise="stand",
        goal="balance",
        slots=stand_slots,
        **{**plain, **nothing, "aims": ()},  # type: ignore[arg-type]
    )
    assert kick.swap_costs == (SwapCost(exercise="heel", minutes=5, gives_way=()),)
    assert kick.swaps == ("heel",)
    assert made.totals == (
        Total(
            goal="legs",
            sessions_per_week=2,
            minutes_per_week=20,
            aim=SoughtAmount(sessions_per_week=2, minutes_per_week=None, rules=("seeks",)),
        ),
        Total(goal="balance", sessions_per_week=2, minutes_per_week=10, aim=None),
    )
    assert (made.unfilled, made.left_over, made.missing) == ((), (), ())


class TestSlots:
    """What stands where, and why nothing does."""

    def test_no_exercise_stands_twice_in_a_session(self) -> None:
        """A second slot for the same takes the next exercise that fits."""
        two = template(
            session("s", slot("one", moves=("knee", "calf")), slot("two", moves=("knee", "calf"))), monday=("s",)
        )
        assert [(i.exercise, i.slots) for i in week(template=two).items] == [
            ("heel", (Place(session="s", slot="one"),)),
            ("kick", (Place(session="s", slot="two"),)),
        ]

    def test_a_slot_whose_only_exercise_stands_already_is_no_gap(self) -> None:
        """Nothing is called unfilled for want of a second exercise where the first one stands."""
        two = template(session("s", slot("one", moves=("knee",)), slot("two", moves=("knee",))), monday=("s",))
        assert (len(week(template=two).items), week(template=two).unfilled) == (1, ())

    def test_a_slot_is_no_gap_where_one_that_fits_stands_and_another_is_left_out(self) -> None:
        """Of two exercises for a slot one stands in the session already and one is left out: nothing is missing."""
        two = template(
            session("s", slot("one", moves=("knee",)), slot("two", moves=("knee", "squat"))),
            monday=("s",),
        )
        made = week(rule("feet", forbid=(FEET,)), template=two)
        assert ([i.exercise for i in made.items], made.unfilled) == (["kick"], ())

    def test_a_rule_behind_an_empty_slot_is_named_once(self) -> None:
        """A rule that leaves out both exercises for a slot is one rule."""
        known = knowing_also(exercise("other-rise", "rise"))
        squats = template(session("s", slot("one", moves=("squat",))), monday=("s",))
        assert week(rule("feet", forbid=(FEET,)), known=known, template=squats).unfilled == (
            Unfilled(session="s", slot="one", goal="legs", rules=("feet",)),
        )

    def test_a_slot_that_nothing_may_fill_names_the_rules_behind_it(self) -> None:
        """An empty slot says its goal and each rule that left out what would have fitted; other slots are filled."""
        feet = rule("feet", forbid=(FEET,)), rule("again", forbid=(FEET,))
        elsewhere = rule("elsewhere", cap={"strength": 0})  # leaves out the deep bend, which fits neither slot
        legs = replace(PLAIN.sessions["a"].slots[0], moves=("squat",))
        a = replace(PLAIN.sessions["a"], slots=(legs, *PLAIN.sessions["a"].slots[1:]))
        made = week(
            *feet,
            elsewhere,
            template=replace(PLAIN, sessions={**PLAIN.sessions, "a": a}),
            person=replace(CHAIR, things=frozenset()),
        )
        assert made.unfilled == (
            Unfilled(session="a", slot="legs", goal="legs", rules=("feet", "again")),
            Unfilled(session="b", slot="balance", goal="balance", rules=("feet", "again")),
        )
        assert [i.exercise for i in made.items] == ["kick"]

    def test_the_side_that_is_allowed_is_the_side_that_works(self) -> None:
        """With the right leg sore the left one kicks."""
        sore = rule(
            "sore",
            holds_when=SMALL.rules["hard-work-of-a-sore-leg"].holds_when,
            forbid=((Demand(axis="leg", place="same", rank=1),),),
        )
        person = replace(CHAIR, findings=frozenset({"thin", "sore-leg", "sore-leg.right"}))
        made = week(sore, person=person, template=template(session("s", slot("one", moves=("knee",))), monday=("s",)))
        assert [(i.exercise, i.side) for i in made.items] == [("kick", "left")]

    def test_an_item_counts_every_session_it_stands_in(self) -> None:
        """One exercise in two sessions is one item with two slots, as often a week as both sessions together."""
        legs = template(
            session("s", slot("one", moves=("knee",))),
            session("t", slot("two", moves=("knee",))),
            monday=("s",),
            tuesday=("t",),
            thursday=("s",),
        )
        made = item(week(template=legs), "kick")
        assert made.sessions_per_week == 3
        assert made.slots == (Place(session="s", slot="one"), Place(session="t", slot="two"))

    def test_a_session_without_a_day_gives_no_item(self) -> None:
        """What stands in a session that no day has is not in the week."""
        unused = template(
            session("s", slot("one", moves=("knee",))), session("t", slot("two", goal="balance")), monday=("s",)
        )
        made = week(template=unused)
        assert [i.exercise for i in made.items] == ["kick"]
        assert [total.goal for total in made.totals] == ["legs"]

    def test_a_reader_with_fewer_days_gets_the_layout_that_fits_best(self) -> None:
        """The layout with the most days of those that fit is taken; with fewer days than any, the one with fewest."""
        three = {day: ("a", "b") if day in {"monday", "wednesday", "friday"} else () for day in DAYS}
        one = {day: ("a", "b") if day == "sunday" else () for day in DAYS}
        plain = replace(PLAIN, fewer=(three, one))
        found = {n: layout_for(plain, n) for n in range(8)}
        assert found == {7: PLAIN.days, 6: PLAIN.days, 5: PLAIN.days, 4: PLAIN.days, 3: three, 2: one, 1: one, 0: one}
        made = week(template=plain, person=replace(CHAIR, days_per_week=3))
        assert [day.day for day in made.days if day.sessions] == ["monday", "wednesday", "friday"]

    def test_a_session_that_nothing_fills_is_on_no_day(self) -> None:
        """A day whose session is empty is a day of rest, beside others that are not."""
        made = week(rule("feet", forbid=(FEET,)))
        assert [bool(day.sessions) for day in made.days] == [True, False, False, True, False, False, False]
        assert made.days[1] == Day(day="tuesday", sessions=())


class TestSwaps:
    """What the reader puts in place of something."""

    def test_a_swap_stands_where_the_engine_chose_another(self) -> None:
        """The item keeps its name and its place, and shows what the reader wants."""
        made = week(swaps={"kick": "heel"})
        assert (item(made, "kick").exercise, item(made, "kick").slots) == ("heel", (Place(session="a", slot="knee"),))
        assert made.days[0].sessions[0].items == ("rise", "kick")

    def test_a_swap_that_is_not_allowed_is_refused(self) -> None:
        """What does not serve the place is never put there in silence."""
        with pytest.raises(AnswersError):
            week(swaps={"kick": "stand"})

    def test_a_swap_says_what_would_give_way_to_it(self) -> None:
        """A longer exercise than there is time for costs the least important item, and the week says so beforehand."""
        long = exercise(
            "long-kick", "heel", moves=("calf",), steps=(replace(SMALL.exercises["heel"].steps[0], session_minutes=9),)
        )
        three = template(
            session("s", slot("one", moves=("calf",), prefer=("heel",)), slot("two", goal="balance")), monday=("s",)
        )
        known = knowing_also(long)
        made = week(known=known, template=three, person=replace(CHAIR, minutes_per_day=10))
        assert item(made, "heel").swap_costs == (SwapCost(exercise="long-kick", minutes=9, gives_way=("stand",)),)

    def test_what_left_the_week_for_time_may_come_back_with_a_shorter_swap(self) -> None:
        """Costs are counted from the whole week, not from what was left of it."""
        steps = SMALL.exercises["heel"].steps
        quick = exercise("quick", "heel", moves=("calf",), steps=(replace(steps[0], session_minutes=1),))
        slow = exercise("slow", "heel", moves=("calf",), steps=(replace(steps[0], session_minutes=9),))
        three = template(
            session("s", slot("one", moves=("calf",), prefer=("slow",)), slot("two", goal="balance")), monday=("s",)
        )
        made = week(known=knowing_also(quick, slow), template=three, person=replace(CHAIR, minutes_per_day=10))
        assert [i.item for i in made.items] == ["slow"]
        assert {cost.exercise: cost.gives_way for cost in item(made, "slow").swap_costs} == {"heel": (), "quick": ()}
