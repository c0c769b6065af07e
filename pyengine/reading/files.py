"""Where knowledge lies: a folder of TOML files, or the one JSON file of the wheel. Both give the same raw data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from pyengine.errors import KnowledgeError
from pyengine.reading.fields import Faults

FOLDERS = ("words", "questions", "conditions", "exercises", "sources", "weeks", "tools")
"""The folders the engine reads. Drawings and the dossiers' index are for the site alone."""

BUNDLE = "knowledge.json"
HOME = Path(__file__).resolve().parent.parent / "knowledge"

RawFiles = dict[str, dict[str, object]]
"""Parsed files by their path within the folder, `words/axes.toml` for one."""


def read_folder(folder: Path) -> RawFiles:
    """Return every file of a folder, parsed, in order of path. Raises KnowledgeError naming files that do not parse."""
    import tomllib  # noqa: PLC0415 - the browser's engine reads the bundle and never loads a TOML reader

    faults = Faults()
    raw: RawFiles = {}
    for name in FOLDERS:
        for path in sorted((folder / name).glob("*.toml")):
            key = f"{name}/{path.name}"
            try:
                raw[key] = tomllib.loads(path.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                faults.add(key, "file", f"it does not parse: {error}", "write valid TOML in UTF-8")
    if not raw and not faults:
        faults.add(str(folder.name), "folder", "no knowledge files are there", f"keep files in {', '.join(FOLDERS)}")
    if faults:
        raise KnowledgeError(tuple(faults))
    return raw


def bundle(folder: Path = HOME) -> str:
    """Return the folder's files as the one JSON text that the wheel carries, every table in its file's order."""
    return json.dumps(read_folder(folder), ensure_ascii=False, separators=(",", ":"))


def read_files(folder: Path = HOME) -> RawFiles:
    """Return the raw files of a folder: from its bundle where there is one, from its TOML files otherwise."""
    packed = folder / BUNDLE
    if packed.is_file():
        return cast("RawFiles", json.loads(packed.read_text(encoding="utf-8")))
    return read_folder(folder)
