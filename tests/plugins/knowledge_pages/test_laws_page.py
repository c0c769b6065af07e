"""The examples on the page of mathematics come from the knowledge, and show what the page says they show."""

from html import unescape

import pytest

from plugins.knowledge_pages import laws_page
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge
from pyengine.profile import closed


def test_more_findings_leave_no_step_that_fewer_did_not(knowledge: Knowledge) -> None:
    """In the table of law 2 whoever has another row's findings is allowed a part of what that row is allowed."""
    counts = laws_page.counts_of(knowledge)
    pairs = [(one, other) for one in counts for other in counts if {*one.findings} < {*other.findings}]
    assert pairs
    for fewer, more in pairs:
        assert more.with_all <= fewer.with_all
        assert more.with_none <= fewer.with_none
    assert all(count.with_none <= count.with_all for count in counts)
    assert len({len(count.with_none) for count in counts}) > 2


def test_the_table_prints_what_was_counted(pages: Pages, knowledge: Knowledge) -> None:
    """No figure of the table is typed by hand."""
    table = laws_page.law_two(pages.book)
    for count in laws_page.counts_of(knowledge):
        assert f"<td>{len(count.with_all)}</td><td>{len(count.with_none)}</td>" in table
        assert closed(knowledge, count.findings) >= {*count.findings}


def test_the_rule_of_the_pattern_bars_the_steps_that_meet_it(pages: Pages, knowledge: Knowledge) -> None:
    """The example begins below the level that its rule names and reaches it at the step where it is cut."""
    rule, touch = laws_page.ladder_cut(pages.book)
    (demand,) = rule.forbid[0]
    levels = [max(step.demands[demand.axis]) for step in knowledge.exercises[touch.exercise].steps]
    assert all(level < demand.rank for level in levels[: touch.from_step])
    assert levels[touch.from_step] >= demand.rank
    said = laws_page.pattern(pages.book)
    assert all(f"Asks for {level}: " in said for level in levels)
    assert str(len(levels)) in said


def test_of_two_caps_the_lower_is_said(pages: Pages, knowledge: Knowledge) -> None:
    """The ladder of the example ends where the more careful of its two rules ends it."""
    lower, higher, ladder = laws_page.two_caps(knowledge)
    assert lower.cap[ladder] < higher.cap[ladder]
    said = unescape(laws_page.meeting(pages.book))
    assert said.endswith(f"{knowledge.ladders[ladder].rungs[lower.cap[ladder]].says}.</p>")


def test_doubt_gives_every_hazard_of_the_other_answers(knowledge: Knowledge) -> None:
    """The question of the example shows law 3: no answer gives a hazard that "not sure" does not give."""
    question = laws_page.doubtful(knowledge)
    doubt = laws_page.hazards(knowledge, question.not_sure)
    assert all(laws_page.hazards(knowledge, answer) <= doubt for answer in question.answers)


def test_knowledge_without_an_example_stops_the_build(small: Knowledge) -> None:
    """If the knowledge no longer holds what an example needs, the build says so instead of printing nothing."""
    with pytest.raises(ValueError, match="no question has enough answers"):
        laws_page.doubtful(small)
