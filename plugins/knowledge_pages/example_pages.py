"""A page for each vignette: an invented person, their answers, and the plan worked out while the site is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.knowledge_pages.book import Book, Printed, bullets, rows, section, stacked
from plugins.knowledge_pages.plan_print import printed
from plugins.knowledge_pages.vignettes import Worked
from plugins.planner_page.markup import Html, tag
from pyengine.plan import OUTCOMES, Plan

FOLDER = "how-it-works/examples/"
ROOT = "../../../"


def pages(book: Book, examples: Iterable[Worked]) -> Iterator[Printed]:
    """Yield the page of every worked example."""
    there = book.at(ROOT)
    for example in examples:
        yield Printed(
            place=f"{FOLDER}{example.vignette.name}.md",
            title=example.vignette.title,
            description=book.words.say("example.description", name=example.vignette.title),
            body=_body(there, example),
            searched=False,
        )


def index(book: Book, examples: Iterable[Worked]) -> str:
    """Return all worked examples as Markdown, by what comes out, the most urgent first."""
    found: dict[str, list[Worked]] = {}
    for example in examples:
        found.setdefault(example.plan.outcome, []).append(example)
    return stacked(
        *(
            section(
                book.words.say(f"outcome.{outcome}"),
                bullets(link(book, example) for example in found.get(outcome, ())),
                anchor=outcome,
            )
            for outcome in OUTCOMES
        )
    )


def link(book: Book, example: Worked) -> Html:
    """Return a worked example's title as a link to it."""
    return tag("a", example.vignette.title, href=book.links.page(f"{FOLDER}{example.vignette.name}.md"))


def shown_in(book: Book, examples: Iterable[Worked]) -> dict[str, list[Html]]:
    """Return, for each rule, links to the worked examples in which it is seen."""
    shown: dict[str, list[Html]] = {}
    for example in examples:
        for rule in rules_in(example.plan):
            shown.setdefault(rule, []).append(link(book, example))
    return shown


def rules_in(plan: Plan) -> list[str]:
    """Return every rule that a plan names, once."""
    named = [refer.rule for refer in plan.refers]
    named += [rule for told in plan.notices for rule in told.rules]
    named += [rule for held in plan.limits for rule in held.rules]
    named += [why.rule for out in plan.left_out for why in out.why if why.rule]
    for item in plan.week.items if plan.week else ():
        named += [*item.capped_by, *item.aims]
    return list(dict.fromkeys(named))


def _body(book: Book, example: Worked) -> str:
    say = book.words.say
    own = tag("a", say("example.own"), href=book.links.page("planner/index.md"))
    every = tag("a", say("example.all"), href=book.links.page(f"{FOLDER}index.md"))
    label = tag("p", tag("strong", say("example.label")), " ", say("example.lead"), class_="someone-else")
    answers = section(say("example.answers"), *_answers(book, example), anchor="answers")
    way = tag("p", own, " · ", every)
    still_open = bullets(example.vignette.expected.still_open)
    differs = section(say("example.differs"), tag("p", say("example.differs-lead")), still_open) if still_open else None
    return stacked(label, example.vignette.prose, way, differs, printed(book, example.plan), answers)


def _answers(book: Book, example: Worked) -> Iterator[Html]:
    silent = any(name not in example.vignette.answers for name in example.plan.answers)
    if silent:
        yield tag("p", book.words.say("example.answers-silent"))
    chosen = (q for q in book.knowledge.questions.values() if q.id in example.plan.answers)
    yield rows(
        ((q.asks, "; ".join(q.answer(name).says for name in example.plan.answers[q.id])) for q in chosen),
        long_names=True,
    )
