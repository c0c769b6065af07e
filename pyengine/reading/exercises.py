"""Reads `exercises/`: one file per exercise, with its demands on every axis and its dose ladder."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pyengine.model import Exercise, Step, Words
from pyengine.reading.fields import Faults, Table, nearest
from pyengine.reading.files import RawFiles
from pyengine.reading.rules import STUDIED
from pyengine.reading.words import Vocabulary, level_rank

POSITIONS = ("lying", "sitting", "standing", "walking", "water")
REVIEWS = ("draft", "checked", "reviewed")
MOVES = (
    *(
        "squat",
        "hinge",
        "step",
        "calf",
        "hip-side",
        "knee",
        "push",
        "pull",
        "arm",
        "wrist",
        "brace",
        "back-hold",
        "neck",
    ),
    *("stretch-chest", "stretch-hip", "stretch-calf", "stretch-leg", "stand", "shift", "walk-line", "march", "cycle"),
    *("walk", "water", "stamp", "jump", "log-roll", "breathe"),
)
Demands = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Context:
    """What reading one exercise needs to know of the rest."""

    words: Vocabulary
    claims: Collection[str]
    ladder: str
    one_sided: bool


def read_exercises(raw: RawFiles, words: Vocabulary, claims: Collection[str], faults: Faults) -> dict[str, Exercise]:
    """Return the exercises by id, which is the file's name."""
    files = [file for file in raw if file.startswith("exercises/")]
    names = {PurePosixPath(file).stem for file in files}
    found: dict[str, Exercise] = {}
    for file in files:
        exercise = _exercise(Table(raw[file], file, "", faults), names, words, claims)
        found[exercise.id] = exercise
    return found


def _exercise(table: Table, names: Collection[str], words: Vocabulary, claims: Collection[str]) -> Exercise:
    one_sided = table.flag("one_sided")
    goal = table.word("goal", words.goals)
    ladder = table.word("ladder", words.ladders)
    if goal in words.goals and words.goals[goal].ladder != ladder:
        table.fault(
            "ladder", f"'{ladder}' is there", f"the goal '{goal}' is dosed on the ladder '{words.goals[goal].ladder}'"
        )
    exercise = Exercise(
        id=PurePosixPath(table.file).stem,
        name=table.text("name"),
        goal=goal,
        moves=table.texts("moves", MOVES, needed=True),
        one_sided=one_sided,
        position=table.word("position", POSITIONS),
        equipment=table.texts("equipment", words.equipment),
        studied_for=table.texts("studied_for", STUDIED),
        ladder=ladder,
        easier=table.word("easier", names) if "easier" in table.raw else None,
        harder=table.word("harder", names) if "harder" in table.raw else None,
        cites=table.texts("cites", claims),
        added_by_us=table.optional("added_by_us"),
        dossier=table.texts("dossier", needed=True),
        steps=_steps(table, _Context(words, claims, ladder, one_sided)),
        words=_words(table),
        **_review(table),
    )
    if not exercise.cites and not exercise.added_by_us:
        table.fault("cites", "nothing is cited", "cite a claim, or write added_by_us")
    table.close()
    return exercise


def _review(table: Table) -> dict[str, str]:
    inner = table.table("review")
    if inner is None:
        return {"review": "draft", "review_note": ""}
    made = {"review": inner.word("state", REVIEWS), "review_note": inner.text("note", needed=False)}
    inner.close()
    return made


def _words(table: Table) -> Words:
    inner = table.table("words")
    if inner is None:
        return Words(setup="", move=(), breathe="", stop_if="", mistake=None, feel=None)
    words = Words(
        setup=inner.text("setup"),
        move=inner.texts("move", needed=True),
        breathe=inner.text("breathe"),
        stop_if=inner.text("stop_if"),
        mistake=inner.optional("mistake"),
        feel=inner.optional("feel"),
    )
    inner.close()
    return words


def _demands(table: Table, context: _Context) -> Demands:
    inner = table.table("demands")
    if inner is None:
        return {}
    demands: Demands = {}
    for axis in context.words.axes.values():
        if axis.id not in inner.raw:
            inner.fault(axis.id, "nothing is stated", f"state one of {', '.join(level.id for level in axis.levels)}")
            continue
        demands[axis.id] = _ranks(inner, axis.id, context)
    inner.close()
    return demands


def _ranks(table: Table, axis: str, context: _Context) -> tuple[int, int]:
    words = context.words
    if not isinstance(table.raw[axis], Mapping):
        rank = level_rank(table, axis, axis, words.axes)
        return rank, rank
    sides = table.table(axis)
    if sides is None or not (context.one_sided and words.axes[axis].sided):
        table.fault(axis, "two sides are stated", "state one level, or mark the exercise one_sided and the axis sided")
        return 0, 0
    ranks = level_rank(sides, "working", axis, words.axes), level_rank(sides, "other", axis, words.axes)
    sides.close()
    return ranks


def _steps(table: Table, context: _Context) -> tuple[Step, ...]:
    demands = _demands(table, context)
    _check_implications(table, demands, context.words)
    steps: list[Step] = []
    for inner in table.tables("step", needed=True):
        demands = _raised(inner, demands, context)
        _check_implications(inner, demands, context.words)
        step = _step(inner, demands, context)
        if steps and step.rung < steps[-1].rung:
            inner.fault("rung", "it lies below the step before", "order steps from the most careful up")
        steps.append(step)
        inner.close()
    return tuple(steps)


def _raised(table: Table, demands: Demands, context: _Context) -> Demands:
    raised = dict(demands)
    inner = table.table("raises", needed=False)
    for name in inner.raw if inner else ():
        axis = context.words.axes.get(name)
        if inner is None or axis is None:
            table.fault(f"raises.{name}", f"'{name}' is not an axis", nearest(name, context.words.axes))
            continue
        ranks = _ranks(inner, name, context)
        before = demands.get(name, (0, 0))
        if ranks[0] < before[0] or ranks[1] < before[1]:
            inner.fault(name, "it lowers the demand of the step before", "keep the level or raise it")
        raised[name] = ranks
    return raised


def _step(table: Table, demands: Demands, context: _Context) -> Step:
    ladders = context.words.ladders
    rungs = [rung.id for rung in ladders[context.ladder].rungs] if context.ladder in ladders else []
    rung = table.word("rung", rungs)
    step = Step(
        rung=rungs.index(rung) if rung in rungs else 0,
        says=table.optional("says"),
        sets=table.span("sets", 1, 6),
        repetitions=table.span("repetitions", 1, 60),
        hold_seconds=table.span("hold_seconds", 1, 120),
        minutes=table.span("minutes", 1, 90),
        impacts=table.span("impacts", 1, 100),
        sessions_per_week=table.span("sessions_per_week", 1, 21) or (1, 1),
        effort=table.span("effort", 0, 10),
        rest_seconds=table.maybe_whole("rest_seconds", 5, 600),
        session_minutes=table.whole("session_minutes", 1, 60),
        demands=demands,
        cites=table.texts("cites", context.claims),
        added_by_us=table.optional("added_by_us"),
    )
    if "sessions_per_week" not in table.raw:
        table.fault("sessions_per_week", "nothing is there", "write [from, to]")
    if not (step.repetitions or step.hold_seconds or step.minutes or step.impacts):
        table.fault("repetitions", "no dose is there", "write repetitions, hold_seconds, minutes or impacts")
    return step


def _check_implications(table: Table, demands: Mapping[str, tuple[int, int]], words: Vocabulary) -> None:
    def reaches(axis: str, rank: int) -> bool:
        return max(demands.get(axis, (0, 0))) >= rank

    for rule in words.implications:
        if not all(reaches(axis, rank) for axis, rank in rule.when.items()):
            continue
        missing = [axis for axis, rank in rule.then.items() if not reaches(axis, rank)]
        if rule.then_any and not any(reaches(axis, rank) for axis, rank in rule.then_any.items()):
            missing.extend(rule.then_any)
        if missing:
            cause = ", ".join(f"{axis} = {_level(words, axis, max(demands[axis]))}" for axis in rule.when)
            table.fault(f"demands.{missing[0]}", f"too low beside {cause}", rule.because)


def _level(words: Vocabulary, axis: str, rank: int) -> str:
    """Return the name of a level; its number where the axis itself is at fault and has no such level."""
    levels = words.axes[axis].levels
    return levels[rank].id if rank < len(levels) else str(rank)
