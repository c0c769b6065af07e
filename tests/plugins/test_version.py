"""The short code on paper: what it is made from, and which slips of the pen it notices."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.python_runtime.version import ALPHABET, LENGTH, code_of, is_code, made_on, written

FINGERPRINTS = st.text("0123456789abcdef", min_size=16, max_size=16)


@given(FINGERPRINTS)
def test_a_code_is_a_code(fingerprint: str) -> None:
    """Every fingerprint has one code: eight characters that are not misread, in two halves."""
    code = code_of(fingerprint)
    assert code == code_of(fingerprint)
    assert is_code(code)
    assert [len(half) for half in code.split("-")] == [LENGTH // 2] * 2
    assert not set(code) & set("0ILOU")


@given(FINGERPRINTS, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_makes_no_other_code(fingerprint: str, place: int, letter: str) -> None:
    """Whatever one character is mistaken for, the rest tells."""
    plain = code_of(fingerprint).replace("-", "")
    wrong = plain[:place] + letter + plain[place + 1 :]
    assert is_code(written(wrong)) == (wrong == plain)


@given(FINGERPRINTS, st.integers(0, LENGTH - 2))
def test_two_neighbours_swapped_make_no_other_code(fingerprint: str, place: int) -> None:
    """Two characters that changed places are noticed, unless they are the same."""
    plain = code_of(fingerprint).replace("-", "")
    wrong = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    assert is_code(written(wrong)) == (wrong == plain)


@pytest.mark.parametrize("text", ["", "7K3M", "7K3M-Q2X", "7K3MQ2XV", "OOOO-OOOO", "1111-1112"])
def test_what_is_no_code_is_refused(text: str) -> None:
    """Too short, without its hyphen, with letters that no code has, or with a wrong last character."""
    assert not is_code(text)


def test_the_day_is_that_of_the_newest_commit_unless_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH names the day of a build that must be repeated; where nothing is known it is today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert made_on(tmp_path) == date(1970, 1, 2)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert (date.today() - made_on(tmp_path)).days in {-1, 0, 1}  # noqa: DTZ011
