"""The questions as one plain HTML form: readable and printable as it stands, one question a screen with script."""

from __future__ import annotations

from plugins.planner_page import body_map
from plugins.planner_page.body_map_data import BodyMap, read_body_maps
from plugins.planner_page.markup import Html, join, tag
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops
from pyengine.model import Answer, Knowledge, Question

CONTROL = {"one": "radio", "band": "radio", "many": "checkbox"}
CLEARANCES = frozenset({"clearance", "setting"})


def questions(press: Press, stops: Stops) -> Html:
    """Return every question in its order, and what their pictures share."""
    maps = read_body_maps(press.knowledge)
    asked = enumerate(press.knowledge.questions.values(), start=1)
    printed = (_question(press, question, number, stops, maps.get(question.id)) for number, question in asked)
    return join(body_map.shared_parts() if maps else None, *printed)


def _question(press: Press, question: Question, number: int, stops: Stops, shown: BodyMap | None) -> Html:
    words = press.words
    why, hint, error = (f"{name}--{question.id}" for name in ("why", "hint", "error"))
    kind = "many" if question.kind == "many" else "one"
    return tag(
        "section",
        tag(
            "fieldset",
            tag("legend", tag("h2", question.asks, class_="question-heading", tabindex=-1)),
            tag("p", words.say("form.why", why=question.why), class_="question-why", id=why),
            _only_if(press, question),
            tag("p", words.say(f"form.hint-{kind}"), class_="question-hint", id=hint),
            tag("p", class_="question-error", id=error, hidden=True),
            _beside(press, shown, tag("div", *_answers(press, question, stops, shown), class_="answers")),
            _stops_on_paper(press, question, stops),
            aria_describedby=f"{why} {hint}",
        ),
        class_="question",
        id=f"question--{question.id}",
        data_question=question.id,
        data_kind=kind,
        data_number=number,
        data_ask_when=" ".join(question.ask_when) or None,
    )


def _beside(press: Press, shown: BodyMap | None, answers: Html) -> Html:
    """Put the picture of the body beside the answers, if the question has one."""
    return tag("div", body_map.picture(press.words, shown), answers, class_="mapped") if shown else answers


def _answers(press: Press, question: Question, stops: Stops, shown: BodyMap | None) -> list[Html]:
    plain = [answer for answer in question.answers if not (answer.none or answer.not_sure)]
    apart = [answer for answer in question.answers if answer.none or answer.not_sure]
    rows = [_answer(press.knowledge, question, answer, stops, shown) for answer in plain]
    if plain and apart:
        rows.append(tag("p", press.words.say("form.or"), class_="answers-or"))
    return rows + [_answer(press.knowledge, question, answer, stops, shown) for answer in apart]


def _answer(knowledge: Knowledge, question: Question, answer: Answer, stops: Stops, shown: BodyMap | None) -> Html:
    control = f"answer--{question.id}--{answer.id}"
    stop = stops.of(question.id, answer.id)
    told = bool(answer.gives) or any(
        knowledge.things[thing].kind in CLEARANCES for thing in answer.has if thing in knowledge.things
    )
    return tag(
        "div",
        tag(
            "input",
            type=CONTROL[question.kind],
            id=control,
            name=question.id,
            value=answer.id,
            data_places=body_map.places(shown, answer.id),
            data_gives=" ".join(answer.gives) or None,
            data_none=answer.none,
            data_not_sure=answer.not_sure,
            data_told=told and not answer.not_sure,
            data_stop=stop.when if stop else None,
            data_stop_rules=" ".join(stop.rules) if stop else None,
        ),
        tag("label", answer.says, for_=control),
        class_="answer",
        data_show_when=" ".join(answer.show_when) or None,
    )


def _only_if(press: Press, question: Question) -> Html | None:
    """Say on paper who may pass a question by; with script it is not asked at all."""
    said = [_finding(press.knowledge, finding) for finding in question.ask_when]
    reasons = press.words.say("form.only-if-joiner").join(reason for reason in said if reason)
    return tag("p", press.words.say("form.only-if", reasons=reasons), class_="on-paper") if reasons else None


def _finding(knowledge: Knowledge, finding: str) -> str | None:
    if finding in knowledge.findings:
        return knowledge.findings[finding].says
    return knowledge.derived[finding].says if finding in knowledge.derived else None


def _stops_on_paper(press: Press, question: Question, stops: Stops) -> Html | None:
    """Say on paper what an answer that stops asks of the reader, strongest first."""
    notes = []
    for when, answers in stops.by_urgency(question):
        action = press.words.say(f"stop.heading.{when}")
        notes.append(tag("p", tag("strong", press.words.say("form.on-paper-stop", action=action))))
        notes.append(tag("ul", *(tag("li", answer.says) for answer in answers)))
    return tag("div", *notes, class_="on-paper on-paper-stop") if notes else None
