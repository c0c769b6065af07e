"""The comparison of starts judges what it measured."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from bench.first_plan import alone, figures, slowing
from bench.first_plan.rounds import Pairs, same_items
from bench.first_plan.table import GOALS, WAITS, pair_row, percentile, verdict
from bench.first_plan.visiting import SHOWN, Visit
from plugins.knowledge_pages.speed_rows import MARKS, where_it_goes
from plugins.planner_page.interface import Interface
from pyengine.reading.digest import decisions
from pyengine.wire import knowledge

BEGINS = re.compile(r'import \{ engine \} from "([^"]+)"')


def visit(milliseconds: float, items: int = 3) -> Visit:
    """Return a visit that took so long."""
    return Visit(marks={SHOWN: milliseconds}, bytes=100, items=items, processor_seconds=1.0)


@pytest.mark.parametrize("ratio, said", [(0.15, "reached"), (0.30, "kept"), (0.31, "MISSED")])
def test_a_ratio_is_judged_against_both_promises(ratio: float, said: str) -> None:
    """At the promise it is kept, at what we reach for it is reached, above both it is missed."""
    assert verdict(ratio, must=0.30, reach=0.15) == said


def test_one_disturbed_pair_does_not_decide() -> None:
    """The ratio is the median of the pairs' ratios: a pair that something held up does not move it."""
    pairs = Pairs(ours=[visit(100), visit(9000), visit(120)], documented=[visit(1000), visit(1000), visit(1000)])
    assert " 0.12   0.30" in pair_row(GOALS["unthrottled"], pairs)


def test_the_figures_for_the_site_hold_every_row_and_say_what_they_are_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file holds each promise with what was found, and is stamped with the knowledge, what decides, and the day."""
    pairs = Pairs(ours=[visit(100)] * 3, documented=[visit(1000)] * 3)
    measured = {name: pairs for name, goal in GOALS.items() if not goal.of_bytes}
    monkeypatch.setattr(figures, "FILE", tmp_path / "speed" / "figures.json")
    figures.write(figures.figures(measured, {name: [7.0, 9.0] for name in WAITS}, "Chromium"))
    found = json.loads(figures.FILE.read_text(encoding="utf-8"))
    assert found["schema"] == figures.SCHEMA
    assert found["decisions"] == decisions(knowledge())
    assert date.fromisoformat(found["on"]) > date(2026, 1, 1)
    assert found["rows"].keys() == {*GOALS, *WAITS}
    assert found["rows"]["unthrottled"]["ratio"] == 0.1
    assert found["rows"]["wait"]["p95"] == 9.0


def test_a_planner_that_begins_otherwise_has_no_floor(tmp_path: Path) -> None:
    """Without the parts and the script that begins with them nothing is measured."""
    (tmp_path / "planner").mkdir()
    (tmp_path / "planner" / "index.html").write_text("<!doctype html>", encoding="utf-8")
    with pytest.raises(alone.AloneError, match="names no parts"):
        alone.make(tmp_path, tmp_path / "alone", "{}")


def test_the_floor_is_the_planner_s_own_engine(site: Path, tmp_path: Path) -> None:
    """The empty page names the parts and the script that the planner's page names."""
    page = (alone.make(site, tmp_path / "alone", "{}") / alone.NAME / "index.html").read_text(encoding="utf-8")
    planner = (site / "planner" / "index.html").read_text(encoding="utf-8")
    found = alone.PARTS.search(page)
    assert found is not None
    assert found[0] in planner
    assert (tmp_path / "alone" / alone.NAME / BEGINS.findall(page)[0]).resolve().is_file()


def test_the_site_says_where_the_time_goes() -> None:
    """Each kind of first visit has a line with its parts and what the engine alone takes."""
    goes = dict.fromkeys(MARKS.values(), 400.0)
    found = figures.floors({"unthrottled": goes}, {"unthrottled": 1250.0})
    words = Interface({"speed.row-unthrottled": "First", "speed.goes-of": "Of {row}", "speed.goes": "{shown}, {alone}"})
    assert list(where_it_goes(words, found)) == [("Of First", "400 ms, 1.2 s")]


def test_the_95th_of_twenty_is_the_last_but_one() -> None:
    """One of twenty may be slower than the 95th of a hundred, no second one."""
    assert percentile([*range(1, 21)], 0.95) == 19
    assert percentile([7.0], 0.95) == 7.0


def test_pages_that_show_different_weeks_are_not_compared() -> None:
    """A page that shows fewer exercises stops the bench."""
    with pytest.raises(RuntimeError, match="different weeks"):
        same_items(Pairs(ours=[visit(1)], documented=[visit(1, items=2)]))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are stopped in turns on Linux only")
def test_a_slowed_process_works_a_part_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a processor four times slower a busy process gets well under half of the time, and afterwards runs on."""
    busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    monkeypatch.setattr(slowing, "page_processes", lambda _profile: [busy.pid])
    try:
        stopped = 0
        with slowing.slowed(slowing.PROCESSES, 4):
            for _ in range(100):
                time.sleep(0.005)
                stopped += slowing._status(busy.pid)[0] == "T"  # noqa: SLF001 - what is measured
        assert stopped > 50
        time.sleep(0.1)
        assert slowing._status(busy.pid)[0] != "T"  # noqa: SLF001 - as above
    finally:
        busy.kill()
        busy.wait()
