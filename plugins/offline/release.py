"""All that a reader keeps: every file a page of the site can ask for, its size and its digest, under one name.

`offline/parts.json` lists them and is fetched by who presses; `offline/current.json` is small and is asked for by
copies that are kept, and by the page "Is this plan current?". Neither is part of what is kept.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.offline.withdrawn import Withdrawn
from plugins.python_runtime.version import Version

FOLDER = "offline/"
WORKER = "offline-worker.js"
PARTS = f"{FOLDER}parts.json"
CURRENT = f"{FOLDER}current.json"
NEVER_ASKED_FOR = (".map", ".gz", ".xml")
LANGUAGES = "assets/javascripts/lunr/"  # of the theme's search; ours is English and needs none of them
COMPRESSED_ALREADY = frozenset({".image", ".png", ".whl", ".woff2", ".zip"})
HOST_LEVEL = 6
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """One file to keep, by its address from the root of the site."""

    url: str
    bytes: int
    integrity: str
    download: int


def parts_of(site: Path) -> tuple[Part, ...]:
    """Return every part of a built site, the page that says what is kept among them."""
    return tuple(_part(url, file) for url, file in sorted(_kept(site)))


def _kept(site: Path) -> Iterator[tuple[str, Path]]:
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or path.endswith(NEVER_ASKED_FOR) or path.startswith((FOLDER, LANGUAGES)):
            continue
        if path != WORKER:
            yield path.removesuffix("index.html") if file.name == "index.html" else path, file


def _part(url: str, file: Path) -> Part:
    content = file.read_bytes()
    compressed = content if file.suffix in COMPRESSED_ALREADY else gzip.compress(content, HOST_LEVEL, mtime=0)
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return Part(url=url, bytes=len(content), integrity=f"sha256-{digest}", download=len(compressed))


def name_of(parts: tuple[Part, ...]) -> str:
    """Return the name of a release: it changes when any part does."""
    listed = "\n".join(f"{part.url} {part.integrity}" for part in parts)
    return hashlib.sha256(listed.encode()).hexdigest()[:16]


def megabytes(count: int) -> str:
    """Return a size in whole megabytes, rounded up."""
    return str(-(-count // MEGABYTE))


def sizes(parts: tuple[Part, ...]) -> Mapping[str, str]:
    """Return what is downloaded and what is stored, in megabytes."""
    return {
        "download": megabytes(sum(part.download for part in parts)),
        "stored": megabytes(sum(part.bytes for part in parts)),
    }


def write(site: Path, parts: tuple[Part, ...], version: Version, listed: tuple[Withdrawn, ...]) -> None:
    """Write both lists."""
    release = {"release": name_of(parts), "code": version.code, "made": version.made.isoformat()}
    told = [{"code": one.code, "on": one.on.isoformat(), "reason": one.reason, "do": one.do} for one in listed]
    rows = [[part.url, part.bytes, part.integrity] for part in parts]
    (site / FOLDER).mkdir(exist_ok=True)
    _json(site / PARTS, {"schema": "bonewise-parts/1", **release, **sizes(parts), "parts": rows})
    _json(site / CURRENT, {"schema": "bonewise-current/1", **release, "withdrawn": told})


def _json(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
