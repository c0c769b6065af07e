"""The engine that readers download, run on the very library they download, says what the sources say."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import library, manifest, trim
from pyengine import wire

SCRIPT = """
import json, sys
from _sha2 import sha256
from pathlib import Path
from pyengine import wire
texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
print(json.dumps([sha256(wire.plan(text).encode()).hexdigest() for text in texts]))
"""


@pytest.fixture(scope="module")
def published(root: Path) -> manifest.Published:
    """Return the parts that the site publishes, made once for all builds."""
    tools = Tools.of(root)
    listing = library.LIST.read_text(encoding="utf-8")
    return manifest.compose(tools, library.make(tools, listing), wheel.make(root, tools), date(2026, 11, 22))


def test_the_same_answers_give_the_same_bytes_in_the_browsers_python(
    published: manifest.Published, root: Path, tmp_path: Path
) -> None:
    """Every vignette, and every wrong text, gets byte for byte the same reply from CPython and from Pyodide."""
    texts = trim.answer_texts(root)
    (tmp_path / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    told, files = published["manifest"], published["files"]
    job = in_node.Job(
        script=tmp_path / "script.py",
        pyodide=Tools.of(root).pyodide,
        folders={"/job": tmp_path},
        arguments=["/job/texts.json"],
        library=files[told["stdlib"]["url"]],
        lock=told["lock"],
        wheels=[files[told["wheel"]["url"]]],
    )
    there = json.loads(in_node.run(job))
    assert there == [hashlib.sha256(wire.plan(text).encode()).hexdigest() for text in texts]


def test_the_list_of_modules_is_what_the_engine_imports(root: Path) -> None:
    """Recording again changes nothing; if this fails, run `make trim` and commit the list."""
    tools = Tools.of(root)
    recorded = trim.record(tools, [wheel.make(root, tools).file], trim.answer_texts(root))
    listing = library.LIST.read_text(encoding="utf-8")
    assert trim.rewritten(listing, recorded) == listing


def test_the_start_stays_within_its_budget(published: manifest.Published) -> None:
    """Library and engine together are under 1 MB; the runtime itself is what its makers ship."""
    told = published["manifest"]
    assert told["stdlib"]["bytes"] + told["wheel"]["bytes"] < 1_000_000
