"""What the two judges disagree on, grouped so that a person can decide who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.proof.eligibility import Disagreement
from tests.proof.oracle import lines

ENGINE, ORACLE = "engine", "oracle"
TITLES = {
    ENGINE: "Where the engine is the stricter: by the engine's rule",
    ORACLE: "Where the oracle is the stricter: by the lines it names",
}

Grounds = dict[tuple[str, str], dict[str, list[Disagreement]]]
"""Who is the stricter and on what ground → exercise → what was found of it."""


def grounds(found: Iterable[Disagreement]) -> Grounds:
    """Return what was found by who is the stricter and why, the grounds that touch most exercises first."""
    by_ground: Grounds = {}
    for one in found:
        by_ground.setdefault((stricter(one), _ground(one)), {}).setdefault(one.exercise, []).append(one)
    return dict(sorted(by_ground.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1])))


def skeleton(by_ground: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the blocks in which a person may write who is right, for `judged.toml`."""
    for who, ground in by_ground:
        yield f'[[ground]]\nstricter = "{who}"\nground = "{ground}"\nright = "open"\nbecause = ""\n'


def stricter(one: Disagreement) -> str:
    """Tell who is the stricter."""
    return ENGINE if one.engine < one.oracle else ORACLE


def told(by_ground: Grounds) -> Iterator[str]:
    """Yield lines: each ground, and under it each exercise with the least that brings the disagreement out."""
    for who, title in TITLES.items():
        mine = {ground: exercises for (side, ground), exercises in by_ground.items() if side == who}
        yield f"# {title} ({len(mine)} grounds)"
        for ground, exercises in mine.items():
            yield f"\n## {ground} ({len(exercises)} exercises)"
            for name in sorted(exercises):
                alike = exercises[name]
                more = f" (and {len(alike) - 1} more ways)" if len(alike) > 1 else ""
                yield f"- {_place(min(alike, key=_size))}{more}"
        yield ""


def _size(one: Disagreement) -> tuple[int, int, int, str]:
    doubts = sum(mark.answer == "not-sure" for mark in one.given)
    return len(one.given), doubts, len(one.lacking), one.condition


def _ground(one: Disagreement) -> str:
    if stricter(one) == ENGINE:
        return ", ".join(one.rules)
    return "; ".join(sorted(lines(one.exercise, one.side, one.findings, one.things))) or "no line named"


def _place(one: Disagreement) -> str:
    side = f" ({one.side})" if one.side else ""
    lacking = f" · without {', '.join(sorted({m.answer for m in one.lacking}))}" if one.lacking else ""
    given = ", ".join(sorted(map(str, one.given))) or "nothing else"
    return f"{one.exercise}{side}: engine {one.engine}, oracle {one.oracle} · {one.condition}; {given}{lacking}"
