"""What a statement rests on, in words a reader understands: its strength, its sources, what we added."""

from __future__ import annotations

from plugins.planner_page.markup import Html, join, tag, text
from plugins.planner_page.press import Press
from pyengine.model import Grounds, Rule

MOST_NAMES = 3


def citations(press: Press, cites: tuple[str, ...], most: int | None = None) -> Html:
    """Return one link for each claim's source, each source once, to the first claim taken from it.

    With `most` the rest is counted in words; use it only where a page one tap away names them all.
    """
    first: dict[str, str] = {}
    for cite in cites:
        first.setdefault(cite.partition("#")[0], cite)
    printed = [
        tag("a", press.knowledge.sources[source].short, href=press.links.claim(cite)) for source, cite in first.items()
    ]
    if most is not None and len(printed) > most + 1:
        more = press.words.say("grounds.more", count=len(printed) - most)
        return Html("; ".join((*printed[:most], text(more))))
    return Html("; ".join(printed))


def support(press: Press, grounds: Grounds, most: int | None = None) -> Html:
    """Return one line on how strong a statement is and where it comes from."""
    strength = press.knowledge.strengths[grounds.strength].says
    cited = citations(press, grounds.cites, most)
    if not cited:
        return join(press.words.say("grounds.from-none", strength=strength))
    added = press.words.say("grounds.added", added=grounds.added_by_us) if grounds.added_by_us else None
    return join(press.words.say("grounds.from", strength=strength), " ", cited, ". ", added)


def rule_support(press: Press, rule: Rule) -> Html:
    """Return a rule's line of support, with the way to the rule itself."""
    return tag("p", support(press, rule.grounds, MOST_NAMES), " ", rule_link(press, rule), class_="support")


def brief_support(press: Press, rule: Rule) -> Html:
    """Return how strong a rule is and the way to it, where its sources are named one tap away."""
    strength = press.words.say("grounds.rests", strength=press.knowledge.strengths[rule.grounds.strength].says)
    return tag("p", strength, " ", rule_link(press, rule), class_="support")


def rule_link(press: Press, rule: Rule) -> Html:
    """Return the way to a rule in the rulebook."""
    hidden = tag("span", f": {rule.id.replace('-', ' ')}", class_="words-for-ears")
    return tag("a", press.words.say("grounds.rule"), hidden, href=press.links.rule(rule))


def sources_of(cites: tuple[str, ...]) -> str:
    """Return the sources behind some claims as words in a data attribute."""
    return " ".join(dict.fromkeys(cite.partition("#")[0] for cite in cites))
