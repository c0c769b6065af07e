"""A fault in the strength estimate's file is told to its author in exact words."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from pyengine.errors import KnowledgeError
from pyengine.reading import knowledge_of
from pyengine.reading.files import HOME, read_folder
from pyengine.reading.tools import FILE

RAW = read_folder(HOME)
CASES: list[tuple[list[Any], object, str]] = [
    (["formula", 1, "numbers"], [36, 37], "formula[brzycki].numbers: 2 numbers are there; write 3"),
    (["formula", 0, "numbers"], ["x"], "formula[epley].numbers: ['x'] is there; write numbers only"),
    (["formula", 0, "shape"], "lime", "formula[epley].shape: 'lime' is not known; did you mean 'line'?"),
    (["numbers", "band_percent"], 0, "numbers.band_percent: 0 is there; write a whole number from 1 to 100"),
    (["ask", 3, "cites"], ["clev#nothing"], "ask[new].cites: our own caution cites a claim"),
    (["review"], {"state": "cheked", "note": "x"}, "review.state: 'cheked' is not known; did you mean 'checked'?"),
    (["review"], {"state": "checked"}, "review.note: nothing is there"),
    (["lift", 3, "estimate"], True, "lift[arm-curl].because: this key is not known"),
]


@pytest.mark.parametrize("at, to, told", CASES, ids=[told.partition(":")[0] for _, _, told in CASES])
def test_a_fault_names_file_and_key(at: list[Any], to: object, told: str) -> None:
    """One wrong value stops the reading, and the first words say where it stands and what would be right."""
    raw = copy.deepcopy(RAW)
    place: Any = raw[FILE]
    for key in at[:-1]:
        place = place[key]
    place[at[-1]] = to
    with pytest.raises(KnowledgeError) as caught:
        knowledge_of(raw)
    assert any(str(fault).startswith(f"{FILE} › {told}") for fault in caught.value.faults)


def test_a_file_that_states_no_review_is_a_draft() -> None:
    """Without a review table the strength estimate counts as read by its author only."""
    raw = copy.deepcopy(RAW)
    stated: Any = raw[FILE]
    stated.pop("review", None)
    tool = knowledge_of(raw).strength_tool
    assert tool is not None
    assert (tool.review, tool.review_note) == ("draft", "")


def test_a_stated_review_is_read_with_what_was_compared() -> None:
    """The state and its note come through as they are written."""
    raw = copy.deepcopy(RAW)
    stated: Any = raw[FILE]
    stated["review"] = {"state": "checked", "note": "every line"}
    tool = knowledge_of(raw).strength_tool
    assert tool is not None
    assert (tool.review, tool.review_note) == ("checked", "every line")
