"""The figures of the last run, as one file that the site shows, stamped with where, when and of what they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.first_plan.rounds import Pairs
from bench.first_plan.table import GOALS, WAITS, percentile, ratios_of
from bench.measuring import environment
from pyengine.wire import knowledge
from tests.proof.figures import stamp

FILE = Path(__file__).parents[2] / "docs" / "how-it-works" / "speed" / "figures.json"
SCHEMA = "bonewise-speed/1"


def figures(measured: Mapping[str, Pairs], waits: Mapping[str, Sequence[float]], browser: str) -> dict[str, object]:
    """Return the table as plain data."""
    rows: dict[str, object] = {}
    for name, goal in GOALS.items():
        pairs = measured["unthrottled" if goal.of_bytes else name]
        sides = {"ours": pairs.ours, "documented": pairs.documented}
        rows[name] = {
            "says": goal.says,
            "unit": "bytes" if goal.of_bytes else "ms",
            **{
                side: round(median(v.bytes if goal.of_bytes else v.shown_ms for v in seen))
                for side, seen in sides.items()
            },
            "processor_seconds": {
                side: round(median(v.processor_seconds for v in seen), 2) for side, seen in sides.items()
            },
            "ratio": round(median(ratios_of(goal, pairs)), 3),
            "ratios": [round(ratio, 3) for ratio in ratios_of(goal, pairs)],
            "must": goal.must,
            "reach": goal.reach,
        }
    for name, wait in WAITS.items():
        taken = waits[name]
        rows[name] = {
            "says": wait.says,
            "unit": "ms",
            "p50": round(percentile(taken, 0.5), 1),
            "p95": round(percentile(taken, 0.95), 1),
            "samples": len(taken),
            "must": wait.must_ms,
            "reach": wait.reach_ms,
        }
    where = f"{environment()} · {browser}"
    return {"schema": SCHEMA, **stamp(knowledge()), "environment": where, "rows": rows}


def floors(goes: Mapping[str, Mapping[str, float]], bare: Mapping[str, float]) -> dict[str, object]:
    """Return where the time of a first visit goes, by the page's marks, and what the engine takes in an empty page."""
    marks = {line: {mark: round(found) for mark, found in marks.items()} for line, marks in goes.items()}
    return {"goes_ms": marks, "engine_alone_ms": {line: round(found) for line, found in bare.items()}}


def write(found: Mapping[str, object]) -> None:
    """Keep them."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
