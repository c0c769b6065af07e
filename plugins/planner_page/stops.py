"""What an answer stops at once: printed into the form, so that no reader in danger waits for an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.planner_page.grounds import brief_support
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import Html, join, tag
from plugins.planner_page.offers import offer
from plugins.planner_page.press import Press
from pyengine.model import Answer, Knowledge, Question

URGENCY = ("emergency", "same-day", "before-any", "not-today")
NUMBERS = (("uk", "999"), ("us", "911"), ("au", "000"), ("eu", "112"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerStop:
    """How urgent an answer is by itself, and by which rules."""

    when: str
    rules: tuple[str, ...]


class Stops:
    """The stops of every answer, as the engine states them."""

    def __init__(self, found: Mapping[tuple[str, str], AnswerStop]) -> None:
        self._found = dict(found)

    @classmethod
    def of_engine(cls, knowledge: Knowledge, ask: Callable[[str, str], object | None]) -> Stops:
        """Ask the engine about every answer; `ask` takes a question's and an answer's id."""
        found = {}
        for question in knowledge.questions.values():
            for answer in question.answers:
                stop = ask(question.id, answer.id)
                if stop is not None:
                    rules = tuple(getattr(stop, "rules", ()))
                    found[question.id, answer.id] = AnswerStop(when=str(getattr(stop, "when", "")), rules=rules)
        return cls(found)

    def of(self, question_id: str, answer_id: str) -> AnswerStop | None:
        """Return the stop of one answer."""
        return self._found.get((question_id, answer_id))

    def by_urgency(self, question: Question) -> Iterator[tuple[str, list[Answer]]]:
        """Yield each urgency that occurs in a question with the answers that have it, most urgent first."""
        for when in URGENCY:
            answers = [a for a in question.answers if (stop := self.of(question.id, a.id)) and stop.when == when]
            if answers:
                yield when, answers

    def rules(self, when: str) -> list[str]:
        """Return the rules that stop with this urgency, each once, in the order of the form."""
        rules = [rule for stop in self._found.values() if stop.when == when for rule in stop.rules]
        return list(dict.fromkeys(rules))

    def whens(self) -> list[str]:
        """Return the urgencies that occur, most urgent first."""
        found = {stop.when for stop in self._found.values()}
        return [when for when in URGENCY if when in found]


def screens(press: Press, stops: Stops) -> Html:
    """Return one screen for each urgency; the script shows in it what belongs to the rules that stopped."""
    return join(*(_screen(press, stops, when) for when in stops.whens()))


def _screen(press: Press, stops: Stops, when: str) -> Html:
    heading = tag("h1", press.words.say(f"stop.heading.{when}"), tabindex=-1)
    inside: list[Html | None]
    if when == "emergency":
        waiting = _while_you_wait(press, stops.rules(when))
        inside = [tag("div", heading, numbers(press.words), *waiting, class_="care care-emergency")]
    else:
        reasons = (_reason(press, when, rule) for rule in stops.rules(when))
        inside = [
            tag("div", heading, *reasons, class_=f"care care-{when}"),
            _today(press, stops.rules(when)) if when == "same-day" else None,
            _ways_on(when, press.words),
        ]
    return tag("section", *inside, class_="planner-screen stop", data_screen=f"stop-{when}", hidden=True)


def _while_you_wait(press: Press, rules: list[str]) -> list[Html]:
    """Return the one thing to do until help comes, each sentence once, with the rules that say it."""
    said: dict[str, list[str]] = {}
    for rule_id in rules:
        if instead := press.knowledge.rules[rule_id].instead:
            said.setdefault(instead, []).append(rule_id)
    return [
        tag("p", tag("strong", press.words.say("stop.waiting")), " ", sentence, data_rules=" ".join(its_rules))
        for sentence, its_rules in said.items()
    ]


def numbers(words: Interface) -> Html:
    """Return the emergency numbers as large links; the reader picks the one of the place they are in."""
    rows = (
        tag(
            "li",
            tag(
                "a",
                tag("strong", f"{words.say('numbers.call')} {number}"),
                " ",
                tag("span", words.say(f"numbers.{place}")),
                href=f"tel:{number}",
            ),
        )
        for place, number in NUMBERS
    )
    return tag("ul", *rows, class_="numbers", aria_label=words.say("numbers.heading"))


def _reason(press: Press, when: str, rule_id: str) -> Html:
    rule = press.knowledge.rules[rule_id]
    who = press.knowledge.whos[rule.refer.who].name if rule.refer else ""
    return tag(
        "div",
        tag("p", press.words.say(f"result-script.refer-{when}", who=who), class_="care-action"),
        tag("p", rule.grounds.because),
        brief_support(press, rule),
        class_="stop-reason",
        data_rule=rule_id,
    )


def _today(press: Press, rules: list[str]) -> Html | None:
    """Return what there is to do today by any of these rules, each thing once.

    Only a stop for today prints it: after the others the reader goes on, and the result says it.
    """
    offered: dict[str, list[str]] = {}
    for rule_id in rules:
        refer = press.knowledge.rules[rule_id].refer
        for offer_id in refer.offers if refer else ():
            offered.setdefault(offer_id, []).append(rule_id)
    if not offered:
        return None
    cards = (
        tag("div", offer(press, press.knowledge.offers[offer_id], brief=True), data_rules=" ".join(its_rules))
        for offer_id, its_rules in offered.items()
    )
    return tag("div", tag("h2", press.words.say("stop.today")), *cards, class_="stop-today")


def _ways_on(when: str, words: Interface) -> Html:
    kind = "go" if when == "same-day" else "second"
    now = join(tag("p", words.say("stop.now-note")), _button(words.say("stop.now"), "result-so-far", kind))
    if when == "same-day":
        return tag("div", now, class_="ways-on")
    rest = join(tag("p", words.say("stop.rest-note")), _button(words.say("stop.rest"), "answer-the-rest", "go"))
    return tag("div", rest, now, class_="ways-on")


def _button(said: str, deed: str, kind: str) -> Html:
    return tag("button", said, type="button", class_=f"planner-{kind}", data_do=deed)
