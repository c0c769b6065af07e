"""Grown knowledge: the real one with copies of its exercises, of its rules, or of both under other conditions."""

from __future__ import annotations

from dataclasses import replace

from pyengine.model import Condition, Exercise, Knowledge, Rule


def more_exercises(knowledge: Knowledge, times: int) -> Knowledge:
    """Return knowledge with every exercise so many times; a copy's chain of easier ones leads to copies."""
    found = {e.id: e for n in range(times) for e in (_copied(e, n) for e in knowledge.exercises.values())}
    return replace(knowledge, exercises=found)


def more_rules(knowledge: Knowledge, times: int) -> Knowledge:
    """Return knowledge with every rule so many times, each copy holding whenever the first does."""
    found = {r.id: r for n in range(times) for r in (_again(r, n) for r in knowledge.rules.values())}
    return replace(knowledge, rules=found)


def more_conditions(knowledge: Knowledge, times: int) -> Knowledge:
    """Return knowledge with exercises and rules so many times, the copies' rules for conditions nobody here has."""
    grown = more_exercises(knowledge, times)
    found = {r.id: r for n in range(times) for r in (_elsewhere(r, n) for r in knowledge.rules.values())}
    return replace(grown, rules=found)


def _name(name: str, number: int) -> str:
    return f"{name}-{number}" if number else name


def _copied(exercise: Exercise, number: int) -> Exercise:
    easier, harder = exercise.easier, exercise.harder
    return replace(
        exercise,
        id=_name(exercise.id, number),
        easier=_name(easier, number) if easier else None,
        harder=_name(harder, number) if harder else None,
    )


def _again(rule: Rule, number: int) -> Rule:
    return replace(rule, id=_name(rule.id, number))


def _elsewhere(rule: Rule, number: int) -> Rule:
    holds = rule.holds_when
    names = {
        "any_of": tuple(_name(name, number) for name in holds.any_of),
        "all_of": tuple(_name(name, number) for name in holds.all_of),
    }
    return replace(_again(rule, number), holds_when=Condition(root=_name(holds.root, number), **names))
