"""The rulebook: a page for each condition's file, and on it every rule with all that it rests on and touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.knowledge_pages import challenge
from plugins.knowledge_pages.book import Book, Printed, bullets, heading_of, listed, rows, stacked
from plugins.knowledge_pages.exercise_pages import file_heading
from plugins.knowledge_pages.touches import Touch
from plugins.planner_page.links import RULES, WORKED_OUT
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Derived, Rule
from pyengine.sentences import finding_phrase, rule_sentence

FIRST = ("everyone", "osteoporosis", "after-a-fracture", "lesions-gates", "lesions-sites")
"""Chapters that come first, in this order; any other condition's file follows."""
ROOT = "../../../"
FEW = 4
"""Up to how many examples stand open under a rule; more are folded."""

ShownIn = Mapping[str, Iterable[Html]]
"""For each rule, links to the worked examples in which it is seen."""


def chapters(book: Book) -> dict[str, list[Rule]]:
    """Return all rules by condition's file, in the order of the rulebook."""
    files: dict[str, list[Rule]] = {file: [] for file in FIRST}
    for rule in book.knowledge.rules.values():
        files.setdefault(rule.file, []).append(rule)
    return {file: found for file, found in files.items() if found}


def pages(book: Book, shown_in: ShownIn) -> Iterator[Printed]:
    """Yield a page for each condition's file, and one for the findings that are worked out."""
    there, say = book.at(ROOT), book.words.say
    for file, rules in chapters(book).items():
        heading = file_heading(book, file)
        yield Printed(
            place=f"{RULES}{file}.md",
            title=say("rulebook.title", part=heading),
            description=say("rulebook.description", part=heading),
            body=stacked(
                _top(there, say("rulebook.count", count=len(rules)), rules),
                challenge.note(there),
                *(_rule(there, rule, shown_in) for rule in rules),
            ),
            searched=False,
        )
    derived = list(book.knowledge.derived.values())
    yield Printed(
        place=f"{RULES}{WORKED_OUT}.md",
        title=say("rulebook.title", part=say("rulebook.derived")),
        description=say("rulebook.derived-lead"),
        body=stacked(
            tag("p", say("rulebook.derived-lead")),
            _top(there, say("rulebook.count-derived", count=len(derived)), derived),
            *(_derived(there, found) for found in derived),
        ),
        searched=False,
    )


def _top(book: Book, count: str, found: Iterable[Rule | Derived]) -> Html:
    """Return the way back, how many there are, and their names folded up."""
    every = tag("a", book.words.say("rulebook.all"), href=book.links.page(f"{RULES}index.md"))
    names = bullets(tag("a", heading_of(one.id), href=f"#{one.id}") for one in found)
    return join(
        tag("p", every),
        tag("details", tag("summary", f"{count}: {book.words.say('rulebook.list')}"), names, class_="names"),
    )


def _rule(book: Book, rule: Rule, shown_in: ShownIn) -> Html:
    say = book.words.say
    facts = [
        (say("row.why"), rule.grounds.because),
        (say("row.instead"), rule.instead),
        *book.grounds(rule.grounds),
        (say("rulebook.touches"), _touches(book, book.touches.by_rule[rule.id])),
        (say("rulebook.shown-in"), _examples(book, list(shown_in.get(rule.id, ())))),
    ]
    return tag(
        "section",
        tag("h2", heading_of(rule.id), id=rule.id),
        tag("p", rule_sentence(book.knowledge, rule), class_="rule-sentence"),
        rows(facts),
        tag("p", challenge.link(book, rule), class_="challenge"),
        class_="rule",
    )


def _touches(book: Book, touches: tuple[Touch, ...]) -> Html | str:
    """Return how many exercises a rule touches, and which, folded up."""
    say = book.words.say
    if not touches:
        return say("rulebook.touches-none")
    whole = [touch for touch in touches if touch.whole]
    counts = (("left-out", len(whole)), ("held-back", len(touches) - len(whole)))
    summary = "; ".join(say(f"rulebook.{name}", count=count) for name, count in counts if count)
    out = tag("p", say("rulebook.leaves-out"), listed(_exercise(book, touch) for touch in whole)) if whole else None
    return tag("details", tag("summary", summary), out, _held_back(book, touches))


def _held_back(book: Book, touches: Iterable[Touch]) -> Html | None:
    """Return the exercises whose later steps a rule bars, by the step at which it begins."""
    steps: dict[int, list[Touch]] = {}
    for touch in touches:
        if not touch.whole:
            steps.setdefault(touch.from_step, []).append(touch)
    return bullets(
        join(book.words.say("rulebook.from-step-on", number=step + 1), listed(_exercise(book, t) for t in steps[step]))
        for step in sorted(steps)
    )


def _exercise(book: Book, touch: Touch) -> Html:
    link = book.exercise_link(touch.exercise)
    return join(link, f" ({book.words.say('rulebook.one-side')})") if touch.one_side_only else link


def _examples(book: Book, links: list[Html]) -> Html | str:
    """Return the worked examples that show a rule; many are folded up."""
    if not links:
        return book.words.say("rulebook.shown-none")
    if len(links) <= FEW:
        return bullets(links) or ""
    summary = tag("summary", book.words.say("rulebook.shown-count", count=len(links)))
    return tag("details", summary, bullets(links))


def _derived(book: Book, derived: Derived) -> Html:
    say, condition = book.words.say, derived.holds_when
    names = condition.any_of or condition.all_of
    joiner = say("rulebook.joiner-any" if condition.any_of else "rulebook.joiner-all")
    listed_names = joiner.join(finding_phrase(book.knowledge, name) for name in names)
    return tag(
        "section",
        tag("h2", heading_of(derived.id), id=derived.id),
        tag("p", f"{derived.says[:1].upper()}{derived.says[1:]}. ", say("rulebook.derived-when", names=listed_names)),
        rows(
            (
                (say("row.why"), derived.grounds.because),
                *book.grounds(derived.grounds),
                (say("source.used-by"), listed(map(book.rule_link, _users(book, derived)))),
            )
        ),
        class_="rule",
    )


def _users(book: Book, derived: Derived) -> list[str]:
    """Return the rules and other derived findings that build on a derived finding."""
    found: list[Rule | Derived] = [*book.knowledge.rules.values(), *book.knowledge.derived.values()]
    return [one.id for one in found if derived.id in _names(one)]


def _names(one: Rule | Derived) -> set[str]:
    return {*one.holds_when.any_of, *one.holds_when.all_of, one.holds_when.root}
