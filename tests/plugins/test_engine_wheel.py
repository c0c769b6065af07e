"""The engine's wheel: byte code only, the same bytes every time."""

import base64
import csv
import hashlib
import json
from pathlib import Path

import pytest

from plugins.byte_code import archive
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel


@pytest.fixture(scope="module")
def members(small_engine: Path, tools: Tools) -> dict[str, bytes]:
    """Return the files of the small engine's wheel."""
    return archive.unpack(wheel.make(small_engine, tools).file)


def test_the_wheel_holds_byte_code_and_its_papers_alone(members: dict[str, bytes]) -> None:
    """No source, no TOML and no JSON travels; the knowledge is byte code in the place of the room that read it."""
    engine = {name for name in members if not name.startswith("bonewise_engine-1.2.3.dist-info/")}
    assert {Path(name).suffix for name in engine} == {".pyc"}
    assert "pyengine/reading.pyc" in engine
    assert not [name for name in engine if name.startswith("pyengine/reading/")]


def test_the_pure_wheel_carries_the_knowledge_as_one_text(small_engine: Path) -> None:
    """What is built from is the modules as they are, and the knowledge as one JSON."""
    _, members = wheel.pure(wheel.sources(small_engine))
    assert "words/words.toml" in json.loads(members[wheel.BUNDLE])
    assert "pyengine/reading/fields.py" in members


def test_the_wheels_own_papers_are_true(members: dict[str, bytes]) -> None:
    """RECORD lists every file with its digest and size, the tag is the browser's, and nothing is required."""
    papers = "bonewise_engine-1.2.3.dist-info"
    rows = {row[0]: row[1:] for row in csv.reader(members[f"{papers}/RECORD"].decode().splitlines())}
    assert sorted(rows) == sorted(members)
    for name in members.keys() - {f"{papers}/RECORD"}:
        digest = base64.urlsafe_b64encode(hashlib.sha256(members[name]).digest()).rstrip(b"=").decode()
        assert rows[name] == [f"sha256={digest}", str(len(members[name]))]
    assert "Tag: cp314-none-any" in members[f"{papers}/WHEEL"].decode().splitlines()
    assert "Requires-Dist" not in members[f"{papers}/METADATA"].decode()


def test_two_builds_of_the_same_engine_are_the_same_wheel(small_engine: Path, tools: Tools, tmp_path: Path) -> None:
    """Building again from nothing gives the same name and the same sha256."""
    first = wheel.make(small_engine, tools)
    elsewhere = Tools(
        pyodide=tools.pyodide, byte_compiler=tools.byte_compiler, locks=tools.locks, made=tmp_path / "other"
    )
    elsewhere.made.mkdir()
    second = wheel.make(small_engine, elsewhere)
    assert first.file != second.file
    assert first.file.name == second.file.name == "bonewise_engine-1.2.3-cp314-none-any.whl"
    assert first.file.read_bytes() == second.file.read_bytes()


def test_an_engine_that_does_not_build_says_why(small_engine: Path) -> None:
    """A fault in the project file stops the build with the builder's own words."""
    tree = wheel.sources(small_engine) | {"pyproject.toml": b"[project]\nname = 3\n"}
    with pytest.raises(wheel.WheelError, match=r"`project` must contain \['version'\]"):
        wheel.pure(tree)
