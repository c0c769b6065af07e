"""One card for every word the engine can answer with: the script finds it by id, clones it and fills nothing in."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.planner_page import examples
from plugins.planner_page.grounds import rule_support, sources_of, support
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import Html, cards_file, tag
from plugins.planner_page.offers import offer
from plugins.planner_page.press import Press
from pyengine.model import Axis, Ladder, Notice, Rule, Source, Template, Thing

Card = tuple[str, Html]
"""What a plan can name, and what is shown of it."""
OUTCOMES = ("emergency", "urgent", "team-first", "not-today", "part-week", "week")


def words_file(press: Press) -> str:
    """Return every small card of the site in one file."""
    knowledge, words = press.knowledge, press.words
    cards = (
        *_names(press),
        *(_rule(press, rule) for rule in knowledge.rules.values()),
        *(_notice(press, notice) for notice in knowledge.notices.values()),
        *(_card("offer", thing.id, offer(press, thing)) for thing in knowledge.offers.values()),
        *(_thing(press, thing) for thing in knowledge.things.values()),
        *(card for template in knowledge.templates.values() for card in _template(press, template)),
        *(_card("example", template.id, examples.card(press, template)) for template in knowledge.templates.values()),
        *(_outcome(outcome, words) for outcome in OUTCOMES),
        *(_source(press, source) for source in knowledge.sources.values()),
        *(card for axis in knowledge.axes.values() for card in _axis(axis)),
        *(card for ladder in knowledge.ladders.values() for card in _ladder(ladder)),
    )
    return cards_file(press.edition, cards)


def _card(kind: str, name: str, inside: Html) -> Card:
    return f"{kind}--{name}", inside


def _span(kind: str, name: str, said: str) -> Card:
    return _card(kind, name, tag("span", said))


def _names(press: Press) -> Iterator[Card]:
    knowledge = press.knowledge
    for goal in knowledge.goals.values():
        yield _span("goal", goal.id, goal.name)
    for who in knowledge.whos.values():
        yield _span("who", who.id, who.name)
    for when in knowledge.whens.values():
        yield _span("when", when.id, when.says)
    for exercise in knowledge.exercises.values():
        yield _card("name", exercise.id, tag("a", exercise.name, href=press.links.exercise(exercise.id)))


def _rule(press: Press, rule: Rule) -> Card:
    """A rule: why, what to do instead, and what it rests on."""
    instead = press.words.say("grounds.instead", instead=rule.instead) if rule.instead else None
    return _card(
        "rule",
        rule.id,
        tag(
            "div",
            tag("p", rule.grounds.because, class_="because"),
            tag("p", instead, class_="rule-instead") if instead else None,
            rule_support(press, rule),
            class_="rule-card",
            data_sources=sources_of(rule.grounds.cites) or None,
            data_strength=press.knowledge.strengths[rule.grounds.strength].says,
        ),
    )


def _notice(press: Press, notice: Notice) -> Card:
    return _card(
        "notice",
        notice.id,
        tag(
            "div",
            tag("h3", notice.heading),
            tag("ul", *(tag("li", sentence) for sentence in notice.says)),
            tag("p", support(press, notice.grounds), class_="support"),
            class_=f"notice notice-{notice.kind}",
            data_kind=notice.kind,
            data_sources=sources_of(notice.grounds.cites) or None,
        ),
    )


def _thing(press: Press, thing: Thing) -> Card:
    """A thing that loosens, as the question that gets it."""
    who = press.knowledge.whos[thing.ask].name if thing.ask else None
    return _card(
        "thing",
        thing.id,
        tag(
            "div",
            tag("p", thing.question or f"{_capital(thing.says)}.", class_="question-for-team"),
            tag("p", press.words.say("thing.who", who=who) if who else press.words.say("thing.own"), class_="ask-who"),
            data_says=thing.says,
        ),
    )


def _template(press: Press, template: Template) -> Iterator[Card]:
    yield _card(
        "template",
        template.id,
        tag(
            "div",
            tag("p", template.grounds.because, class_="because"),
            tag("p", support(press, template.grounds), class_="support"),
            data_name=template.name,
            data_sources=sources_of(template.grounds.cites) or None,
        ),
    )
    for session in template.sessions.values():
        yield _span("session", f"{template.id}--{session.id}", session.name)
        for slot in session.slots:
            yield _span("slot", f"{template.id}--{session.id}--{slot.id}", slot.says)


def _outcome(outcome: str, words: Interface) -> Card:
    return _card(
        "outcome",
        outcome,
        tag(
            "div",
            tag("p", words.say(f"outcome.{outcome}.title"), class_="outcome-title"),
            tag("p", words.say(f"outcome.{outcome}.says"), class_="outcome-says"),
        ),
    )


def _source(press: Press, source: Source) -> Card:
    knowledge = press.knowledge
    reading = knowledge.readings[source.reading].says
    return _card(
        "source",
        source.id,
        tag(
            "div",
            tag("p", tag("a", source.short, href=press.links.source(source.id)), ". ", source.title, "."),
            tag(
                "p",
                f"{_capital(knowledge.strengths[source.kind].says)}. " if source.kind in knowledge.strengths else None,
                press.words.say("source.reading", reading=reading),
                class_="support",
            ),
        ),
    )


def _axis(axis: Axis) -> Iterator[Card]:
    yield _span("axis", axis.id, axis.name)
    for level in axis.levels:
        yield _span("level", f"{axis.id}--{level.id}", level.says)


def _ladder(ladder: Ladder) -> Iterator[Card]:
    for rank, rung in enumerate(ladder.rungs):
        yield _card("ladder", f"{ladder.id}--{rank}", tag("span", rung.says, data_ladder=ladder.name))


def _capital(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}"
