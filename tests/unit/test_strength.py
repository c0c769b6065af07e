"""The strength estimate: the dossier's worked values, the lowest counts, and who is told no."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pyengine import wire
from pyengine.model import StrengthTool
from pyengine.reading import load_knowledge
from pyengine.strength import heaviest

REPETITIONS = (1, 5, 8, 10, 12)
WORKED = {
    "epley": (10, 11.67, 12.67, 13.33, 14.00),
    "brzycki": (10, 11.25, 12.41, 13.33, 14.40),
    "lombardi": (10, 11.75, 12.31, 12.59, 12.82),
    "oconner": (10, 11.25, 12.00, 12.50, 13.00),
    "lander": (10, 11.37, 12.51, 13.41, 14.44),
    "mayhew": (10, 11.90, 12.63, 13.09, 13.54),
    "wathan": (10, 11.66, 12.77, 13.47, 14.15),
    "kemmler": (10, 10.80, 11.63, 12.24, 12.85),
}
"""Weight 10, from the dossier's table; one repetition is the lift itself."""


@pytest.fixture(scope="module")
def tool() -> StrengthTool:
    """Return the tool of the knowledge."""
    found = load_knowledge().strength_tool
    assert found is not None
    return found


def asked(tool: StrengthTool, **change: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON may be anything
    """Return what the wire answers to somebody nothing speaks against, with some changes."""
    whole = {
        "schema": "bonewise-strength/1",
        "answers": {ask.id: "no" for ask in tool.asks},
        "lift": "leg-machine",
        "weight": 40,
        "unit": "kg",
        "repetitions": 9,
        "step": 2.5,
    }
    text = json.dumps({**whole, **change})
    found: dict[str, Any] = json.loads(wire.strength(text))
    return found


@pytest.mark.parametrize("name", WORKED)
def test_each_formula_gives_the_worked_values(tool: StrengthTool, name: str) -> None:
    """For ten kilograms and 1, 5, 8, 10 and 12 repetitions a formula gives the dossier's values."""
    formula = next(formula for formula in tool.formulas if formula.id == name)
    found = [round(heaviest(formula, 10, repetitions), 2) for repetitions in REPETITIONS]
    assert found == [pytest.approx(value, abs=0.011) for value in WORKED[name]]


def test_every_formula_of_the_knowledge_has_worked_values(tool: StrengthTool) -> None:
    """No formula is in use that the dossier does not work out."""
    assert {formula.id for formula in tool.formulas} == set(WORKED)


def test_the_lowest_formula_counts_and_the_weight_is_rounded_down(tool: StrengthTool) -> None:
    """The beginning is 70% of the lowest estimate and the most is 80%, each in whole steps of what somebody owns."""
    found = asked(tool)
    assert found["refused"] == []
    assert found["lowest"] == min(found["by_formula"].values()) == 49.0
    assert (found["begin"], found["most"]) == (32.5, 37.5)
    assert (found["rough_from"], found["rough_to"]) == (41.6, 56.4)


def test_a_formula_for_some_is_used_when_they_say_so(tool: StrengthTool) -> None:
    """The equation for trained women past the menopause joins only on a yes, and can only lower what counts."""
    without, with_it = asked(tool), asked(tool, also=["kemmler"])
    assert "kemmler" not in without["by_formula"]
    assert with_it["by_formula"]["kemmler"] == with_it["lowest"] < without["lowest"]


@pytest.mark.parametrize("said", ["yes", "not-sure", None])
def test_a_yes_or_a_doubt_to_any_question_means_no_number(tool: StrengthTool, said: str | None) -> None:
    """Whoever says yes, is not sure or does not answer is told why, and is given no number."""
    for ask in tool.asks:
        answers = {other.id: "no" for other in tool.asks if other is not ask}
        found = asked(tool, answers={**answers, **({ask.id: said} if said else {})})
        assert found["refused"] == [ask.id]
        assert [found[name] for name in ("lowest", "highest", "begin", "most", "rough_from")] == [None] * 5


def test_more_than_ten_repetitions_give_no_number(tool: StrengthTool) -> None:
    """Ten repetitions are estimated from, eleven are not."""
    assert asked(tool, repetitions=10)["refused"] == []
    assert asked(tool, repetitions=11)["refused"] == ["ten-at-most"]


def test_only_the_leg_press_is_estimated(tool: StrengthTool) -> None:
    """Machines that a source advises against, curls, free weights, bands, trunk and balance work get a reason."""
    allowed = [lift.id for lift in tool.lifts if not asked(tool, lift=lift.id)["refused"]]
    assert allowed == ["leg-machine"]


def test_the_words_name_the_numbers_that_are_worked_with(tool: StrengthTool) -> None:
    """What a reader is told of repetitions, shares and the band is what the tool does."""
    said = {part.id: part.grounds.because for part in tool.parts}
    (best_least, best_most), (least, most) = tool.best_repetitions, tool.share_percent
    assert f"{best_least} to {best_most}" in said["a-set-you-stop-yourself"]
    assert f"above {tool.repetitions[1]} there is no estimate" in said["ten-at-most"]
    assert f"{tool.band_percent}% either way" in said["rough"]
    assert f"{least} to {most}%" in said["seventy-to-eighty"]
    assert f"Begin at {least}%" in said["seventy-to-eighty"]


def test_a_weight_below_the_smallest_step_is_nothing(tool: StrengthTool) -> None:
    """Somebody whose smallest step is heavier than the beginning is not rounded up to it."""
    assert asked(tool, weight=4, step=5)["begin"] == 0


@pytest.mark.parametrize(
    "change, told",
    [
        ({"weight": 0}, "weight"),
        ({"weight": "ten"}, "weight"),
        ({"weight": True}, "weight"),
        ({"weight": 1e9}, "weight"),
        ({"repetitions": 2.5}, "repetitions"),
        ({"repetitions": 0}, "repetitions"),
        ({"step": -1}, "step"),
        ({"unit": "stone"}, "unit"),
        ({"lift": "bench"}, "lift"),
        ({"also": ["epley"]}, "also"),
        ({"answers": []}, "answers"),
        ({"answers": {"colour": "red"}}, "colour"),
        ({"answers": {"spine": "perhaps"}}, "spine"),
        ({"name": "x"}, None),
        ({"schema": "bonewise-strength/2"}, None),
    ],
)
def test_what_cannot_be_used_is_told(tool: StrengthTool, change: dict[str, Any], told: str | None) -> None:
    """A wrong value is named with what would be right, and never works as a number."""
    found = asked(tool, **change)
    assert found["schema"] == "bonewise-complaints/1"
    assert found["complaints"][0]["question"] == told
    assert found["complaints"][0]["would_be_right"]
