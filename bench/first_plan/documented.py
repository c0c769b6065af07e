"""The page to compare with: it starts the same engine the way Pyodide's documentation says.

Main thread, `loadPyodide` from its full distribution served next to the page, `micropip.install` of the engine's
plain wheel, one plan, shown. Its answers are those that the walk through our planner gives.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.byte_code import archive
from plugins.engine_wheel.wheel import pure, sources

PAGE = Path(__file__).with_name("documented.html")
REQUIREMENT = Path("requirements") / "documented.txt"
FULL = "pyodide"
NOT_SERVED = frozenset({".ts", ".html", ".md", ".map"})


def make(root: Path, folder: Path, answers: str) -> Path:
    """Fill a folder with the page, the distribution, micropip and the wheel; return it."""
    full = folder / FULL
    shutil.rmtree(folder, ignore_errors=True)
    full.mkdir(parents=True)
    for file in (root / "node_modules" / "pyodide").iterdir():
        if file.suffix not in NOT_SERVED:
            shutil.copy(file, full)
    _add_micropip(root, full)
    name, members = pure(sources(root))
    (folder / name).write_bytes(archive.pack(members))
    text = PAGE.read_text(encoding="utf-8").replace("WHEEL", name).replace("ANSWERS", json.dumps(answers))
    (folder / "index.html").write_text(text, encoding="utf-8")
    (folder / "404.html").write_text("<!doctype html><title>Not here</title>", encoding="utf-8")
    return folder


def _add_micropip(root: Path, full: Path) -> None:
    """Fetch micropip from PyPI, in the version that the distribution names; its packing differs, so its digest does."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--quiet", "--no-deps", "--require-hashes"]
    command += ["--ignore-requires-python", "--python-version", "3.14", "--only-binary=:all:", "--implementation", "py"]
    command += ["--abi", "none", "--platform", "any", "--dest", str(full), "--requirement", str(root / REQUIREMENT)]
    subprocess.run(command, check=True)
    (wheel,) = full.glob("micropip-*.whl")
    lock = json.loads((full / "pyodide-lock.json").read_text(encoding="utf-8"))
    entry = lock["packages"]["micropip"]
    if entry["file_name"] != wheel.name:
        raise RuntimeError(f"{REQUIREMENT} pins {wheel.name}, but the distribution names {entry['file_name']}.")
    entry["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (full / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
