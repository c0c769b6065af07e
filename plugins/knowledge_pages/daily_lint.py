"""Pairs held to account: the right pictures show nothing of the habit, the wrong ones exactly the habit stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.figures.body import skeleton
from plugins.figures.demands import Seen, demand_faults, level_of
from plugins.figures.faults import FigureError
from plugins.figures.lint import faults
from plugins.figures.props import surfaces_of
from plugins.knowledge_pages.daily_pairs import Pair, Side
from plugins.knowledge_pages.daily_shows import SHOWS, loaded, rank, shown

NEUTRAL = 8.0
"""A straight back is bent at most this far, either way. Our own draft, as all limits here."""
STRAIGHT = frozenset({"none", "incidental"})
OURS = ("reach", "stands-on", "spine-rotation")
"""What to do never shows these, whatever it states: no far reach, no standing on a seat, no twist."""


def checked(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the pairs, if every picture shows what its file says. Raises `FigureError` with every fault."""
    found = tuple(pairs)
    if wrong := [fault for pair in found for fault in pair_faults(pair)]:
        raise FigureError(wrong)
    return found


def pair_faults(pair: Pair) -> list[str]:
    """Return everything wrong with the pictures of a pair, one line each."""
    found = [*_lost_contacts(pair, "right", pair.right), *_lost_contacts(pair, "wrong", pair.wrong)]
    arrow = pair.wrong.whole.arrow
    if arrow is not None and arrow.position in pair.wrong.pictures:
        found.append(f"{pair.wrong.whole.source} › arrow.position: stands in the wrong picture; put it in a right one")
    impossible = dict.fromkeys([*_impossible(pair.right), *_impossible(pair.wrong)])
    return [*impossible, *found, *_right_faults(pair), *_wrong_faults(pair)]


def _impossible(side: Side) -> list[str]:
    """Return what is wrong with the bodies of a side, among the things that its pictures show.

    The other side's pictures stay in the drawing, so that positions keep their numbers and an arrow its way; what the
    lint says of them among these things is not heard.
    """
    there = surfaces_of(side.drawing.props)
    positions = tuple(
        replace(position, contacts={point: on for point, on in position.contacts.items() if on in there})
        for position in side.drawing.positions
    )
    others = [
        f"{side.drawing.source} › position[{number}]"
        for number in range(1, len(positions) + 1)
        if number not in side.pictures
    ]
    return [
        fault
        for fault in faults(replace(side.drawing, positions=positions), None)
        if not fault.startswith(tuple(others))
    ]


def _seen(side: Side) -> list[Seen]:
    drawing = side.drawing
    return [
        Seen(
            place=f"{drawing.source} › position[{number}]",
            drawing=drawing,
            position=drawing.positions[number - 1],
            points=skeleton(drawing, drawing.positions[number - 1]),
        )
        for number in side.pictures
    ]


def _lost_contacts(pair: Pair, name: str, side: Side) -> Iterator[str]:
    """Name every contact of a side's pictures with something that its things do not include."""
    there = surfaces_of(side.drawing.props)
    for look in _seen(side):
        for point, on in look.position.contacts.items():
            if on not in there:
                yield f"{look.place}.contacts.{point}: rests on {on}; {pair.file} › {name}.things must include it"


def _right_faults(pair: Pair) -> Iterator[str]:
    stated, seen = pair.right.states, _seen(pair.right)
    yield from demand_faults(seen, stated)
    for look in seen:
        found = shown(look)
        for axis in OURS:
            if axis in found:
                yield f"{look.place}: {found[axis][1]}; what to do never shows {axis}, so redraw"
        if look.drawing.view == "side" and abs(look.bend) > NEUTRAL and level_of("spine-flexion", stated) in STRAIGHT:
            yield f"{look.place}: the back is bent {look.bend:.0f} degrees; a straight one at most {NEUTRAL:.0f}"
        if loaded(look) and level_of("held-load", stated) == "none":
            yield f'{look.place}: the hands carry a load, but held-load is "none"; state how heavy, or redraw'
    for axis, level in pair.wrong.states.items():
        if axis not in OURS and isinstance(level, str) and rank(axis, level_of(axis, stated)) >= rank(axis, level):
            said = level_of(axis, stated)
            yield f'{pair.file} › right.demands.{axis}: is "{said}", which wrong.shows calls the habit; state less'


def _wrong_faults(pair: Pair) -> Iterator[str]:
    """The habit must be seen as stated, on every axis stated and on no other."""
    seen: dict[str, tuple[str, str]] = {}
    for look in _seen(pair.wrong):
        for axis, (level, says) in shown(look).items():
            if axis not in seen or rank(axis, level) > rank(axis, seen[axis][0]):
                seen[axis] = level, says
    place, stated = f"{pair.file} › wrong.shows", pair.wrong.states
    for axis, wanted in stated.items():
        real, says = seen.get(axis, ("", ""))
        if not real:
            yield f'{place}.{axis}: says "{wanted}", and no picture shows it; redraw'
        elif real != wanted:
            yield f'{place}.{axis}: says "{wanted}", but {says}, which is "{real}"; state that, or redraw'
    for axis in SHOWS:
        if axis in seen and axis not in stated:
            yield f'{place}: leaves out that {seen[axis][1]}; add {axis} = "{seen[axis][0]}", or redraw'
