"""Runs the comparison of eligibility: every exercise and side, every answer about the condition, over all cores."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pyengine.meeting import Candidate
from pyengine.model import Knowledge
from pyengine.wire import knowledge
from tests.proof.eligibility import Comparison, Disagreement, Engine
from tests.proof.oracle import Oracle, steps_allowed, unread
from tests.proof.running import spread
from tests.proof.space import Space, spaces
from tests.proof.terms import candidates

CHUNK = 20


@dataclass(slots=True)
class Decided:
    """What comparing came to: people looked at, combinations of answers that they settle, disagreements."""

    pairs: int = 0
    points: int = 0
    combinations: int = 0
    found: list[Disagreement] = field(default_factory=list)

    def add(self, other: Decided) -> None:
        """Take another part in."""
        self.pairs += other.pairs
        self.points += other.points
        self.combinations += other.combinations
        self.found += other.found


@lru_cache(maxsize=4)
def read_candidates(known: Knowledge) -> list[Candidate]:
    """Return the exercises and sides that both readers have read."""
    return candidates(known, but=unread(known.exercises))


def compare(known: Knowledge, space: Space, numbers: Sequence[int], oracle: Oracle = steps_allowed) -> Decided:
    """Compare the candidates with these numbers, for one answer about the condition."""
    engine, decided, every = Engine(space), Decided(), read_candidates(known)
    for number in numbers:
        result = Comparison(space, engine, every[number], oracle).run()
        decided.add(Decided(1, result.points, 2**result.marks, result.found))
    return decided


@lru_cache(maxsize=1)
def _spaces() -> dict[str, Space]:
    return dict(spaces(knowledge()))


def _job(job: tuple[str, tuple[int, ...]]) -> Decided:
    condition, numbers = job
    return compare(knowledge(), _spaces()[condition], numbers)


def decide() -> tuple[Decided, float]:
    """Compare everything, and return what it came to, with the seconds it took."""
    start = time.monotonic()
    every = range(len(read_candidates(knowledge())))
    jobs = [(name, tuple(every[n : n + CHUNK])) for name in _spaces() for n in range(0, len(every), CHUNK)]
    decided = Decided()
    for part in spread(_job, jobs, "eligibility"):
        decided.add(part)
    return decided, time.monotonic() - start
