"""What reaches readers and was written by others: rows of a table, held against the files of the built site."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version as installed
from pathlib import Path

from plugins.python_runtime import manifest

TABLE = Path(__file__).with_name("shipped.toml")
MODULE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)")


class BillError(ValueError):
    """The table and the site do not agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Something by others that readers download."""

    name: str
    version: str | None
    licence: str
    files: tuple[str, ...]
    within: str | None = None


def components(root: Path, site: Path) -> tuple[Component, ...]:
    """Return all of them; every row's files must be there, and every module that a source map names must have a row."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    found = [*_outer(table, root, site), *_inner(table)]
    unknown = modules_in_maps(site) - {one.name for one in found}
    if unknown:
        raise BillError(f"shipped.toml › within: the theme's script holds {sorted(unknown)}, which no row names")
    return tuple(found)


def _outer(table: dict[str, list[dict[str, str]]], root: Path, site: Path) -> Iterator[Component]:
    sources: dict[str, Callable[[str], str]] = {
        "npm": lambda name: _npm_version(root, name),
        "pypi": installed,
        "manifest": lambda name: str(manifest.read(site)["pyodide"]["python" if name == "python" else "version"]),
    }
    for row in table["component"]:
        files = tuple(sorted(path.relative_to(site).as_posix() for glob in row["files"] for path in site.glob(glob)))
        if not files:
            raise BillError(f"shipped.toml › {row['name']}: no published file is called {row['files']}")
        kind, _, name = row["from"].partition(":")
        yield Component(name=row["name"], version=sources[kind](name), licence=row["licence"], files=files)


def _inner(table: dict[str, list[dict[str, dict[str, str]]]]) -> Iterator[Component]:
    for row in table["within"]:
        for name, licence in row["parts"].items():
            yield Component(name=name, version=None, licence=licence, files=(), within=str(row["of"]))


def _npm_version(root: Path, name: str) -> str:
    text = (root / "node_modules" / name / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])


def modules_in_maps(site: Path) -> set[str]:
    """Return every module that the published source maps say is inside a published script or style."""
    return {
        found[1]
        for file in site.glob("assets/*/**/*.map")
        for source in json.loads(file.read_text(encoding="utf-8"))["sources"]
        if (found := MODULE.search(source))
    }


def faults(found: tuple[Component, ...]) -> list[str]:
    """Return what may not be shipped to readers."""
    allowed = tomllib.loads(TABLE.read_text(encoding="utf-8"))["allowed"]
    return [
        f"{one.name}: {one.licence} is not among the allowed licences" for one in found if one.licence not in allowed
    ]
