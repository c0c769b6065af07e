"""How far a week goes: which version and step of an exercise, how many minutes, and for how many weeks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pyengine.model import Aim, Demand, Rule
from pyengine.plan import LeftDay, LeftOver, SoughtAmount, Total
from tests.unit.thin import SMALL, rule
from tests.unit.weeks import (
    CHAIR,
    CLEARED,
    exercise,
    item,
    knowing_also,
    session,
    slot,
    template,
    week,
)


class TestHowFar:
    """Which version of an exercise, and at which step."""

    HARD = exercise("hard-rise", "rise", moves=("squat",), harder="harder-rise", easier="rise")
    HARDER = exercise("harder-rise", "rise", moves=("squat",), harder=None, easier="hard-rise")
    RISE = exercise("rise", "rise", harder="hard-rise")
    SQUAT = template(session("s", slot("one", moves=("squat",), prefer=("rise",))), monday=("s",))

    def chosen(self, up: int, *rules: Rule, ladder: str = "strength", more: str | None = None) -> str:
        """Return what stands in the slot for someone who has come so many exercises up."""
        far = replace(CLEARED, id="far", exercises_up=up, ladders=(ladder,))
        known = knowing_also(self.RISE, self.HARD, self.HARDER, far=far, cleared=replace(far, exercises_up=0))
        if more:
            known = replace(
                known, exercises={**known.exercises, more: replace(known.exercises[more], moves=("other",))}
            )
        person = replace(CHAIR, things=frozenset({"chair", "far", "cleared"}))
        return week(*rules, known=known, person=person, template=self.SQUAT).items[0].exercise

    @pytest.mark.parametrize("up, name", [(0, "rise"), (1, "hard-rise"), (2, "harder-rise"), (5, "harder-rise")])
    def test_who_has_come_further_is_given_a_harder_version(self, up: int, name: str) -> None:
        """As many versions up as somebody says they have come, and no further than there are."""
        assert self.chosen(up) == name

    def test_another_ladder_is_no_way_up(self) -> None:
        """Who has come far in balance is not taken to be strong."""
        assert self.chosen(2, ladder="balance") == "rise"

    def test_the_way_up_ends_where_a_version_is_left_out(self) -> None:
        """Nobody is given a version beyond one that is left out or does not fit the slot."""
        assert self.chosen(2, more="hard-rise") == "rise"
        assert self.chosen(2, more="harder-rise") == "hard-rise"

    def test_a_harder_version_that_stands_already_is_not_taken_again(self) -> None:
        """Two slots never climb to the same exercise."""
        two = replace(
            self.SQUAT, sessions={"s": session("s", slot("one", prefer=("hard-rise",)), slot("two", prefer=("rise",)))}
        )
        far = replace(CLEARED, id="far", exercises_up=1, ladders=("strength",))
        hard = replace(self.HARD, harder=None)
        known = knowing_also(self.RISE, hard, far=far)
        made = week(known=known, person=replace(CHAIR, things=frozenset({"chair", "far"})), template=two)
        assert [i.exercise for i in made.items] == ["hard-rise", "rise"]

    def test_an_item_shows_the_step_it_starts_on_with_its_minutes_and_who_holds_it(self) -> None:
        """Who has come to the second step is shown it, with its minutes; a rule that holds them below is named."""
        far = replace(CLEARED, starts_at_step=2, ladders=("strength",))
        person = replace(CHAIR, things=frozenset({"chair", "cleared"}))
        made = item(week(known=knowing_also(cleared=far), person=person), "kick")
        assert (made.step, made.minutes, made.capped_by) == (1, 6, ())
        held = item(week(rule("a", cap={"strength": 0}), known=knowing_also(cleared=far), person=person), "kick")
        assert (held.step, held.minutes, held.capped_by) == (0, 5, ("a",))

    def test_the_side_that_works_says_how_far(self) -> None:
        """Where only the left side is allowed, its own verdict tells the step, the minutes and who holds it."""
        right = replace(
            CHAIR,
            findings=frozenset({"thin", "sore-leg", "sore-leg.right"}),
            things=frozenset({"chair", "cleared"}),
        )
        sore = rule(
            "sore",
            holds_when=SMALL.rules["hard-work-of-a-sore-leg"].holds_when,
            forbid=((Demand(axis="leg", place="same", rank=1),),),
        )
        far = replace(CLEARED, starts_at_step=2, ladders=("strength",))
        made = item(week(sore, known=knowing_also(cleared=far), person=right), "kick")
        assert (made.side, made.step, made.minutes, made.capped_by) == ("left", 1, 6, ())
        low = rule("low", cap={"strength": 0})
        held = item(week(sore, low, known=knowing_also(cleared=far), person=right), "kick")
        assert (held.side, held.step, held.minutes, held.capped_by) == ("left", 0, 5, ("low",))

    def test_easier_and_harder_are_named_where_they_are_allowed(self) -> None:
        """An item names its neighbours on the way up and down, and none that is left out."""
        known = knowing_also(self.RISE, self.HARD, self.HARDER)
        at = replace(self.SQUAT, sessions={"s": session("s", slot("one", moves=("squat",), prefer=("hard-rise",)))})
        made = week(known=known, template=at).items[0]
        assert (made.easier, made.harder) == ("rise", "harder-rise")
        low = replace(self.HARDER, equipment=("gym",))
        assert week(known=knowing_also(self.RISE, self.HARD, low), template=at).items[0].harder is None


class TestTime:
    """What fits, what is left, and how long it lasts."""

    def test_minutes_add_up(self) -> None:
        """A week's minutes are those of every session on every day."""
        assert week().minutes_per_week == 2 * (5 + 5) + 2 * 5

    def test_a_total_counts_days_and_minutes_of_its_goal_alone(self) -> None:
        """Two exercises for a goal in one session are one time; another goal's minutes are not added."""
        mixed = template(
            session("s", slot("one", moves=("knee",)), slot("two", moves=("calf",)), slot("three", goal="balance")),
            monday=("s",),
            friday=("s",),
        )
        assert [(t.goal, t.sessions_per_week, t.minutes_per_week) for t in week(template=mixed).totals] == [
            ("legs", 2, 20),
            ("balance", 2, 10),
        ]

    def test_two_sessions_of_a_goal_on_one_day_are_one_time(self) -> None:
        """Days are counted, not sessions."""
        twice = template(
            session("s", slot("one", moves=("knee",))), session("t", slot("two", moves=("calf",))), monday=("s", "t")
        )
        assert [(t.sessions_per_week, t.minutes_per_week) for t in week(template=twice).totals] == [(1, 10)]

    def test_what_is_sought_and_not_there_is_counted_as_nothing(self) -> None:
        """A goal that rules seek stands among the totals with nothing beside it, where the week has none of it."""
        seeks = rule("seeks", aim=(Aim(goal="balance", sessions_per_week=3, minutes_per_week=90),))
        legs = template(session("s", slot("one", moves=("knee",))), monday=("s",))
        assert week(seeks, template=legs).totals[1] == Total(
            goal="balance",
            sessions_per_week=0,
            minutes_per_week=0,
            aim=SoughtAmount(sessions_per_week=3, minutes_per_week=90, rules=("seeks",)),
        )

    @pytest.mark.parametrize(
        "minutes, kept", [((1, 1, 1), "ab"), ((2, 1, 1), "a"), ((1, 2, 1), "a"), ((3, 1, 5), "a"), ((3, 4, 5), "a")]
    )
    def test_the_shortest_version_begins_as_the_session_does(self, minutes: tuple[int, ...], kept: str) -> None:
        """What the session begins with, cut short if need be; nothing is picked from behind a longer item."""
        some = [
            exercise(
                name, "heel", moves=(name,), steps=(replace(SMALL.exercises["heel"].steps[0], session_minutes=time),)
            )
            for name, time in zip("abc", minutes, strict=True)
        ]
        short = template(session("s", *(slot(name, moves=(name,)) for name in "abc")), monday=("s",))
        (made,) = week(known=knowing_also(*some), template=short).days[0].sessions
        assert made.two_minutes == tuple(kept)

    def test_what_there_is_no_room_for_is_still_in_no_item(self) -> None:
        """What does not fit into the day is named as left, and its goal is missing where it was essential."""
        both = replace(
            template(session("s", slot("one", moves=("knee",)), slot("two", goal="balance")), monday=("s",)),
            essential=("balance", "legs"),
        )
        made = week(template=both, person=replace(CHAIR, minutes_per_day=5))
        assert [i.exercise for i in made.items] == ["kick"]
        assert made.left_over == (LeftOver(session="s", slot="two", rules=()),)
        assert made.missing == ("balance",)

    @pytest.mark.parametrize("minutes, rules", [(20, ("short-days",)), (6, ("short-days",)), (5, ()), (1, ())])
    def test_what_has_no_room_names_the_rule_or_the_readers_own_time(
        self, minutes: int, rules: tuple[str, ...]
    ) -> None:
        """A rule is named that leaves fewer minutes than the reader has; where the reader has no more, none is."""
        both = template(session("s", slot("one", moves=("knee",)), slot("two", goal="balance")), monday=("s",))
        ladder = SMALL.ladders["minutes-per-day"]
        five = replace(ladder, rungs=(replace(ladder.rungs[0], count=5), *ladder.rungs[1:]))
        known = replace(SMALL, ladders={**SMALL.ladders, ladder.id: five})
        short = rule("short-days", cap={"minutes-per-day": 0})
        made = week(short, template=both, known=known, person=replace(CHAIR, minutes_per_day=minutes))
        assert made.left_over == (LeftOver(session="s", slot="two", rules=rules),)

    def test_a_day_that_is_still_too_long_loses_its_last_sessions(self) -> None:
        """First items come first, in the order of the day; what has no room goes but the first, and all is said."""
        three = template(
            session("s", slot("one", moves=("knee",))),
            session("t", slot("two", goal="balance")),
            session("u", slot("three", moves=("squat",))),
            monday=("s", "t", "u"),
            friday=("u", "t"),
        )
        made = week(template=three, person=replace(CHAIR, minutes_per_day=10))
        held = {day.day: [one.session for one in day.sessions] for day in made.days if day.sessions}
        assert held == {"monday": ["s", "t"], "friday": ["u", "t"]}
        assert made.left_days == (LeftDay(day="monday", session="u", rules=()),)
        assert item(made, "rise").sessions_per_week == 1
        least = week(template=three, person=replace(CHAIR, minutes_per_day=1))
        assert [[one.session for one in day.sessions] for day in least.days if day.sessions] == [["s"], ["u"]]
        assert [(left.day, left.session) for left in least.left_days] == [
            ("monday", "t"),
            ("monday", "u"),
            ("friday", "t"),
        ]
        assert "stand" not in {i.exercise for i in least.items}

    def test_what_would_be_cut_in_vain_stays(self) -> None:
        """A session that a day has no room for takes nothing from the others: the day is filled with what fits."""
        two = template(
            session("s", slot("one", moves=("knee",)), slot("two", goal="balance")),
            session("long", slot("three", moves=("squat",))),
            monday=("s", "long"),
        )
        slow = replace(SMALL.exercises["rise"].steps[0], session_minutes=10)
        known = knowing_also(replace(SMALL.exercises["rise"], steps=(slow,)))
        made = week(template=two, known=known, person=replace(CHAIR, minutes_per_day=12))
        assert [(one.session, one.items) for one in made.days[0].sessions] == [("s", ("kick", "stand"))]
        assert made.left_days == (LeftDay(day="monday", session="long", rules=()),)
        assert made.left_over == ()

    def test_a_walk_behind_strength_work_waits_for_two_items_of_the_rest(self) -> None:
        """On a strength day strength work keeps two items before a later session begins; elsewhere it is first."""
        strong = replace(session("s", slot("one", moves=("knee",)), slot("two", moves=("calf",))), strength=True)
        both = template(strong, session("walk", slot("three", goal="balance")), monday=("s", "walk"), friday=("walk",))
        made = week(template=both, person=replace(CHAIR, minutes_per_day=10))
        assert [(one.session, one.items) for one in made.days[0].sessions] == [("s", ("kick", "heel"))]
        assert [one.session for one in made.days[4].sessions] == ["walk"]
        assert made.left_days == (LeftDay(day="monday", session="walk", rules=()),)
        first = replace(both, sessions={**both.sessions, "s": replace(strong, strength=False)})
        again = week(template=first, person=replace(CHAIR, minutes_per_day=10))
        assert [(one.session, one.items) for one in again.days[0].sessions] == [("s", ("kick",)), ("walk", ("stand",))]

    def test_an_item_stays_only_where_all_its_days_have_room(self) -> None:
        """A session is the same on each of its days, so its second item waits where one of them is full."""
        two = template(
            session("s", slot("one", moves=("knee",)), slot("two", goal="balance")),
            session("t", slot("three", moves=("squat",))),
            monday=("s", "t"),
            friday=("s",),
        )
        made = week(template=two, person=replace(CHAIR, minutes_per_day=10))
        assert {one.items for day in made.days for one in day.sessions if one.session == "s"} == {("kick",)}
        assert made.left_over == (LeftOver(session="s", slot="two", rules=()),)

    @pytest.mark.parametrize("weeks, shown", [(None, 8), (4, 4), (8, 8), (20, 8)])
    def test_the_shorter_horizon_is_shown(self, weeks: int | None, shown: int) -> None:
        """A rule's horizon shortens the template's, and never lengthens it."""
        assert week(rule("a", horizon_weeks=weeks)).horizon_weeks == shown
