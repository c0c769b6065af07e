"""What is different between two plans for the same answers, as short phrases that can be counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Plan = dict[str, Any]
NAMED = {"refers": ("rule", "when"), "notices": ("notice",), "ask": ("thing",)}


def changes(before: Plan, after: Plan) -> Iterator[str]:
    """Yield what a reader of the plan would find changed: outcome, week, what is left out and why, words, numbers."""
    if "complaints" in before or "complaints" in after:
        if before != after:
            yield "answers: fit only one of the two forms"
        return
    if before["outcome"] != after["outcome"]:
        yield f"outcome: {before['outcome']} → {after['outcome']}"
    yield from _week(before["week"], after["week"])
    out_before, out_after = _left_out(before), _left_out(after)
    both = _mentioned(before) & _mentioned(after)
    old, new = ({name for name in out if _bare(name) in both} for out in (out_before, out_after))
    yield from _sets("left out", old, new)
    yield from _reasons(out_before, out_after)
    for part, keys in NAMED.items():
        old, new = ({" ".join(one[key] for key in keys) for one in plan[part]} for plan in (before, after))
        yield from _sets(part, old, new)
    yield from _sets("today", set(before["today"]), set(after["today"]))
    old, new = ({f"{held['of']} {held['value']}" for held in plan["limits"]} for plan in (before, after))
    yield from _sets("limits", old, new)


def _week(before: Plan | None, after: Plan | None) -> Iterator[str]:
    if before is None or after is None:
        return
    if before["template"] != after["template"]:
        yield f"template: {before['template']} → {after['template']}"
    steps = [{_item(item): item for item in week["items"]} for week in (before, after)]
    yield from _sets("week", set(steps[0]), set(steps[1]))
    for name in sorted(set(steps[0]) & set(steps[1])):
        for key, said in (("step", "step"), ("sessions_per_week", "times a week")):
            old, new = steps[0][name][key], steps[1][name][key]
            if old != new:
                first = int(key == "step")
                yield f"{said}: {name} {old + first} → {new + first}"


def _item(item: Plan) -> str:
    return f"{item['exercise']} ({item['side']})" if item["side"] else str(item["exercise"])


def _bare(name: str) -> str:
    return name.partition(" ")[0]


def _mentioned(plan: Plan) -> set[str]:
    """Return every exercise that a plan speaks of: one that only one of two plans knows is new, or gone."""
    items = plan["week"]["items"] if plan["week"] else []
    return {one["exercise"] for one in (*items, *plan["left_out"])} | set(plan["also_allowed"])


def _left_out(plan: Plan) -> dict[str, set[str]]:
    """Return what is left out, with the rules that do it."""
    return {_item(out): {why["rule"] or "equipment" for why in out["why"]} for out in plan["left_out"]}


def _reasons(before: dict[str, set[str]], after: dict[str, set[str]]) -> Iterator[str]:
    """Yield each rule that speaks of more or of fewer of the exercises that both plans leave out."""
    both = before.keys() & after.keys()
    for sign, one, other in (("+", after, before), ("−", before, after)):
        for rule in sorted({rule for name in both for rule in one[name] - other[name]}):
            yield f"reasons: {sign} {rule}"


def _sets(name: str, before: set[str], after: set[str]) -> Iterator[str]:
    for one in sorted(after - before):
        yield f"{name}: + {one}"
    for one in sorted(before - after):
        yield f"{name}: − {one}"
