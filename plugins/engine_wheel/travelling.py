"""What of the engine travels to readers: the modules that its border reaches, and the fields that these speak of.

A reader's browser shows no word that the engine holds: every card is printed when the site is built. So most of the
knowledge - what a source says, how an exercise is done - is never looked at there. A field travels if its name stands
anywhere in a module that travels; one that stayed at home by mistake would be missed loudly, not read as empty.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from plugins.engine_wheel.unfolding import fields

BORDER = "pyengine.wire"
SHAPES = "pyengine.model"
READING = "pyengine.reading"

Modules = Mapping[str, ast.Module]
"""Parsed modules by their dotted names."""


def reached(modules: Modules) -> list[str]:
    """Return the modules that the border imports, directly or through others, but what reads files only by name."""
    found: set[str] = set()
    waiting = ["pyengine", BORDER]
    while waiting:
        name = waiting.pop()
        if name in modules and name not in found:
            found.add(name)
            waiting.extend(imported(modules[name]) if name != READING else ())
    return sorted(found)


def imported(module: ast.Module) -> Iterator[str]:
    """Yield the names of the modules that a module may import, and of what it takes from them."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def kept_fields(shapes: ast.Module, modules: Iterable[ast.Module]) -> dict[str, tuple[str, ...]]:
    """Return the fields of each shape of knowledge that the modules speak of, in the order of its declaration."""
    spoken = {name for module in modules for name in _spoken(module)}
    return {
        node.name: tuple(field.name for field in fields(node) if field.name in spoken)
        for node in shapes.body
        if isinstance(node, ast.ClassDef)
    }


def _spoken(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
