"""The floor under our own figures: the planner's engine in an empty page, started as the planner's page starts it.

What a first visit takes beyond this is the page: its questions, its words, its pictures. What this takes is the
engine: its parts fetched and looked at, Python, and one plan.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

PAGE = Path(__file__).with_name("alone.html")
NAME = "alone"
PARTS = re.compile(r'<script type="application/json" id="planner-engine".*?</script>', re.DOTALL)
BEGIN = re.compile(r'<script type="module" async src="([^"]+)"></script>')


class AloneError(ValueError):
    """The planner's page does not begin its engine as this module knows it."""


def make(site: Path, folder: Path, answers: str) -> Path:
    """Fill a folder with the page and what the site publishes beside it; return it."""
    planner = (site / "planner" / "index.html").read_text(encoding="utf-8")
    parts, begin = PARTS.search(planner), BEGIN.search(planner)
    if parts is None or begin is None:
        raise AloneError("The planner's page names no parts, or no script that begins with them.")
    folder.mkdir(parents=True)
    (folder / "assets").symlink_to((site / "assets").resolve())
    text = PAGE.read_text(encoding="utf-8").replace("ANSWERS", json.dumps(answers)).replace("BEGIN", begin[1])
    (folder / NAME).mkdir()
    (folder / NAME / "index.html").write_text(text.replace("PARTS", parts[0]), encoding="utf-8")
    (folder / "404.html").write_text("<!doctype html><title>Not here</title>", encoding="utf-8")
    return folder
