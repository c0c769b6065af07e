"""The runtime without the thousands of names by which compiled extensions would find it: we load none.

Every start made an object for each name, a place in a table, and a property; the glue spends a third of its text on
that. A name stays if the glue says it anywhere but where it takes all of them over, or if the module itself asks for
it. No function and no number of one changes, so `functions.txt` stays what it is.
"""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

from plugins.byte_code.tools import Tools, digest_of
from plugins.python_runtime import wasm

WASM = "pyodide.asm.wasm"
DOOR, GLUE = SCRIPTS = ("pyodide.mjs", "pyodide.asm.mjs")
TAKEN_OVER = re.compile(r'(?P<name>_\w+)=Module\["(?P=name)"\]=wasmExports\["(?P<export>\w+)"\];')
DECLARED = re.compile(r"var (?P<names>[\w$,]+);(?=function assignWasmExports\()")
WORD = re.compile(r"[\w$]+")
WHOLE = re.compile(r"\Aasync function (?P<name>\w+)(?P<body>\(.*\})(?=export default (?P=name);\s*\Z)", re.DOTALL)
AT_ONCE = r"const \g<name>=(async function\g<body>);"
"""A function in brackets browsers read once, when the script arrives, and not a first time roughly and then again."""


class SlimError(ValueError):
    """The runtime's glue is not written as this module knows it."""


def make(tools: Tools) -> Path:
    """Return a folder with the runtime's scripts and its WebAssembly, made once for the runtime that is installed."""

    def cut(place: Path) -> None:
        door, glue = ((tools.pyodide / name).read_text(encoding="utf-8") for name in SCRIPTS)
        module = (tools.pyodide / WASM).read_bytes()
        kept = names_kept(door, glue, wasm.imported(module))
        shutil.copy(tools.pyodide / DOOR, place)
        (place / GLUE).write_text(slim_glue(glue, kept), encoding="utf-8")
        (place / WASM).write_bytes(wasm.with_exports(module, kept))

    own_code = (Path(__file__).read_bytes(), Path(wasm.__file__).read_bytes())
    return tools.once("slim-runtime", digest_of(tools.digest().encode(), *own_code), cut)


def names_kept(door: str, glue: str, imported: Collection[str]) -> frozenset[str]:
    """Return the exports that may be asked for. Raises SlimError where the glue is not as expected."""
    taken_over = {found["export"]: found["name"] for found in TAKEN_OVER.finditer(glue)}
    elsewhere, lists = DECLARED.subn("", TAKEN_OVER.sub("", glue))
    said = {*WORD.findall(elsewhere), *WORD.findall(door), *imported}
    kept = frozenset(said | {export for export, name in taken_over.items() if name in said})
    if lists != 1 or not taken_over or len(kept & taken_over.keys()) * 2 > len(taken_over):
        message = f"{GLUE}: {lists} lists of exports, {len(taken_over)} taken over; one and thousands would be right."
        raise SlimError(message)
    return kept


def slim_glue(glue: str, kept: Collection[str]) -> str:
    """Return the glue without what takes over the exports that are not kept, and without their variables."""
    gone = {found["name"] for found in TAKEN_OVER.finditer(glue) if found["export"] not in kept}

    def left(found: re.Match[str]) -> str:
        return f"var {','.join(name for name in found['names'].split(',') if name not in gone)};"

    slim = DECLARED.sub(left, TAKEN_OVER.sub(lambda found: "" if found["name"] in gone else found[0], glue))
    at_once, functions = WHOLE.subn(AT_ONCE, slim)
    if functions != 1:
        raise SlimError(f"{GLUE}: it begins and ends otherwise than as one function.")
    return at_once
