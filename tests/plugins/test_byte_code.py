"""Byte code for the browser's Python: made there, the same every time, loud when it fails."""

import zipfile
from pathlib import Path

import pytest

from plugins.byte_code import archive, compiler, in_node
from plugins.byte_code.tools import Tools, digest_of

MAGIC_OF_PYTHON_3_14 = b"+\x0e\r\n"
HASH_BASED_AND_CHECKED = b"\x03\x00\x00\x00"


def test_an_archive_depends_on_its_files_alone(tmp_path: Path) -> None:
    """The same files in another order, at another time, give the same bytes, and come out as they went in."""
    files = {"b/two.txt": b"2" * 500, "a.txt": b"1"}
    first = archive.pack(files)
    second = archive.pack(dict(reversed(files.items())))
    assert first == second
    (tmp_path / "x.zip").write_bytes(first)
    assert archive.unpack(tmp_path / "x.zip") == files
    with zipfile.ZipFile(tmp_path / "x.zip") as opened:
        assert [entry.filename for entry in opened.infolist()] == ["a.txt", "b/two.txt"]
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_sources_become_byte_code_of_the_browsers_python(tools: Tools) -> None:
    """Every .py turns into a .pyc of Python 3.14 that carries no time of day; other files stay as they are."""
    members = {"small/__init__.py": b'"""Docs."""\n', "small/words.toml": b'a = "b"\n'}
    name, compiled = compiler.byte_compile(members, "small-1-py3-none-any.whl", tools=tools, optimise=0)
    assert name == "small-1-cp314-none-any.whl"
    assert sorted(compiled) == ["small/__init__.pyc", "small/words.toml"]
    assert compiled["small/__init__.pyc"][:4] == MAGIC_OF_PYTHON_3_14
    assert compiled["small/__init__.pyc"][4:8] == HASH_BASED_AND_CHECKED
    assert b"Docs." in compiled["small/__init__.pyc"]
    assert compiled["small/words.toml"] == members["small/words.toml"]


def test_compiling_twice_gives_the_same_bytes_and_can_drop_docstrings(tools: Tools) -> None:
    """Two runs agree byte for byte, and with docstrings stripped no docstring is left."""
    members = {"one.py": b'"""Read me."""\nfrozenset({"b", "a", "c"})\n'}
    runs = [compiler.byte_compile(members, "x.zip", tools=tools, optimise=compiler.STRIP_DOCSTRINGS) for _ in "12"]
    assert runs[0] == runs[1]
    assert b"Read me." not in runs[0][1]["one.pyc"]


def test_a_source_that_does_not_compile_stops_the_build(tools: Tools) -> None:
    """A syntax error is reported with the words of the compiler, not swallowed."""
    with pytest.raises(in_node.NodeError, match="SyntaxError"):
        compiler.byte_compile({"bad.py": b"def :\n"}, "x.zip", tools=tools, optimise=0)


def test_what_was_made_is_made_once_per_key(tools: Tools) -> None:
    """A second call with the same key reuses the work; another key replaces it; a failure leaves nothing."""
    runs: list[Path] = []

    def make(place: Path) -> None:
        runs.append(place)
        (place / "x").write_text("made")

    def fail(place: Path) -> None:
        (place / "x").write_text("half")
        message = "no"
        raise ValueError(message)

    first = tools.once("job", "one", make)
    assert (first / "x").read_text() == "made"
    assert tools.once("job", "one", make) == first
    assert len(runs) == 1
    with pytest.raises(ValueError, match="no"):
        tools.once("job", "two", fail)
    assert [kept.name for kept in (tools.made / "job").iterdir()] == ["one"]
    tools.once("job", "two", make)
    assert [kept.name for kept in (tools.made / "job").iterdir()] == ["two"]


def test_a_digest_knows_where_one_part_ends() -> None:
    """Moving a byte from one part to the next gives another digest."""
    assert digest_of(b"ab", b"c") != digest_of(b"a", b"bc")
