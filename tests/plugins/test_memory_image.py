"""Python's memory is taken the same way each time, and travels as what differs from a runtime just begun."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import functions, image, library, manifest, slim, wasm

DATA = b"\x00\x41\x00\x0b\x04data"
RUNTIME = wasm.MAGIC + bytes([wasm.DATA, len(DATA) + 1, 1]) + DATA
MARK = struct.pack("<II", 0x706F6461, 16) + bytes(8)


@pytest.fixture(scope="module")
def start(root: Path) -> image.Start:
    """Return what the engine is started with."""
    tools = Tools.of(root)
    listing = library.LIST.read_text(encoding="utf-8")
    return {
        "library": library.make(tools, listing),
        "wheel": wheel.make(root, tools).file,
        "lock": manifest.lock(tools),
    }


@pytest.fixture(scope="module")
def taken(root: Path, start: image.Start) -> bytes:
    """Take the memory once."""
    return image.snapshot(Tools.of(root), start, image.asked_first())


def unpacked(packed: bytes, begun: bytes) -> bytes:
    """Return the memory that a browser makes of an image and of what its runtime began with."""
    _, header, end, count, _ = image.HEAD.unpack_from(packed)
    memory = bytearray(begun[:end] + bytes(len(begun) - end))
    table = image.HEAD.size + header
    at = table + count * image.RUN.size
    for place, length in image.RUN.iter_unpack(packed[table:at]):
        memory[place : place + length] = packed[at : at + length]
        at += length
    return packed[image.HEAD.size : table] + bytes(memory)


def test_the_same_parts_give_the_same_bytes(root: Path, start: image.Start, taken: bytes) -> None:
    """Neither clock nor chance nor the place where it was made is in the memory."""
    assert image.snapshot(Tools.of(root), start, image.asked_first()) == taken
    places = (str(root), str(Path(start["library"]).parent), str(Path.home()), "job.json")
    assert [place for place in places if place.encode() in taken and place.encode() not in whole(root)] == []


def whole(root: Path) -> bytes:
    """Return the runtime as its makers publish it."""
    return (slim.make(Tools.of(root)) / slim.WASM).read_bytes()


def test_what_travels_gives_the_memory_back_to_the_last_byte(root: Path, taken: bytes) -> None:
    """Put over what the lean runtime begins with, the image is the memory that was taken; a third of it travels."""
    lean = functions.make(Tools.of(root), functions.LIST.read_text(encoding="utf-8")).read_bytes()
    packed = image.pack(taken, lean, bytes(32))
    begun, _ = wasm.memory_of(lean, len(taken) - image.SNAPSHOT.unpack_from(taken)[1])
    assert unpacked(packed, begun) == taken
    assert len(packed) < len(taken) / 3


def test_what_was_read_and_given_back_does_not_travel(start: image.Start, taken: bytes) -> None:
    """The engine's largest file, the knowledge, was read to be run: nothing of its text is left lying in the memory."""
    with zipfile.ZipFile(start["wheel"]) as held:
        largest = max(held.infolist(), key=lambda file: file.file_size)
        text = held.read(largest)
    pieces = [text[at : at + 64] for at in range(0, len(text) - 64, 4096)]
    assert len(pieces) > 50
    assert [piece for piece in pieces if piece in taken] == []


def test_only_blocks_that_differ_travel() -> None:
    """A run ends where a block is as the runtime began with; the mark of the parts stands in front."""
    block = image.BLOCK
    memory = b"data" + bytes(block - 4) + bytes(block) + b"x" * block + b"y" + bytes(block - 1) + bytes(block)
    packed = image.pack(MARK + memory, RUNTIME, b"m" * 32)
    assert packed[:32] == b"m" * 32
    assert packed.endswith(struct.pack("<II", 2 * block, 2 * block) + b"x" * block + b"y" + bytes(block - 1))
    assert unpacked(packed, wasm.memory_of(RUNTIME, len(memory))[0]) == MARK + memory


@pytest.mark.parametrize("memory", [b"", bytes(100)])
def test_a_memory_that_cannot_be_is_refused(memory: bytes) -> None:
    """Nothing, or no whole number of blocks, stops the build."""
    with pytest.raises(image.ImageError, match="memory has"):
        image.pack(MARK + memory, RUNTIME, bytes(32))


def test_another_part_is_another_mark(tmp_path: Path) -> None:
    """The digest in front changes with any part, and with their order."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    assert len({image.belongs([one, two]), image.belongs([two, one]), image.belongs([one, one])}) == 3


def test_an_engine_that_cannot_answer_stops_the_build(root: Path, start: image.Start, tmp_path: Path) -> None:
    """What Python said comes back as an error; there is no image of half a start."""
    empty = tmp_path / "engine.whl"
    empty.write_bytes(b"PK\x05\x06" + bytes(18))
    with pytest.raises(in_node.NodeError, match="No module named 'pyengine'"):
        image.snapshot(Tools.of(root), {**start, "wheel": empty}, [])
