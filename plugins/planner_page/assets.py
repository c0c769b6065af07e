"""The script and the style sheet, in a folder named by their content, so that no browser mixes two versions.

Modules are published as they are written, less the lines that hold only a comment, and less what they are indented
by: half of each is words and order for its next author, which no reader has to wait for.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

HERE = Path(__file__).parent
FILES = (*sorted((HERE / "browser").glob("*.mjs")), *sorted(HERE.glob("*.css")))
FIRST = "planner.mjs"
STATIC_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"\./([a-z.-]+\.mjs)";$', re.MULTILINE)
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # no string of ours goes over a line
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)


def published() -> dict[str, str]:
    """Return the text of every file by its address from the root of the site."""
    place = folder()
    return {f"{place}{file.name}": _published(file.read_text(encoding="utf-8")) for file in FILES}


def _published(text: str) -> str:
    return INDENT.sub("", COMMENT.sub("", text))


def folder() -> str:
    """Return the published folder of the planner's own files, from the root of the site."""
    digest = hashlib.sha256()
    for file in FILES:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"assets/planner/{digest.hexdigest()[:16]}/"


def edition(knowledge: str) -> str:
    """Return the stamp by which the page knows its cards: of the knowledge's fingerprint, the modules and the words."""
    words = (HERE / "interface.toml", *sorted((HERE / "shells").glob("*.html")))
    digest = hashlib.sha256(f"{knowledge}\0{folder()}".encode())
    for file in words:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def first_modules() -> list[str]:
    """Return the modules that the questions need, so that a browser fetches them at once and not one after another."""
    found, wanted = {FIRST}, [FIRST]
    while wanted:
        text = (HERE / "browser" / wanted.pop()).read_text(encoding="utf-8")
        new = set(STATIC_IMPORT.findall(text)) - found
        found |= new
        wanted.extend(new)
    return sorted(found)
