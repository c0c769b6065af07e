"""What is allowed up to which step, and every reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from pyengine.choose import Case, Verdict, step_to_start, verdicts_of
from pyengine.limits import limits_of
from pyengine.model import Demand, Exercise, Knowledge, Need, Rule, Thing
from pyengine.plan import Why
from pyengine.profile import Profile
from tests.unit.thin import SMALL, knowing, profile, rule

FEET = (Demand(axis="feet", place="either", rank=1),)
BEND = (Demand(axis="bend", place="either", rank=2),)
CHAIR = profile("thin", things=("chair",))
LONG = replace(
    SMALL.exercises["kick"],
    id="long",
    one_sided=False,
    steps=tuple(
        replace(
            SMALL.exercises["kick"].steps[0], rung=rung, demands={"bend": (0, 0), "leg": (0, 0), "feet": (feet, feet)}
        )
        for rung, feet in ((0, 0), (1, 0), (2, 1))
    ),
)
"""An exercise of three steps; the last one is done on the feet."""


def verdict(*rules: Rule, of: str = "long", person: Profile = CHAIR, **exercises: Exercise) -> Verdict:
    """Return what these rules say of one exercise that has no sides."""
    known = knowing(*rules)
    known = replace(known, exercises={**known.exercises, "long": LONG, **exercises})
    return verdicts_of(known, person, limits_of(known, person))[of, None]


def why(name: str | None, kind: str, **more: str | None) -> Why:
    """Return a reason that names only what is given."""
    return Why(**{"rule": name, "kind": kind, "axis": None, "level": None, "thing": None, **more})  # type: ignore[arg-type]


class TestWhatIsLeftOut:
    """An exercise is left out with every reason."""

    def test_what_nothing_bars_is_allowed_to_its_last_step(self) -> None:
        """Without a rule against it an exercise has all its steps, and nobody holds it."""
        assert verdict() == Verdict(exercise="long", side=None, steps=3, reasons=(), held_by=())

    def test_a_bar_at_the_first_step_leaves_it_out(self) -> None:
        """What a rule bars from the first step is left out, and the reason tells the rule, the axis and the level."""
        assert verdict(rule("a", forbid=(BEND,)), of="deep-bend") == Verdict(
            exercise="deep-bend",
            side=None,
            steps=0,
            reasons=(why("a", "forbid", axis="bend", level="much"),),
            held_by=(),
        )

    def test_a_rule_gives_one_reason_of_a_kind(self) -> None:
        """Two patterns of one rule are one reason, the first that meets; each kind and each thing is one of its own."""
        needs = tuple(Need(thing=thing, studied_for=None, patterns=(FEET,)) for thing in ("cleared", "tested"))
        said = verdict(rule("a", forbid=(BEND, FEET), need=needs), rule("b", forbid=(FEET,)), of="deep-bend").reasons
        assert said == (
            why("a", "forbid", axis="bend", level="much"),
            why("a", "need", axis="feet", level="on", thing="cleared"),
            why("a", "need", axis="feet", level="on", thing="tested"),
            why("b", "forbid", axis="feet", level="on"),
        )

    def test_a_cap_below_the_first_step_leaves_it_out(self) -> None:
        """What begins above a cap is left out by every rule that sets it."""
        said = verdict(rule("a", cap={"strength": 0}), rule("b", cap={"strength": 0}), of="deep-bend")
        assert said == Verdict(
            exercise="deep-bend", side=None, steps=0, reasons=(why("a", "cap"), why("b", "cap")), held_by=()
        )

    def test_missing_equipment_leaves_it_out(self) -> None:
        """Whoever has no chair is told that it is the chair, after what the rules say; nobody else is."""
        forbids = rule("a", forbid=(FEET,))
        assert verdict(forbids, of="rise", person=profile("thin")).reasons == (
            why("a", "forbid", axis="feet", level="on"),
            why(None, "equipment", thing="chair"),
        )
        assert verdict(of="rise", person=profile("thin")).steps == 0
        assert verdict(of="rise").reasons == ()

    def test_every_missing_thing_is_named(self) -> None:
        """Of two things that an exercise needs the missing one is named, or both."""
        two = replace(LONG, equipment=("chair", "band"))
        assert verdict(long=two).reasons == (why(None, "equipment", thing="band"),)
        assert [w.thing for w in verdict(long=two, person=profile("thin")).reasons] == ["chair", "band"]

    def test_each_side_has_its_own_verdict(self) -> None:
        """What is barred on the left is allowed on the right, and each verdict says its side."""
        known = knowing(rule("a", forbid=((Demand(axis="leg", place="same", rank=1),),), holds_when=SORE))
        person = profile("thin", "sore-leg", "sore-leg.left")
        said = verdicts_of(known, person, limits_of(known, person))
        assert (said["kick", "left"].side, said["kick", "left"].steps) == ("left", 0)
        assert (said["kick", "right"].side, said["kick", "right"].steps) == ("right", 2)
        assert ("kick", None) not in said


SORE = SMALL.rules["hard-work-of-a-sore-leg"].holds_when


class TestWhatIsHeld:
    """An exercise that is allowed may be held below its last step."""

    def test_a_bar_at_a_later_step_holds_below_it(self) -> None:
        """What a rule bars from the third step on is allowed for two, and the rule is named."""
        said = verdict(rule("a", forbid=(FEET,)))
        assert said == Verdict(exercise="long", side=None, steps=2, reasons=(), held_by=("a",))

    @pytest.mark.parametrize("rung", [0, 1])
    def test_a_cap_holds_at_its_rung(self, rung: int) -> None:
        """A cap allows the steps up to its own rung, and none above."""
        said = verdict(rule("a", cap={"strength": rung}), rule("b", cap={"strength": rung}))
        assert said == Verdict(exercise="long", side=None, steps=rung + 1, reasons=(), held_by=("a", "b"))

    def test_a_cap_on_another_ladder_holds_nothing(self) -> None:
        """Balance work that is capped leaves strength work as it is."""
        assert verdict(rule("a", cap={"balance": 0})).steps == 3

    def test_the_lowest_hold_counts_whichever_comes_first(self) -> None:
        """Of a bar at the third step and a cap at the first the lower counts alone, and the higher is not named."""
        assert verdict(rule("bar", forbid=(FEET,)), rule("cap", cap={"strength": 0})).held_by == ("cap",)
        demands = {"bend": (0, 0), "leg": (0, 0), "feet": (1, 1)}
        early = replace(LONG, steps=(LONG.steps[0], replace(LONG.steps[1], demands=demands), LONG.steps[2]))
        said = verdict(rule("bar", forbid=(FEET,)), rule("cap", cap={"strength": 1}), long=early)
        assert (said.steps, said.held_by) == (1, ("bar",))

    def test_rules_that_hold_at_the_same_step_are_all_named(self) -> None:
        """A bar and a cap that hold below the same step stand beside each other, each once."""
        both = rule("both", forbid=(FEET,), cap={"strength": 1})
        said = verdict(rule("bar", forbid=(FEET, FEET)), both, rule("cap", cap={"strength": 1}))
        assert (said.steps, said.held_by) == (2, ("bar", "both", "cap"))

    def test_what_is_left_out_is_not_held_as_well(self) -> None:
        """Once one rule leaves an exercise out, no other is said to hold it."""
        said = verdict(rule("a", forbid=(FEET,)), long=replace(LONG, equipment=("band",)))
        assert (said.steps, said.held_by) == (0, ())


class TestWhereToStart:
    """Which step a week shows."""

    COME: Mapping[str, Thing] = {
        name: replace(SMALL.things["cleared"], id=name, starts_at_step=step, ladders=ladders)
        for name, step, ladders in (("some", 2, ("strength",)), ("far", 3, ("strength",)), ("other", 3, ("balance",)))
    }

    def step(self, *things: str, rules: tuple[Rule, ...] = ()) -> int:
        """Return the step at which someone with these things starts the long exercise."""
        known: Knowledge = replace(knowing(*rules), things=self.COME, exercises={"long": LONG})
        person = profile("thin", things=("chair", *things))
        limits = limits_of(known, person)
        verdicts = verdicts_of(known, person, limits)
        return step_to_start(Case(known, person, limits, verdicts), LONG, verdicts["long", None])

    def test_everybody_starts_at_the_first_step(self) -> None:
        """Without a word of how far they have come, people start at the first step."""
        assert self.step() == 0

    def test_who_has_come_further_starts_further(self) -> None:
        """People start where they say they are on this ladder; the furthest counts, another ladder does not."""
        assert self.step("some") == 1
        assert self.step("some", "far") == 2
        assert self.step("other") == 0

    def test_nobody_starts_above_the_limits(self) -> None:
        """However far somebody has come, the week begins no higher than what is allowed."""
        assert self.step("far", rules=(rule("a", cap={"strength": 0}),)) == 0
        assert self.step("far", rules=(rule("a", forbid=(FEET,)),)) == 1

    def test_steps_back_are_taken_from_where_one_would_start(self) -> None:
        """A step back is one lower than that, and never below the first."""
        assert self.step("far", rules=(rule("a", step_back=1),)) == 1
        assert self.step("far", rules=(rule("a", step_back=1, forbid=(FEET,)),)) == 0
        assert self.step(rules=(rule("a", step_back=2),)) == 0
