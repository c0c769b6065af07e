"""The shapes of results. Ids, steps, numbers and days only: every word a reader sees is printed by the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyengine.model import Side

OUTCOMES = ("emergency", "urgent", "team-first", "not-today", "part-week", "week")
"""From the most urgent to a whole week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A slot of a session."""

    session: str
    slot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """A filled slot that there is no room for: by rules, or, where none is named, by the reader's own time."""

    session: str
    slot: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftDay:
    """A session that a day has no room for: by rules, or, where none is named, by the reader's own time."""

    day: str
    session: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapCost:
    """What a swap would ask: its own minutes a session, and the items that would give way to it for time."""

    exercise: str
    minutes: int
    gives_way: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An exercise in the week. `step` counts from 0; `minutes` is one session's; `side` None means both or no sides.

    `item` is what the engine chose; `exercise` is another one where the reader swapped it.
    """

    item: str
    exercise: str
    side: Side | None
    step: int
    goal: str
    sessions_per_week: int
    minutes: int
    slots: tuple[Place, ...]
    capped_by: tuple[str, ...]
    aims: tuple[str, ...]
    easier: str | None
    harder: str | None
    swaps: tuple[str, ...]
    swap_costs: tuple[SwapCost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """A session of a day, with its items in order. `two_minutes` are those that make its shortest version."""

    session: str
    minutes: int
    items: tuple[str, ...]
    two_minutes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the week; no sessions: a rest day."""

    day: str
    sessions: tuple[PlannedSession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtAmount:
    """What rules seek of a goal in a week."""

    sessions_per_week: int | None
    minutes_per_week: int | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """What the week holds of a goal, beside what is sought."""

    goal: str
    sessions_per_week: int
    minutes_per_week: int
    aim: SoughtAmount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfilled:
    """A slot that no allowed exercise could fill, and the rules behind it."""

    session: str
    slot: str
    goal: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A filled week."""

    template: str
    horizon_weeks: int
    minutes_per_week: int
    days: tuple[Day, ...]
    items: tuple[Item, ...]
    totals: tuple[Total, ...]
    unfilled: tuple[Unfilled, ...]
    left_over: tuple[LeftOver, ...]
    left_days: tuple[LeftDay, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """Whom to see, how soon, and what it blocks: all, some, or none."""

    rule: str
    when: str
    who: str
    blocks: str
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice, with the rules that tell it."""

    notice: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question worth asking: the thing a yes would give, and what that alone would open."""

    thing: str
    who: str | None
    rules: tuple[str, ...]
    would_open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason why an exercise is left out."""

    rule: str | None
    kind: str
    axis: str | None
    level: str | None
    thing: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An exercise left out, why, and what to do instead."""

    exercise: str
    side: Side | None
    why: tuple[Why, ...]
    instead: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A number that rules set: a rung, hours, weeks or steps."""

    of: str
    value: int
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything the engine says to one set of answers."""

    fingerprint: str
    outcome: str
    review: str
    findings: tuple[str, ...]
    things: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]]
    swaps: Mapping[str, str]
    refers: tuple[Referred, ...]
    notices: tuple[Told, ...]
    today: tuple[str, ...]
    ask: tuple[Ask, ...]
    week: Week | None
    limits: tuple[Held, ...]
    left_out: tuple[LeftOut, ...]
    also_allowed: tuple[str, ...]
    example: str | None
