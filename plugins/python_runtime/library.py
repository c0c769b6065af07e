"""The standard library as readers download it: only the modules that are imported, as byte code.

`modules.txt` names them: what a run of the whole engine imported (`make trim` records it), and a margin of modules
that a run may need although ours did not. A module left out fails only when it is imported, so a test runs the
engine on exactly this library. In the place of a few modules stand shorter ones of our own: those in `instead/`.
"""

from collections.abc import Iterable
from pathlib import Path

from plugins.byte_code import archive, compiler
from plugins.byte_code.tools import Tools, digest_of

LIST = Path(__file__).with_name("modules.txt")
STOCK = "python_stdlib.zip"
INSTEAD = Path(__file__).with_name("instead")


class LibraryError(ValueError):
    """The list of modules does not fit the library."""


def modules(text: str) -> list[str]:
    """Return the module names of a list, one a line; a `#` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def members(stock: dict[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the stock library that make up these modules."""
    chosen: dict[str, bytes] = {}
    unknown: list[str] = []
    for name in names:
        path = name.replace(".", "/")
        found = next((file for file in (f"{path}.py", f"{path}/__init__.py") if file in stock), None)
        if found is None:
            unknown.append(name)
        else:
            chosen[found] = stock[found]
    if unknown:
        message = f"modules.txt names modules that the library does not have: {', '.join(unknown)}."
        raise LibraryError(message)
    return chosen


def ours() -> dict[str, bytes]:
    """Return the modules that stand in the place of the stock library's, by their paths in it."""
    files = sorted(set(INSTEAD.rglob("*.py")) - {INSTEAD / "__init__.py"})
    return {file.relative_to(INSTEAD).as_posix(): file.read_bytes() for file in files}


def whole(tools: Tools) -> dict[str, bytes]:
    """Return the files of the stock library, ours in their places."""
    stock, own = archive.unpack(tools.pyodide / STOCK), ours()
    unknown = own.keys() - stock.keys()
    if unknown:
        message = f"instead/ holds files that the library does not have: {', '.join(sorted(unknown))}."
        raise LibraryError(message)
    return stock | own


def make(tools: Tools, listing: str) -> Path:
    """Return the trimmed, byte-compiled library for a list of modules, made once per list and set of tools."""

    def trim(place: Path) -> None:
        chosen = members(whole(tools), modules(listing))
        _, compiled = compiler.byte_compile(chosen, STOCK, tools=tools, optimise=compiler.STRIP_DOCSTRINGS)
        (place / STOCK).write_bytes(archive.pack(compiled))

    key = digest_of(tools.digest().encode(), listing.encode(), *ours().values())
    return tools.once("library", key, trim) / STOCK
