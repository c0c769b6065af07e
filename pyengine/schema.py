"""The shapes of answers and plans as JSON Schema, made from the shapes themselves so that they cannot drift apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from pyengine.changes import Changes
from pyengine.model import Knowledge, Question
from pyengine.plan import OUTCOMES, Plan
from pyengine.profile import SCHEMA as ANSWERS_SCHEMA
from pyengine.wire import CHANGES_SCHEMA, PLAN_SCHEMA

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, object]


def plan_schema() -> Schema:
    """Return the JSON Schema of a plan on the wire."""
    body = _object(Plan)
    properties = cast("Schema", body["properties"])
    properties["schema"] = {"const": PLAN_SCHEMA}
    properties["outcome"] = {"enum": list(OUTCOMES)}
    properties["fingerprint"] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return {"$schema": DRAFT, "title": PLAN_SCHEMA, **body, "required": sorted(properties)}


def changes_schema() -> Schema:
    """Return the JSON Schema of what other answers would change, on the wire."""
    body = _object(Changes)
    properties = cast("Schema", body["properties"])
    properties["schema"] = {"const": CHANGES_SCHEMA}
    properties["fingerprint"] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return {"$schema": DRAFT, "title": CHANGES_SCHEMA, **body, "required": sorted(properties)}


def answers_schema(knowledge: Knowledge) -> Schema:
    """Return the JSON Schema of answers and swaps on the wire, with every question, answer and exercise."""
    questions: Schema = {question.id: _answer(question) for question in knowledge.questions.values()}
    answers: Schema = {"type": "object", "additionalProperties": False, "properties": questions}
    exercise: Schema = {"enum": list(knowledge.exercises)}
    swaps: Schema = {"type": "object", "propertyNames": exercise, "additionalProperties": exercise}
    return {
        "$schema": DRAFT,
        "title": ANSWERS_SCHEMA,
        "type": "object",
        "additionalProperties": False,
        "required": ["answers", "schema"],
        "properties": {"schema": {"const": ANSWERS_SCHEMA}, "answers": answers, "swaps": swaps},
    }


def _answer(question: Question) -> Schema:
    options: Schema = {"enum": [answer.id for answer in question.answers]}
    if question.kind == "many":
        return {"title": question.asks, "type": "array", "uniqueItems": True, "items": options}
    return {"title": question.asks, **options}


def _object(shape: type) -> Schema:
    hints = get_type_hints(shape)
    properties: Schema = {field.name: _of(hints[field.name]) for field in fields(cast("Any", shape))}
    return {"type": "object", "additionalProperties": False, "required": sorted(properties), "properties": properties}


def _of(hint: Any) -> Schema:  # noqa: ANN401 - a type hint may be anything, and is told apart here
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return {"anyOf": [_of(kind) for kind in inner]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": _of(inner[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(inner[1])}
    if is_dataclass(hint):
        return _object(cast("type", hint))
    return {"type": {str: "string", int: "integer", bool: "boolean", NoneType: "null"}[hint]}
