"""Runs mutmut on a copy of the engine, and reads what became of each mutant."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
TOOLS = ROOT / "build" / "mutation-tools"
COPY = ROOT / "build" / "mutation"
MODULES = ("limits", "profile", "choose", "week")
COPIED = (
    "pyproject.toml",
    "LICENSE",
    "pyengine",
    "plugins",
    *(f"tests/{name}" for name in ("conftest.py", "knowledge", "mutants", "property", "support", "unit", "vignettes")),
)

ENDS = {
    1: "killed",
    3: "killed",
    37: "caught by types",
    **dict.fromkeys((24, -24, 36, 152, 255), "killed"),  # it ran without end, which no test waits for
    0: "alive",
    5: "alive",
    33: "alive",  # no test calls the function
}
"""What an exit code of mutmut means."""

_NAME = re.compile(r"x(?:ǁ(?P<of>\w+?)ǁ|_)(?P<name>\w+)__mutmut_\d+")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mutant:
    """A small fault: the module and function it is in, and the lines as they were and as they are with it."""

    module: str
    function: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.module}.{self.function}\n    before: {self.before}\n    after:  {self.after}"


def run(modules: Collection[str], processes: int) -> None:
    """Make a fresh copy of the project, and let mutmut try every mutant of these modules in it."""
    shutil.rmtree(COPY, ignore_errors=True)
    for name in COPIED:
        source, target = ROOT / name, COPY / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    start = "from mutmut.__main__ import cli; cli()"
    names = [f"pyengine.{module}.*" for module in modules] if set(modules) != set(MODULES) else []
    subprocess.run(
        [sys.executable, "-c", start, "run", "--max-children", str(processes), *names],
        cwd=COPY,
        env={**os.environ, "PYTHONPATH": str(TOOLS), "PATH": places},
        check=True,
    )


def ends(modules: Iterable[str]) -> Iterator[tuple[Mutant, str]]:
    """Yield every mutant with its end: killed, caught by types, or alive. Raises RuntimeError where it has none."""
    sys.path.append(str(TOOLS))
    difference = importlib.import_module("mutmut.mutation.diff_apply").get_diff_for_mutant
    for module in modules:
        file = Path("pyengine", f"{module}.py")
        codes = json.loads((COPY / "mutants" / f"{file}.meta").read_text(encoding="utf-8"))["exit_code_by_key"]
        for name, code in codes.items():
            end = ENDS.get(code)
            if end is None:
                raise RuntimeError(f"{name} came to no end: {code}")
            with contextlib.chdir(COPY):
                lines = difference(name, path=file).splitlines()
            yield (
                Mutant(module=module, function=function_of(name), before=_said(lines, "-"), after=_said(lines, "+")),
                end,
            )


def function_of(name: str) -> str:
    """Return the function, with its class, that a mutant's name tells."""
    found = _NAME.fullmatch(name.rpartition(".")[2])
    if found is None:
        raise ValueError(f"{name} is not the name of a mutant")
    return f"{found['of']}.{found['name']}" if found["of"] else found["name"]


def _said(lines: list[str], sign: str) -> str:
    """Return the lines of a difference with a sign, as one line without the space at their ends."""
    return " ".join(line[1:].strip() for line in lines if line.startswith(sign) and not line.startswith(sign * 3))
