"""The rulebook: every rule as one sentence made from the data, with its reason, its sources and what it touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.knowledge_pages.book import (
    CHALLENGE,
    Book,
    bullets,
    heading_of,
    listed,
    rows,
    section,
    stacked,
)
from plugins.knowledge_pages.exercise_pages import file_heading
from plugins.knowledge_pages.touches import Touch
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Derived, Rule
from pyengine.sentences import finding_phrase, rule_sentence

FIRST = ("everyone", "osteoporosis", "after-a-fracture", "lesions-gates", "lesions-sites")
"""Chapters that come first, in this order; any other condition's file follows."""


def rulebook(book: Book, shown_in: Mapping[str, Iterable[Html]]) -> str:
    """Return all rules as Markdown, by condition; `shown_in` gives the worked examples that show a rule."""
    say = book.words.say
    files: dict[str, list[Rule]] = {file: [] for file in FIRST}
    for rule in book.knowledge.rules.values():
        files.setdefault(rule.file, []).append(rule)
    files = {file: found for file, found in files.items() if found}
    contents = bullets(
        join(tag("a", file_heading(book, file), href=f"#file-{file}"), f": {say('rulebook.count', count=len(found))}")
        for file, found in files.items()
    )
    chapters = [
        section(
            file_heading(book, file),
            _names_of(book, found),
            *(_rule(book, rule, shown_in) for rule in found),
            anchor=f"file-{file}",
        )
        for file, found in files.items()
    ]
    derived = section(
        say("rulebook.derived"),
        tag("p", say("rulebook.derived-lead")),
        *(_derived(book, found) for found in book.knowledge.derived.values()),
        anchor="worked-out",
    )
    last = tag("li", tag("a", say("rulebook.derived"), href="#worked-out"))
    top = Html((contents or tag("ul")).replace("</ul>", f"{last}</ul>"))
    return stacked(top, *chapters, derived)


def _names_of(book: Book, rules: list[Rule]) -> Html:
    """Return the rules of a chapter by name, folded up."""
    summary = tag("summary", book.words.say("rulebook.list", count=len(rules)))
    names = bullets(tag("a", heading_of(rule.id), href=f"#{rule.id}") for rule in rules)
    return tag("details", summary, names, class_="names")


def _rule(book: Book, rule: Rule, shown_in: Mapping[str, Iterable[Html]]) -> Html:
    say = book.words.say
    touches = book.touches.by_rule[rule.id]
    facts = [
        (say("row.why"), rule.grounds.because),
        (say("row.instead"), rule.instead),
        *book.grounds(rule.grounds),
        (say("row.leaves-out"), listed(_exercise(book, touch) for touch in touches if touch.whole)),
        (say("row.holds-back"), _held_back(book, touches)),
        (say("rulebook.shown-in"), listed(shown_in.get(rule.id, ()))),
    ]
    challenge = tag(
        "a",
        say("rulebook.challenge"),
        href=book.links.page(CHALLENGE),
        aria_label=say("rulebook.challenge-one", rule=heading_of(rule.id)),
    )
    return tag(
        "section",
        tag("h3", heading_of(rule.id), id=rule.id),
        tag("p", rule_sentence(book.knowledge, rule), class_="rule-sentence"),
        rows(facts),
        tag("p", challenge, class_="challenge"),
        class_="rule",
    )


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


def _derived(book: Book, derived: Derived) -> Html:
    say, condition = book.words.say, derived.holds_when
    names = condition.any_of or condition.all_of
    joiner = say("rulebook.joiner-any" if condition.any_of else "rulebook.joiner-all")
    listed_names = joiner.join(finding_phrase(book.knowledge, name) for name in names)
    users = [rule.id for rule in book.knowledge.rules.values() if derived.id in _names(rule)]
    return tag(
        "section",
        tag("h3", heading_of(derived.id), id=derived.id),
        tag("p", f"{derived.says[:1].upper()}{derived.says[1:]}. ", say("rulebook.derived-when", names=listed_names)),
        rows(
            (
                (say("row.why"), derived.grounds.because),
                *book.grounds(derived.grounds),
                (say("source.used-by"), listed(map(book.rule_link, users))),
            )
        ),
        class_="rule",
    )


def _names(rule: Rule) -> set[str]:
    return {*rule.holds_when.any_of, *rule.holds_when.all_of, rule.holds_when.root}
