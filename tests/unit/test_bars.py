"""What rules leave out: from which level on, on which side, and what lifts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pyengine.limits import Bar, bars_of, cells_of, limits_of
from pyengine.model import SIDES, Condition, Demand, Need, Side
from tests.unit.thin import SMALL, knowing, limits, profile, refer, rule

FORBIDS = SMALL.rules["much-bending"].forbid
BEND = (("bend", "either", 2),)


def fields(bar: Bar) -> tuple[object, ...]:
    """Return everything that a bar says."""
    return bar.rule, bar.kind, bar.cells, bar.thing, bar.studied_for, bar.lifted_by


class TestBars:
    """What is left out, on which side, and what lifts it."""

    def test_a_forbid_bars_its_pattern(self) -> None:
        """What a rule forbids is barred from the level it names, and nothing lifts it."""
        (bar,) = limits(rule("a", forbid=FORBIDS)).bars
        assert fields(bar) == ("a", "forbid", BEND, None, None, None)

    def test_a_need_bars_until_it_is_met(self) -> None:
        """What needs a clearance is barred without it; the bar says what lifts it, and is gone once it is there."""
        need = rule("a", need=(Need(thing="cleared", studied_for=None, patterns=FORBIDS),))
        (bar,) = limits(need).bars
        assert fields(bar) == ("a", "need", BEND, "cleared", None, "cleared")
        assert limits(need, person=profile("thin", things=("cleared",))).bars == ()

    def test_another_thing_lifts_nothing(self) -> None:
        """A chair is no clearance."""
        need = rule("a", need=(Need(thing="cleared", studied_for=None, patterns=FORBIDS),))
        assert len(limits(need, person=profile("thin", things=("chair",))).bars) == 1

    def test_a_need_without_a_pattern_bars_everything(self) -> None:
        """A need that names no demand bars every step; one of a study keeps the name of what was studied."""
        (bar,) = limits(rule("a", need=(Need(thing=None, studied_for="lesions", patterns=()),))).bars
        assert fields(bar) == ("a", "need", (), None, "lesions", None)

    def test_a_referral_bars_what_it_blocks(self) -> None:
        """What waits for a visit is barred, until the thing is there that the visit gives."""
        waits = rule("a", refer=refer("before-these", blocks_all=False, blocks=FORBIDS, without="cleared"))
        (bar,) = limits(waits).bars
        assert fields(bar) == ("a", "refer", BEND, None, None, "cleared")
        assert limits(waits, person=profile("thin", things=("cleared",))).bars == ()

    def test_a_referral_that_nothing_lifts_stays(self) -> None:
        """Whatever somebody has, a referral that names no thing goes on barring."""
        waits = rule("a", refer=refer("before-these", blocks_all=False, blocks=FORBIDS))
        assert len(limits(waits, person=profile("thin", things=("cleared", "chair"))).bars) == 1

    def test_every_pattern_has_its_own_bar(self) -> None:
        """Forbids, needs and blocks of one rule all count, in that order."""
        some = (FORBIDS[0], (Demand(axis="feet", place="either", rank=1),))
        whole = rule(
            "a",
            forbid=some,
            need=(Need(thing="cleared", studied_for=None, patterns=some),),
            refer=refer("before-these", blocks=some),
        )
        assert [bar.kind for bar in limits(whole).bars] == ["forbid", "forbid", "need", "need", "refer", "refer"]

    def test_one_bar_is_one_object(self) -> None:
        """Two people meet the very same bars, so that what a bar meets is worked out once."""
        known = knowing(rule("a", forbid=FORBIDS))
        assert limits_of(known, profile("thin")).bars[0] is limits_of(known, profile("thin", "sore-leg")).bars[0]


class TestSides:
    """A finding on one side bars that side."""

    SORE = rule(
        "sore",
        holds_when=Condition(root="always", any_of=("sore-leg",), all_of=()),
        forbid=((Demand(axis="leg", place="same", rank=1),),),
    )

    @pytest.mark.parametrize("sides", [("left",), ("right",), ("left", "right")])
    def test_the_side_that_is_found_is_barred(self, sides: tuple[Side, ...]) -> None:
        """A sore left leg bars the left, a sore right leg the right, and both bar both."""
        found = profile("sore-leg", *(f"sore-leg.{side}" for side in sides))
        assert [bar.cells for bar in limits(self.SORE, person=found).bars] == [(("leg", side, 1),) for side in sides]

    def test_a_side_may_stand_under_all(self) -> None:
        """It does not matter whether a rule names its sided finding under any or under all."""
        under_all = replace(self.SORE, holds_when=Condition(root="always", any_of=(), all_of=("thin", "sore-leg")))
        found = profile("thin", "sore-leg", "sore-leg.right")
        assert [bar.cells for bar in limits(under_all, person=found).bars] == [(("leg", "right", 1),)]

    def test_without_a_side_either_is_barred(self) -> None:
        """Where it is not known which side is meant, both are kept from it."""
        assert [bar.cells for bar in limits(self.SORE, person=profile("sore-leg")).bars] == [(("leg", "either", 1),)]

    def test_a_side_of_something_else_means_no_side_here(self) -> None:
        """The side of a finding that a rule does not name is not the side it bars."""
        assert [
            bar.cells for bar in limits(rule("a", forbid=self.SORE.forbid), person=profile("thin", "x.left")).bars
        ] == [(("leg", "either", 1),)]

    @pytest.mark.parametrize(
        "place, none, left, right",
        [
            ("same", "either", "left", "right"),
            ("other", "either", "right", "left"),
            ("both", "both", "both", "both"),
            ("either", "either", "either", "either"),
        ],
    )
    def test_same_and_other_are_told_as_left_and_right(self, place: str, none: str, left: str, right: str) -> None:
        """`same` is the side that is found and `other` the one across; `both` and `either` stay what they are."""
        pattern = (Demand(axis="leg", place=place, rank=2), Demand(axis="bend", place="either", rank=1))  # type: ignore[arg-type]
        told = {side: cells_of(pattern, side) for side in (None, *SIDES)}
        assert {side: cells[0] for side, cells in told.items()} == {
            None: ("leg", none, 2),
            "left": ("leg", left, 2),
            "right": ("leg", right, 2),
        }
        assert {cells[1] for cells in told.values()} == {("bend", "either", 1)}

    def test_every_bar_of_a_rule_knows_its_side(self) -> None:
        """Forbids, needs and blocks all take the side that is meant."""
        demand = ((Demand(axis="leg", place="same", rank=1),),)
        whole = rule(
            "a",
            forbid=demand,
            need=(Need(thing=None, studied_for=None, patterns=demand),),
            refer=refer("before-these", blocks=demand),
        )
        assert [bar.cells for bar in bars_of(whole, "left")] == [(("leg", "left", 1),)] * 3
