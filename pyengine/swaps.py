"""The reader's own swaps: which exercises may stand in for an item, what a swap asks of the rest, and the swap itself.

An item may be swapped for what is allowed, fits every slot that the item fills, has no place of its own in the week,
and is no harder version of it: that one is for later. What the engine chose is settled before any swap, so that swaps
have no order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pyengine.choose import Case
from pyengine.errors import AnswersError, Complaint
from pyengine.fit import fit
from pyengine.model import Exercise, Knowledge, Slot
from pyengine.plan import SwapCost
from pyengine.profile import short
from pyengine.slots import Filled, Placed, allowed_sides, candidates, placed

Days = Mapping[str, tuple[str, ...]]
"""The sessions of each day."""

Swaps = Mapping[str, str]
"""By the item that the engine chose, the exercise that the reader wants in its place."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A person's week before it is cut to fit: its sessions filled, its days known, and the swaps that are made."""

    case: Case
    filled: Mapping[str, Filled]
    days: Days
    swaps: Swaps


LEAVE = "leave this swap out"


def checked_swaps(knowledge: Knowledge, raw: object) -> dict[str, str]:
    """Return the swaps that stand beside answers in parsed text. Raises AnswersError with every complaint."""
    given = raw.get("swaps", {}) if isinstance(raw, Mapping) else {}
    if not isinstance(given, Mapping):
        raise AnswersError((Complaint(question=None, found="the swaps are no object", right="write {item: exercise}"),))
    complaints = [
        Complaint(question=None, swap=short(item), found=f"'{short(name)}' is not an exercise here", right=LEAVE)
        for item, wanted in given.items()
        for name in (item, wanted)
        if not isinstance(name, str) or name not in knowledge.exercises
    ]
    if complaints:
        raise AnswersError(tuple(complaints))
    return dict(cast("Mapping[str, str]", given))


def no_week_to_swap_in(swaps: Swaps) -> None:
    """Raise AnswersError where there are swaps and the answers give no week."""
    if swaps:
        raise AnswersError(
            tuple(
                Complaint(question=None, swap=item, found="these answers give no week to swap in", right=LEAVE)
                for item in sorted(swaps)
            )
        )


def swap_in(layout: Layout) -> None:
    """Put what the reader wants in the place of what the engine chose. Raises AnswersError for a swap not allowed."""
    complaints = tuple(_complaints(layout.case, _slots(layout), layout.swaps)) if layout.swaps else ()
    if complaints:
        raise AnswersError(complaints)
    for session in layout.filled.values() if layout.swaps else ():
        session.places = [_swapped(layout.case, place, layout.swaps) for place in session.places]


def swaps_for(layout: Layout) -> dict[str, tuple[str, ...]]:
    """Return, for every item, what else may stand in for it now, the nearest first."""
    slots = _slots(layout)
    taken = set(layout.swaps.values())
    return {item: tuple(name for name in _open_to(layout.case, slots, item) if name not in taken) for item in slots}


def cost_of(layout: Layout, item: str, name: str, shown: frozenset[str]) -> SwapCost:
    """Return how long a swap takes, and what of the week shown now would give way to it."""
    tried = {key: Filled(session.session, list(session.places)) for key, session in layout.filled.items()}
    minutes, differs = 0, False
    for session in tried.values():
        for number, place in enumerate(session.places):
            if place.item == item:
                session.places[number] = _swapped(layout.case, place, {item: name})
                minutes = session.places[number].minutes
                differs = differs or minutes != place.minutes
    if not differs:
        return SwapCost(exercise=name, minutes=minutes, gives_way=())
    days = fit(layout.case, tried, layout.days).days
    stay = {place.item for names in days.values() for key in names for place in tried[key].places}
    return SwapCost(exercise=name, minutes=minutes, gives_way=tuple(sorted(shown - stay)))


def _slots(layout: Layout) -> dict[str, list[Slot]]:
    """Return the slots of every item the engine chose, in the sessions that have a day."""
    used = {name for names in layout.days.values() for name in names}
    slots: dict[str, list[Slot]] = {}
    for name, session in layout.filled.items():
        for place in session.places if name in used else ():
            slots.setdefault(place.item, []).append(place.slot)
    return slots


def _open_to(case: Case, slots: Mapping[str, list[Slot]], item: str) -> Iterator[str]:
    """Yield what may stand in for an item: those that share a move first, then as the slot prefers them."""
    first, *others = slots[item]
    shared = set(case.knowledge.exercises[item].moves)
    later = _harder(case.knowledge, item)
    for exercise in sorted(candidates(case.knowledge, first), key=lambda e: shared.isdisjoint(e.moves)):
        fits = all(exercise in candidates(case.knowledge, slot) for slot in others)
        if fits and exercise.id not in slots and exercise.id not in later and allowed_sides(exercise, case.verdicts):
            yield exercise.id


def _harder(knowledge: Knowledge, name: str) -> set[str]:
    """Return the harder versions of an exercise, up the whole ladder."""
    found: set[str] = set()
    harder = knowledge.exercises[name].harder
    while harder is not None and harder not in found:
        found.add(harder)
        harder = knowledge.exercises[harder].harder
    return found


def _swapped(case: Case, place: Placed, swaps: Swaps) -> Placed:
    name = swaps.get(place.item)
    if name is None:
        return place
    exercise = case.knowledge.exercises[name]
    return placed(case, place.slot, exercise, allowed_sides(exercise, case.verdicts)[0], place.item)


def _complaints(case: Case, slots: Mapping[str, list[Slot]], swaps: Swaps) -> Iterator[Complaint]:
    known = case.knowledge.exercises
    times = Counter(swaps.values())
    for item, name in sorted(swaps.items()):
        if item not in slots:
            yield Complaint(question=None, swap=item, found=f"“{known[item].name}” is not in this week", right=LEAVE)
            continue
        others = tuple(_open_to(case, slots, item))
        if name not in others:
            names = ", ".join(known[other].name for other in others)
            right = f"swap it for one of these: {names}" if names else LEAVE
            found = _why_not(case, known[item], known[name], slots)
            yield Complaint(question=None, swap=item, found=found, right=right)
        elif times[name] > 1:
            found = f"“{known[name].name}” is swapped in for more than one exercise"
            yield Complaint(question=None, swap=item, found=found, right="swap it in once")


def _why_not(case: Case, item: Exercise, wanted: Exercise, slots: Mapping[str, list[Slot]]) -> str:
    if not allowed_sides(wanted, case.verdicts):
        return f"“{wanted.name}” is left out by these answers"
    if wanted.id in slots:
        return f"“{wanted.name}” has its own place in this week"
    if wanted.id in _harder(case.knowledge, item.id):
        return f"“{wanted.name}” is a harder version of “{item.name}”, for later"
    return f"“{wanted.name}” does not serve the same place in the week as “{item.name}”"
