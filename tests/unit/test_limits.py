"""What rules say of a person: which of them speak, which number counts, what is told, and whom to see."""

from __future__ import annotations

from pyengine.limits import Bound, Sought, is_active
from pyengine.model import Aim, Condition
from tests.unit.thin import limits, profile, refer, rule


class TestWhichRulesSpeak:
    """A rule speaks of whoever it is for, as long as it is for."""

    def test_a_rule_speaks_while_its_findings_hold(self) -> None:
        """A rule is active for those of whom its findings are found, and silent for the others."""
        spoken = rule("a", cap={"strength": 1})
        other = rule("b", holds_when=Condition(root="sore-leg", any_of=(), all_of=()))
        assert limits(spoken, other).active == ("a",)
        assert limits(spoken, other, person=profile("sore-leg")).active == ("b",)

    def test_a_rule_of_first_weeks_speaks_until_they_are_over(self) -> None:
        """A rule of the first three weeks speaks after two weeks, and is silent after three."""
        early = rule("early", first_weeks=3)
        spoken = [is_active(early, profile("thin", weeks_done=week)) for week in range(5)]
        assert spoken == [True, True, True, False, False]

    def test_weeks_do_not_wake_a_rule_for_somebody_else(self) -> None:
        """A rule of the first weeks is silent from the start where its findings do not hold."""
        assert not is_active(rule("early", first_weeks=3), profile("sore-leg"))

    def test_a_rule_without_first_weeks_never_ends(self) -> None:
        """However far somebody has come, a rule that names no weeks goes on."""
        assert is_active(rule("a"), profile("thin", weeks_done=500))


class TestNumbers:
    """The most careful number counts, with every rule that sets it."""

    def test_the_lowest_cap_counts(self) -> None:
        """Of several caps on a ladder the lowest holds, whichever rule comes first; each ladder has its own."""
        low, high = rule("low", cap={"strength": 0}), rule("high", cap={"strength": 1, "balance": 1})
        for rules in ((low, high), (high, low)):
            assert limits(*rules).caps == {
                "strength": Bound(value=0, rules=("low",)),
                "balance": Bound(value=1, rules=("high",)),
            }

    def test_the_highest_least_counts(self) -> None:
        """Of several hours of rest the most are kept, whichever rule comes first."""
        few, many = rule("few", at_least={"rest_hours": 24}), rule("many", at_least={"rest_hours": 72})
        for rules in ((few, many), (many, few)):
            assert limits(*rules).at_least == {"rest_hours": Bound(value=72, rules=("many",))}

    def test_all_rules_that_set_a_number_are_named(self) -> None:
        """Rules that set the same number stand beside each other, in their order."""
        rules = [rule(name, cap={"strength": 1}, at_least={"rest_hours": 48}) for name in ("a", "b", "c")]
        held = limits(*rules)
        assert held.caps["strength"] == Bound(value=1, rules=("a", "b", "c"))
        assert held.at_least["rest_hours"] == Bound(value=48, rules=("a", "b", "c"))

    def test_the_most_steps_back_count(self) -> None:
        """Of several steps back the most are taken; without any, nobody steps back and no rule is named."""
        assert limits(rule("a", step_back=1), rule("b", step_back=2)).step_back == Bound(value=2, rules=("b",))
        assert limits(rule("a")).step_back == Bound(value=0, rules=())

    def test_the_shortest_horizon_counts(self) -> None:
        """Of several horizons the shortest holds; without any there is none."""
        rules = rule("a", horizon_weeks=12), rule("b", horizon_weeks=4), rule("c")
        assert limits(*rules).horizon_weeks == Bound(value=4, rules=("b",))
        assert limits(rule("c")).horizon_weeks is None


class TestAims:
    """What is sought, and by which rules."""

    def test_the_most_that_is_sought_counts(self) -> None:
        """Days and minutes are each the most that any rule seeks, and every rule that seeks the most is named once."""
        days = rule("days", aim=(Aim(goal="legs", sessions_per_week=3, minutes_per_week=None),))
        minutes = rule("minutes", aim=(Aim(goal="legs", sessions_per_week=None, minutes_per_week=150),))
        both = rule("both", aim=(Aim(goal="legs", sessions_per_week=3, minutes_per_week=150),))
        less = rule("less", aim=(Aim(goal="legs", sessions_per_week=2, minutes_per_week=60),))
        assert limits(days, minutes, both, less).aims == {
            "legs": Sought(sessions_per_week=3, minutes_per_week=150, rules=("days", "both", "minutes"))
        }

    def test_days_alone_and_minutes_alone_leave_the_other_open(self) -> None:
        """What no rule names is not made up."""
        some = rule(
            "a",
            aim=(
                Aim(goal="legs", sessions_per_week=2, minutes_per_week=None),
                Aim(goal="balance", sessions_per_week=None, minutes_per_week=60),
            ),
        )
        assert limits(some).aims == {
            "balance": Sought(sessions_per_week=None, minutes_per_week=60, rules=("a",)),
            "legs": Sought(sessions_per_week=2, minutes_per_week=None, rules=("a",)),
        }

    def test_aims_stand_in_the_order_of_their_names(self) -> None:
        """However rules are ordered, and whatever the machine, aims come out in one order."""
        names = ("walking", "legs", "arms", "balance", "back", "posture", "hips")
        aims = tuple(Aim(goal=name, sessions_per_week=2, minutes_per_week=None) for name in names)
        assert list(limits(rule("a", aim=aims)).aims) == sorted(names)


class TestWordsAndReferrals:
    """What is told, and whom to see."""

    def test_a_notice_names_every_rule_that_tells_it(self) -> None:
        """Rules that tell the same notice are all named, in their order."""
        rules = rule("a", tell=("stop-signs",)), rule("b", tell=("stop-signs", "care"))
        assert limits(*rules).tells == {"stop-signs": ("a", "b"), "care": ("b",)}

    def test_the_most_urgent_referral_comes_first(self) -> None:
        """Referrals stand by their urgency, whatever the order of the rules."""
        rules = [rule(when, refer=refer(when)) for when in ("next-visit", "emergency", "before-any", "same-day")]
        assert [r.rule for r in limits(*rules).refers] == ["emergency", "same-day", "before-any", "next-visit"]

    def test_of_two_as_urgent_the_one_that_stops_everything_comes_first(self) -> None:
        """Within one urgency what stops everything stands before what stops a part."""
        part, whole = rule("part", refer=refer("same-day", blocks_all=False)), rule("whole", refer=refer("same-day"))
        assert [r.rule for r in limits(part, whole).refers] == ["whole", "part"]

    def test_a_referral_is_made_while_its_thing_is_missing(self) -> None:
        """Who is cleared already is not sent to be cleared; who has something else is."""
        waits = rule("a", refer=refer("before-any", without="cleared"))
        assert [r.rule for r in limits(waits).refers] == ["a"]
        assert [r.rule for r in limits(waits, person=profile("thin", things=("chair",))).refers] == ["a"]
        assert limits(waits, person=profile("thin", things=("cleared",))).refers == ()
