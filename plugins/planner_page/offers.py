"""A thing to do today, as a small card."""

from __future__ import annotations

from plugins.planner_page.grounds import sources_of, support
from plugins.planner_page.markup import Html, tag
from plugins.planner_page.press import Press
from pyengine.model import Offer


def offer(press: Press, thing: Offer, *, brief: bool = False) -> Html:
    """Return one offer: what it is, its few sentences, and where to read on; `brief` names no sources."""
    strength = press.knowledge.strengths[thing.grounds.strength].says
    rests = press.words.say("grounds.rests", strength=strength)
    heading = tag("a", thing.heading, href=press.links.page(thing.link)) if thing.link else thing.heading
    return tag(
        "div",
        tag("h3", heading),
        tag("ul", *(tag("li", sentence) for sentence in thing.says)),
        tag("p", rests if brief else support(press, thing.grounds), class_="support"),
        class_="offer",
        data_sources=None if brief else sources_of(thing.grounds.cites) or None,
    )
