"""Where bars and exercises meet: found for all at once, as one by one."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pyengine.limits import Bar, Cells, bars_of
from pyengine.meeting import Meetings, matches, meetings_of, reach
from pyengine.model import SIDES, Knowledge
from pyengine.wire import knowledge

KNOWN = knowledge()


def every_bar(known: Knowledge) -> Iterator[Bar]:
    """Yield every bar that any rule may bring, for either side and for none."""
    for rule in known.rules.values():
        for side in (None, *SIDES):
            yield from bars_of(rule, side)


def one_by_one(meetings: Meetings, bar: Bar) -> list[tuple[int, int]]:
    """Return the candidates that a bar meets and their first steps that match, by looking at each step."""
    found: list[tuple[int, int]] = []
    for number, candidate in enumerate(meetings.candidates):
        steps = candidate.exercise.steps
        places = (n for n, step in enumerate(steps) if matches(bar.cells, step.demands, candidate.side))
        place = next(places, None)
        if place is not None and bar.studied_for not in candidate.exercise.studied_for:
            found.append((number, place))
    return found


def test_what_every_bar_meets_is_what_each_step_alone_says() -> None:
    """For every bar of every rule: the same candidates, from the same steps on, in the same order."""
    meetings = meetings_of(KNOWN)
    bars = list(every_bar(KNOWN))
    assert any(bar.studied_for for bar in bars)
    assert any(not bar.cells for bar in bars)
    for bar in bars:
        assert [(met.candidate, met.step) for met in meetings.of_bar(bar)] == one_by_one(meetings, bar), bar


def test_a_step_may_demand_less_than_the_one_before_it() -> None:
    """That demands never fall is for the reader of files to see; meeting a bar does not rest on it."""
    exercise = next(e for e in KNOWN.exercises.values() if e.review != "draft" and len(e.steps) > 1)
    turned = replace(exercise, steps=exercise.steps[::-1])
    known = replace(KNOWN, exercises={**KNOWN.exercises, exercise.id: turned})
    meetings = Meetings(known)
    for bar in every_bar(known):
        assert [(met.candidate, met.step) for met in meetings.of_bar(bar)] == one_by_one(meetings, bar), bar


def test_a_reason_is_given_exactly_where_the_first_step_is_met() -> None:
    """What is left out is told why; what is only held back is not."""
    meetings = meetings_of(KNOWN)
    for bar in every_bar(KNOWN):
        for met in meetings.of_bar(bar):
            assert (met.why is not None) == (met.step == 0)
            assert met.why is None or (met.why.rule, met.why.kind, met.why.thing) == (bar.rule, bar.kind, bar.thing)


@pytest.mark.parametrize(
    "where, side, height",
    [
        ("either", None, 3),
        ("both", None, 1),
        ("left", "left", 3),
        ("left", "right", 1),
        ("right", "left", 1),
        ("left", None, 3),
    ],
)
def test_a_demand_reaches_as_high_as_its_side_does(where: str, side: str | None, height: int) -> None:
    """The working side counts on its side, the other on the other; without sides there is only one demand."""
    assert reach((3, 1), where, side) == height  # type: ignore[arg-type]


def test_every_cell_must_be_reached() -> None:
    """Cells hold together: one that is not reached is enough for none to be."""
    cells: Cells = (("bend", "either", 2), ("twist", "either", 1))
    assert matches(cells, {"bend": (2, 2), "twist": (1, 1)}, None)
    assert not matches(cells, {"bend": (2, 2), "twist": (0, 0)}, None)
    assert matches((), {}, None)
