"""The pictures of a pair: one frame and one scale for both sides, and a mark that tells them apart without colour."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.figures import ink
from plugins.figures.draw import positions_svg
from plugins.knowledge_pages.daily_pairs import Side
from plugins.planner_page.markup import Html, tag, text

TITLE = re.compile(r"(<title [^>]*>).*?(</title>)")
BADGE = re.compile(r'(<g class="figure-badge"[^>]*>).*?(</g>)')
_LINE = 'fill="none" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
TICK = f'<circle r="18" fill="{ink.INK}"/><path d="M-8 1L-2 7L9 -7" {_LINE} stroke="{ink.CARD}"/>'
CROSS = (
    f'<path d="M-17 -17H17V17H-17z" fill="{ink.CARD}" stroke="{ink.INK}" stroke-width="3"/>'
    f'<path d="M-9 -9L9 9M9 -9L-9 9" {_LINE} stroke="{ink.INK}"/>'
)


def pictures(side: Side, *, id_prefix: str, right: bool) -> list[tuple[Html, str]]:
    """Return the pictures of one side, each with its caption.

    The first carries the alternative text of the whole side. Several right pictures keep their numbers; a single one
    bears a tick in a disc, a wrong one a cross in a square.
    """
    count = len(side.pictures)
    shown = replace(side.whole, props=side.drawing.props)
    whole = positions_svg(shown, id_prefix=id_prefix, frame_of=side.whole)
    found = []
    for place, number in enumerate(side.pictures, start=1):
        title = side.alt if place == 1 else f"Picture {place} of {count}."
        picture = _once(TITLE, whole[number - 1], text(title))
        if not right or count == 1:
            picture = _once(BADGE, picture, TICK if right else CROSS)
        found.append((Html(picture), side.whole.positions[number - 1].caption))
    return found


def mark(*, right: bool) -> Html:
    """Return the same mark for a heading, where the words beside it say what it means."""
    drawn = Html(TICK if right else CROSS)
    return tag("svg", drawn, class_="way-mark", viewBox="-20 -20 40 40", width=28, height=28, aria_hidden="true")


def _once(pattern: re.Pattern[str], picture: str, inside: str) -> str:
    changed, times = pattern.subn(lambda found: f"{found[1]}{inside}{found[2]}", picture)
    if times != 1:
        raise ValueError(f"a figure has {times} places for {pattern.pattern!r}; it needs one")
    return changed
