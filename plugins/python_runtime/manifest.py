"""What the page must fetch to start the engine, and how it knows each part again.

Published as `assets/engine/manifest.json` and read at build time by whoever prints the page that starts the engine.
All addresses are relative to the root of the site. `integrity` is what `fetch` and `<link>` take.
"""

import base64
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from plugins.byte_code.tools import Tools, digest_of
from plugins.engine_wheel.wheel import Wheel
from plugins.python_runtime.version import Version, code_of

ADDRESS = "assets/engine/manifest.json"
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
NOTICE = Path(__file__).with_name("NOTICE.txt")


class Part(TypedDict):
    """One file to fetch."""

    url: str
    bytes: int
    sha256: str
    integrity: str


class Pyodide(TypedDict):
    """The runtime's own files, all in one folder named by their content."""

    version: str
    python: str
    indexURL: str
    files: dict[str, Part]


class Manifest(TypedDict):
    """Everything a start needs; `fingerprint` changes when any part does, and `code` is its short form on paper."""

    fingerprint: str
    code: str
    made: str
    pyodide: Pyodide
    stdlib: Part
    wheel: Part
    engine_version: str
    lock: dict[str, object]


class Published(TypedDict):
    """The manifest, and the files behind its addresses."""

    manifest: Manifest
    files: dict[str, Path]


def _part(url: str, file: Path) -> Part:
    digest = hashlib.sha256(file.read_bytes())
    return {
        "url": url,
        "bytes": file.stat().st_size,
        "sha256": digest.hexdigest(),
        "integrity": f"sha256-{base64.b64encode(digest.digest()).decode()}",
    }


def compose(tools: Tools, library: Path, wheel: Wheel, made: date) -> Published:
    """Name every part by its content and describe it, and the day it was made."""
    runtime = {name: tools.pyodide / name for name in RUNTIME_FILES} | {library.name: library}
    folder = f"assets/python/{digest_of(*(file.read_bytes() for file in runtime.values()))}/"
    wheel_url = f"assets/engine/{digest_of(wheel.file.read_bytes())}/{wheel.file.name}"
    files = {folder + name: file for name, file in runtime.items()} | {wheel_url: wheel.file}
    parts = {url: _part(url, file) for url, file in files.items()}
    info = json.loads((tools.pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    version = json.loads((tools.pyodide / "package.json").read_text(encoding="utf-8"))["version"]
    fingerprint = digest_of(*(part["sha256"].encode() for part in parts.values()))
    manifest: Manifest = {
        "fingerprint": fingerprint,
        "code": code_of(fingerprint),
        "made": made.isoformat(),
        "pyodide": {
            "version": version,
            "python": info["python"],
            "indexURL": folder,
            "files": {name: parts[folder + name] for name in RUNTIME_FILES},
        },
        "stdlib": parts[folder + library.name],
        "wheel": parts[wheel_url],
        "engine_version": wheel.version,
        "lock": {"info": info | {"version": version}, "packages": {}},
    }
    return {"manifest": manifest, "files": files | {f"{folder}NOTICE.txt": NOTICE}}


def write(site: Path, manifest: Manifest) -> None:
    """Put the manifest in its place in the site."""
    target = site / ADDRESS
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read(site: Path) -> Manifest:
    """Return the manifest of a site that is being built or has been: it is there before the first page is made."""
    return cast("Manifest", json.loads((site / ADDRESS).read_text(encoding="utf-8")))


def version_of(manifest: Manifest) -> Version:
    """Return the version a manifest describes."""
    return Version(code=manifest["code"], made=date.fromisoformat(manifest["made"]))
