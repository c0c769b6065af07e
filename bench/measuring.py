"""How the benches measure: medians, the slope of growth, and one line that says where they ran."""

from __future__ import annotations

import math
import os
import platform
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from pyengine import __version__, wire

CPU_INFO = Path("/proc/cpuinfo")
Thing = TypeVar("Thing")


def environment() -> str:
    """Return one line: the engine, its knowledge, the Python, the machine."""
    processor = platform.processor() or platform.machine()
    if CPU_INFO.exists():
        named = [line for line in CPU_INFO.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        processor = named[0].partition(":")[2].strip() if named else processor
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    parts = (
        f"bonewise {__version__}",
        f"knowledge {wire.fingerprint()[:12]}",
        f"{len(wire.knowledge().exercises)} exercises, {len(wire.knowledge().rules)} rules",
        f"{platform.python_implementation()} {platform.python_version()}",
        f"{sys.platform} {platform.release()}",
        processor,
        f"{os.cpu_count()} cores",
        load,
    )
    return " · ".join(part for part in parts if part)


def milliseconds(do: Callable[[Thing], object], things: Iterable[Thing]) -> list[float]:
    """Return how long it took to do something with each thing."""
    taken: list[float] = []
    for thing in things:
        start = time.perf_counter()
        do(thing)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def summary(taken: Sequence[float]) -> str:
    """Return the median, the 95th of a hundred, and the most, in milliseconds."""
    ranked = sorted(taken)
    return f"median {median(ranked):.2f} ms   p95 {ranked[int(0.95 * (len(ranked) - 1))]:.2f}   most {ranked[-1]:.2f}"


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Return b of time ≈ a · size^b, by least squares on the logarithms: 1 is linear, 2 is quadratic."""
    x, y = [math.log(size) for size in sizes], [math.log(taken) for taken in times]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    rise = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return rise / sum((a - middle_x) ** 2 for a in x)
