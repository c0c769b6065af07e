"""Easier and harder: nobody who steps down or up is led to a dead end."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from plugins.knowledge_pages.evidence import DOSSIERS, PAGES
from plugins.knowledge_pages.evidence_index import lines_of
from pyengine.model import Exercise
from pyengine.wire import knowledge

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = knowledge().exercises
AXES = knowledge().axes

NEVER_MORE = (
    *("effort", "speed", "impact", "balance-challenge", "travel", "held-load", "overhead"),
    *("kneeling", "spine-rotation", "side-bend", "water", "public-place"),
)
"""The axes on which an easier exercise never asks more. Its position may differ: lying needs a bed, sitting a chair."""

NAMED_EASIER_BY_A_SOURCE = {("foot-stomps", "small-jumps"): "osteoporosis-IM3"}
"""Pairs whose source calls the first the easier, though it asks more on one of those axes."""

NOT_IN_THE_SOURCES = {
    ("back-extensors", "standing"): "osteoporosis-107",  # lying or sitting first, face down later
    ("back-extensors", "loaded"): "osteoporosis-109",  # the weighted lift was research in healthy women
    ("balance", "loaded"): "osteoporosis-89",  # harder means less help from the hands
    ("posture", "loaded"): "osteoporosis-114",  # cues and holds
    ("aerobic", "loaded"): "osteoporosis-261",  # a weighted vest brought nothing
    ("impact", "loaded"): "osteoporosis-261",
    ("mobility", "loaded"): "osteoporosis-130",  # slow stretches
}
"""The steps of a goal's ladder that no source gives, with the line of a dossier that shows it."""


def _level(exercise: Exercise, axis: str, *, last: bool = False) -> int:
    """Give the highest rank on an axis, at the first step or over all of them; no impact counts as walking does."""
    steps = exercise.steps if last else exercise.steps[:1]
    rank = max(max(step.demands[axis]) for step in steps)
    return max(rank, _rank("impact", "walking")) if axis == "impact" else rank


def _rank(axis: str, level: str) -> int:
    return [word.id for word in AXES[axis].levels].index(level)


def _down(name: str) -> list[str]:
    """Follow `easier` to its end; the reader has refused circles."""
    found: list[str] = []
    easier = EXERCISES[name].easier
    while easier is not None:
        found.append(easier)
        easier = EXERCISES[easier].easier
    return found


def _links() -> Iterator[tuple[str, str]]:
    """Give each pair of an easier and a harder exercise, whichever of the two names the other."""
    for exercise in EXERCISES.values():
        if exercise.easier:
            yield exercise.easier, exercise.id
        if exercise.harder:
            yield exercise.id, exercise.harder


def _above(name: str) -> set[str]:
    """Give everything that can be reached from here by harder and harder links, this one included."""
    found, waiting = {name}, [name]
    while waiting:
        here = waiting.pop()
        new = {harder for easier, harder in _links() if easier == here} - found
        found |= new
        waiting.extend(new)
    return found


def _asks_more(first: str, second: str) -> list[str]:
    """Name the axes on which the first asks more than the second."""
    return [axis for axis in NEVER_MORE if _level(EXERCISES[first], axis) > _level(EXERCISES[second], axis)]


def _is(exercise: Exercise, stage: str) -> bool:
    if stage == "loaded":
        working, held = _rank("resistance", "working"), _rank("held-load", "to-2-kg")
        return _level(exercise, "resistance", last=True) >= working or _level(exercise, "held-load", last=True) >= held
    return _level(exercise, "upright") == _rank("upright", {"chair": "sitting", "standing": "on-feet"}[stage])


def _members(goal: str, stage: str) -> list[str]:
    return [e.id for e in EXERCISES.values() if e.goal == goal and e.review != "draft" and _is(e, stage)]


def test_no_circle() -> None:
    """Nothing is both harder and easier than another, through however many links of either kind."""
    assert [
        name for name in EXERCISES if any(name in _above(harder) for easier, harder in _links() if easier == name)
    ] == []


def test_nothing_stands_alone() -> None:
    """Every exercise has one that is easier or one that is harder."""
    linked = {name for link in _links() for name in link}
    assert sorted(set(EXERCISES) - linked) == []


@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items() if exercise.easier])
def test_an_easier_exercise_asks_no_more(name: str) -> None:
    """On the axes that can harm or tire, an easier exercise begins no higher, save where a source calls it easier."""
    easier = EXERCISES[name].easier
    assert easier is not None
    named = NAMED_EASIER_BY_A_SOURCE.get((easier, name))
    assert bool(_asks_more(easier, name)) == bool(named)
    assert named is None or named in EXERCISES[easier].dossier


@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items() if exercise.harder])
def test_whoever_steps_up_can_step_back(name: str) -> None:
    """Going easier from a harder exercise leads back to where one came from, or to something that asks no more."""
    harder = EXERCISES[name].harder
    assert harder is not None
    assert [back for back in _down(harder) if back == name or not _asks_more(back, name)] != []


def test_the_last_resort_is_never_on_the_feet() -> None:
    """Whoever goes easier as far as it goes ends lying or sitting."""
    ends = {([name, *_down(name)])[-1] for name in EXERCISES}
    assert [name for name in sorted(ends) if _is(EXERCISES[name], "standing")] == []


def test_no_chain_leads_to_a_draft() -> None:
    """What is not yet checked is never named as easier or harder by what is."""
    checked = [exercise for exercise in EXERCISES.values() if exercise.review != "draft"]
    named = [(e.id, other) for e in checked for other in (e.easier, e.harder) if other]
    assert [link for link in named if EXERCISES[link[1]].review == "draft"] == []


@pytest.mark.parametrize("goal", knowledge().goals)
def test_every_goal_has_a_ladder_from_the_chair_to_the_feet_to_a_load(goal: str) -> None:
    """From a chair, harder and harder links lead to a goal's standing work and on to its loaded work, if it has any."""
    seated = [name for name, exercise in EXERCISES.items() if _is(exercise, "chair")]
    from_chair = {name for start in seated for name in _above(start)}
    stages = [stage for stage in ("standing", "loaded") if (goal, stage) not in NOT_IN_THE_SOURCES]
    standing = [name for name in _members(goal, "standing") if name in from_chair]
    loaded = [name for start, name in product(standing, _members(goal, "loaded")) if name in _above(start)]
    found = {"standing": standing, "loaded": loaded}
    assert [stage for stage in stages if not found[stage]] == []


def test_what_the_sources_do_not_give_is_not_there() -> None:
    """Each step of a ladder that is excused is really missing, and the line of the dossier that excuses it exists."""
    assert [step for step in NOT_IN_THE_SOURCES if _members(*step)] == []
    pages = {name: (ROOT / "docs" / PAGES / f"{name}.md").read_text(encoding="utf-8") for name in DOSSIERS}
    lines = {line for name, page in pages.items() for line in lines_of(name, page)}
    assert set(NOT_IN_THE_SOURCES.values()) <= lines
