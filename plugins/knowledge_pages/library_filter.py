"""The form above the exercise library, and the words on each entry that it looks for.

Everything is judged here, while the site is built, from what the exercise's own file states. The script only compares
words: a choice is a word, and an entry carries the words that it answers to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.knowledge_pages.book import Book, stacked
from plugins.planner_page.markup import Html, tag
from pyengine.model import Exercise, Knowledge

POSITIONS = ("lying", "sitting", "standing", "walking", "water")
STUDIED = {  # what a reader chooses, and which words of `studied_for` answer to it
    "osteoporosis": ("osteoporosis",),
    "spine-fracture": ("spine-fracture", "spine-fracture-home"),
    "bone-lesions": ("bone-lesions",),
}
SPARES: Mapping[str, Mapping[str, str]] = {  # what is spared, and the most that any step may ask on these axes
    "bending": {"spine-flexion": "incidental", "spine-rotation": "none", "side-bend": "none"},
    "overhead": {"overhead": "none"},
    "wrists": {"hand-weight": "touch"},
    "floor": {"floor": "bed"},
    "standing": {"upright": "sitting"},
}


@dataclass(frozen=True, slots=True)
class Group:
    """Choices of one kind. `match`: an entry fits with any of the chosen words, with all, or if it has no others."""

    name: str
    match: str
    choices: tuple[tuple[str, str], ...]


def marks(book: Book, exercise: Exercise) -> dict[str, str]:
    """Return the attributes by which an entry is found."""
    studied = (name for name, words in STUDIED.items() if set(words) & set(exercise.studied_for))
    return {
        "data_goal": exercise.goal,
        "data_position": exercise.position,
        "data_needs": " ".join(exercise.equipment),
        "data_studied": " ".join(studied),
        "data_spares": " ".join(name for name in SPARES if spares(book.knowledge, exercise, name)),
    }


def spares(knowledge: Knowledge, exercise: Exercise, name: str) -> bool:
    """Say whether no step of an exercise, on either side, asks for more than is spared."""
    for axis, most in SPARES[name].items():
        limit = knowledge.axes[axis].rank(most)
        if any(max(step.demands[axis]) > limit for step in exercise.steps):
            return False
    return True


def form(book: Book) -> str:
    """Return the form; it stays hidden until the script that it needs is there."""
    say, total = book.words.say, len(book.knowledge.exercises)
    drawn = tag(
        "form",
        tag("p", say("filter.lead"), " ", tag("a", say("filter.planner"), href=book.links.page("planner/index.md"))),
        tag(
            "details",
            tag("summary", say("filter.open")),
            tag("div", *(_fieldset(book, group) for group in groups(book)), class_="filter-groups"),
        ),
        tag(
            "div",
            tag("p", role="status", data_says=say("filter.status", total=total)),
            tag("button", say("filter.clear"), type="reset", class_="md-button"),
            class_="filter-told",
        ),
        tag("p", say("filter.none"), class_="filter-none", hidden=True),
        class_="library-filter",
        autocomplete="off",
        aria_label=say("filter.name"),
        data_search_exclude=True,
        hidden=True,
    )
    script = tag("script", type="module", src=f"{book.links.root}assets/js/library.mjs")
    return stacked(style(book), drawn, script)


def style(book: Book) -> Html:
    """Return the link to the style that only the library's pages need."""
    return tag("link", rel="stylesheet", href=f"{book.links.root}assets/css/library.css")


def groups(book: Book) -> Iterable[Group]:
    """Return every choice, without those that no exercise answers to."""
    say, knowledge = book.words.say, book.knowledge
    exercises = knowledge.exercises.values()
    goals = {exercise.goal for exercise in exercises}
    needs = {name for exercise in exercises for name in exercise.equipment}
    yield Group("goal", "any", tuple((goal.id, goal.name) for goal in knowledge.goals.values() if goal.id in goals))
    yield Group("position", "any", tuple((name, say(f"position.{name}")) for name in POSITIONS))
    yield Group(
        "needs", "within", tuple((e.id, _capital(e.name)) for e in knowledge.equipment.values() if e.id in needs)
    )
    yield Group("studied", "any", tuple((name, _capital(say(f"filter.studied-{name}"))) for name in STUDIED))
    yield Group("spares", "all", tuple((name, say(f"filter.spares-{name}")) for name in SPARES))


def _fieldset(book: Book, group: Group) -> Html:
    say = book.words.say
    rows = (
        tag("label", tag("input", type="checkbox", name=group.name, value=word), tag("span", label))
        for word, label in group.choices
    )
    return tag(
        "fieldset",
        tag("legend", say(f"filter.legend-{group.name}")),
        tag("p", say(f"filter.hint-{group.name}"), class_="quiet"),
        tag("div", *rows, class_="filter-rows"),
        data_match=group.match,
    )


def _capital(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}"
