"""The script and the style sheet, in a folder named by their content, so that no browser mixes two versions."""

from __future__ import annotations

import hashlib
from pathlib import Path

HERE = Path(__file__).parent
WORKER_ONLY = frozenset({"engine.worker.mjs", "preflight.mjs"})
FILES = (*sorted((HERE / "browser").glob("*.mjs")), HERE / "planner.css")


def folder() -> str:
    """Return the published folder of the planner's own files, from the root of the site."""
    digest = hashlib.sha256()
    for file in FILES:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"assets/planner/{digest.hexdigest()[:16]}/"


def modules() -> list[str]:
    """Return the modules of the page itself, which a browser may fetch all at once instead of one after another."""
    return [file.name for file in FILES if file.suffix == ".mjs" and file.name not in WORKER_ONLY]


def published() -> dict[str, Path]:
    """Return every file with its address from the root of the site."""
    place = folder()
    return {f"{place}{file.name}": file for file in FILES}
