"""Writes dataclasses out as the plain classes they stand for.

A dataclass makes its methods when it is imported: source text put together, compiled and run, for every class, while a
reader waits. The wheel carries those methods as byte code instead, and asks for no `dataclasses` at all. A written-out
class takes the same arguments, holds the same fields and is equal to the same others. It is not frozen: that nobody
writes to a record is for mypy, and for the tests in CPython, to see.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

OPTIONS = frozenset({"frozen", "slots", "kw_only", "eq"})


class UnfoldingError(ValueError):
    """A dataclass says something that is not known how to write out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field as it is declared; `factory` makes its default where it has one."""

    name: str
    default: ast.expr | None
    factory: ast.expr | None


def unfolded(module: ast.Module, kept: Mapping[str, tuple[str, ...]]) -> ast.Module:
    """Return a module with its dataclasses written out; of a class named in `kept`, with these fields alone."""
    _Unfolding(kept).visit(module)
    return ast.fix_missing_locations(module)


class _Unfolding(ast.NodeTransformer):
    """Writes classes out, and drops what is only for people and for mypy: annotations."""

    def __init__(self, kept: Mapping[str, tuple[str, ...]]) -> None:
        self._kept = kept

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Write a class out if it is a dataclass."""
        made = [decorator for decorator in node.decorator_list if _name_of(decorator) == "dataclass"]
        if made:
            equal = _is_compared(node, made[0])
            every = list(fields(node))
            chosen = [field for field in every if field.name in self._kept.get(node.name, (field.name,))]
            kept = [part for part in node.body if not isinstance(part, ast.AnnAssign)]
            node.body = [*_written(node.name, chosen, equal=equal), *kept]
            node.decorator_list = []
        elif any(isinstance(part, ast.AnnAssign) for part in node.body):
            raise UnfoldingError(f"{node.name}: it declares fields, and is no dataclass")
        self.generic_visit(node)
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        """Drop the import that nothing needs any more."""
        names = {alias.name for alias in node.names}
        if node.module != "dataclasses":
            return node
        if not names <= {"dataclass", "field"}:
            raise UnfoldingError(f"dataclasses: {', '.join(sorted(names))} cannot be written out")
        return None

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Drop what a function says of its result."""
        node.returns = None
        self.generic_visit(node)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Drop what a function says of an argument."""
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """Leave of a declaration what it sets."""
        if node.value is None:
            return ast.Pass()
        return ast.Assign(targets=[node.target], value=self.visit(node.value))


def fields(node: ast.ClassDef) -> Iterator[Field]:
    """Yield the fields that a dataclass declares."""
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            value = part.value
            if isinstance(value, ast.Call):
                if _name_of(value) != "field" or [word.arg for word in value.keywords] != ["default_factory"]:
                    raise UnfoldingError(f"{node.name}.{part.target.id}: only a default or a default_factory is known")
                yield Field(name=part.target.id, default=None, factory=value.keywords[0].value)
            else:
                yield Field(name=part.target.id, default=value, factory=None)


def _name_of(node: ast.expr) -> str:
    called = node.func if isinstance(node, ast.Call) else node
    return called.id if isinstance(called, ast.Name) else ""


def _is_compared(node: ast.ClassDef, decorator: ast.expr) -> bool:
    """Tell whether instances are compared by what they hold. Raises UnfoldingError for what is not known here."""
    said = {word.arg: word.value for word in decorator.keywords} if isinstance(decorator, ast.Call) else {}
    unknown = [str(name) for name in said if name not in OPTIONS]
    if unknown or node.bases or not all(isinstance(value, ast.Constant) for value in said.values()):
        raise UnfoldingError(f"{node.name}: {', '.join(unknown) or 'its parents or options'} cannot be written out")
    equal = said.get("eq")
    return not (isinstance(equal, ast.Constant) and equal.value is False)


def _written(name: str, chosen: list[Field], *, equal: bool) -> list[ast.stmt]:
    """Return the slots and methods of a class with these fields."""
    required = [f.name for f in chosen if f.default is None and f.factory is None]
    optional = [f"{f.name}={ast.unparse(f.default) if f.default else None}" for f in chosen if f.name not in required]
    lines = [f"__slots__ = {tuple(field.name for field in chosen)!r}"]
    lines.append(f"def __init__({', '.join(['self', *required, *optional])}):")
    lines.extend(f" self.{field.name} = {_value(field)}" for field in chosen)
    lines.append(" pass")
    if equal:
        mine, others = ("".join(f"{whose}.{field.name}, " for field in chosen) for whose in ("self", "other"))
        lines += [
            "def __eq__(self, other):",
            f" return ({mine}) == ({others}) if other.__class__ is {name} else NotImplemented",
            "def __hash__(self):",
            f" return hash(({mine}))",
        ]
    return ast.parse("\n".join(lines)).body


def _value(field: Field) -> str:
    if field.factory is None:
        return field.name
    return f"{ast.unparse(field.factory)}() if {field.name} is None else {field.name}"
