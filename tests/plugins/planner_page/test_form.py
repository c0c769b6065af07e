"""The printed form and its stops."""

from plugins.planner_page import form
from plugins.planner_page.press import Press
from plugins.planner_page.stops import NUMBERS, Stops, screens
from pyengine.engine import stops_of
from pyengine.model import Knowledge
from tests.plugins.planner_page.conftest import elements


def test_every_question_and_every_answer_is_printed_once_in_order(press: Press, stops: Stops) -> None:
    """The form holds the knowledge's questions, and nothing else."""
    html = form.questions(press, stops)
    asked = [(control["name"], control["value"]) for control in elements(html, "input")]
    known = press.knowledge.questions.values()
    order = [
        (question.id, answer.id)
        for question in known
        for answer in sorted(question.answers, key=lambda answer: answer.none or answer.not_sure)
    ]
    assert asked == order
    assert [section["data-question"] for section in elements(html, "section")] == [question.id for question in known]


def test_what_opens_a_question_is_given_by_an_answer(knowledge: Knowledge) -> None:
    """The page can tell from the answers alone what to ask next; nothing has to be worked out first."""
    given = {
        name
        for question in knowledge.questions.values()
        for answer in question.answers
        for finding in answer.gives
        for name in (finding, finding.partition(".")[0])
    }
    openers = {
        name
        for question in knowledge.questions.values()
        for opener in (question, *question.answers)
        for name in (opener.ask_when if opener is question else opener.show_when)  # type: ignore[union-attr]
    }
    assert openers - given == set()


def test_the_printed_stops_are_the_engine_s(press: Press, stops: Stops) -> None:
    """What an answer stops on the page is what the engine says of it, with every rule."""
    knowledge = press.knowledge
    for control in elements(form.questions(press, stops), "input"):
        stop = stops_of(knowledge, str(control["name"]), str(control["value"]))
        assert control.get("data-stop") == (stop.when if stop else None)
        assert (control.get("data-stop-rules") or "").split() == list(stop.rules if stop else ())


def test_each_answer_that_stops_finds_its_rules_on_its_screen(press: Press, stops: Stops) -> None:
    """Nothing about a stop has to be fetched: screen, action, reason and rule are in the page."""
    html = screens(press, stops)
    reasons = {element.get("data-rule") for element in elements(html, "div")}
    names = {section["data-screen"] for section in elements(html, "section")}
    for question in press.knowledge.questions.values():
        for answer in question.answers:
            stop = stops.of(question.id, answer.id)
            if stop is not None:
                assert f"stop-{stop.when}" in names
                assert stop.when == "emergency" or set(stop.rules) <= reasons


def test_an_emergency_is_one_action_with_four_numbers(press: Press, stops: Stops) -> None:
    """The emergency screen holds a heading, the numbers, and what to do until help comes; no page to read."""
    html = screens(press, stops)
    start = html.index('data-screen="stop-emergency"')
    screen = html[start : html.index("</section>", start)]
    assert [link["href"] for link in elements(screen, "a")] == [f"tel:{number}" for _, number in NUMBERS]
    assert elements(screen, "button") == []
    assert all("data-rules" in paragraph for paragraph in elements(screen, "p"))


def test_warning_signs_come_first(knowledge: Knowledge, stops: Stops) -> None:
    """The first question holds an emergency, so that nobody answers others before it."""
    first = next(iter(knowledge.questions.values()))
    assert "emergency" in [when for when, _ in stops.by_urgency(first)]


def test_every_question_offers_a_way_out_below_the_divider(press: Press, stops: Stops) -> None:
    """Each question has an answer for doubt, or one that says so among others."""
    for question in press.knowledge.questions.values():
        assert any(answer.not_sure for answer in question.answers), question.id
    html = form.questions(press, stops)
    assert html.count('class="answers-or"') == len(press.knowledge.questions)


def test_without_script_nothing_can_be_sent(printed: str) -> None:
    """The form's one submit button is switched off until script takes it over, so no answer gets into an address."""
    submit = [button for button in elements(printed, "button") if button.get("type") == "submit"]
    assert len(submit) == 1
    assert {"disabled", "hidden"} <= submit[0].keys()
    assert all("action" not in element for element in elements(printed, "form"))
