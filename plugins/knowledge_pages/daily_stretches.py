"""The four stretches of one article, drawn: what it says, what this site shows for it, and why where that differs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.figures.body import skeleton
from plugins.figures.demands import Seen
from plugins.figures.faults import FigureError
from plugins.figures.lint import faults
from plugins.figures.model import Drawing
from plugins.figures.read import read_drawing
from plugins.knowledge_pages.book import Book, bullets, listed, rows, section, stacked
from plugins.knowledge_pages.daily_fields import Known, all_of, grounds, names, opened, sentence
from plugins.knowledge_pages.daily_shows import shown
from plugins.planner_page.exercise_cards import figure
from plugins.planner_page.markup import tag

FOLDER = Path("daily") / "stretches"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One muscle group of the article: an exercise of this site, or a drawing that is shown and not offered."""

    id: str
    file: str
    rank: int
    name: str
    article: str
    because: str
    exercise: str | None
    instead: tuple[str, ...]
    added_by_us: str | None
    cites: tuple[str, ...]
    dossier: tuple[str, ...]
    drawing: Path


def read_stretches(known: Known) -> tuple[Stretch, ...]:
    """Return all stretches by rank. Raises `FigureError` with every fault of their files and pictures."""
    return all_of(known.knowledge / FOLDER, known, read_stretch)


def read_stretch(path: Path, known: Known) -> Stretch:
    """Return the stretch in a file. Raises `FigureError` with one line for each thing that is wrong."""
    fields = opened(path)
    fields.only(
        {"rank", "name", "article", "because", "exercise", "drawing", "instead", "added_by_us", "cites", "dossier"}
    )
    offered = "exercise" in fields.table
    if offered == ("drawing" in fields.table):
        fields.fault("exercise", "needs one of exercise and drawing", "an exercise, or a drawing that is not offered")
        raise FigureError(fields.faults)
    exercise = fields.word("exercise", known.exercises) if offered else None
    folder = known.knowledge if offered else path.parent.parent
    file = folder / "drawings" / f"{exercise or fields.text('drawing')}.toml"
    if not file.is_file():
        fields.fault("exercise" if offered else "drawing", f"found no drawings/{file.name}", "the name of a drawing")
        raise FigureError(fields.faults)
    cites, added = grounds(fields, known)
    stretch = Stretch(
        id=path.stem,
        file=path.name,
        rank=int(fields.number("rank", 1, 99)),
        name=fields.text("name"),
        article=sentence(fields, "article"),
        because=sentence(fields, "because"),
        exercise=exercise,
        instead=names(fields, "instead", known.exercises, "an exercise"),
        added_by_us=added,
        cites=cites,
        dossier=names(fields, "dossier", known.lines, "a line of the evidence"),
        drawing=file,
    )
    if not offered:
        drawing = read_drawing(file)
        fields.faults += [*faults(drawing, None), *_habits(drawing)]
        if not stretch.instead:
            fields.fault("instead", "is missing", "exercises to do in place of what is not offered")
    if fields.faults:
        raise FigureError(fields.faults)
    return stretch


def _habits(drawing: Drawing) -> Iterable[str]:
    """Name what a drawing shows of bending, twisting and reaching, where no exercise states it."""
    for number, position in enumerate(drawing.positions, start=1):
        place = f"{drawing.source} › position[{number}]"
        look = Seen(place=place, drawing=drawing, position=position, points=skeleton(drawing, position))
        for axis, (_, says) in shown(look).items():
            yield f"{place}: {says}; a stretch that is not offered never shows {axis}, so redraw"


def page(book: Book, stretches: Iterable[Stretch]) -> str:
    """Return every stretch as Markdown."""
    style = tag("link", rel="stylesheet", href=f"{book.links.root}assets/css/daily.css")
    return stacked(style, *(_stretch(book, stretch) for stretch in stretches))


def _stretch(book: Book, stretch: Stretch) -> str:
    say = book.words.say
    kind = "offered" if stretch.exercise else "only-shown"
    exercise = book.exercise_link(stretch.exercise) if stretch.exercise else None
    return section(
        stretch.name,
        tag("div", figure(stretch.drawing.parent, stretch.drawing.stem), class_=kind),
        rows(
            (
                (say("stretch.article"), stretch.article),
                (say("stretch.here"), exercise or say("stretch.only-shown")),
                (say("stretch.because"), stretch.because),
                (say("stretch.instead"), bullets(map(book.exercise_link, stretch.instead))),
                (say("daily.added"), stretch.added_by_us),
            )
        ),
        tag(
            "details",
            tag("summary", say("daily.from")),
            bullets(map(book.claim, stretch.cites), "claims"),
            tag("p", say("daily.lines"), listed(map(book.evidence_link, stretch.dossier)), ".", class_="quiet"),
            data_search_exclude=True,
        ),
        anchor=stretch.id,
    )
