"""Turns the Python sources of an archive into byte code for the browser's Python.

The compiler is pyodide-build's `py-compile`, run inside the very Pyodide that readers download: the machine that
builds the site needs no Python of that version, and every machine makes the same bytes.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from plugins.byte_code import archive, in_node
from plugins.byte_code.tools import Tools

SCRIPT = Path(__file__).parent / "inside" / "byte_compile.py"
Files: TypeAlias = dict[str, bytes]
KEEP_DOCSTRINGS = 0
STRIP_DOCSTRINGS = 2


def byte_compile(members: Mapping[str, bytes], name: str, *, tools: Tools, optimise: int) -> tuple[str, Files]:
    """Return the name the compiler gave the archive, and its files with each .py replaced by its .pyc.

    The given name must be that of a wheel or a zip. The same members give the same bytes.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / name).write_bytes(archive.pack(members))
        job = in_node.Job(
            script=SCRIPT,
            pyodide=tools.pyodide,
            folders={"/tools": tools.byte_compiler, "/archive": place},
            arguments=["/tools", f"/archive/{name}"],
            optimise=optimise,
        )
        in_node.run(job)
        made = list(place.iterdir())
        if len(made) != 1:
            message = f"py-compile left {sorted(file.name for file in made)} where one archive was due."
            raise in_node.NodeError(message)
        return made[0].name, archive.unpack(made[0])
