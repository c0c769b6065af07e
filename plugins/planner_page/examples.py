"""Worked examples: for each kind of week, an invented person's week, worked out while the site is built."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from plugins.planner_page import assets
from plugins.planner_page.grounds import rule_link, support
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import Html, join, tag
from plugins.planner_page.press import Press
from pyengine.engine import make_plan
from pyengine.model import Knowledge, Template
from pyengine.plan import Item, PlannedSession, Week
from pyengine.profile import checked_answers

FOLDER = "planner/examples/"
MARKER = re.compile(r"<p>\[\[example-week:([a-z0-9-]+)\]\]</p>")
SCHEMA = "bonewise-answers/1"


def pages(knowledge: Knowledge, words: Interface) -> dict[str, str]:
    """Return the Markdown of every example page by its address: an overview, and one page for each kind of week."""
    listed = [
        f"- [{template.name}]({template.id}.md): {template.example_person}" for template in knowledge.templates.values()
    ]
    overview = "\n".join(
        (
            _front(words.say("examples.title"), words),
            f"# {words.say('examples.title')}\n",
            words.say("examples.lead") + "\n",
            f"**{words.say('examples.caution')}**\n",
            *listed,
            f"\n[{words.say('examples.tool')}](../index.md)\n",
        )
    )
    return {f"{FOLDER}index.md": overview} | {
        f"{FOLDER}{template.id}.md": _stub(template, words) for template in knowledge.templates.values()
    }


def _front(title: str, words: Interface) -> str:
    description = words.say("examples.description")
    return f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(description)}\n---\n"


def _stub(template: Template, words: Interface) -> str:
    title = words.say("examples.one", name=template.name)
    return "\n".join(
        (
            _front(title, words),
            f"# {title}\n",
            f"**{words.say('examples.caution')}**\n",
            f"[[example-week:{template.id}]]\n",
            f"[{words.say('examples.back')}](index.md) · [{words.say('examples.tool')}](../index.md)\n",
        )
    )


def fill(html: str, print_example: Callable[[str], Html]) -> str:
    """Put each worked example in the place of its marker."""
    return MARKER.sub(lambda found: print_example(found[1]), html)


def week_of(knowledge: Knowledge, template: Template) -> Week | None:
    """Return the week of a template's invented person."""
    answers = checked_answers(knowledge, {"schema": SCHEMA, "answers": template.example_answers})
    return make_plan(knowledge, answers).week


def example(press: Press, template_id: str) -> Html:
    """Return one worked example: who, why this kind of week, the days, and each exercise with its reasons."""
    template = press.knowledge.templates[template_id]
    week = week_of(press.knowledge, template)
    return tag(
        "div",
        tag("link", rel="stylesheet", href=f"{press.links.root}{assets.folder()}planner.css"),
        tag("p", press.words.say("result.label"), class_="result-label"),
        tag("h2", press.words.say("examples.person")),
        _days(press, template, week),
        _items(press, template, week) if week else None,
        class_="planner planner-example",
    )


def card(press: Press, template: Template) -> Html:
    """Return the days of a worked example for a reader who may not have a week yet; the amounts are one tap away."""
    return _days(press, template, week_of(press.knowledge, template))


def _days(press: Press, template: Template, week: Week | None) -> Html:
    return tag(
        "div",
        tag("p", template.example_person),
        _week(press, template, week) if week else tag("p", press.words.say("examples.none")),
        class_="example-week",
    )


def _items(press: Press, template: Template, week: Week) -> Html:
    return tag(
        "div",
        tag("h3", press.words.say("part.items")),
        *(_item(press, template, item) for item in week.items),
        class_="example-items",
    )


def _week(press: Press, template: Template, week: Week) -> Html:
    say, items = press.words.say, {item.item: item for item in week.items}
    days = (
        tag(
            "li",
            tag("h4", say(f"result-script.{day.day}")),
            *(_session(press, template, session, items) for session in day.sessions),
            None if day.sessions else tag("p", say("result-script.rest-day"), class_="day-minutes"),
            class_="day" if day.sessions else "day day-rest",
        )
        for day in week.days
    )
    return join(
        tag("h3", say("examples.why")),
        tag("p", template.grounds.because, " ", support(press, template.grounds)),
        tag("h3", say("part.week")),
        tag("p", say("result-script.horizon", weeks=week.horizon_weeks)),
        tag("ol", *days, class_="days"),
    )


def _session(press: Press, template: Template, session: PlannedSession, items: Mapping[str, Item]) -> Html:
    rows = (tag("li", _name(press, items[name])) for name in session.items)
    name = template.sessions[session.session].name
    return tag("div", tag("p", name, class_="session-name"), tag("ul", *rows, class_="session-items"), class_="session")


def _name(press: Press, item: Item) -> str:
    name, say = press.knowledge.exercises[item.exercise].name, press.words.say
    return f"{name} {say('result-script.this-side', side=say(f'result-script.{item.side}'))}" if item.side else name


def _item(press: Press, template: Template, item: Item) -> Html:
    exercise = press.knowledge.exercises[item.exercise]
    slots = {(place.session, place.slot) for place in item.slots}
    reasons = dict.fromkeys(
        slot.says for session in template.sessions.values() for slot in session.slots if (session.id, slot.id) in slots
    )
    rules = [press.knowledge.rules[rule] for rule in dict.fromkeys((*item.aims, *item.capped_by))]
    return tag(
        "article",
        tag("h4", tag("a", _name(press, item), href=press.links.exercise(item.exercise))),
        tag("p", press.dose_sentence(exercise, exercise.steps[item.step]), class_="dose"),
        *(tag("p", reason) for reason in reasons),
        *(tag("p", rule.grounds.because, " ", rule_link(press, rule)) for rule in rules),
        class_="item",
    )
