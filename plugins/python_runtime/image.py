"""Python's memory as it is once the engine has been imported and has answered: a start from it does none of that again.

Made under Node, where the runtime starts as in the page, from exactly the parts that readers download. Only what
differs from a runtime just begun travels: runs of whole blocks, compressed. In front stands what it was made from, so
that no page puts it into another runtime. Little-endian, four bytes a number:

    32 bytes  SHA-256 of the `integrity` of all parts it was made from, in the order of `parts`, joined by spaces
    number    length of the runtime's own header (a multiple of 16)
    number    where the data ends that the WebAssembly brings along
    number    how many runs there are
    number    0
    …         the runtime's own header; place and length of each run; the bytes of all runs
"""

import base64
import gzip
import hashlib
import json
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools, digest_of
from plugins.python_runtime import slim, wasm
from pyengine import wire
from pyengine.profile import SCHEMA

IMAGE = "memory.image"
INSIDE = Path(__file__).parent / "inside"
RUNNER = INSIDE / "imaging.mjs"
SCRIPT = INSIDE / "imaging.py"
BLOCK = 256
"""Bytes that travel together or not at all."""
SNAPSHOT = struct.Struct("<II")
"""The runtime's own mark, and the length of its header, which counts from the mark."""
HEAD = struct.Struct("<32sIIII")
RUN = struct.Struct("<II")
ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC"}
PATIENCE_SECONDS = 300


class Start(TypedDict):
    """What the engine is started with, beside the runtime."""

    library: Path
    wheel: Path
    lock: Mapping[str, object]


class ImageError(ValueError):
    """What the runtime handed over is not a memory that this module knows how to pack."""


def asked_first() -> list[str]:
    """Return the answers of one person for each kind of week: what they need is warm in the memory that is taken."""
    people = (template.example_answers for template in wire.knowledge().templates.values())
    return [json.dumps({"schema": SCHEMA, "answers": dict(answers)}) for answers in people]


def belongs(parts: Sequence[Path]) -> bytes:
    """Return the digest by which an image names the parts it was made from."""
    named = (base64.b64encode(hashlib.sha256(part.read_bytes()).digest()).decode() for part in parts)
    return hashlib.sha256(" ".join(f"sha256-{digest}" for digest in named).encode()).digest()


def make(tools: Tools, lean: Path, start: Start, texts: Sequence[str]) -> Path:
    """Return the image, made once for its parts and for what is asked first. `lean`: the WebAssembly it goes into."""
    parts = [*(slim.make(tools) / name for name in slim.SCRIPTS), lean, start["library"], start["wheel"]]
    own_code = (Path(__file__), Path(wasm.__file__), RUNNER, SCRIPT)
    contents = (file.read_bytes() for file in (*parts, *own_code))

    def take(place: Path) -> None:
        packed = pack(snapshot(tools, start, texts), lean.read_bytes(), belongs(parts))
        (place / IMAGE).write_bytes(gzip.compress(packed, mtime=0))

    key = digest_of(tools.digest().encode(), *contents, *(text.encode() for text in texts))
    return tools.once("memory-image", key, take) / IMAGE


def snapshot(tools: Tools, start: Start, texts: Sequence[str]) -> bytes:
    """Return the memory, the runtime's header in front. Raises NodeError where it cannot be taken.

    The runtime with all its functions makes it: places in memory and numbers of functions are the same in the lean one.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        job = {**start, "runtime": f"{slim.make(tools)}/", "script": SCRIPT, "texts": texts, "image": folder / IMAGE}
        (folder / "job.json").write_text(json.dumps(job, default=str), encoding="utf-8")
        done = subprocess.run(
            [in_node.node(), RUNNER, folder / "job.json"],
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
            env=ENVIRONMENT,
        )
        if done.returncode:
            said = "\n".join(line[:300] for line in (done.stdout + done.stderr).splitlines()[-20:])
            raise in_node.NodeError(f"{RUNNER.name} failed:\n{said}")
        return (folder / IMAGE).read_bytes()


def pack(taken: bytes, runtime: bytes, made_from: bytes) -> bytes:
    """Return what travels, not yet compressed. `runtime`: the WebAssembly that the image will be put into."""
    _, length = SNAPSHOT.unpack_from(taken)
    memory = taken[length:]
    if len(memory) % BLOCK or not memory:
        raise ImageError(f"The runtime's memory has {len(memory)} bytes.")
    begun, end = wasm.memory_of(runtime, len(memory))
    runs = list(differing(begun, memory))
    head = HEAD.pack(made_from, length, end, len(runs), 0) + taken[:length]
    return head + b"".join(RUN.pack(*run) for run in runs) + b"".join(memory[at : at + size] for at, size in runs)


def differing(before: bytes, after: bytes) -> Iterator[tuple[int, int]]:
    """Yield place and length of every run of blocks that are not the same."""
    begin: int | None = None
    for at in range(0, len(after) + BLOCK, BLOCK):
        differs = after[at : at + BLOCK] != before[at : at + BLOCK]
        if differs and begin is None:
            begin = at
        elif not differs and begin is not None:
            yield begin, at - begin
            begin = None
