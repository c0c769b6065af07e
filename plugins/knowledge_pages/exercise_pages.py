"""A page for each exercise, and the library of all of them by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.knowledge_pages import library_filter
from plugins.knowledge_pages.book import (
    Book,
    Printed,
    bullets,
    heading_of,
    listed,
    rows,
    section,
    sentence,
    stacked,
)
from plugins.knowledge_pages.touches import Touch
from plugins.planner_page import movement
from plugins.planner_page.exercise_cards import figure
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Exercise, Knowledge, Step
from pyengine.sentences import condition_phrase, days_phrase, step_sentence

FOLDER = "exercises/"
ROOT = "../../"


def pages(book: Book) -> Iterator[Printed]:
    """Yield the page of every exercise."""
    there = book.at(ROOT)
    for exercise in book.knowledge.exercises.values():
        yield Printed(
            place=f"{FOLDER}{exercise.id}.md",
            title=exercise.name,
            description=book.words.say("exercise.description", name=exercise.name),
            body=_body(there, exercise),
        )


def library(book: Book) -> str:
    """Return every exercise as Markdown, by what it is for."""
    groups = (
        (goal, [e for e in book.knowledge.exercises.values() if e.goal == goal.id])
        for goal in book.knowledge.goals.values()
    )
    return stacked(
        *(
            section(
                goal.name,
                tag("ul", *(_entry(book, e) for e in found), class_="library") if found else None,
                anchor=goal.id,
                searched=False,
            )
            for goal, found in groups
        )
    )


def _entry(book: Book, exercise: Exercise) -> Html:
    needs = [book.knowledge.equipment[name].name for name in exercise.equipment]
    said = [book.words.say(f"position.{exercise.position}").lower(), *needs]
    if exercise.review == "draft":
        said.append(book.words.say("draft.mark"))
    return tag(
        "li",
        book.exercise_link(exercise.id),
        tag("span", "; ".join(said), class_="quiet"),
        **library_filter.marks(book, exercise),
    )


def _body(book: Book, exercise: Exercise) -> str:
    say = book.words.say
    way = tag(
        "p",
        say("exercise.lead"),
        " ",
        tag("a", say("exercise.week"), href=book.links.page("planner/index.md")),
        " · ",
        tag("a", say("exercise.library"), href=book.links.page("exercises/index.md")),
    )
    return stacked(
        tag("p", tag("strong", say("draft.exercise")), class_="draft") if exercise.review == "draft" else None,
        _facts(book, exercise),
        movement.wiring(book.drawings / f"{exercise.id}.toml", book.links),
        figure(book.drawings, exercise.id, moving=True),
        way,
        _part(say("exercise.how"), "how", _how(book, exercise)),
        _part(say("exercise.dose"), "dose", tag("p", say("exercise.dose-lead")), _ladder(book, exercise)),
        _part(say("exercise.chain"), "easier-and-harder", _chain(book, exercise)),
        _part(say("exercise.out"), "left-out", *_out(book, exercise)),
        _part(say("exercise.asks"), "asks", tag("p", say("exercise.asks-lead")), _asks(book, exercise)),
        _part(say("exercise.from"), "sources", _from(book, exercise)),
    )


def _part(heading: str, anchor: str, *inside: Html | None) -> str:
    """Return a part of an exercise's page; the search finds an exercise by its name and what it is for."""
    return section(heading, *inside, anchor=anchor, searched=False)


def _facts(book: Book, exercise: Exercise) -> Html:
    say = book.words.say
    needs = [book.knowledge.equipment[name].name for name in exercise.equipment]
    return rows(
        (
            (say("exercise.for"), book.knowledge.goals[exercise.goal].name),
            (say("exercise.position"), say(f"position.{exercise.position}")),
            (say("exercise.needs"), ", ".join(needs) or say("exercise.needs-nothing")),
        )
    )


def _how(book: Book, exercise: Exercise) -> Html:
    say, said = book.words.say, exercise.words
    return rows(
        (
            (say("exercise.setup"), said.setup),
            (say("exercise.move"), tag("ol", *(tag("li", move) for move in said.move))),
            (say("exercise.breathe"), said.breathe),
            (say("exercise.stop"), tag("strong", said.stop_if)),
            (say("exercise.mistake"), said.mistake),
            (say("exercise.feel"), said.feel),
        )
    )


def _ladder(book: Book, exercise: Exercise) -> Html:
    return tag("ol", *(_step(book, exercise, number) for number in range(len(exercise.steps))), class_="ladder")


def _step(book: Book, exercise: Exercise, number: int) -> Html:
    say, step = book.words.say, exercise.steps[number]
    more = _more(book.knowledge, exercise.steps[number - 1], step) if number else ""
    return tag(
        "li",
        tag("h3", say("exercise.step", number=number + 1)),
        tag("p", tag("strong", f"{step_sentence(exercise, step)} {sentence(days_phrase(step))}")),
        tag("p", step.says) if step.says else None,
        tag("p", say("exercise.asks-more", more=more)) if more else None,
        bullets(map(book.claim, step.cites), "claims")
        or (None if step.added_by_us else tag("p", say("exercise.none-cited"), class_="quiet")),
        tag("p", f"{say('row.added')}: {step.added_by_us}", class_="quiet") if step.added_by_us else None,
    )


def _more(knowledge: Knowledge, before: Step, step: Step) -> str:
    """Say on which axes a step asks more than the one before it."""
    return "; ".join(
        f"{axis.name} ({axis.levels[max(step.demands[axis.id])].says})"
        for axis in knowledge.axes.values()
        if step.demands[axis.id] > before.demands[axis.id]
    )


def _chain(book: Book, exercise: Exercise) -> Html | None:
    say = book.words.say
    named = ((say("exercise.easier"), exercise.easier), (say("exercise.harder"), exercise.harder))
    return bullets(join(word, book.exercise_link(name)) for word, name in named if name)


def _out(book: Book, exercise: Exercise) -> Iterator[Html]:
    touches = book.touches.by_exercise[exercise.id]
    whole = [touch for touch in touches if touch.whole]
    later = [touch for touch in touches if not touch.whole]
    say = book.words.say
    yield tag("p", say("exercise.out-lead" if whole else "exercise.out-none"))
    files = dict.fromkeys(book.knowledge.rules[touch.rule].file for touch in whole)
    for file in files:
        yield tag("h3", file_heading(book, file))
        yield _rule_list(book, (t for t in whole if book.knowledge.rules[t.rule].file == file))
    if later:
        links = (join(book.rule_link(t.rule), f" ({say('exercise.from-step', number=t.from_step + 1)})") for t in later)
        yield tag("p", say("exercise.out-later"), listed(links), ".", class_="quiet")


def file_heading(book: Book, file: str) -> str:
    """Return the heading of a condition's file."""
    name = f"file.{file}"
    return book.words.say(name) if name in book.words.ids() else heading_of(file)


def _rule_list(book: Book, touches: Iterable[Touch]) -> Html:
    return tag("ul", *(tag("li", _rule_line(book, touch)) for touch in touches))


def _rule_line(book: Book, touch: Touch) -> Html:
    """Return one rule that leaves an exercise out; the heading above it has said whom its file is for."""
    say, rule = book.words.say, book.knowledge.rules[touch.rule]
    names = (*rule.holds_when.any_of, *rule.holds_when.all_of)
    condition = replace(rule.holds_when, root="always") if names else rule.holds_when
    opens = say("exercise.out-need", things="; ".join(map(book.thing, touch.things))) if touch.things else None
    return join(
        tag("strong", f"{condition_phrase(book.knowledge, condition)}:"),
        f" {rule.grounds.because} ",
        f"{say('exercise.out-side')} " if touch.one_side_only else None,
        f"{opens} " if opens else None,
        book.rule_link(rule.id),
    )


def _asks(book: Book, exercise: Exercise) -> Html:
    demands = exercise.steps[0].demands
    return rows(
        (f"{axis.name[:1].upper()}{axis.name[1:]}", _level(book, axis.id, demands[axis.id]))
        for axis in book.knowledge.axes.values()
        if max(demands[axis.id])
    )


def _level(book: Book, axis_id: str, ranks: tuple[int, int]) -> str:
    levels = book.knowledge.axes[axis_id].levels
    working, other = (levels[rank].says for rank in ranks)
    return working if working == other else book.words.say("exercise.asks-sides", working=working, other=other)


def _from(book: Book, exercise: Exercise) -> Html:
    say = book.words.say
    studied = ", ".join(say(f"studied.{name}") for name in exercise.studied_for) or say("exercise.studied-none")
    return rows(
        (
            (say("exercise.studied"), studied),
            (say("exercise.claims"), bullets(map(book.claim, exercise.cites), "claims")),
            (say("row.added"), exercise.added_by_us),
            (say("row.lines"), listed(map(book.evidence_link, exercise.dossier))),
            (say("exercise.state"), say(f"review.{exercise.review}")),
            (say("exercise.note"), exercise.review_note),
        )
    )
