"""Inside Pyodide: runs the engine and writes down which modules it took from the standard library's zip.

Arguments: a file to write the names to, then files of answers to make plans from. Without an engine, what a bare
start imports is recorded.
"""

import importlib
import importlib.util
import pkgutil
import sys
from pathlib import Path

LIBRARY = "/lib/python314.zip/"


def run_engine(answers: list[str]) -> None:
    """Import every module of the engine but its command line, and answer every set of answers."""
    engine = importlib.import_module("pyengine")
    for module in pkgutil.walk_packages(engine.__path__, "pyengine."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    wire = importlib.import_module("pyengine.wire")
    for file in answers:
        wire.plan(Path(file).read_text(encoding="utf-8"))


def library_modules() -> set[str]:
    """Return the loaded modules that came from the zip; frozen ones are part of the interpreter itself."""
    found = set()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        origin = getattr(getattr(module, "__spec__", None), "origin", None)
        if file.startswith(LIBRARY) and origin != "frozen":
            found.add(file.removeprefix(LIBRARY).removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    return found


if importlib.util.find_spec("pyengine") is not None:
    run_engine(sys.argv[2:])
Path(sys.argv[1]).write_text("\n".join(sorted(library_modules())), encoding="utf-8")
