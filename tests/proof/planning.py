"""Runs whole plans past the judge: invented people by the million, and all pairs of answers, over all cores."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import lru_cache

from pyengine.wire import knowledge
from tests.proof.oracle import steps_allowed
from tests.proof.pairs import Pair, pairs
from tests.proof.running import spread
from tests.proof.whole import Judge, Tally, sampled
from tests.support.people import Answers

PEOPLE = 1_000_000
A_JOB = 5_000
PARTS = 48


@lru_cache(maxsize=1)
def _judge() -> Judge:
    return Judge(knowledge(), steps_allowed)


def _sampled(job: tuple[int, int]) -> Tally:
    seed, number = job
    return _judge().judged(sampled(knowledge(), seed, number))


def _paired(part: int) -> tuple[Tally, set[Pair]]:
    met: set[Pair] = set()

    def people() -> Iterator[Answers]:
        for pair, person in pairs(knowledge(), part, PARTS):
            met.add(pair)
            yield person

    return _judge().judged(people()), met


def judge_people(number: int = PEOPLE) -> tuple[Tally, float]:
    """Judge the plans of invented people, and return what it came to, with the seconds it took."""
    start = time.monotonic()
    jobs = [(seed, min(A_JOB, number - done)) for seed, done in enumerate(range(0, number, A_JOB), 1)]
    tally = Tally()
    for part in spread(_sampled, jobs, "plans"):
        tally.add(part)
    return tally, time.monotonic() - start


def judge_pairs() -> tuple[Tally, int, float]:
    """Judge a plan for each pair of answers, and return what it came to, how many pairs, and the seconds it took."""
    start = time.monotonic()
    tally, met = Tally(), set[Pair]()
    for part, pairs_met in spread(_paired, range(PARTS), "pairs"):
        tally.add(part)
        met |= pairs_met
    return tally, len(met), time.monotonic() - start
