"""The figures of the proof: one file that commands write and the site shows, each part stamped with what it is of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyengine.model import Knowledge
from pyengine.reading.digest import decisions

FILE = Path(__file__).parents[2] / "docs" / "how-it-works" / "proof" / "figures.json"
SCHEMA = "bonewise-proof/1"


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
