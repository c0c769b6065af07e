"""In running, one foot on the ground is a passing step; it is still more than standing on both feet."""

from collections.abc import Callable

from plugins.figures.lint import faults
from plugins.figures.model import Drawing

Draw = Callable[..., Drawing]
Stated = dict[str, str | dict[str, str]]

ON_ONE_FOOT = "one foot carries the body, but balance-challenge"


def test_one_foot_on_the_ground_in_running_is_no_stance_on_one_leg(draw: Draw, demands: Stated) -> None:
    """A narrow challenge to balance is enough where the exercise says that it runs, and not where it walks."""
    narrow = demands | {"balance-challenge": "narrow"}
    assert faults(draw(), narrow | {"travel": "run"}) == []
    walking = faults(draw(), narrow | {"travel": "brisk-or-uneven"})
    assert any(f'{ON_ONE_FOOT} is "narrow"; at least "one-leg"' in fault for fault in walking), walking


def test_running_is_never_as_steady_as_standing(draw: Draw, demands: Stated) -> None:
    """A runner whose exercise says that balance is no challenge is named, and so is one who bears half the weight."""
    found = faults(draw(), demands | {"balance-challenge": "steady", "travel": "run"})
    assert any(f'{ON_ONE_FOOT} is "steady"; at least "narrow"' in fault for fault in found), found
    found = faults(draw(), demands | {"leg-load": "both-legs", "travel": "run"})
    assert any('leg-load is "both-legs"; at least "one-leg"' in fault for fault in found), found
