"""The engine that readers download, run on the very parts they download, says what the sources say."""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import functions, image, library, manifest, slim, trim
from pyengine import wire
from tests.recording.texts import asked, vignettes


@pytest.fixture(scope="module")
def published(root: Path) -> manifest.Published:
    """Return the parts that the site publishes, made once for all builds."""
    tools = Tools.of(root)
    lean = functions.make(tools, functions.LIST.read_text(encoding="utf-8"))
    modules = library.make(tools, library.LIST.read_text(encoding="utf-8"))
    engine = wheel.make(root, tools)
    start: image.Start = {"library": modules, "wheel": engine.file, "lock": manifest.lock(tools)}
    memory = image.make(tools, lean, start, image.asked_first())
    return manifest.compose(tools, lean, modules, engine, memory, date(2026, 11, 22))


def start_of(published: manifest.Published) -> image.Start:
    """Return what a start takes of the published parts, beside the runtime."""
    told, files = published["manifest"], published["files"]
    return {"library": files[told["stdlib"]["url"]], "wheel": files[told["wheel"]["url"]], "lock": told["lock"]}


def from_image(published: manifest.Published) -> dict[str, object]:
    """Return what a start from the memory image takes: it holds library and wheel."""
    return {**start_of(published), "image": published["files"][published["manifest"]["image"]["url"]]}


@pytest.fixture(scope="module")
def runtime(published: manifest.Published, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay the published runtime out as a folder."""
    folder = tmp_path_factory.mktemp("runtime")
    for name, part in published["manifest"]["pyodide"]["files"].items():
        shutil.copy(published["files"][part["url"]], folder / name)
    return folder


def digest(said: str) -> str:
    """Return the digest of a text as Node has it: half a pair of UTF-16 becomes the sign for what cannot be read."""
    return hashlib.sha256(said.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()).hexdigest()


@pytest.mark.parametrize("beginning", [start_of, from_image], ids=["plainly", "from the memory image"])
def test_whoever_asks_gets_the_same_bytes_from_the_published_parts(
    published: manifest.Published, runtime: Path, beginning: Callable[[manifest.Published], Mapping[str, object]]
) -> None:
    """Every vignette, and people, swaps, lifts and malformed texts that no list was recorded with: as from CPython."""
    texts = list(asked(seed=2, people=150, spoilt=300))
    assert {about for about, _ in texts} == {"plan", "changes", "strength"}
    said = functions.run(runtime, beginning(published), texts).said
    here = [digest(getattr(wire, about)(text)) for about, text in texts]
    assert [texts[n] for n in range(len(texts)) if said[n] != here[n]] == []


def test_a_function_that_was_taken_out_stops_python(
    published: manifest.Published, root: Path, tmp_path: Path, runtime: Path
) -> None:
    """A runtime that lacks what a plan needs gives no plan at all: the browser says `unreachable`."""
    shutil.copytree(runtime, tmp_path / "runtime")
    whole = (slim.make(Tools.of(root)) / slim.WASM).read_bytes()
    used = functions.listed(functions.LIST.read_text(encoding="utf-8"), whole)
    to_start = functions.record(Tools.of(root), start_of(published), [])
    assert 0 < len(used - set(to_start)) < len(used) / 10
    (tmp_path / "runtime" / slim.WASM).write_bytes(functions.lean(whole, used & set(to_start)))
    with pytest.raises(in_node.NodeError, match="unreachable"):
        functions.run(tmp_path / "runtime", start_of(published), [("plan", text) for text in vignettes()])


def test_the_list_of_functions_belongs_to_the_installed_runtime() -> None:
    """Another runtime than the one that was recorded is refused: its functions have other numbers."""
    with pytest.raises(functions.FunctionsError, match="run `make trim`"):
        functions.listed(functions.LIST.read_text(encoding="utf-8"), b"another")


def test_the_list_of_modules_is_what_the_engine_imports(root: Path) -> None:
    """Recording again changes nothing; if this fails, run `make trim` and commit the list."""
    tools = Tools.of(root)
    recorded = trim.record(tools, [wheel.make(root, tools).file], vignettes())
    listing = library.LIST.read_text(encoding="utf-8")
    assert trim.rewritten(listing, recorded) == listing


def test_the_start_stays_within_its_budget(published: manifest.Published) -> None:
    """Library and engine together are under half a megabyte, the image under 2.5; of the runtime six tenths travel."""
    told = published["manifest"]
    assert told["stdlib"]["bytes"] + told["wheel"]["bytes"] < 500_000
    assert told["image"]["bytes"] < 2_500_000
    assert told["pyodide"]["files"][slim.WASM]["bytes"] < 0.6 * told["pyodide"]["whole"]["bytes"]
