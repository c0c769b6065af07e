"""The vignettes: a person in prose, the answers they give, and what a careful physiotherapist would expect of a plan.

A vignette is a Markdown file: a first heading, a few sentences, one ```toml block that begins with [answers] and one
that begins with [expect]. The same file is a test and a worked example on the site.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyengine.engine import make_plan
from pyengine.errors import AnswersError
from pyengine.model import SIDES, Knowledge
from pyengine.plan import OUTCOMES, Plan
from pyengine.profile import SCHEMA, checked_answers

_BLOCK = re.compile(r"^```toml\n(?P<toml>.*?)^```\n?", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"# (?P<title>.+)\n")
_LISTS = ("includes", "allows", "goals", "not_in_week", "refers", "notices", "today", "asks")
_WORDS = ("outcome", "week", "example")
_NUMBERS = ("horizon_weeks", "most_minutes_per_week", "least_items", "most_items")


class VignetteError(ValueError):
    """A vignette that cannot be read: its file, and what would be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What is expected of a plan; what is not named is left open."""

    outcome: str
    words: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    leaves_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """An exercise, perhaps with a side (`seated-knee-extension.left`), and rules that each leave it out."""
    still_open: tuple[str, ...] = ()
    """Surprises that are known and not yet settled: the planner and the expectation differ, and the page says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vignette:
    """One invented person."""

    name: str
    title: str
    prose: str
    answers: Mapping[str, object]
    expected: Expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A vignette with the plan that its answers give."""

    vignette: Vignette
    plan: Plan


def read_vignettes(folder: Path) -> list[Vignette]:
    """Return the vignettes of a folder, by name."""
    return [vignette_of(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.md"))]


def vignette_of(name: str, text: str) -> Vignette:
    """Return the vignette that a text holds. Raises VignetteError."""
    title = _TITLE.match(text)
    blocks = dict(_block(name, found["toml"]) for found in _BLOCK.finditer(text))
    if title is None or set(blocks) != {"answers", "expect"}:
        raise _wrong(name, "begin with a heading, and hold one ```toml block of [answers] and one of [expect]")
    prose = _BLOCK.sub("", text[title.end() :]).strip()
    return Vignette(
        name=name,
        title=title["title"].strip(),
        prose=prose,
        answers=blocks["answers"],
        expected=_expected(name, blocks["expect"]),
    )


def worked(knowledge: Knowledge, vignette: Vignette) -> Worked:
    """Return a vignette with its plan. Raises VignetteError where the questions do not take its answers."""
    try:
        answers = checked_answers(knowledge, {"schema": SCHEMA, "answers": vignette.answers})
        return Worked(vignette=vignette, plan=make_plan(knowledge, answers))
    except AnswersError as error:
        raise VignetteError("\n".join(f"{vignette.name}.md: {complaint}" for complaint in error.complaints)) from error


def surprises(found: Worked) -> list[str]:
    """Return every way in which a plan is not what its vignette expects."""
    return list(_surprises(found.vignette.expected, found.plan))


def named(expected: Expected) -> Iterator[tuple[str, str]]:
    """Yield (vocabulary, id) for every id that an expectation names."""
    kinds = {
        "includes": "exercises",
        "allows": "exercises",
        "not_in_week": "exercises",
        "goals": "goals",
        "refers": "rules",
        "notices": "notices",
        "today": "offers",
        "asks": "things",
    }
    for key, names in expected.lists.items():
        for name in names:
            yield kinds[key], name
    for name in (expected.words[key] for key in ("week", "example") if key in expected.words):
        yield "templates", name
    for exercise, rules in expected.leaves_out.items():
        yield "exercises", exercise.partition(".")[0]
        yield from (("rules", rule) for rule in rules if rule != "equipment")


def _wrong(name: str, right: str) -> VignetteError:
    return VignetteError(f"{name}.md cannot be read; {right}")


def _block(name: str, text: str) -> tuple[str, dict[str, object]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(name, f"its TOML: {error}") from error
    key = next(iter(table), "")
    inside = table.get(key)
    if len(table) != 1 or not isinstance(inside, dict):
        raise _wrong(name, "let each ```toml block hold one table, [answers] or [expect]")
    return key, inside


def _expected(name: str, table: Mapping[str, object]) -> Expected:
    known = {*_LISTS, *_WORDS, *_NUMBERS, "leaves_out", "still_open"}
    if unknown := sorted(set(table) - known):
        raise _wrong(name, f"[expect] knows no {', '.join(unknown)}; it knows {', '.join(sorted(known))}")
    outcome, left_out = table.get("outcome"), table.get("leaves_out", {})
    if outcome not in OUTCOMES:
        raise _wrong(name, f"let [expect] name an outcome: {', '.join(OUTCOMES)}")
    if not isinstance(left_out, Mapping):
        raise _wrong(name, 'write leaves_out = { exercise = "rule" } or a list of rules')
    return Expected(
        outcome=str(outcome),
        words={key: str(table[key]) for key in _WORDS if key in table and key != "outcome"},
        lists={key: _texts(name, key, table[key]) for key in _LISTS if key in table},
        numbers={key: _number(name, key, table[key]) for key in _NUMBERS if key in table},
        leaves_out={str(key): _texts(name, key, value) for key, value in left_out.items()},
        still_open=_texts(name, "still_open", table.get("still_open", [])),
    )


def _texts(name: str, key: object, value: object) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise _wrong(name, f"give {key} a list of ids")
    return tuple(items)


def _number(name: str, key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(name, f"give {key} a whole number")
    return value


def _surprises(expected: Expected, plan: Plan) -> Iterator[str]:
    if plan.outcome != expected.outcome:
        yield f"outcome: {expected.outcome} was expected, {plan.outcome} came"
    found = {"week": plan.week.template if plan.week else None, "example": plan.example}
    for key, wanted in expected.words.items():
        if found[key] != wanted:
            yield f"{key}: {wanted} was expected, {found[key]} came"
    yield from _missing(expected, plan)
    yield from _sizes(expected, plan)
    for name, rules in expected.leaves_out.items():
        yield from _not_left_out(name, rules, plan)


def _missing(expected: Expected, plan: Plan) -> Iterator[str]:
    items = {item.exercise for item in plan.week.items} if plan.week else set()
    there: dict[str, set[str]] = {
        "includes": items,
        "allows": items | set(plan.also_allowed),
        "goals": {item.goal for item in plan.week.items} if plan.week else set(),
        "refers": {refer.rule for refer in plan.refers},
        "notices": {told.notice for told in plan.notices},
        "today": set(plan.today),
        "asks": {ask.thing for ask in plan.ask},
    }
    for key, names in expected.lists.items():
        if key == "not_in_week":
            yield from (f"not_in_week: {name} is in the week" for name in names if name in items)
        else:
            yield from (f"{key}: {name} is missing" for name in names if name not in there[key])


def _sizes(expected: Expected, plan: Plan) -> Iterator[str]:
    week = plan.week
    sizes: Iterable[tuple[str, int, bool]] = (
        ("horizon_weeks", week.horizon_weeks if week else 0, False),
        ("most_minutes_per_week", week.minutes_per_week if week else 0, True),
        ("most_items", len(week.items) if week else 0, True),
        ("least_items", -len(week.items) if week else 0, True),
    )
    for key, size, at_most in sizes:
        if key not in expected.numbers:
            continue
        wanted = -expected.numbers[key] if key == "least_items" else expected.numbers[key]
        if size > wanted or (not at_most and size != wanted):
            yield f"{key}: {abs(wanted)} was expected, {abs(size)} came"


def _not_left_out(name: str, rules: tuple[str, ...], plan: Plan) -> Iterator[str]:
    """Yield what keeps an exercise from being left out as expected: on a named side, or altogether."""
    exercise, _, side = name.partition(".")
    out = {left.side: {why.rule or why.kind for why in left.why} for left in plan.left_out if left.exercise == exercise}
    reasons = [out[found] for found in out if found is None or not side or found == side]
    if not reasons or (not side and None not in out and len(out) < len(SIDES)):
        yield f"leaves_out: {name} is not left out"
        return
    for rule in rules:
        if not all(rule in found for found in reasons):
            said = ", ".join(sorted(set().union(*reasons)))
            yield f"leaves_out: {name} is left out by {said}, not by {rule}"
