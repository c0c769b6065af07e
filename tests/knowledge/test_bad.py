"""Every kind of fault in a file of knowledge is told in exact words."""

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pyengine.errors import KnowledgeError
from pyengine.reading import knowledge_of
from pyengine.reading.files import read_folder

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "bad" / "cases.toml").read_text(encoding="utf-8"))["case"]


def put(content: Any, at: list[str], change: dict[str, Any]) -> None:  # noqa: ANN401 - parsed TOML may be anything
    """Make one change at a path of keys; a key into a list is an id or a number from 1."""
    *path, last = at
    for key in path:
        if isinstance(content, list):
            content = next((item for item in content if item.get("id") == key), None) or content[int(key) - 1]
        else:
            content = content[key]
    if change.get("gone"):
        del content[last]
    else:
        content[last] = change["to"]


@pytest.mark.parametrize("case", CASES, ids=[case["says"].replace(" ", "-") for case in CASES])
def test_a_fault_is_told_in_exact_words(case: dict[str, Any]) -> None:
    """A fault names its file, its key, what was found and what would be right, and nothing else is complained of."""
    raw = copy.deepcopy(read_folder(HERE / "small"))
    for change in [case, *case.get("also", [])]:
        put(raw[case["file"]], change["at"], change)
    with pytest.raises(KnowledgeError) as caught:
        knowledge_of(raw)
    assert [str(fault) for fault in caught.value.faults] == case["faults"]


def test_the_knowledge_that_faults_are_made_in_has_none() -> None:
    """The small knowledge is sound, so that each fault stands alone."""
    assert knowledge_of(read_folder(HERE / "small")).exercises


def test_all_faults_are_told_at_once() -> None:
    """Two faults in two files are told in one go."""
    raw = copy.deepcopy(read_folder(HERE / "small"))
    del raw["exercises/rise.toml"]["name"]
    del raw["sources/book.toml"]["title"]
    with pytest.raises(KnowledgeError) as caught:
        knowledge_of(raw)
    assert {fault.file for fault in caught.value.faults} == {"exercises/rise.toml", "sources/book.toml"}


def test_a_file_that_does_not_parse_is_named(tmp_path: Path) -> None:
    """A typing slip in TOML names the file and the line."""
    folder = tmp_path / "exercises"
    folder.mkdir()
    (folder / "broken.toml").write_text('name = "no end\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"exercises/broken.toml › file: it does not parse: .*line 1"):
        read_folder(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without knowledge is not taken for knowledge."""
    with pytest.raises(KnowledgeError, match="no knowledge files are there"):
        read_folder(tmp_path)
