"""The shapes of knowledge: frozen, and free of any clinical statement.

Levels and rungs are held as ranks (0 is the least), so that "this level and above" is one comparison.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")
Place = Literal["same", "other", "both", "either"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A word of a closed vocabulary with the name a reader sees."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A word of a closed vocabulary with the phrase that says it."""

    id: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One thing an exercise can ask of the body, with its levels from least to most."""

    id: str
    name: str
    levels: tuple[Saying, ...]
    sided: bool

    def rank(self, level: str) -> int:
        """Return the place of a level, 0 for the least."""
        return [known.id for known in self.levels].index(level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Implication:
    """What one statement of demands makes true of others: `then` all of them, or at least one of `then_any`."""

    when: Mapping[str, int]
    then: Mapping[str, int]
    then_any: Mapping[str, int]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of a shared dose ladder; `count` is a number of exercises or minutes where the ladder has one."""

    id: str
    says: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A dose ladder, most careful rung first."""

    id: str
    name: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What an exercise is for."""

    id: str
    name: str
    ladder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fact that an answer gives: for a hazard doubt counts as yes; an event needs a definite yes."""

    id: str
    kind: str
    says: str
    sided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What loosens: a clearance, an ability. `weeks_done`, `starts_at_step`, `exercises_up`: how far along."""

    id: str
    kind: str
    says: str
    ask: str | None
    question: str | None
    weeks_done: int
    starts_at_step: int
    exercises_up: int
    ladders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One possible answer: findings it gives, things it has, and how it behaves in a list."""

    id: str
    says: str
    gives: tuple[str, ...]
    has: tuple[str, ...]
    show_when: tuple[str, ...]
    none: bool
    not_sure: bool
    minutes_per_day: int | None
    days_per_week: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: kind is `one`, `many` or `band`; asked when any finding of `ask_when` holds (none: always)."""

    id: str
    kind: str
    asks: str
    why: str
    ask_when: tuple[str, ...]
    answers: tuple[Answer, ...]
    dossier: tuple[str, ...]

    @property
    def not_sure(self) -> Answer:
        """The answer that stands for doubt and for silence."""
        return next(answer for answer in self.answers if answer.not_sure)

    def answer(self, answer_id: str) -> Answer:
        """Return one of the answers by its id."""
        return next(answer for answer in self.answers if answer.id == answer_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """At least this rank on this axis; `place` tells which side where the axis is sided."""

    axis: str
    place: Place
    rank: int


Pattern = tuple[Demand, ...]
"""Demands that hold together in one step of an exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Without the thing (or the study), steps that match one of the patterns are left out; no patterns: every step."""

    thing: str | None
    studied_for: str | None
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer:
    """Whom to see and how soon; blocks everything, some demands, or nothing. `without`: while this thing is missing."""

    when: str
    who: str
    without: str | None
    blocks_all: bool
    blocks: tuple[Pattern, ...]
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """So much of a goal is sought in a week."""

    goal: str
    sessions_per_week: int | None
    minutes_per_week: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why a statement is there: one sentence, its claims, its strength, what we added, its dossier lines."""

    because: str
    cites: tuple[str, ...]
    strength: str
    added_by_us: str | None
    dossier: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When a statement holds: the root finding of its file, and any or all of some findings. Positive only."""

    root: str
    any_of: tuple[str, ...]
    all_of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A finding worked out from other findings."""

    id: str
    says: str
    holds_when: Condition
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: it can only restrict. `file` is the condition's file it stands in."""

    id: str
    file: str
    holds_when: Condition
    first_weeks: int | None
    forbid: tuple[Pattern, ...]
    cap: Mapping[str, int]
    at_least: Mapping[str, int]
    need: tuple[Need, ...]
    aim: tuple[Aim, ...]
    tell: tuple[str, ...]
    refer: Refer | None
    step_back: int
    horizon_weeks: int | None
    instead: str | None
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One numbered sentence of a source, in our words, with its place and how we read it."""

    id: str
    says: str
    place: str
    rules: tuple[str, ...]
    strength: str
    reading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication or page, with the claims we take from it. `short` is how a line of support names it."""

    id: str
    title: str
    short: str
    authors: str
    publisher: str
    year: int | None
    doi: str | None
    pmid: str | None
    kind: str
    reading: str
    reading_note: str
    dossier: tuple[str, ...]
    claims: Mapping[str, Claim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an exercise's dose ladder. Ranges are (from, to); effort runs from 0 to 10."""

    rung: int
    says: str | None
    sets: tuple[int, int] | None
    repetitions: tuple[int, int] | None
    hold_seconds: tuple[int, int] | None
    minutes: tuple[int, int] | None
    impacts: tuple[int, int] | None
    sessions_per_week: tuple[int, int]
    effort: tuple[int, int] | None
    rest_seconds: int | None
    session_minutes: int
    demands: Mapping[str, tuple[int, int]]
    cites: tuple[str, ...]
    added_by_us: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a reader is told about doing an exercise."""

    setup: str
    move: tuple[str, ...]
    breathe: str
    stop_if: str
    mistake: str | None
    feel: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise. `steps[n].demands`: (working side, other side) ranks on every axis, equal where it has no sides."""

    id: str
    name: str
    goal: str
    moves: tuple[str, ...]
    one_sided: bool
    position: str
    equipment: tuple[str, ...]
    studied_for: tuple[str, ...]
    ladder: str
    easier: str | None
    harder: str | None
    cites: tuple[str, ...]
    added_by_us: str | None
    dossier: tuple[str, ...]
    steps: tuple[Step, ...]
    words: Words
    review: str
    review_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Words that rules ask to be shown: what to stop for, take care with, or know.

    `replaces` names notices that this one says whole and more carefully, so that nobody reads two lists for one thing.
    """

    id: str
    kind: str
    heading: str
    says: tuple[str, ...]
    replaces: tuple[str, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A thing to do today when there is no week, or only part of one."""

    id: str
    heading: str
    says: tuple[str, ...]
    link: str | None
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place in a session: a goal, perhaps certain moves, and the exercises preferred for it."""

    id: str
    goal: str
    moves: tuple[str, ...]
    prefer: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A named group of slots, most important first; `strength` sessions keep the rest between them."""

    id: str
    name: str
    strength: bool
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A week that a clinician can read on a page. `essential` goals must be met, or `essential_any` of them.

    `days` is the whole week; `fewer` holds the same sessions laid over fewer days, the most days first.
    """

    id: str
    name: str
    rank: int
    holds_when: Condition
    horizon_weeks: int
    essential: tuple[str, ...]
    essential_any: int
    days: Mapping[str, tuple[str, ...]]
    fewer: tuple[Mapping[str, tuple[str, ...]], ...]
    sessions: Mapping[str, Session]
    example_person: str
    example_answers: Mapping[str, object]
    grounds: Grounds


def active_days(days: Mapping[str, tuple[str, ...]]) -> int:
    """Return on how many days of a layout something is done."""
    return sum(map(bool, days.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement of a tool: its words (a question, or nothing) and what it rests on."""

    id: str
    says: str
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """A kind of lift; `refused` says why it has no estimate."""

    id: str
    says: str
    refused: Grounds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A formula for one's heaviest lift: a shape of arithmetic and its numbers; `only` asks whom it is for."""

    id: str
    name: str
    shape: str
    numbers: tuple[float, ...]
    only: str | None
    grounds: Grounds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthTool:
    """The strength estimate. Ranges are (from, to); `asks`: a yes or a doubt to any means that there is none.

    `review`: whether somebody else than its author compared it with the evidence, as for an exercise.
    """

    repetitions: tuple[int, int]
    best_repetitions: tuple[int, int]
    share_percent: tuple[int, int]
    band_percent: int
    asks: tuple[Stated, ...]
    lifts: tuple[Lift, ...]
    formulas: tuple[Formula, ...]
    parts: tuple[Stated, ...]
    review: str
    review_note: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """Everything the engine knows: read, checked, fingerprinted.

    Told apart by identity, so that what is worked out from one body of knowledge is kept with that one.
    """

    axes: Mapping[str, Axis]
    implications: tuple[Implication, ...]
    ladders: Mapping[str, Ladder]
    goals: Mapping[str, Goal]
    strengths: Mapping[str, Saying]
    readings: Mapping[str, Saying]
    equipment: Mapping[str, Named]
    whens: Mapping[str, Saying]
    whos: Mapping[str, Named]
    findings: Mapping[str, Finding]
    things: Mapping[str, Thing]
    notices: Mapping[str, Notice]
    offers: Mapping[str, Offer]
    questions: Mapping[str, Question]
    derived: Mapping[str, Derived]
    rules: Mapping[str, Rule]
    exercises: Mapping[str, Exercise]
    sources: Mapping[str, Source]
    templates: Mapping[str, Template]
    strength_tool: StrengthTool | None
    fingerprint: str
