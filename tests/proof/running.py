"""Work spread over all cores, with a bar that says how far it is."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")
WIDTH = 30


def spread(work: Callable[[Job], Result], jobs: Sequence[Job], name: str) -> Iterator[Result]:
    """Yield the result of each job as it comes; a bar is drawn where somebody watches."""
    start = time.monotonic()
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        waiting = [pool.submit(work, job) for job in jobs]
        for done, future in enumerate(as_completed(waiting), 1):
            _draw(name, done, len(jobs), time.monotonic() - start)
            yield future.result()
    _show("\n")


def _draw(name: str, done: int, of: int, seconds: float) -> None:
    left = seconds / done * (of - done)
    _show(f"\r{name:<12} {'█' * (WIDTH * done // of):<{WIDTH}} {done}/{of}  {left:4.0f} s left ")


def _show(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(text)
        sys.stderr.flush()
