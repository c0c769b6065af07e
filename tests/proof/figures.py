"""The figures of the proof: one file that commands write and the site shows, each part stamped with what it is of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyengine.model import Knowledge

FILE = Path(__file__).parents[2] / "docs" / "how-it-works" / "proof" / "figures.json"
SCHEMA = "bonewise-proof/1"
DECIDING = ("axes", "ladders", "goals", "whens", "things", "questions", "derived", "rules", "exercises", "templates")
WORDS = frozenset(
    {"name", "says", "asks", "why", "grounds", "words", "review_note", "cites", "dossier", "added_by_us", "question"}
    | {"ask", "instead", "example_person", "example_answers", "sources"}
)
"""What no decision hangs on: a changed word leaves the proof as it is."""


def decisions(knowledge: Knowledge) -> str:
    """Return a digest of everything in the knowledge that decides; words, sources and drawings are left out."""
    parts = (repr([part, list(_bare(getattr(knowledge, part)))]) for part in DECIDING)
    notices = [(n.id, n.kind, n.replaces) for n in knowledge.notices.values()]
    return sha256("\n".join((*parts, repr(notices))).encode()).hexdigest()


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


def read() -> dict[str, Any]:
    """Return the figures as they were last written."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {"schema": SCHEMA}
    return found


def write(part: str, knowledge: Knowledge, figures: Mapping[str, object]) -> None:
    """Write one part, stamped with the knowledge that it is of; the other parts stay."""
    stamp = {"knowledge": knowledge.fingerprint, "decisions": decisions(knowledge)}
    found = {**read(), part: {**stamp, **figures}}
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
