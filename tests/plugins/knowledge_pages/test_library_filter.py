"""The words by which the exercise library is filtered are what the exercises state."""

import re

import pytest

from plugins.knowledge_pages import exercise_pages, library_filter
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge


def test_every_entry_carries_the_words_of_its_exercise(pages: Pages, knowledge: Knowledge) -> None:
    """An entry's goal, place and things are those of the exercise's own file."""
    library = exercise_pages.library(pages.book)
    for exercise in knowledge.exercises.values():
        entry = library[: library.index(f'href="exercises/{exercise.id}/"')].rpartition("<li ")[2]
        found = dict(re.findall(r'data-([a-z]+)="([^"]*)"', entry))
        assert found["goal"] == exercise.goal
        assert found["position"] == exercise.position
        assert found["needs"].split() == list(exercise.equipment)


@pytest.mark.parametrize(
    "name, axis, spared",
    [
        ("bending", "spine-flexion", {"none", "incidental"}),
        ("bending", "spine-rotation", {"none"}),
        ("bending", "side-bend", {"none"}),
        ("overhead", "overhead", {"none"}),
        ("wrists", "hand-weight", {"none", "touch"}),
        ("floor", "floor", {"none", "bed"}),
        ("standing", "upright", {"lying", "sitting"}),
    ],
)
def test_what_is_spared_is_spared_on_every_step_and_side(
    pages: Pages, knowledge: Knowledge, name: str, axis: str, spared: set[str]
) -> None:
    """No exercise is shown as sparing something that any of its steps asks of either side."""
    levels = knowledge.axes[axis].levels
    for exercise in knowledge.exercises.values():
        if name in library_filter.marks(pages.book, exercise)["data_spares"].split():
            asked = {levels[rank].id for step in exercise.steps for rank in step.demands[axis]}
            assert asked <= spared, exercise.id


def test_a_known_exercise_is_where_a_reader_looks_for_it(pages: Pages, knowledge: Knowledge) -> None:
    """A push-up at the wall leans on the wrists; marching on a chair needs no standing and no floor."""
    spares = {
        name: library_filter.marks(pages.book, knowledge.exercises[name])["data_spares"].split()
        for name in ("wall-push-up", "seated-march", "heel-raise")
    }
    assert "wrists" not in spares["wall-push-up"]
    assert {"standing", "floor", "overhead"} <= set(spares["seated-march"])
    assert "standing" not in spares["heel-raise"]


def test_every_choice_answers_to_some_exercise_and_every_word_is_a_choice(pages: Pages, knowledge: Knowledge) -> None:
    """No box leads nowhere by itself, and no entry carries a word that cannot be chosen."""
    carried: dict[str, set[str]] = {}
    for exercise in knowledge.exercises.values():
        for name, words in library_filter.marks(pages.book, exercise).items():
            carried.setdefault(name.removeprefix("data_"), set()).update(words.split())
    choices = {group.name: {word for word, _ in group.choices} for group in library_filter.groups(pages.book)}
    assert choices == carried


def test_without_script_the_form_is_not_there(pages: Pages) -> None:
    """The form is hidden until its script is there, and it says that it judges nobody."""
    form = library_filter.form(pages.book)
    start, _, rest = form[form.index("<form ") :].partition(">")
    assert start.endswith(" hidden")
    assert pages.book.words.say("filter.lead") in rest
