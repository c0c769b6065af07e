"""The scripts and the style sheet, in a folder named by their content, and the service worker at the root of the site.

A worker's reach is the folder it lies in, so it cannot lie with the others. `assets/offline/kept.mjs` has a lasting
name, so that every page can ask for it, and only leads on.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.offline.release import WORKER
from plugins.planner_page.assets import COMMENT

HERE = Path(__file__).parent
PLACE = "assets/offline/"
BAR = "bar.html"


def published(bar: str) -> dict[str, str]:
    """Return the text of every file by its address from the root of the site."""
    place = folder(bar)
    files = {f"{place}{name}": text for name, text in _files(bar).items()}
    step = place.removeprefix(PLACE)
    return files | {
        f"{PLACE}kept.mjs": f'import "./{step}kept.mjs";\n',
        WORKER: _text(HERE / "browser" / WORKER),
    }


def folder(bar: str) -> str:
    """Return the published folder, from the root of the site."""
    digest = hashlib.sha256()
    for name, text in _files(bar).items():
        digest.update(f"{name}\0{text}\0".encode())
    return f"{PLACE}{digest.hexdigest()[:16]}/"


def _files(bar: str) -> dict[str, str]:
    files = (*sorted((HERE / "browser").glob("*.mjs")), HERE / "offline.css")
    return {file.name: _text(file) for file in files} | {BAR: bar}


def _text(file: Path) -> str:
    return COMMENT.sub("", file.read_text(encoding="utf-8"))
