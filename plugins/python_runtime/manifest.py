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
from plugins.python_runtime import slim
from plugins.python_runtime.slim import SCRIPTS, WASM
from plugins.python_runtime.version import Version, code_of

ADDRESS = "assets/engine/manifest.json"
WHOLE = "pyodide.asm.whole.wasm"
NOTICE = Path(__file__).with_name("NOTICE.txt")


class Part(TypedDict):
    """One file to fetch."""

    url: str
    bytes: int
    sha256: str
    integrity: str


class Pyodide(TypedDict):
    """The runtime's own files, all in one folder named by their content; `whole`: its wasm with nothing taken out."""

    version: str
    python: str
    indexURL: str
    files: dict[str, Part]
    whole: Part


class Lock(TypedDict):
    """What the runtime reads of itself, and the packages it may load: none."""

    info: dict[str, str]
    packages: dict[str, object]


class Manifest(TypedDict):
    """Everything a start needs; `fingerprint` changes when any part does, and `code` is its short form on paper."""

    fingerprint: str
    code: str
    made: str
    pyodide: Pyodide
    stdlib: Part
    wheel: Part
    image: Part
    engine_version: str
    lock: Lock


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


def lock(tools: Tools) -> Lock:
    """Return what the runtime wants to know of its packages: its own version, and that there are none."""
    info = json.loads((tools.pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    return {"info": {**info, "version": _version(tools)}, "packages": {}}


def _version(tools: Tools) -> str:
    version: str = json.loads((tools.pyodide / "package.json").read_text(encoding="utf-8"))["version"]
    return version


def compose(tools: Tools, lean: Path, library: Path, wheel: Wheel, image: Path, made: date) -> Published:  # noqa: PLR0913,PLR0917 - the parts, each named
    """Name every part by its content and describe it, and the day it was made. `lean`: the runtime's wasm, trimmed."""
    whole = slim.make(tools)
    scripts = {name: whole / name for name in SCRIPTS}
    runtime = scripts | {WASM: lean, WHOLE: whole / WASM, library.name: library}
    folder = f"assets/python/{digest_of(*(file.read_bytes() for file in runtime.values()))}/"
    wheel_url = f"assets/engine/{digest_of(wheel.file.read_bytes())}/{wheel.file.name}"
    image_url = f"assets/engine/{digest_of(image.read_bytes())}/{image.name}"
    files = {folder + name: file for name, file in runtime.items()} | {wheel_url: wheel.file, image_url: image}
    parts = {url: _part(url, file) for url, file in files.items()}
    fingerprint = digest_of(*(part["sha256"].encode() for part in parts.values()))
    known = lock(tools)
    manifest: Manifest = {
        "fingerprint": fingerprint,
        "code": code_of(fingerprint),
        "made": made.isoformat(),
        "pyodide": {
            "version": _version(tools),
            "python": known["info"]["python"],
            "indexURL": folder,
            "files": {name: parts[folder + name] for name in (*SCRIPTS, WASM)},
            "whole": parts[folder + WHOLE],
        },
        "stdlib": parts[folder + library.name],
        "wheel": parts[wheel_url],
        "image": parts[image_url],
        "engine_version": wheel.version,
        "lock": known,
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
