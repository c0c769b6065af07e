"""Names that nobody asks for go, from the WebAssembly and from the glue; what is asked for stays."""

from pathlib import Path

import pytest

from plugins.byte_code.tools import Tools
from plugins.python_runtime import slim, wasm

GLUE = (
    "async function _begin(settings={}){var wasmExports;var _make,_take,_drop,_spare,wasmMemory;"
    "function assignWasmExports(wasmExports){"
    '_make=Module["_make"]=wasmExports["make"];_take=Module["_take"]=wasmExports["take"];'
    '_drop=Module["_drop"]=wasmExports["drop"];_spare=Module["_spare"]=wasmExports["spare"];'
    'wasmMemory=wasmExports["memory"]}'
    'var call=()=>_make("take it",new Map);return wasmMemory}export default _begin;'
)
DOOR = "export const loadPyodide = () => {};"


def test_a_name_stays_if_anything_else_says_it() -> None:
    """By its own name or by the glue's, in a string too, in the other script, or asked for by the module itself."""
    kept = slim.names_kept(DOOR, GLUE, ["asked_for_by_the_module"])
    assert {"make", "take", "memory", "asked_for_by_the_module"} <= kept
    assert not {"drop", "spare"} & kept
    assert "drop" in slim.names_kept(DOOR + "_drop()", GLUE.replace("take it", ""), [])


def test_the_glue_loses_only_what_takes_over_names_that_went() -> None:
    """Their lines and variables go; the rest is the same text, put in brackets so that it is read at once."""
    slimmer = slim.slim_glue(GLUE, slim.names_kept(DOOR, GLUE, []))
    gone = ('_drop=Module["_drop"]=wasmExports["drop"];', '_spare=Module["_spare"]=wasmExports["spare"];')
    wanted = GLUE.replace("_drop,_spare,", "")
    for line in gone:
        wanted = wanted.replace(line, "")
    body = wanted.removeprefix("async function _begin").removesuffix("export default _begin;")
    assert slimmer == f"const _begin=(async function{body});export default _begin;"


@pytest.mark.parametrize(
    "glue",
    ["", GLUE.replace("wasmExports[", "exports["), GLUE.replace("function assign", "function take")],
    ids=["nothing", "taken over otherwise", "no list"],
)
def test_a_glue_written_otherwise_stops_the_build(glue: str) -> None:
    """A newer runtime that this reading does not fit is named, not published half."""
    with pytest.raises(slim.SlimError, match=r"^pyodide\.asm\.mjs: "):
        slim.names_kept(DOOR, glue, [])


def test_a_glue_that_is_not_one_function_stops_the_build() -> None:
    """What cannot be put in brackets is not guessed at."""
    with pytest.raises(slim.SlimError, match="begins and ends otherwise"):
        slim.slim_glue(f"var before;{GLUE}", frozenset({"make", "take", "drop", "spare"}))


def test_the_installed_runtime_keeps_a_fifteenth_of_its_names(root: Path) -> None:
    """Every export left is named in the glue; functions and their numbers are those of the installed runtime."""
    tools = Tools.of(root)
    folder = slim.make(tools)
    before, after = ((place / slim.WASM).read_bytes() for place in (tools.pyodide, folder))
    names, all_names = wasm.exported(after), wasm.exported(before)
    words = set(slim.WORD.findall((folder / slim.GLUE).read_text(encoding="utf-8")))
    assert set(names) <= set(all_names)
    assert set(names) <= words
    assert 0 < len(names) < len(all_names) / 15
    assert [part for part in wasm.sections(after) if part[0] != wasm.EXPORT] == [
        part for part in wasm.sections(before) if part[0] != wasm.EXPORT
    ]
