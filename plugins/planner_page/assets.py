"""The scripts and the style sheets, in a folder named by their content, so that no browser mixes two versions.

Modules are joined by `bundle.mjs` into one file for each moment at which a browser asks, and are published as they are
written, less the lines that hold only a comment, and less what they are indented by: half of each is words and order
for its next author, which no reader has to wait for.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from functools import cache
from pathlib import Path

from plugins.byte_code.in_node import node
from plugins.byte_code.tools import Tools, digest_of

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUNDLER = HERE / "bundle.mjs"
BEGIN = "begin.mjs"
FIRST = "planner.mjs"
WORKER = "engine.worker.mjs"
ENTRIES = ((BEGIN, FIRST), (WORKER,), ("strength.mjs",), ("movement.mjs",))
"""What a page or a worker begins with: the planner's page starts the engine from its head, with a file of its own."""
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # no string of ours goes over a line
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)


class BundleError(RuntimeError):
    """The modules could not be joined; the message ends with what the bundler said."""


def published() -> dict[str, str]:
    """Return the text of every file by its address from the root of the site."""
    place = folder()
    return {f"{place}{name}": text for name, text in _files().items()}


def folder() -> str:
    """Return the published folder of the planner's own files, from the root of the site."""
    digest = hashlib.sha256()
    for name, text in _files().items():
        digest.update(f"{name}\0{text}\0".encode())
    return f"assets/planner/{digest.hexdigest()[:16]}/"


def edition(knowledge: str) -> str:
    """Return the stamp by which the page knows its cards: of the knowledge's fingerprint, the modules and the words."""
    words = (HERE / "interface.toml", *sorted((HERE / "shells").glob("*.html")))
    digest = hashlib.sha256(f"{knowledge}\0{folder()}".encode())
    for file in words:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def modules() -> list[Path]:
    """Return the modules as they are written."""
    return sorted((HERE / "browser").glob("*.mjs"))


def joined() -> Path:
    """Return a folder with the modules joined, comments and all; it is made when one of them changed."""
    tools = Tools.of(ROOT)
    written = [part for file in modules() for part in (file.name.encode(), file.read_bytes())]
    locks = [lock.read_bytes() for lock in tools.locks]
    return tools.once("planner-page", digest_of(*written, BUNDLER.read_bytes(), *locks), _join)


def _join(into: Path) -> None:
    command = [str(node()), str(BUNDLER), str(HERE / "browser"), str(into), *map("+".join, ENTRIES)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join(done.stderr.strip().splitlines()[-20:])
        raise BundleError(f"{BUNDLER.name} stopped:\n{said}")


def _files() -> dict[str, str]:
    sheets = sorted(HERE.glob("*.css"))
    files = (*sorted(joined().glob("*.mjs")), *sheets)
    return {file.name: _lean(file, file.stat().st_mtime_ns) for file in files}


@cache
def _lean(file: Path, _changed_ns: int) -> str:
    return lean(file.read_text(encoding="utf-8"))


def lean(text: str) -> str:
    """Return a script or a style sheet without what no browser reads."""
    return INDENT.sub("", COMMENT.sub("", text))
