"""What it means to swap one exercise for another: what both work, what is lost, what the other one asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from plugins.planner_page.interface import Interface, read_interface
from plugins.planner_page.markup import Html, tag
from pyengine.model import Axis, Exercise, Knowledge
from pyengine.slots import candidates

WORDS = Path(__file__).with_name("swaps.toml")


@lru_cache(maxsize=1)
def words() -> Interface:
    """Return the words that swaps are told in."""
    return read_interface(WORDS)


@lru_cache(maxsize=4)
def partners(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """Return, for every exercise, those that share a slot of some week with it."""
    found: dict[str, dict[str, None]] = {name: {} for name in knowledge.exercises}
    for template in knowledge.templates.values():
        for slot in (slot for session in template.sessions.values() for slot in session.slots):
            names = [exercise.id for exercise in candidates(knowledge, slot) if exercise.review != "draft"]
            for name in names:
                found[name] |= dict.fromkeys(other for other in names if other != name)
    return {name: tuple(others) for name, others in found.items()}


def cards(knowledge: Knowledge, item: Exercise) -> Iterator[tuple[str, Html]]:
    """Yield a card by its name for everything that may come to stand in an exercise's place."""
    for name in partners(knowledge)[item.id]:
        other = knowledge.exercises[name]
        yield f"swap--{item.id}--{name}", compared(knowledge, item, other)


def compared(knowledge: Knowledge, item: Exercise, other: Exercise) -> Html:
    """Return what is kept, lost and asked for when one exercise stands in for another."""
    say = words().say
    both = [knowledge.goals[item.goal].name, *_moves(move for move in item.moves if move in other.moves)]
    rows = (
        ("common", _in_a_row(both)),
        ("lost", _in_a_row(lost(knowledge, item, other)) or say("swap.nothing-lost")),
        ("asks", _in_a_row(asks(knowledge, item, other))),
    )
    here, there = (say(f"position.{exercise.position}") for exercise in (item, other))
    return tag(
        "div",
        tag("p", say("swap.easier", name=item.name)) if item.easier == other.id else None,
        tag("p", say("swap.position", there=there, here=here)) if here != there else None,
        tag(
            "dl",
            *(
                tag("div", tag("dt", say(f"swap.{name}")), tag("dd", f"{said[:1].upper()}{said[1:]}"))
                for name, said in rows
                if said
            ),
            class_="swap-rows",
        ),
        class_="swap-compared",
    )


def lost(knowledge: Knowledge, item: Exercise, other: Exercise) -> list[str]:
    """Return what the first exercise has and the other lacks: moves, and what its demands on the body give."""
    gone = list(_moves(move for move in item.moves if move not in other.moves))
    for axis, said in _axes(knowledge, "lost"):
        before, after = _level(item, axis), _level(other, axis)
        if after < before:
            gone.append(words().say("swap.part", what=said) if after else said)
    return gone or ([words().say("swap.challenge")] if item.easier == other.id else [])


def asks(knowledge: Knowledge, item: Exercise, other: Exercise) -> list[str]:
    """Return what the other exercise demands more of than the first."""
    return [said for axis, said in _axes(knowledge, "asks") if _level(other, axis) > _level(item, axis)]


def _axes(knowledge: Knowledge, table: str) -> Iterator[tuple[Axis, str]]:
    return ((axis, words().say(name)) for axis in knowledge.axes.values() if (name := f"{table}.{axis.id}") in _ids())


def _level(exercise: Exercise, axis: Axis) -> int:
    """Return how high the first step of an exercise reaches on an axis, on either side; 0 below what is told."""
    reached = max(exercise.steps[0].demands[axis.id])
    told = f"from.{axis.id}"
    return reached if told not in _ids() or reached >= axis.rank(words().say(told)) else 0


def _ids() -> frozenset[str]:
    return words().ids()


def _moves(names: Iterator[str]) -> Iterator[str]:
    return (words().say(f"move.{name}") for name in names)


def _in_a_row(said: list[str]) -> str:
    """Return words in a row as a sentence; no words, no sentence."""
    return f"{words().say('swap.also').join(said)}." if said else ""
