"""Plans against their published JSON Schema, part by part, so that a part seen before is not checked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from jsonschema import Draft202012Validator

from pyengine.plan import Plan, Week
from pyengine.schema import plan_schema
from pyengine.wire import PLAN_SCHEMA

Schema = Mapping[str, Any]


class Shapes:
    """Tells whether plans fit; each part is checked once, and remembered."""

    def __init__(self) -> None:
        self._schema = plan_schema()
        self._validators: dict[int, Draft202012Validator] = {}
        self._fitting: set[tuple[int, type, object]] = set()

    def fits(self, plan: Plan) -> bool:
        """Tell whether a plan on the wire is valid by its schema."""
        return self._is({"schema": PLAN_SCHEMA, **_parts(plan)}, self._schema)

    def _is(self, value: object, schema: Schema) -> bool:
        if isinstance(value, (Week, Mapping)) or (isinstance(value, tuple) and value and is_dataclass(value[0])):
            return self._is_anew(value, schema)
        seen = id(schema), type(value), value
        if seen not in self._fitting:
            if not self._is_anew(value, schema):
                return False
            self._fitting.add(seen)
        return True

    def _is_anew(self, value: object, schema: Schema) -> bool:
        if is_dataclass(value):
            value = _parts(value)
        if "anyOf" in schema:
            return any(self._is(value, kind) for kind in schema["anyOf"])
        if isinstance(value, Mapping) and schema.get("type") == "object":
            return self._is_object(value, schema)
        if isinstance(value, tuple) and schema.get("type") == "array":
            return all(self._is(part, schema["items"]) for part in value)
        return self._leaf(schema).is_valid(value)

    def _is_object(self, value: Mapping[str, object], schema: Schema) -> bool:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        others: Schema | bool = schema.get("additionalProperties", True)
        if not value.keys() >= set(schema.get("required", ())):
            return False
        kinds = ((part, properties.get(name, others)) for name, part in value.items())
        return all(kind if isinstance(kind, bool) else self._is(part, kind) for part, kind in kinds)

    def _leaf(self, schema: Schema) -> Draft202012Validator:
        if id(schema) not in self._validators:
            self._validators[id(schema)] = Draft202012Validator(schema)
        return self._validators[id(schema)]


def _parts(value: Any) -> dict[str, object]:  # noqa: ANN401 - any of the plan's own shapes
    return {field.name: getattr(value, field.name) for field in fields(value)}
