"""The runtime's WebAssembly as readers download it: with the bodies of only those functions that the engine uses.

`functions.txt` names them by number: what ran, under Node and in a browser, while the engine answered several thousand
texts (`make trim` records it). Short functions stay in any case. One that was taken out stops Python when it is
called, so no other plan can come of it; the page then starts again with the whole runtime, published beside this one.
"""

import hashlib
import json
import shutil
import subprocess
import textwrap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools, digest_of
from plugins.python_runtime import slim, wasm
from plugins.python_runtime.slim import SCRIPTS, WASM

LIST = Path(__file__).with_name("functions.txt")
RUNNER = Path(__file__).parent / "inside" / "asked.mjs"
SHORT_BYTES = 32
"""What is no longer than this stays: all of them together weigh a hundredth of what is saved."""
PATIENCE_SECONDS = 1200
HEAD = """\
# The functions of {wasm} that the engine uses, by their number in the module, as `make trim` recorded them.
# sha256 {digest}
"""


class FunctionsError(ValueError):
    """The list does not belong to the runtime that is installed."""


def listed(text: str, runtime: bytes) -> frozenset[int]:
    """Return the numbers of a list. Raises FunctionsError where it was recorded with another runtime."""
    digest = hashlib.sha256(runtime).hexdigest()
    if f"# sha256 {digest}\n" not in text:
        message = f"{LIST.name} was recorded with another {WASM} than the one installed: run `make trim`."
        raise FunctionsError(message)
    runs = (word.partition("-") for line in text.splitlines() if not line.startswith("#") for word in line.split())
    return frozenset(n for first, _, last in runs for n in range(int(first), int(last or first) + 1))


def listing(numbers: Collection[int], runtime: bytes) -> str:
    """Return the text of a list."""
    words = " ".join(str(a) if a == b else f"{a}-{b}" for a, b in wasm.ranges(numbers))
    head = HEAD.format(wasm=WASM, digest=hashlib.sha256(runtime).hexdigest())
    return head + textwrap.fill(words, width=118, break_on_hyphens=False) + "\n"


def lean(runtime: bytes, used: Collection[int]) -> bytes:
    """Return the runtime with the bodies of used and of short functions only."""
    return wasm.without(runtime, lambda n, body: n in used or len(body) <= SHORT_BYTES)


def make(tools: Tools, text: str) -> Path:
    """Return the lean runtime for a list, made once per list and set of tools."""
    runtime = (slim.make(tools) / WASM).read_bytes()
    own_code = (Path(__file__).read_bytes(), Path(wasm.__file__).read_bytes(), runtime)

    def cut(place: Path) -> None:
        (place / WASM).write_bytes(lean(runtime, listed(text, runtime)))

    return tools.once("lean-runtime", digest_of(tools.digest().encode(), text.encode(), *own_code), cut) / WASM


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the engine: which flags were raised, and what it said to each text. Only bytes count, so digests."""

    ran: list[int]
    said: list[str]


def flagged(tools: Tools, runtime: Path) -> None:
    """Fill a folder with the runtime, its functions raising flags."""
    for name in SCRIPTS:
        shutil.copy(slim.make(tools) / name, runtime)
    (runtime / WASM).write_bytes(wasm.counting((slim.make(tools) / WASM).read_bytes()))


def record(tools: Tools, start: Mapping[str, object], asked: Sequence[tuple[str, str]]) -> list[int]:
    """Return the functions that run while the engine starts and is asked: each time a name of wire and a text."""
    with TemporaryDirectory() as folder:
        flagged(tools, Path(folder))
        return run(Path(folder), start, asked).ran


def run(runtime: Path, start: Mapping[str, object], asked: Sequence[tuple[str, str]]) -> Run:
    """Start the engine from a folder with the runtime, as the page does, and ask it.

    `start` names the files `library` and `wheel`, and the `lock`. Raises NodeError where it cannot be started or asked.
    """
    with TemporaryDirectory() as folder:
        job = {**start, "runtime": f"{runtime}/", "asked": asked, "flag": wasm.COUNTER}
        (Path(folder) / "job.json").write_text(json.dumps(job, default=str), encoding="utf-8")
        done = subprocess.run(
            [in_node.node(), RUNNER, folder], capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
        )
        told = Path(folder) / "told.json"
        if done.returncode or not told.exists():
            said = "\n".join(line[:300] for line in (done.stdout + done.stderr).splitlines()[-20:])
            raise in_node.NodeError(f"{RUNNER.name} failed:\n{said}")
        return Run(**json.loads(told.read_text(encoding="utf-8")))
