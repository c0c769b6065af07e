"""What is measured and proven: for each command what it came to, of which rules, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.knowledge_pages import measured
from plugins.knowledge_pages.book import Book, rows, section, stacked
from plugins.knowledge_pages.measured import Part
from plugins.knowledge_pages.speed_rows import kept, speed_rows, where_it_goes
from plugins.planner_page.markup import Html, join, tag
from pyengine.plan import OUTCOMES

SHORT_STAMP = 12
GOOD = ("built", "current", "same-program")
"""The states that need no emphasis."""
SHOWN: Mapping[str, tuple[str, ...]] = {
    "coverage": ("lines", "encoded", "excused", "open"),
    "eligibility": (
        "exercises_and_sides",
        "exercises_not_read_a_second_time",
        "cases",
        "people_looked_at",
        "combinations_settled",
        "disagreements",
        "grounds",
    ),
    "pairs": ("pairs", "plans", "verdicts_compared", "wrong"),
    "plans": ("plans", "verdicts_compared", "wrong"),
    "fuzz": ("wire", "reader", "wrong"),
    "rule_mutants": ("rules", "mutants", "noticed", "idle", "subsumed", "unexplained"),
    "mutation_of_code": ("mutants", "killed", "caught_by_types", "explained", "unexplained"),
    "census": ("people",),
    "sabotage": ("tried", "survived", "ends"),
    "speed": (),
}
"""Of each part the figures to show in a row of their own; a part may lack some."""

Rows = Iterator[tuple[str, Html | str | None]]


def page(book: Book, parts: tuple[Part, ...]) -> str:
    """Return all parts as Markdown: in a line each, then one by one."""
    overview = rows(
        (tag("a", book.words.say(f"proof.title-{part.name}"), href=f"#{_anchor(part)}"), _short(book, part))
        for part in parts
    )
    return stacked(
        section(book.words.say("proof.overview"), overview, anchor="overview"),
        *(_section(book, part) for part in parts),
    )


def _anchor(part: Part) -> str:
    return part.name.replace("_", "-")


def _short(book: Book, part: Part) -> str:
    say = book.words.say
    if part.state == "never":
        return say("proof.never")
    told = say(f"proof.short-{part.name}", **slots(part))
    earlier = {"older": say("proof.earlier-rules"), "earlier-program": say("proof.earlier-program")}.get(part.state)
    return f"{told} {earlier}" if earlier else told


def slots(part: Part) -> dict[str, str]:
    """Return what a part's line may name: its figures, what came out, and the promises of speed."""
    found = {key: figure(value) for key, value in part.figures.items()}
    found |= {outcome: figure(count) for outcome, count in part.figures.get("outcomes", {}).items()}
    if part.name == measured.SPEED and part.figures:
        promises = part.figures["rows"].values()
        found |= {"promises": str(len(promises)), "kept": str(sum(kept(row) for row in promises))}
    return found


def _section(book: Book, part: Part) -> str:
    """Return what was run, what it came to, which rules it is of, how to run it, and what it does not show."""
    return section(
        book.words.say(f"proof.title-{part.name}"),
        tag("p", book.words.say(f"proof.what-{part.name}")),
        rows((*_results(book, part), *_about(book, part))),
        *_more(book, part),
        anchor=_anchor(part),
    )


def _results(book: Book, part: Part) -> Rows:
    for key in SHOWN[part.name]:
        value = part.figures.get(key)
        if value is not None and value != {}:
            yield book.words.say(f"figure.{key.replace('_', '-')}"), figure(value)
    if part.name == measured.SPEED:
        yield from speed_rows(book.words, part.figures)
        yield from where_it_goes(book.words, part.figures)
        yield book.words.say("speed.where"), part.figures.get("environment")


def _about(book: Book, part: Part) -> Rows:
    say, day = book.words.say, part.day
    state = say(f"proof.state-{part.state}", stamp=part.stamp[:SHORT_STAMP])
    yield say("proof.of"), state if part.state in GOOD else tag("strong", state)
    if day:
        yield say("proof.run"), f"{day.day} {day:%B %Y}"
    yield say("proof.command"), tag("code", measured.COMMANDS[part.name])
    yield say("proof.not-shown"), say(f"proof.not-{part.name}")
    if part.name == measured.COVERAGE:
        yield say("proof.more"), tag("a", say("proof.lines"), href=book.links.page("how-it-works/coverage.md"))
    if part.file:
        yield say("proof.more"), tag("a", say("proof.file"), href=f"{book.links.root}{part.file}")


def _more(book: Book, part: Part) -> Iterator[Html]:
    """Yield what of a census is a table of its own: what comes out, and each kind of week."""
    say, found = book.words.say, part.figures
    if part.name != "census" or not found:
        return
    yield tag("h3", say("proof.outcomes"))
    yield rows((say(f"map.outcome-{name}"), _share(found["outcomes"][name], found["people"])) for name in OUTCOMES)
    yield tag("h3", say("proof.weeks"))
    yield rows((_week(book, name), _size(book, of)) for name, of in found["weeks"].items())


def _share(count: int, people: int) -> str:
    return f"{figure(count)} ({count / people:.1%})"


def _week(book: Book, name: str) -> str:
    return book.week_link(name) if name in book.knowledge.templates else name


def _size(book: Book, of: Mapping[str, float]) -> str:
    return book.words.say("proof.week", **{key.replace("_", "-"): figure(value) for key, value in of.items()})


def figure(value: object) -> Html | str:
    """Return a figure as it is read: groups of three, a very large one as a power of ten, a list by its length."""
    if isinstance(value, Mapping):
        if "inputs" in value:
            return figure(value["inputs"])
        return "; ".join(f"{name}: {figure(count)}" for name, count in value.items())
    if isinstance(value, list):
        return str(len(value))
    if isinstance(value, int):
        return f"{value:,}"
    mantissa, mark, power = str(value).partition("e+")
    return join(f"{mantissa} × 10", tag("sup", power)) if mark else mantissa
