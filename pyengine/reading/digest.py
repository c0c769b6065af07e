"""Two digests of a body of knowledge: of every statement, and of only what decides. Equal statements, equal digests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pyengine.model import Knowledge
from pyengine.reading.files import RawFiles

DECIDING = ("axes", "ladders", "goals", "whens", "things", "questions", "derived", "rules", "exercises", "templates")
WORDS = frozenset(
    {"name", "says", "asks", "why", "grounds", "words", "review_note", "cites", "dossier", "added_by_us", "question"}
    | {"ask", "instead", "example_person", "example_answers", "sources"}
)
"""What no decision hangs on: a changed word leaves every plan's limits as they are."""


def fingerprint(raw: RawFiles) -> str:
    """Return 64 hexadecimal digits over every statement of the raw files."""
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def decisions(knowledge: Knowledge) -> str:
    """Return 64 hexadecimal digits over everything that decides; words, sources and drawings are left out."""
    parts = (repr([part, list(_bare(getattr(knowledge, part)))]) for part in DECIDING)
    notices = [(n.id, n.kind, n.replaces) for n in knowledge.notices.values()]
    return hashlib.sha256("\n".join((*parts, repr(notices))).encode()).hexdigest()


def _bare(value: Any) -> Iterator[object]:  # noqa: ANN401 - any part of knowledge, down to its texts and numbers
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in WORDS:
                yield field.name
                yield list(_bare(getattr(value, field.name)))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield key
            yield list(_bare(part))
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for part in value:
            yield list(_bare(part))
    else:
        yield value
