"""Writes the bill of materials and the licence report into build/sbom/; anything not allowed stops it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.bill_of_materials import shipped
from pyengine import __version__

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "sbom"
WRITER = ROOT / "build" / "sbom-tools" / "bin" / "cyclonedx-py"


def python_tools() -> Path:
    """Write what the site is built with, from the environment itself."""
    target = OUT / "python.cdx.json"
    environment = str(ROOT / ".venv" / "bin" / "python")
    options = ["--output-reproducible", "--spec-version", "1.6", "--of", "JSON", "-o", str(target)]
    subprocess.run([str(WRITER), "environment", *options, environment], check=True)
    return target


def npm_packages() -> Path:
    """Write what comes from npm, from its lock file; the private package borrows the engine's version."""
    beside = OUT / "npm"
    beside.mkdir(exist_ok=True)
    shutil.copy(ROOT / "package-lock.json", beside)
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8")) | {"version": __version__}
    (beside / "package.json").write_text(json.dumps(package), encoding="utf-8")
    npm = shutil.which("npm") or "npm"
    command = [npm, "sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--loglevel=error"]
    bill = subprocess.run(command, cwd=beside, check=True, capture_output=True, text=True).stdout
    target = OUT / "npm.cdx.json"
    target.write_text(bill, encoding="utf-8")
    return target


def to_readers(found: tuple[shipped.Component, ...]) -> Path:
    """Write what readers download and others wrote."""
    parts = [
        {
            "type": "library",
            "name": one.name,
            **({"version": one.version} if one.version else {}),
            "licenses": [{"license": {"id": one.licence}}],
            "properties": [{"name": "file", "value": file} for file in one.files]
            + ([{"name": "within", "value": one.within}] if one.within else []),
        }
        for one in found
    ]
    main = {"type": "application", "name": "bonewise", "version": __version__, "licenses": [{"license": {"id": "MIT"}}]}
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": main}}
    target = OUT / "shipped.cdx.json"
    target.write_text(json.dumps(bill | {"components": parts}, indent=1) + "\n", encoding="utf-8")
    return target


def report(found: tuple[shipped.Component, ...]) -> Path:
    """Write the licences of what readers download, as a table for people."""
    lines = ["| What | Version | Licence | Within |", "|---|---|---|---|"]
    lines += [f"| {one.name} | {one.version or '–'} | {one.licence} | {one.within or '–'} |" for one in found]
    target = OUT / "licences.md"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return target


def main() -> int:
    """Write everything; say what may not be shipped."""
    OUT.mkdir(parents=True, exist_ok=True)
    found = shipped.components(ROOT, ROOT / "site")
    files = [python_tools(), npm_packages(), to_readers(found), report(found)]
    wrong = shipped.faults(found)
    for file in files:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")
    print("\n".join(wrong) or f"{len(found)} components by others reach readers; every licence is on the list.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
