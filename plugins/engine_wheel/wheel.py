"""Builds the engine's wheel: a pure one first, with setuptools, then the same one as byte code.

The knowledge travels as one JSON text, made by the engine's own reader; the files a clinician edits stay at home.
"""

import base64
import csv
import hashlib
import io
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.byte_code import archive, compiler
from plugins.byte_code.tools import Tools, digest_of
from plugins.engine_wheel.lean import lean
from pyengine.reading import bundle, load_knowledge

KNOWLEDGE = "pyengine/knowledge"
BUNDLE = f"{KNOWLEDGE}/knowledge.json"
ROOT_FILES = ("pyproject.toml", "LICENSE")
BUILD_WHEEL = "import sys, setuptools.build_meta as backend; backend.build_wheel(sys.argv[1])"


class WheelError(RuntimeError):
    """The engine's wheel could not be built; the message ends with what the builder said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """A built wheel: its file, and the version in its name."""

    file: Path
    version: str


def sources(root: Path) -> dict[str, bytes]:
    """Return what the wheel is built from, by path: the project's files, the modules, the knowledge as one JSON."""
    files = [root / name for name in ROOT_FILES]
    files += (
        file
        for file in (root / "pyengine").rglob("*")
        if file.suffix in {".py", ".json", ".typed"} and not file.is_relative_to(root / KNOWLEDGE)
    )
    found = {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(files)}
    found[BUNDLE] = bundle(root / KNOWLEDGE).encode()
    return found


def pure(tree: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """Build the sources with setuptools; return the wheel's name and its files."""
    with tempfile.TemporaryDirectory() as folder:
        stage, out = Path(folder) / "stage", Path(folder) / "out"
        out.mkdir()
        for name, content in tree.items():
            target = stage / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        command = [sys.executable, "-c", BUILD_WHEEL, str(out)]
        done = subprocess.run(command, cwd=stage, capture_output=True, text=True, check=False)
        if done.returncode:
            said = "\n".join(done.stderr.strip().splitlines()[-10:])
            message = f"setuptools could not build the engine's wheel:\n{said}"
            raise WheelError(message)
        (made,) = out.glob("*.whl")
        return made.name, archive.unpack(made)


def relabelled(members: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """Return the files with the wheel's own papers put right after compiling: its tag, and the list of its files."""
    distribution, version, tag = name.removesuffix(".whl").split("-", 2)
    papers = f"{distribution}-{version}.dist-info"
    right = dict(members)
    lines = right[f"{papers}/WHEEL"].decode().splitlines()
    right[f"{papers}/WHEEL"] = "\n".join(f"Tag: {tag}" if line.startswith("Tag:") else line for line in lines).encode()
    record = io.StringIO()
    rows = csv.writer(record, lineterminator="\n")
    for file in sorted(right.keys() - {f"{papers}/RECORD"}):
        digest = base64.urlsafe_b64encode(hashlib.sha256(right[file]).digest()).rstrip(b"=").decode()
        rows.writerow([file, f"sha256={digest}", len(right[file])])
    rows.writerow([f"{papers}/RECORD", "", ""])
    right[f"{papers}/RECORD"] = record.getvalue().encode()
    return right


def make(root: Path, tools: Tools) -> Wheel:
    """Return the byte-compiled wheel of a checkout, built once per state of its sources and tools."""
    tree = sources(root)

    def build(place: Path) -> None:
        name, members = pure(lean(tree, load_knowledge(root / KNOWLEDGE)))
        name, compiled = compiler.byte_compile(members, name, tools=tools, optimise=compiler.STRIP_DOCSTRINGS)
        (place / name).write_bytes(archive.pack(relabelled(compiled, name)))

    own_code = (file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    parts = (part for name in tree for part in (name.encode(), tree[name]))
    key = digest_of(tools.digest().encode(), *own_code, *parts)
    (file,) = tools.once("engine", key, build).glob("*.whl")
    return Wheel(file=file, version=file.name.split("-")[1])
