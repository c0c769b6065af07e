"""The rows of the measured speed: what each promise says, what was found, and whether it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.planner_page.interface import Interface

Row = Mapping[str, Any]
SECOND_MS = 1000
MARKS = {
    "questions": "bench:questions",
    "fetched": "bench:fetched",
    "ready": "planner:engine-ready",
    "shown": "planner:plan-shown",
}
"""What the bench noted of a first visit, by the slot of the words that tell it."""


def kept(row: Row) -> bool:
    """Tell whether the promise of a row was kept."""
    return float(_judged(row)) <= float(row["must"])


def _judged(row: Row) -> float:
    """Return the figure that a row is judged by: the ratio of a comparison, or of waits the 95th in a hundred."""
    found: float = row["ratio"] if "ratio" in row else row["p95"]
    return found


def speed_rows(words: Interface, found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield for each promise its name in plain words, and what was found of it."""
    for name, row in found.get("rows", {}).items():
        verdict = words.say("speed.kept" if kept(row) else "speed.missed")
        yield words.say(f"speed.row-{name}"), f"{_told(words, row)} {verdict}"


def where_it_goes(words: Interface, found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield for each kind of first visit its name, when each part of it was there, and what the engine alone takes."""
    for line, marks in found.get("goes_ms", {}).items():
        when = {slot: amount(marks[mark], "ms") for slot, mark in MARKS.items()}
        alone = amount(found["engine_alone_ms"][line], "ms")
        said = words.say(f"speed.row-{line}")
        yield words.say("speed.goes-of", row=said), words.say("speed.goes", alone=alone, **when)


def _told(words: Interface, row: Row) -> str:
    unit = str(row["unit"])
    if "ratio" not in row:
        half, most, must = (amount(row[key], unit) for key in ("p50", "p95", "must"))
        return words.say("speed.wait", half=half, most=most, must=must)
    ours, documented = amount(row["ours"], unit), amount(row["documented"], unit)
    shares = {"share": f"{row['ratio']:.0%}", "must": f"{row['must']:.0%}"}
    return words.say("speed.compared", ours=ours, documented=documented, **shares)


def amount(value: float, unit: str) -> str:
    """Return bytes as megabytes, and milliseconds as seconds where there are a thousand or more."""
    if unit == "bytes":
        return f"{value / 1e6:.1f} MB"
    return f"{value / SECOND_MS:.1f} s" if value >= SECOND_MS else f"{value:.0f} ms"
