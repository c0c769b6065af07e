"""The map of the questions shows every way on and every way out, and nothing that is not there."""

import re
from html import unescape

import pytest

from plugins.knowledge_pages import question_map_page
from plugins.knowledge_pages.question_map import QuestionMap, map_of
from plugins.knowledge_pages.site import Pages
from pyengine.engine import WHOLE_STOPS, make_plan, stops_of
from pyengine.model import Knowledge
from pyengine.profile import profile_of


@pytest.fixture(scope="module")
def drawn(knowledge: Knowledge) -> QuestionMap:
    """Return the map of the knowledge that ships."""
    return map_of(knowledge)


def test_every_question_is_on_the_map_in_its_order(knowledge: Knowledge, drawn: QuestionMap) -> None:
    """The map's rows are the questions, none left out and none moved."""
    assert [row.question.id for row in drawn.rows] == list(knowledge.questions)


def test_an_answer_on_the_map_opens_what_the_engine_then_asks(knowledge: Knowledge, drawn: QuestionMap) -> None:
    """For every answer the questions it opens on the map are those that the engine asks more than without it."""
    order = list(knowledge.questions)
    base = {q.id: _quietest(knowledge, q.id) for q in knowledge.questions.values()}
    for row in drawn.rows:
        if row.question.ask_when:
            continue
        opened = {answer.id: opening.opens for opening in row.openings for answer in opening.answers}
        for answer in row.question.answers:
            if answer.show_when:
                continue
            asked = profile_of(knowledge, _only_asked(knowledge, {**base, row.question.id: (answer.id,)})).asked
            for place in opened.get(answer.id, ()):
                assert order[place] in asked, (row.question.id, answer.id)


def _quietest(knowledge: Knowledge, question: str) -> tuple[str, ...]:
    """Return the answer that gives least."""
    answers = [answer for answer in knowledge.questions[question].answers if not answer.show_when]
    return (min(answers, key=lambda answer: (len(answer.gives), len(answer.has))).id,)


def _only_asked(knowledge: Knowledge, answers: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    given: dict[str, tuple[str, ...]] = {}
    for question in knowledge.questions:
        if question in profile_of(knowledge, given).asked:
            given[question] = answers[question]
    return given


def test_every_follow_up_is_opened_by_an_earlier_question(drawn: QuestionMap) -> None:
    """No question hangs in the air, and each lies on the line that its openers branched off."""
    for number, row in enumerate(drawn.rows):
        assert bool(row.question.ask_when) == bool(row.opened_by), row.question.id
        assert all(place < number for place in row.opened_by)
        assert bool(row.lane) == bool(row.opened_by)
        for place in row.opened_by:
            assert any(number in opening.opens for opening in drawn.rows[place].openings)


def test_lines_beside_each_other_never_share_a_lane(drawn: QuestionMap) -> None:
    """Two branches that run past the same row lie on two lines."""
    for one in drawn.branches:
        for other in drawn.branches:
            if one is not other and one.lane == other.lane:
                assert one.last < other.first or other.last < one.first


def test_every_stop_of_one_answer_is_on_the_map_with_its_urgency(knowledge: Knowledge, drawn: QuestionMap) -> None:
    """What the engine stops at one answer, the map shows under that question, as urgent and by the same rules."""
    shown = {
        (row.question.id, answer.id): (stopping.when, stopping.rules)
        for row in drawn.rows
        for stopping in row.stoppings
        for answer in stopping.answers
    }
    for question in knowledge.questions.values():
        for answer in question.answers:
            stop = stops_of(knowledge, question.id, answer.id)
            when, rules = shown.get((question.id, answer.id), (None, ()))
            assert when == (stop.when if stop else None)
            assert stop is None or {*stop.rules} <= {*rules}


def test_every_referral_stands_in_one_place(knowledge: Knowledge, drawn: QuestionMap) -> None:
    """A rule that sends a reader to someone and holds anything back is on the map: at answers, together, or in part."""
    alone = {rule for row in drawn.rows for stopping in row.stoppings for rule in stopping.rules}
    together, partly = {rule.id for rule in drawn.together}, {rule.id for rule in drawn.partly}
    blocking = {r.id for r in knowledge.rules.values() if r.refer and (r.refer.blocks_all or r.refer.blocks)}
    assert alone | together | partly == blocking
    assert not alone & together


def test_the_page_says_in_words_all_that_the_lines_show(pages: Pages, knowledge: Knowledge) -> None:
    """Without a picture the list is whole: each question, each opening, each stop; the lines are hidden from ears."""
    page = question_map_page.page(pages.book.at("../../"))
    said = unescape(page)
    for number, question in enumerate(knowledge.questions.values(), start=1):
        assert f'<h3 id="map-{number}">{number}. {question.asks}</h3>' in said
    assert page.count("<svg") == page.count('aria-hidden="true" focusable="false"') == len(knowledge.questions) + 1
    assert set(re.findall(r'href="#map-(\d+)"', page)) <= {
        str(number) for number in range(1, len(knowledge.questions) + 1)
    }
    outcomes = {make_plan(knowledge, {}).outcome} | set(WHOLE_STOPS.values())
    assert all(unescape(pages.book.words.say(f"outcome.{outcome}")) in said for outcome in outcomes)
    assert all(template.name in said for template in knowledge.templates.values())
