"""Runs a Python script in the browser's own Python (Pyodide) under Node, at build time."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

RUNNER = Path(__file__).with_name("in_node.mjs")


class NodeError(RuntimeError):
    """The script failed inside Pyodide; the message ends with what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One run: the script sees each of `folders` under its inner name, and `arguments` as sys.argv[1:]."""

    script: Path
    pyodide: Path
    folders: Mapping[str, Path]
    arguments: Sequence[str] = ()
    optimise: int = 0
    library: Path | None = None
    lock: Mapping[str, object] | None = None
    wheels: Sequence[Path] = ()


def node() -> Path:
    """Return the Node that the environment brings along, or else one on the path."""
    beside_python = Path(sys.executable).parent / "node"
    if beside_python.exists():
        return beside_python
    found = shutil.which("node")
    if found is None:
        message = "Node is missing: run `make tools`, which installs it into .venv."
        raise NodeError(message)
    return Path(found)


def run(job: Job) -> str:
    """Run the job and return what the script printed."""
    text = json.dumps(
        {
            "script": str(job.script.resolve()),
            "pyodide": str(job.pyodide.resolve()),
            "folders": {inside: str(outside.resolve()) for inside, outside in job.folders.items()},
            "arguments": list(job.arguments),
            "optimise": job.optimise,
            "library": str(job.library.resolve()) if job.library else None,
            "lock": job.lock,
            "wheels": [str(wheel.resolve()) for wheel in job.wheels],
        },
    )
    done = subprocess.run([node(), RUNNER, text], capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-20:])
        message = f"{job.script.name} failed inside Pyodide:\n{said}"
        raise NodeError(message)
    return done.stdout
