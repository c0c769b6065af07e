"""The picture of the body beside a question: its places can be pressed, and show which answers are ticked.

The answers stay the question's own controls. The picture is a second way to press them for those who see and point: it
is hidden from assistive technology, is no stop of the keyboard, and holds no labels. A control with two labels goes by
different names in different browsers, and its name is what a screen reader says and what is said to press it.
"""

from __future__ import annotations

from plugins.figures import ink
from plugins.figures.camera import short
from plugins.planner_page.body_map_data import BodyMap
from plugins.planner_page.body_map_figure import Figure, Rectangle
from plugins.planner_page.body_map_places import MIDDLE, SIDED, SIDES, VIEWS, shape_of
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import Html, join, tag

FIGURES = {view: Figure(view) for view in VIEWS}
BOX = 6.0
HATCH, TICK = "body-map-hatch", "body-map-box"
TINT, LINES = "#cfe0f5", "#1d3f72"
ORDER = (*MIDDLE, *(f"{side}-{place}" for place in SIDED for side in SIDES))
SIDE_WORDS = {"front": ("right", "left"), "back": ("left", "right")}


def shared_parts() -> Html:
    """What every picture of the page is made from, drawn once: the figures, the hatching, the box with its tick."""
    hatch = tag(
        "pattern",
        tag("path", d="M0 0h4v4H0z", fill=TINT),
        tag("path", d="M0 1h4", stroke=LINES, stroke_width="1.5"),
        id=HATCH,
        width=4,
        height=4,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    size = short(BOX)
    box = tag(  # the tick's line is inherited from the place that is marked
        "symbol",
        tag("path", d=f"M0 0h{size}v{size}H0z", fill=ink.CARD, stroke=ink.INK),
        tag("path", d="M1.1 3.2l1.4 1.4 2.4-3.4", fill="none", stroke_width="1.5"),
        id=TICK,
        overflow="visible",
    )
    figures = (
        tag("symbol", figure.body(), id=f"body-map-{view}", overflow="visible") for view, figure in FIGURES.items()
    )
    return tag("svg", tag("defs", hatch, box, *figures), class_="body-map-parts", width=0, height=0, aria_hidden="true")


def picture(words: Interface, body_map: BodyMap) -> Html:
    """Return the figures of one question side by side, and the words that say how they are used."""
    return join(
        tag("p", words.say("map.press"), class_="body-map-press"),
        tag("p", words.say("map.paper"), class_="on-paper"),
        tag("p", words.say("map.both-sides"), class_="body-map-press") if body_map.marks_both_sides() else None,
        tag(
            "div",
            *(_view(words, body_map, FIGURES[view]) for view in VIEWS),
            tag("p", class_="body-map-said"),
            class_="body-map",
            aria_hidden="true",
        ),
    )


def _view(words: Interface, body_map: BodyMap, figure: Figure) -> Html:
    """One figure: itself, over it what can be pressed, and over that what is shown, which always wins a press."""
    drawn = sorted(body_map.drawn(), key=ORDER.index)
    seen = [(place, found) for place in drawn if (found := shape_of(place, figure.view))]
    rooms = sorted(
        ((figure.room(shape), figure.mirror(side), place) for place, (shape, side) in seen), key=_largest_first
    )
    pressed = (tag("path", d=_rectangle(room), transform=mirror, data_place=place) for room, mirror, place in rooms)
    shapes = []
    for place, (shape, side) in seen:
        x, y = (round(middle - BOX / 2) for middle in figure.box(shape, side))
        outline = tag("path", d=figure.outline(shape), transform=figure.mirror(side))
        shapes.append(tag("g", outline, tag("use", href=f"#{TICK}", x=x, y=y), data_place=place))
    sides = (words.say(f"map.{side}") for side in SIDE_WORDS[figure.view])
    first, last = (tag("span", side) for side in sides)
    return tag(
        "div",
        tag("p", first, tag("strong", words.say(f"map.{figure.view}")), last, class_="body-map-names"),
        tag(
            "svg",
            tag("use", href=f"#body-map-{figure.view}"),
            tag("g", *pressed, class_="body-map-room"),
            tag("g", *shapes, class_="body-map-places", fill=f"url(#{HATCH})"),
            viewBox=figure.frame,
        ),
        class_="body-map-view",
    )


def _largest_first(found: tuple[Rectangle, str | None, str]) -> float:
    left, top, right, bottom = found[0]
    return (left - right) * (bottom - top)


def _rectangle(rectangle: Rectangle) -> str:
    left, top, right, bottom = (short(edge) for edge in rectangle)
    return f"M{left} {top}H{right}V{bottom}H{left}z"


def places(body_map: BodyMap | None, answer: str) -> str | None:
    """Return the places of an answer as its control carries them."""
    return " ".join(body_map.places.get(answer, ())) or None if body_map else None
