"""Inside Pyodide: runs the engine and writes down which modules it took from the standard library's zip.

Arguments: a JSON list of answers as text, and a file to write the names to. Without an engine, what a bare start
imports is recorded. What is recorded is all that readers download, so nothing is imported here that they do not need.
"""

import importlib
import importlib.util
import sys

LIBRARY = "/lib/python314.zip/"


def run_engine(texts: str) -> None:
    """Import the engine as the page does, and ask it all it can be asked with every text."""
    json = importlib.import_module("json")
    wire = importlib.import_module("pyengine.wire")
    for text in json.loads(texts):
        for ask in (wire.plan, wire.changes, wire.strength):
            ask(text)


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
    with open(given, encoding="utf-8") as file:  # noqa: PTH123 - see above
        run_engine(file.read())
with open(target, "w", encoding="utf-8") as file:  # noqa: PTH123 - see above
    file.write("\n".join(sorted(library_modules())))
