"""Findings and rules → limits: what is left out, at most how much, by which rule. More findings are never looser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pyengine.model import SIDES, Demand, Knowledge, Pattern, Refer, Rule, Side
from pyengine.profile import Profile, holds

Where = Literal["left", "right", "both", "either"]
Cell = tuple[str, Where, int]
"""At least this rank on this axis, on this side."""
Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bar:
    """Steps that match `cells` are left out: by a rule's forbid, an unmet need, or a referral's block.

    `lifted_by`: the thing that lifts it. Made once for a body of knowledge, so that one bar is one object.
    """

    rule: str
    kind: Literal["forbid", "need", "refer"]
    cells: Cells
    thing: str | None = None
    studied_for: str | None = None
    lifted_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A number that rules set, with the rules that set it."""

    value: int
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is sought of a goal in a week, with the rules that ask for it."""

    sessions_per_week: int | None
    minutes_per_week: int | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A referral with the rule that makes it."""

    rule: str
    refer: Refer


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Everything that the rules say of one profile."""

    active: tuple[str, ...]
    bars: tuple[Bar, ...]
    caps: Mapping[str, Bound]
    at_least: Mapping[str, Bound]
    aims: Mapping[str, Sought]
    tells: Mapping[str, tuple[str, ...]]
    refers: tuple[Referral, ...]
    step_back: Bound
    horizon_weeks: Bound | None


def limits_of(knowledge: Knowledge, profile: Profile) -> Limits:
    """Return the limits that a profile brings."""
    active = [ready for ready in _made_ready(knowledge) if is_active(ready.rule, profile)]
    rules = [ready.rule for ready in active]
    urgency = list(knowledge.whens)
    refers = [
        Referral(rule=rule.id, refer=rule.refer)
        for rule in rules
        if rule.refer and (rule.refer.without is None or rule.refer.without not in profile.things)
    ]
    return Limits(
        active=tuple(rule.id for rule in rules),
        bars=tuple(
            bar
            for ready in active
            for side in ready.sides_meant(profile)
            for bar in ready.bars[side]
            if bar.lifted_by is None or bar.lifted_by not in profile.things
        ),
        caps=_lowest((name, rung, rule.id) for rule in rules for name, rung in rule.cap.items()),
        at_least=_highest((name, least, rule.id) for rule in rules for name, least in rule.at_least.items()),
        aims=_aims(rules),
        tells=_told(rules),
        refers=tuple(sorted(refers, key=lambda r: (urgency.index(r.refer.when), not r.refer.blocks_all))),
        step_back=_highest(("steps", rule.step_back, rule.id) for rule in rules if rule.step_back).get(
            "steps", Bound(value=0, rules=())
        ),
        horizon_weeks=_lowest(("weeks", rule.horizon_weeks, rule.id) for rule in rules if rule.horizon_weeks).get(
            "weeks"
        ),
    )


def is_active(rule: Rule, profile: Profile) -> bool:
    """Tell whether a rule speaks of this profile, in the week it has come to."""
    return holds(rule.holds_when, profile.findings) and (
        rule.first_weeks is None or profile.weeks_done < rule.first_weeks
    )


@dataclass(frozen=True, slots=True)
class _Ready:
    """A rule with all its bars made, side by side, and the sided findings that mean a side."""

    rule: Rule
    sided: Mapping[Side, frozenset[str]]
    bars: Mapping[Side | None, tuple[Bar, ...]]

    def sides_meant(self, profile: Profile) -> tuple[Side | None, ...]:
        """Return the sides for which the rule's findings hold; (None,) where it names no sided finding."""
        sides = tuple(side for side in SIDES if not profile.findings.isdisjoint(self.sided[side]))
        return sides or (None,)


@lru_cache(maxsize=8)
def _made_ready(knowledge: Knowledge) -> tuple[_Ready, ...]:
    """Return every rule with its bars made: once for a body of knowledge, not for every person."""
    return tuple(map(_ready, knowledge.rules.values()))


def _ready(rule: Rule) -> _Ready:
    return _Ready(
        rule,
        {side: frozenset(f"{name}.{side}" for name in _names(rule)) for side in SIDES},
        {side: tuple(bars_of(rule, side)) for side in (None, *SIDES)},
    )


def _names(rule: Rule) -> tuple[str, ...]:
    return (*rule.holds_when.any_of, *rule.holds_when.all_of)


def bars_of(rule: Rule, side: Side | None) -> Iterator[Bar]:
    """Yield every bar that a rule may bring for a side, whatever would lift it."""
    for pattern in rule.forbid:
        yield Bar(rule=rule.id, kind="forbid", cells=cells_of(pattern, side))
    for need in rule.need:
        for pattern in need.patterns or ((),):
            yield Bar(
                rule=rule.id,
                kind="need",
                cells=cells_of(pattern, side),
                thing=need.thing,
                studied_for=need.studied_for,
                lifted_by=need.thing,
            )
    for pattern in rule.refer.blocks if rule.refer else ():
        yield Bar(
            rule=rule.id,
            kind="refer",
            cells=cells_of(pattern, side),
            lifted_by=rule.refer.without if rule.refer else None,
        )


def cells_of(pattern: Pattern, side: Side | None) -> Cells:
    """Return a pattern with its `same` and `other` told as left and right."""
    return tuple((demand.axis, _where(demand, side), demand.rank) for demand in pattern)


def _where(demand: Demand, side: Side | None) -> Where:
    if demand.place in ("both", "either"):
        return "both" if demand.place == "both" else "either"
    if side is None:
        return "either"
    same = demand.place == "same"
    return side if same else ("right" if side == "left" else "left")


def _lowest(entries: Iterator[tuple[str, int, str]]) -> dict[str, Bound]:
    found: dict[str, Bound] = {}
    for name, value, rule in entries:
        before = found.get(name)
        if before is None or value < before.value:
            found[name] = Bound(value=value, rules=(rule,))
        elif value == before.value:
            found[name] = Bound(value=value, rules=(*before.rules, rule))
    return found


def _highest(entries: Iterator[tuple[str, int, str]]) -> dict[str, Bound]:
    turned = _lowest((name, -value, rule) for name, value, rule in entries)
    return {name: Bound(value=-bound.value, rules=bound.rules) for name, bound in turned.items()}


def _aims(rules: list[Rule]) -> dict[str, Sought]:
    sessions = _highest(
        (aim.goal, aim.sessions_per_week, rule.id) for rule in rules for aim in rule.aim if aim.sessions_per_week
    )
    minutes = _highest(
        (aim.goal, aim.minutes_per_week, rule.id) for rule in rules for aim in rule.aim if aim.minutes_per_week
    )
    aims: dict[str, Sought] = {}
    for goal in sorted({*sessions, *minutes}):
        by_days, by_minutes = sessions.get(goal), minutes.get(goal)
        named = dict.fromkeys((*(by_days.rules if by_days else ()), *(by_minutes.rules if by_minutes else ())))
        aims[goal] = Sought(
            sessions_per_week=by_days.value if by_days else None,
            minutes_per_week=by_minutes.value if by_minutes else None,
            rules=tuple(named),
        )
    return aims


def _told(rules: list[Rule]) -> dict[str, tuple[str, ...]]:
    told: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        for notice in rule.tell:
            told[notice] = (*told.get(notice, ()), rule.id)
    return told
