"""The engine's sources as a browser needs them: only what is reached, no class to make, the knowledge ready."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import PurePosixPath

from plugins.engine_wheel import resolved, travelling
from plugins.engine_wheel.unfolding import unfolded
from pyengine.model import Knowledge

PACKAGE = "pyengine"


def lean(tree: Mapping[str, bytes], knowledge: Knowledge) -> dict[str, bytes]:
    """Return the sources of a wheel in which the knowledge stands ready, from those in which it must be read."""
    paths = {_module(path): path for path in tree if path.startswith(f"{PACKAGE}/") and path.endswith(".py")}
    modules = {name: ast.parse(tree[path], path) for name, path in paths.items()}
    names = [name for name in travelling.reached(modules) if name != travelling.READING]
    shapes = modules[travelling.SHAPES]
    kept = travelling.kept_fields(shapes, [modules[name] for name in names])
    made = {path: content for path, content in tree.items() if not path.startswith(f"{PACKAGE}/")}
    made[f"{PACKAGE}/reading.py"] = resolved.source(knowledge, kept).encode()
    for name in names:
        chosen = kept if name == travelling.SHAPES else {}
        made[paths[name]] = ast.unparse(unfolded(modules[name], chosen)).encode()
    return made


def _module(path: str) -> str:
    """Return the dotted name of the module in a file."""
    return ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")
