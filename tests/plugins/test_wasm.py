"""Functions are taken out of WebAssembly without moving anything else."""

import pytest

from plugins.python_runtime import functions, wasm

# (module (global i32 0) (func (export "one") (result i32) i32.const 1) (func (result i32) (local i32 i32) i32.const 2)
#         (func (export "both") (result i32) call 0 call 1 i32.add)), with an imported function and an imported global.
IMPORTS = b"\x02\x01e\x01f\x00\x00\x01e\x01g\x03\x7f\x00"
BODIES = (b"\x00\x41\x01\x0b", b"\x01\x02\x7f\x41\x02\x0b", b"\x00\x10\x01\x10\x02\x6a\x0b")
SECTIONS = (
    (1, b"\x01\x60\x00\x01\x7f"),
    (2, IMPORTS),
    (3, b"\x03\x00\x00\x00"),
    (6, b"\x01\x7f\x00\x41\x00\x0b"),
    (7, b"\x02\x03one\x00\x01\x04both\x00\x03"),
    (10, b"\x03" + b"".join(bytes([len(body)]) + body for body in BODIES)),
)
MODULE = wasm.MAGIC + b"".join(bytes([kind, len(content)]) + content for kind, content in SECTIONS)


@pytest.mark.parametrize("value", [0, 1, 127, 128, 300, 2**32 - 1])
def test_a_number_is_read_as_it_was_written(value: int) -> None:
    """LEB128 there and back gives the same number, and the place behind it."""
    assert wasm.number(b"\xff" + wasm.encoded(value) + b"\x00", 1) == (value, 1 + len(wasm.encoded(value)))


def test_keeping_everything_changes_nothing() -> None:
    """A module taken apart and put together again is the same, byte for byte."""
    assert wasm.bodies(MODULE) == list(BODIES)
    assert wasm.without(MODULE, lambda *_: True) == MODULE


def test_only_the_body_of_what_is_not_kept_goes() -> None:
    """Its place becomes one instruction that stops; every other section and body stays as it was."""
    lean = wasm.without(MODULE, lambda n, _: n != 1)
    assert wasm.bodies(lean) == [BODIES[0], b"\x00\x00\x0b", BODIES[2]]
    assert [part for part in wasm.sections(lean) if part[0] != wasm.CODE] == list(SECTIONS[:-1])


def test_each_function_raises_a_flag_of_its_own() -> None:
    """Behind its locals a body sets a global that is new and exported; imported and older ones keep their numbers."""
    counted = wasm.counting(MODULE)
    parts = dict(wasm.sections(counted))
    assert parts[wasm.GLOBAL] == b"\x04\x7f\x00\x41\x00\x0b" + wasm.ZERO_THAT_CHANGES * 3
    assert wasm.bodies(counted)[1] == b"\x01\x02\x7f" + b"\x41\x01\x24\x03" + b"\x41\x02\x0b"
    assert parts[wasm.EXPORT].endswith(b"\x06__ran2\x03\x04")


def test_only_the_names_that_are_kept_are_offered() -> None:
    """A name that goes takes nothing with it: what it named keeps its number and its body."""
    assert list(wasm.exported(MODULE)) == ["one", "both"]
    slim = wasm.with_exports(MODULE, {"both", "of another"})
    assert wasm.exported(slim) == {"both": b"\x04both\x00\x03"}
    assert [part for part in wasm.sections(slim) if part[0] != wasm.EXPORT] == [
        part for part in SECTIONS if part[0] != wasm.EXPORT
    ]
    assert wasm.with_exports(MODULE, ["one", "both"]) == MODULE


def test_what_a_module_asks_for_is_named() -> None:
    """Functions and globals from outside, whatever stands between them."""
    assert wasm.imported(MODULE) == {"f", "g"}


def with_data(*pieces: bytes) -> bytes:
    """Return a module with these pieces of data."""
    content = bytes([len(pieces)]) + b"".join(pieces)
    return wasm.MAGIC + bytes([wasm.DATA, len(content)]) + content


def test_memory_begins_with_the_data_in_its_places() -> None:
    """Each piece lies where its constant says, the rest is empty, and the end is that of the furthest piece."""
    module = with_data(b"\x00\x41\x02\x0b\x03abc", b"\x00\x41\xc0\x00\x0b\x02de", b"\x00\x41\x08\x0b\x01f")
    assert wasm.memory_of(module, 70) == (b"\0\0abc\0\0\0f" + bytes(55) + b"de" + bytes(4), 66)


@pytest.mark.parametrize(
    "piece, said", [(b"\x01\x01a", "no constant place"), (b"\x00\x41\x3f\x0b\x02ab", "over the end")]
)
def test_data_that_lies_nowhere_is_refused(piece: bytes, said: str) -> None:
    """What is copied later, or would lie outside, stops the build."""
    with pytest.raises(wasm.WasmError, match=said):
        wasm.memory_of(with_data(piece), 8)


@pytest.mark.parametrize("broken", [b"", b"<!doctype html>", wasm.MAGIC[:6]])
def test_what_is_no_webassembly_is_refused(broken: bytes) -> None:
    """A file that does not begin as it should is named so."""
    with pytest.raises(wasm.WasmError, match="does not begin like WebAssembly"):
        list(wasm.sections(broken))


def test_a_list_is_read_as_it_was_written() -> None:
    """Numbers become runs and come back, with the digest of the runtime they belong to."""
    text = functions.listing({5, 1, 2, 3, 900}, b"runtime")
    assert "1-3 5 900" in text
    assert functions.listed(text, b"runtime") == {1, 2, 3, 5, 900}
