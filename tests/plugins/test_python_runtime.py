"""The browser's Python: trimmed without losing what the engine needs, and described truly."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from plugins.byte_code import archive, in_node
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import functions, library, manifest, trim
from pyengine.reading import load_knowledge

STOCK = {"json/__init__.py": b"", "json/decoder.py": b"", "abc.py": b"", "turtle.py": b""}


def test_remarks_and_blank_lines_name_no_module() -> None:
    """A list of modules may explain itself."""
    assert library.modules("# why\njson  # because\n\nabc\n") == ["json", "abc"]


def test_only_the_named_modules_travel() -> None:
    """A package's name brings its own file and not its neighbours."""
    assert sorted(library.members(STOCK, ["json", "abc"])) == ["abc.py", "json/__init__.py"]


def test_a_module_the_library_does_not_have_is_refused_by_name() -> None:
    """A typing mistake in the list stops the build."""
    with pytest.raises(library.LibraryError, match=r"does not have: jsno, antigravity\."):
        library.members(STOCK, ["jsno", "abc", "antigravity"])


def test_recording_again_keeps_what_was_written_by_hand() -> None:
    """Only the recorded part of the list is replaced, and a module of the margin is not listed twice."""
    listing = f"# mine\nabc\n\n{trim.MARK}old\n"
    assert trim.rewritten(listing, ["abc", "json"]) == f"# mine\nabc\n\n{trim.MARK}json\n"
    with pytest.raises(library.LibraryError, match="lost its line"):
        trim.rewritten("abc\n", [])


@pytest.fixture(scope="module")
def published(small_engine: Path, tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> manifest.Published:
    """Return all parts of a start with the small engine; of the memory image only its place is looked at."""
    listing = library.LIST.read_text(encoding="utf-8")
    lean = functions.make(tools, functions.LIST.read_text(encoding="utf-8"))
    trimmed, engine = library.make(tools, listing), wheel.make(small_engine, tools)
    memory = tmp_path_factory.mktemp("image") / "memory.image"
    memory.write_bytes(b"memory")
    return manifest.compose(tools, lean, trimmed, engine, memory, date(2026, 11, 22))


def test_the_manifest_describes_each_part_truly(published: manifest.Published) -> None:
    """Every address leads to a file of the stated size and digest."""
    told, files = published["manifest"], published["files"]
    parts = [*told["pyodide"]["files"].values(), told["stdlib"], told["pyodide"]["whole"], told["wheel"], told["image"]]
    assert len(parts) == 7
    for part in parts:
        content = files[part["url"]].read_bytes()
        assert part["bytes"] == len(content)
        assert part["sha256"] == hashlib.sha256(content).hexdigest()
    assert all(part["url"].startswith(told["pyodide"]["indexURL"]) for part in parts[:5])
    assert f"{told['pyodide']['indexURL']}NOTICE.txt" in files


def test_the_manifest_can_be_read_back_from_the_site(published: manifest.Published, tmp_path: Path) -> None:
    """What is written for the page is what its builder reads."""
    manifest.write(tmp_path, published["manifest"])
    assert manifest.read(tmp_path) == json.loads(json.dumps(published["manifest"]))


def test_the_library_stays_within_its_budget(published: manifest.Published) -> None:
    """The trimmed library is at most 400 kB, a sixth of the stock one."""
    assert published["manifest"]["stdlib"]["bytes"] < 400_000


def test_the_trimmed_library_starts_and_imports_the_wheel(
    published: manifest.Published, tools: Tools, small_engine: Path, tmp_path: Path
) -> None:
    """Pyodide starts from the parts of the manifest alone, and the engine finds its knowledge there."""
    told, files = published["manifest"], published["files"]
    script = tmp_path / "start.py"
    script.write_text(
        "import json\nfrom pyengine import wire\nprint(json.dumps([wire.fingerprint(), json.__file__]))\n",
        encoding="utf-8",
    )
    job = in_node.Job(
        script=script,
        pyodide=tools.pyodide,
        folders={},
        library=files[told["stdlib"]["url"]],
        lock=told["lock"],
        wheels=[files[told["wheel"]["url"]]],
    )
    fingerprint, json_file = json.loads(in_node.run(job))
    assert fingerprint == load_knowledge(small_engine / wheel.KNOWLEDGE).fingerprint
    assert json_file == "/lib/python314.zip/json/__init__.pyc"


def failing(published: manifest.Published, tools: Tools, script: Path) -> str:
    """Run a script that fails on the published library; return what is said of it."""
    told, files = published["manifest"], published["files"]
    job = in_node.Job(
        script=script,
        pyodide=tools.pyodide,
        folders={},
        library=files[told["stdlib"]["url"]],
        lock=told["lock"],
    )
    with pytest.raises(in_node.NodeError) as raised:
        in_node.run(job)
    return str(raised.value)


def test_an_error_is_told_with_its_kind_and_its_place(
    published: manifest.Published, tools: Tools, tmp_path: Path
) -> None:
    """What telling an error takes is in the trimmed library."""
    script = tmp_path / "wrong.py"
    script.write_text("def broken():\n    return {}['no-such-rule']\n\nbroken()\n", encoding="utf-8")
    said = failing(published, tools, script)
    assert "KeyError: 'no-such-rule'" in said
    assert "line 2, in broken" in said


def test_waiting_is_refused_in_words(published: manifest.Published, tools: Tools, tmp_path: Path) -> None:
    """Where something would wait, it is told that there is no event loop; it does not wait for ever."""
    script = tmp_path / "waits.py"
    script.write_text("import asyncio\nasyncio.get_event_loop()\n", encoding="utf-8")
    assert "RuntimeError: There is no event loop" in failing(published, tools, script)


def test_the_library_holds_nothing_that_could_send(published: manifest.Published) -> None:
    """No module that opens a connection, starts a program or packs files is there for the engine to import."""
    names = archive.unpack(published["files"][published["manifest"]["stdlib"]["url"]])
    rooms = {name.partition("/")[0].partition(".")[0] for name in names}
    assert rooms.isdisjoint({"socket", "ssl", "selectors", "http", "urllib", "subprocess", "zipfile", "tempfile"})
    assert [name for name in names if name.startswith("asyncio/")] == ["asyncio/__init__.pyc"]


def test_what_stands_in_for_nothing_is_refused(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of ours that is in no module's place stops the build by name."""
    (tmp_path / "asyncoi.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(library, "INSTEAD", tmp_path)
    with pytest.raises(library.LibraryError, match=r"does not have: asyncoi\.py\."):
        library.whole(tools)


def test_the_library_is_byte_code_only(published: manifest.Published) -> None:
    """No source of the standard library is sent to a reader."""
    names = archive.unpack(published["files"][published["manifest"]["stdlib"]["url"]])
    assert names
    assert all(name.endswith(".pyc") for name in names)
