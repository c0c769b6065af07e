"""Marks in prose lead to the evidence."""

import pytest

from plugins.knowledge_pages import refs
from plugins.planner_page.links import Links

KNOWN = {"osteoporosis-139", "osteoporosis-140", "bone-metastases-0.2"}
THERE = Links("../../")


def test_a_mark_becomes_a_small_link_that_says_where_it_leads() -> None:
    """The number is shown in brackets; a screen reader hears which evidence it belongs to; the space stays closed."""
    assert refs.linked("<p>No bending [[osteoporosis-139]].</p>", KNOWN, THERE) == (
        '<p>No bending&nbsp;<small class="ref"><a href="../../how-it-works/evidence/osteoporosis/#r139" '
        'aria-label="Evidence: osteoporosis 139">[139]</a></small>.</p>'
    )


def test_two_marks_in_a_row_may_part() -> None:
    """Only the first of several marks clings to the word before it, so that a narrow screen can break the row."""
    html = refs.linked("<p>word [[osteoporosis-139]] [[osteoporosis-140]]</p>", KNOWN, THERE)
    assert html.count("&nbsp;") == 1
    assert "</small> <small" in html


@pytest.mark.parametrize(
    "name, address",
    [
        ("osteoporosis-C4", "osteoporosis/#c4"),
        ("osteoporosis-D5", "osteoporosis/#d5"),
        ("osteoporosis-4.3-1", "osteoporosis/#q4-3-1"),
        ("bone-metastases-0.2", "bone-metastases/#l0-2"),
        ("bone-metastases-4.2-3", "bone-metastases/#q4-2-3"),
        ("bone-metastases-5-8", "bone-metastases/#gap-8"),
    ],
)
def test_each_kind_of_line_has_its_address(name: str, address: str) -> None:
    """Rules, facts, disagreements, signs, ledger lines, questions and gaps are reached by their own anchors."""
    assert f'href="how-it-works/evidence/{address}"' in refs.reference(name, Links(""))


def test_marks_that_name_nothing_are_all_told_at_once() -> None:
    """A wrong number stops the build, and the message names every mark that is wrong."""
    with pytest.raises(refs.MarkError) as caught:
        refs.linked("<p>[[osteoporosis-139]] [[osteoporosis-9999]] [[bone-metastases-x]]</p>", KNOWN, THERE)
    assert str(caught.value) == (
        "[[osteoporosis-9999]], [[bone-metastases-x]] names no line of the evidence; name one, as [[osteoporosis-139]]"
    )


def test_what_is_shown_as_code_stays_as_it_is() -> None:
    """A page may show how a mark is written."""
    html = "<p>Write <code>[[osteoporosis-139]]</code>.</p><pre>[[rule]]</pre>"
    assert refs.linked(html, KNOWN, THERE) == html
    assert refs.left_over(html) == []


def test_a_mark_that_nobody_replaced_is_found() -> None:
    """A misspelt mark cannot reach a reader."""
    assert refs.left_over("<p>[[rulebok]]</p>") == ["[[rulebok]]"]


def test_line_names_are_those_of_the_text() -> None:
    """What carries a number counts; the keys of the references are no lines."""
    text = (
        "## 1. References\n\n| Key | Citation |\n|---|---|\n| GIAN15 | A paper |\n\n### 2.1 Gates\n\n1. One.\n2. Two.\n"
    )
    assert refs.line_names({"osteoporosis": text}) == {"osteoporosis-1", "osteoporosis-2", "osteoporosis-2.1"}
