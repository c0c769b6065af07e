"""Inside Pyodide: runs the engine and writes down which modules it took from the standard library's zip.

Arguments: a JSON list of answers as text, and a file to write the names to. Without an engine, what a bare start
imports is recorded.
"""

import importlib
import importlib.util
import pkgutil
import sys
from pathlib import Path

LIBRARY = "/lib/python314.zip/"


def run_engine(texts: str) -> None:
    """Import every module of the engine but its command line, and answer every text."""
    json = importlib.import_module("json")
    engine = importlib.import_module("pyengine")
    for module in pkgutil.walk_packages(engine.__path__, "pyengine."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    wire = importlib.import_module("pyengine.wire")
    for text in json.loads(texts):
        wire.plan(text)


def library_modules() -> set[str]:
    """Return the loaded modules that came from the zip; frozen ones are part of the interpreter itself."""
    found = set()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        origin = getattr(getattr(module, "__spec__", None), "origin", None)
        if file.startswith(LIBRARY) and origin != "frozen":
            found.add(file.removeprefix(LIBRARY).removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    return found


given, target = sys.argv[1:]
if importlib.util.find_spec("pyengine") is not None:
    run_engine(Path(given).read_text(encoding="utf-8"))
Path(target).write_text("\n".join(sorted(library_modules())), encoding="utf-8")
