"""What a statement rests on, in words a reader understands: its strength, its sources, what we added."""

from __future__ import annotations

from plugins.planner_page.markup import Html, join, tag
from plugins.planner_page.press import Press
from pyengine.model import Grounds, Rule, Source


def short_name(source: Source) -> str:
    """Return a source's short name: its first author, or its publisher or title, and the year."""
    author = source.authors.split(" and ")[0].split(",")[0].strip()
    name = author or source.publisher or source.title
    return f"{name} {source.year}" if source.year else name


def citations(press: Press, cites: tuple[str, ...]) -> Html:
    """Return one link for each claim's source, each source once, to the first claim taken from it."""
    first: dict[str, str] = {}
    for cite in cites:
        first.setdefault(cite.partition("#")[0], cite)
    printed = [
        tag("a", short_name(press.knowledge.sources[source]), href=press.links.claim(cite))
        for source, cite in first.items()
        if source in press.knowledge.sources
    ]
    return Html("; ".join(printed))


def support(press: Press, grounds: Grounds) -> Html:
    """Return one line on how strong a statement is and where it comes from."""
    strength = press.knowledge.strengths[grounds.strength].says
    cited = citations(press, grounds.cites)
    if not cited:
        return join(press.words.say("grounds.from-none", strength=strength))
    added = press.words.say("grounds.added", added=grounds.added_by_us) if grounds.added_by_us else None
    return join(press.words.say("grounds.from", strength=strength), " ", cited, ". ", added)


def rule_support(press: Press, rule: Rule) -> Html:
    """Return a rule's line of support, with the way to the rule itself."""
    link = tag("a", press.words.say("grounds.rule"), href=press.links.rule(rule.id))
    return tag("p", support(press, rule.grounds), " ", link, class_="support")


def sources_of(cites: tuple[str, ...]) -> str:
    """Return the sources behind some claims as words in a data attribute."""
    return " ".join(dict.fromkeys(cite.partition("#")[0] for cite in cites))
