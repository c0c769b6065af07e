"""What commands found out, as files that they write and the site shows; each part is stamped with what it is of.

The parts of the proof share one file, since one command writes them. Every other command has a file of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pyengine.model import Knowledge
from pyengine.reading.digest import decisions

FOLDER = Path(__file__).parents[2] / "docs" / "how-it-works" / "proof"
SCHEMA = "bonewise-proof/1"
PROOF = ("eligibility", "pairs", "plans", "fuzz")


def file_of(part: str, folder: Path = FOLDER) -> Path:
    """Return the file in which a part stands."""
    return folder / ("figures.json" if part in PROOF else f"{part.replace('_', '-')}.json")


def read(part: str, folder: Path = FOLDER) -> dict[str, Any]:
    """Return the whole file in which a part stands, as it was last written."""
    file = file_of(part, folder)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"schema": SCHEMA}
    return found


def stamp(knowledge: Knowledge) -> dict[str, str]:
    """Return what figures are of: the knowledge, what of it decides, and the day."""
    today = datetime.now(UTC).date()
    return {"knowledge": knowledge.fingerprint, "decisions": decisions(knowledge), "on": today.isoformat()}


def write(part: str, knowledge: Knowledge, figures: Mapping[str, object], folder: Path = FOLDER) -> None:
    """Write one part, stamped with what it is of; the other parts of its file stay."""
    found = {**read(part, folder), part: {**stamp(knowledge), **figures}}
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True)
    file_of(part, folder).write_text(text + "\n", encoding="utf-8")
