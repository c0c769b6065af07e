"""A clinician sees how a kind of week grows and shrinks: the rules that size it, and what other answers make of it."""

from html import unescape

from plugins.knowledge_pages import week_pages, week_review, week_sizes
from plugins.knowledge_pages.site import Pages
from plugins.knowledge_pages.week_made import plan_for
from pyengine.model import Knowledge
from pyengine.sentences import rule_sentence


def test_every_answer_on_time_and_kit_has_its_row_from_the_engine(pages: Pages, knowledge: Knowledge) -> None:
    """Each row is what the engine makes of the example's person with that one answer changed."""
    say, book = pages.book.words.say, pages.book
    seen = set()
    for template in knowledge.templates.values():
        body = unescape(week_sizes.sections(book, template, week_review.limits_for(book, template)))
        shown = list(week_sizes.variants(book, template))
        for question in ("energy", "days"):
            asked = [answer.says for answer in knowledge.questions[question].answers]
            assert [said for name, said, _ in shown if name == question] == asked
        for name, said, given in shown:
            plan = plan_for(book, template, {name: given})
            row = body.partition(f'<th scope="row">{said}')[2].partition("</tr>")[0]
            assert plan.week is not None
            assert f"<td>{len(plan.week.items)}</td><td>{plan.week.minutes_per_week}</td>" in row, (template.id, said)
            assert (say("sizes.other") in row) == (plan.week.template != template.id)
            assert (say("sizes.part") in row) == (plan.outcome == "part-week")
            seen.add((plan.outcome, plan.week.template == template.id))
    assert {("week", True), ("week", False), ("part-week", True)} <= seen


def test_a_kind_of_week_is_smaller_for_somebody_very_tired(pages: Pages, knowledge: Knowledge) -> None:
    """On every page tiredness leaves two exercises in a session at most."""
    for template in knowledge.templates.values():
        week = plan_for(pages.book, template, {"energy": "very-tired"}).week
        assert week is not None
        assert max(len(session.items) for day in week.days for session in day.sessions) <= 2, template.id


def test_the_rules_that_size_a_week_stand_there_with_the_places(pages: Pages, knowledge: Knowledge) -> None:
    """Every rule that caps a session or a day, for these bones, is on the page; one for other bones is not."""
    bodies = {page.place: unescape(page.body) for page in week_pages.pages(pages.book)}
    for template in knowledge.templates.values():
        body = bodies[f"how-it-works/weeks/{template.id}.md"].partition("{#sizes}")[2].partition("\n## ")[0]
        counts = [len(session.slots) for session in template.sessions.values()]
        assert pages.book.words.say("sizes.places", least=min(counts), most=max(counts)) in body
        assert rule_sentence(knowledge, knowledge.rules["too-many-exercises-at-once"]) in body
        lesions = rule_sentence(knowledge, knowledge.rules["long-lists-of-exercises-with-lesions"]) in body
        assert lesions == (
            "bone-lesions" in template.example_answers or template.id in ("lesions-cleared", "many-lesions")
        )
