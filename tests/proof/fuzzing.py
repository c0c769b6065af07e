"""Malformed inputs to the wire and to the reader: what crashed, what was slow, what was taken for sound."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from pyengine import wire
from pyengine.errors import KnowledgeError
from pyengine.reading import knowledge_of
from pyengine.reading.files import RawFiles
from tests.proof.malformed import files, texts
from tests.proof.running import spread

TEXTS, FILES = 100_000, 20_000
A_JOB = 2_000
SLOWEST_SECONDS = 1.0
KEPT = 3


@dataclass(slots=True)
class Fuzzed:
    """What became of malformed inputs."""

    inputs: int = 0
    refused: int = 0
    slowest_seconds: float = 0.0
    wrong: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Fuzzed) -> None:
        """Take another part in."""
        self.inputs += other.inputs
        self.refused += other.refused
        self.slowest_seconds = max(self.slowest_seconds, other.slowest_seconds)
        self.wrong += other.wrong
        for name, some in other.examples.items():
            self.examples[name] = [*self.examples.get(name, []), *some][:KEPT]

    def take(self, given: object, answer: Callable[[], bool]) -> None:
        """Give one input, and note whether it was refused in our words, how long that took, and what went wrong."""
        start = time.process_time()
        problem = ""
        try:
            self.refused += answer()
        except Exception as error:  # noqa: BLE001 - that nothing else comes is the claim
            where = error.__traceback__
            while where and where.tb_next:
                where = where.tb_next
            place = f"{where.tb_frame.f_code.co_filename.rpartition('/')[2]}:{where.tb_lineno}" if where else "?"
            problem = f"{type(error).__name__} at {place}"
        taken = time.process_time() - start
        self.inputs += 1
        self.slowest_seconds = max(self.slowest_seconds, taken)
        for name in filter(None, (problem, "slower than a second" if taken > SLOWEST_SECONDS else "")):
            self.wrong[name] += 1
            if len(kept := self.examples.setdefault(name, [])) < KEPT:
                kept.append(repr(given)[:2000])


def _refused_by_wire(text: str) -> bool:
    said = json.loads(wire.plan(text))
    if said["schema"] not in (wire.PLAN_SCHEMA, wire.COMPLAINTS_SCHEMA):
        raise TypeError("neither a plan nor complaints")
    return bool(said["schema"] == wire.COMPLAINTS_SCHEMA)


def _refused_by_reader(raw: RawFiles) -> bool:
    try:
        knowledge_of(raw)
    except KnowledgeError as error:
        return bool(error.faults)
    return False


def fuzz_wire(seed: int, number: int) -> Fuzzed:
    """Send so many malformed texts, once the knowledge is read, and return what became of them."""
    found = Fuzzed()
    wire.knowledge()
    for text in texts(seed, number):
        found.take(text, partial(_refused_by_wire, text))
    return found


def fuzz_reader(seed: int, number: int) -> Fuzzed:
    """Read so many spoilt bodies of knowledge, and return what became of them."""
    found = Fuzzed()
    for raw in files(seed, number):
        found.take(raw, partial(_refused_by_reader, raw))
    return found


def _job(job: tuple[str, int, int]) -> tuple[str, Fuzzed]:
    what, seed, number = job
    return what, (fuzz_wire if what == "wire" else fuzz_reader)(seed, number)


def fuzz(number_of_texts: int = TEXTS, number_of_files: int = FILES) -> tuple[dict[str, Fuzzed], float]:
    """Give all malformed inputs, and return what became of them, with the seconds it took."""
    start = time.monotonic()
    found = {"wire": Fuzzed(), "reader": Fuzzed()}
    jobs = [("wire", seed, A_JOB) for seed in range(number_of_texts // A_JOB)]
    jobs += [("reader", seed, A_JOB // 4) for seed in range(number_of_files * 4 // A_JOB)]
    for what, part in spread(_job, jobs, "fuzz"):
        found[what].add(part)
    return found, time.monotonic() - start
