"""The rows of the table: ours, the documented way, the ratio, and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.first_plan.rounds import Pairs

NAME_WIDTH = 50


@dataclass(frozen=True, slots=True)
class Goal:
    """A row: what it measures, the most that is promised, and what we reach for."""

    says: str
    must: float
    reach: float
    of_bytes: bool = False


@dataclass(frozen=True, slots=True)
class WaitGoal:
    """A row of waits: on a processor so many times slower, the most milliseconds that are promised for the 95th."""

    says: str
    slower: int
    must_ms: float
    reach_ms: float


GOALS = {
    "unthrottled": Goal("first visit, unthrottled", 0.30, 0.15),
    "slow-processor": Goal("first visit, processor ÷4, 9 Mbit/s, 85 ms", 0.40, 0.30),
    "slow-line": Goal("first visit, 1.6 Mbit/s, 150 ms", 0.85, 0.75),
    "bytes": Goal("bytes before the first plan", 0.85, 0.80, of_bytes=True),
    "return": Goal("return visit / the documented way's first", 0.25, 0.12),
    "kept": Goal("the same, of who keeps the site for offline", 0.25, 0.12),
}
WAITS = {
    "wait": WaitGoal("after a minute of questions: submit → plan", 1, 50, 20),
    "wait-slow": WaitGoal("the same, processor ÷4", 4, 150, 20),
}
HEAD = f"{'':<{NAME_WIDTH}}{'ours':>12}{'documented':>12}{'ratio':>7}{'must':>7}{'reach':>7}   pairs' ratios"


def verdict(value: float, must: float, reach: float) -> str:
    """Return in a word whether a figure keeps the promise."""
    return "reached" if value <= reach else "kept" if value <= must else "MISSED"


def ratios_of(goal: Goal, pairs: Pairs) -> list[float]:
    """Return what the row is judged by: a ratio for each pair."""
    return pairs.byte_ratios if goal.of_bytes else pairs.time_ratios


def pair_row(goal: Goal, pairs: Pairs) -> str:
    """Return one row that compares; the medians, the median of the pairs' ratios, and how far these lie apart."""
    ratios = ratios_of(goal, pairs)
    if goal.of_bytes:
        ours, theirs = (f"{median(v.bytes for v in side) / 1e6:.2f} MB" for side in (pairs.ours, pairs.documented))
    else:
        ours, theirs = (f"{median(v.shown_ms for v in side):.0f} ms" for side in (pairs.ours, pairs.documented))
    ratio = median(ratios)
    figures = f"{ours:>12}{theirs:>12}{ratio:>7.2f}{goal.must:>7.2f}{goal.reach:>7.2f}"
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}, n={len(ratios)}"
    return f"{goal.says:<{NAME_WIDTH}}{figures}   {spread}, {verdict(ratio, goal.must, goal.reach)}"


def work_row(pairs: Pairs) -> str:
    """Return the row of processor time: what is left of the comparison on a machine that others use too."""
    ours, theirs = (median(v.processor_seconds for v in side) for side in (pairs.ours, pairs.documented))
    says = "  processor time of the page's processes"
    return f"{says:<{NAME_WIDTH}}{ours:>10.2f} s{theirs:>10.2f} s{ours / theirs:>7.2f}"


def percentile(taken: Sequence[float], share: float) -> float:
    """Return the smallest value that so great a share of all does not exceed."""
    ranked = sorted(taken)
    return ranked[min(len(ranked) - 1, max(0, -int(-share * len(ranked) // 1) - 1))]


def wait_row(goal: WaitGoal, taken: Sequence[float]) -> str:
    """Return one row of waits."""
    half, most = percentile(taken, 0.5), percentile(taken, 0.95)
    said = f"p50 {half:.0f} ms   p95 {most:.0f} ms   must {goal.must_ms:.0f}   reach {goal.reach_ms:.0f}"
    return f"{goal.says:<{NAME_WIDTH}}  {said}   n={len(taken)}, {verdict(most, goal.must_ms, goal.reach_ms)}"
