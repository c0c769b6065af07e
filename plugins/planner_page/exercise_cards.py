"""Cards for each exercise: its pictures, its words, and the dose of every step as a sentence.

All are in one file. With a file for each, whoever keeps the host's records could tell from what a browser asks for
which exercises somebody was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.figures.draw import positions_svg
from plugins.figures.read import read_drawing
from plugins.planner_page import movement, swap_cards
from plugins.planner_page.grounds import citations, sources_of
from plugins.planner_page.markup import Html, cards_file, join, tag
from plugins.planner_page.press import Press
from pyengine.model import Exercise, Step


def figure(drawings: Path, exercise_id: str, *, moving: bool = False) -> Html | None:
    """Return the numbered pictures of an exercise, or nothing where none is drawn yet.

    `moving` gives the first the button for their movement; a page with one also needs `movement.wiring`.
    """
    file = drawings / f"{exercise_id}.toml"
    if not file.is_file():
        return None
    drawing = read_drawing(file)
    pictures = (
        tag("li", Html(picture), tag("p", position.caption), movement.button(file) if moving and not number else None)
        for number, (picture, position) in enumerate(
            zip(positions_svg(drawing, id_prefix=f"figure-{exercise_id}"), drawing.positions, strict=True)
        )
    )
    return tag("ol", *pictures, class_="pictures")


def dose(press: Press, exercise: Exercise, step: Step) -> Html:
    """Return the dose of one step in words, what is special in it, and what it rests on."""
    return tag(
        "div",
        tag("p", press.dose_sentence(exercise, step), class_="dose"),
        tag("p", step.says, class_="dose-says") if step.says else None,
        _dose_support(press, step),
        data_sources=sources_of(step.cites) or None,
    )


def _dose_support(press: Press, step: Step) -> Html | None:
    cited = citations(press, step.cites)
    if not cited and not step.added_by_us:
        return None
    before, _, after = press.words.say("grounds.dose").partition("{cited}")
    return tag("p", join(before, cited, after, " ") if cited else None, step.added_by_us, class_="support")


def body(press: Press, exercise: Exercise, *, drawn: bool) -> Html:
    """Return how the exercise is done, without its dose.

    What is needed and when to stop always stand open. Beside pictures, whose captions tell the movement, the steps in
    words are folded; without pictures they stand open.
    """
    said = exercise.words
    needs = ", ".join(press.knowledge.equipment[name].name for name in exercise.equipment)
    first = _rows(press, (("needs", needs), ("stop", said.stop_if)))
    moves = tag("ol", *(tag("li", step) for step in said.move))
    steps = _rows(
        press,
        (
            ("setup", said.setup),
            ("move", moves),
            ("breathe", said.breathe),
            ("mistake", said.mistake),
            ("feel", said.feel),
        ),
    )
    if drawn:
        return join(first, tag("details", tag("summary", press.words.say("exercise.steps")), steps))
    return join(first, steps)


def _rows(press: Press, rows: tuple[tuple[str, Html | str | None], ...]) -> Html:
    return tag(
        "dl",
        *(
            tag("div", tag("dt", press.words.say(f"exercise.{name}")), tag("dd", row), class_=f"how how-{name}")
            for name, row in rows
            if row
        ),
        class_="how-to",
    )


def exercises_file(press: Press) -> str:
    """Return the cards of every exercise as JSON, with the edition that they are of."""
    exercises = press.knowledge.exercises.values()
    return cards_file(press.edition, (card for exercise in exercises for card in of_exercise(press, exercise)))


def of_exercise(press: Press, exercise: Exercise) -> Iterator[tuple[str, Html]]:
    """Yield the cards of one exercise by their names."""
    pictures = figure(press.drawings, exercise.id, moving=True)
    whole = tag(
        "div",
        pictures,
        body(press, exercise, drawn=pictures is not None),
        tag("p", tag("a", press.words.say("exercise.more"), href=press.links.exercise(exercise.id)), class_="more"),
        class_="exercise-card",
        data_sources=sources_of(exercise.cites) or None,
    )
    yield f"exercise--{exercise.id}", whole
    for number, step in enumerate(exercise.steps):
        yield f"step--{exercise.id}--{number}", dose(press, exercise, step)
    yield from swap_cards.cards(press.knowledge, exercise)
