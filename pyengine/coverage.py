"""Which lines of the two dossiers are encoded, and by what: computed from the ids that every statement carries."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from pyengine.model import Knowledge


class Line(TypedDict):
    """One line of the evidence: its kind, what encodes it, and why nothing does where nothing does."""

    kind: str
    encoded_by: list[str]
    excuse: str | None


class Coverage(TypedDict):
    """Counts by kind, and every line."""

    by_kind: dict[str, dict[str, int]]
    lines: dict[str, Line]


def encoders(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield (dossier line, statement) for everything that names a line."""
    groups = {
        "question": [(q.id, q.dossier) for q in knowledge.questions.values()],
        "derived": [(d.id, d.grounds.dossier) for d in knowledge.derived.values()],
        "rule": [(r.id, r.grounds.dossier) for r in knowledge.rules.values()],
        "notice": [(n.id, n.grounds.dossier) for n in knowledge.notices.values()],
        "offer": [(o.id, o.grounds.dossier) for o in knowledge.offers.values()],
        "exercise": [(e.id, e.dossier) for e in knowledge.exercises.values()],
        "week": [(t.id, t.grounds.dossier) for t in knowledge.templates.values()],
    }
    for kind, named in groups.items():
        for name, lines in named:
            for line in lines:
                yield line, f"{kind} {name}"


def coverage_of(knowledge: Knowledge, folder: Path) -> Coverage:
    """Return coverage of the lines listed in `evidence/` beneath a knowledge folder."""
    by_line: dict[str, list[str]] = {}
    for line, statement in encoders(knowledge):
        by_line.setdefault(line, []).append(statement)
    lines: dict[str, Line] = {}
    by_kind: dict[str, dict[str, int]] = {}
    for entry in index(folder):
        kind, name = str(entry["kind"]), str(entry["id"])
        excuse = entry.get("excuse") or ("superseded" if kind == "superseded" else None)
        lines[name] = Line(kind=kind, encoded_by=by_line.get(name, []), excuse=str(excuse) if excuse else None)
        counts = by_kind.setdefault(kind, {"lines": 0, "encoded": 0, "excused": 0, "open": 0})
        counts["lines"] += 1
        counts["encoded" if by_line.get(name) else "excused" if excuse else "open"] += 1
    return Coverage(by_kind=by_kind, lines=lines)


def index(folder: Path) -> Iterator[dict[str, object]]:
    """Yield every entry of the dossiers' indexes."""
    for path in sorted((folder / "evidence").glob("*.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8")).get("entry", [])


def table(coverage: Coverage) -> str:
    """Return the counts by kind as a table of plain text."""
    columns = ("lines", "encoded", "excused", "open")
    rows: list[tuple[str, ...]] = [("kind", *columns)]
    rows.extend(
        (kind, *(str(counts[name]) for name in columns)) for kind, counts in sorted(coverage["by_kind"].items())
    )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
