"""Runs the whole table once, prints it row by row, and keeps the figures."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from bench.first_plan import alone, documented, figures
from bench.first_plan import rounds as visits
from bench.first_plan.rounds import Pairs, Places, first_visits, return_visits, submits
from bench.first_plan.table import GOALS, HEAD, WAITS, pair_row, wait_row, work_row
from bench.first_plan.visiting import Conditions, chromium_version
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.support.serving import serve

ROOT = Path(__file__).parents[2]
PERSON = "no-fracture"
RUNS = int(os.environ.get("BENCH_RUNS", "5"))
SUBMITS = max(4 * RUNS, 2)
LINES = {
    "unthrottled": Conditions(),
    "slow-processor": Conditions(slower=4, megabits=9, latency_ms=85),
    "slow-line": Conditions(megabits=1.6, latency_ms=150),
}
PHASES = {
    "the page's questions are there": "bench:questions",
    "the worker is made": "bench:worker",
    "all answered, asking for the week": "bench:submitted",
    "every part has arrived and was looked at": "bench:fetched",
    "Python and the engine are ready": "planner:engine-ready",
    "the week is shown": "planner:plan-shown",
}


@contextmanager
def places() -> Iterator[Places]:
    """Serve the built site and the documented page; build what is missing."""
    built = os.environ.get("BUILT_SITE")
    if not built:
        clean = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}}
        subprocess.run(["make", "site"], cwd=ROOT, env=clean, check=True)  # noqa: S607 - the project's own verb
    person = wire.knowledge().templates[PERSON].example_answers
    text = json.dumps({"schema": SCHEMA, "answers": dict(person)})
    with tempfile.TemporaryDirectory(prefix="bonewise-documented-") as folder:
        compared = documented.make(ROOT, Path(folder) / "page", text)
        prefix = urlsplit(os.environ.get("SITE_URL", "")).path or "/repo-name/"
        site = Path(built or ROOT / "site")
        bare = alone.make(site, Path(folder) / "alone", text)
        with serve(site, prefix) as ours, serve(compared) as theirs, serve(bare, prefix) as engine:
            yield Places(ours, theirs, engine, person)


def rows() -> Iterator[str]:
    """Yield the table, and where the time of a first visit goes."""
    with places() as here:
        first_visits(here, Conditions(), 1)  # not counted: the server compresses everything once
        yield chromium_version()
        yield HEAD
        measured: dict[str, Pairs] = {}
        bare: dict[str, float] = {}
        for name, line in LINES.items():
            measured[name] = first_visits(here, line, RUNS)
            bare[name] = median(visits.alone(here, line, RUNS))
            yield pair_row(GOALS[name], measured[name])
        yield work_row(measured["unthrottled"])
        yield pair_row(GOALS["bytes"], measured["unthrottled"])
        measured["return"] = return_visits(here, RUNS)
        yield pair_row(GOALS["return"], measured["return"])
        measured["kept"] = return_visits(here, RUNS, keeping=True)
        yield pair_row(GOALS["kept"], measured["kept"])
        waits = {name: list(submits(here, Conditions(slower=wait.slower), SUBMITS)) for name, wait in WAITS.items()}
        for name, taken in waits.items():
            yield wait_row(WAITS[name], taken)
    yield ""
    yield "where a first visit's time goes, median ms since navigation (unthrottled | slow processor | slow line):"
    for said, mark in PHASES.items():
        yield f"  {said:<42}" + "".join(f"{measured[name].phase(mark):>9.0f}" for name in LINES)
    said = "the floor: our engine in an empty page"
    yield f"  {said:<42}" + "".join(f"{bare[name]:>9.0f}" for name in LINES)
    goes = {name: {mark: measured[name].phase(mark) for mark in PHASES.values()} for name in LINES}
    figures.write(figures.figures(measured, waits, chromium_version()) | figures.floors(goes, bare))
    yield f"kept in {figures.FILE.relative_to(ROOT)}"
