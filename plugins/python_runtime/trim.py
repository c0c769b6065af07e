"""Records again which modules of the standard library the engine imports: `make trim`.

The engine runs in the browser's Python with the whole library, our own modules in their places, and answers every
vignette; what it imported is written to modules.txt. Run it after the engine began to import something new; a test
fails until then.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from plugins.byte_code import archive, in_node
from plugins.byte_code.tools import Tools
from plugins.python_runtime import library

SCRIPT = Path(__file__).parent / "inside" / "record.py"
MARK = "# --- recorded ---\n"


def record(tools: Tools, wheels: Sequence[Path], texts: Sequence[str]) -> list[str]:
    """Return the modules that Pyodide and the engine import while these texts are answered."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        (place / library.STOCK).write_bytes(archive.pack(library.whole(tools)))
        job = in_node.Job(
            script=SCRIPT,
            pyodide=tools.pyodide,
            folders={"/job": place},
            arguments=["/job/texts.json", "/job/names.txt"],
            library=place / library.STOCK,
            wheels=wheels,
        )
        in_node.run(job)
        return (place / "names.txt").read_text(encoding="utf-8").splitlines()


def rewritten(listing: str, recorded: Sequence[str]) -> str:
    """Return the list with its recorded part replaced; what stands in the margin is not repeated."""
    by_hand, mark, _ = listing.partition(MARK)
    if not mark:
        message = f"{library.LIST.name} has lost its line {MARK.strip()!r}."
        raise library.LibraryError(message)
    margin = set(library.modules(by_hand))
    return by_hand + MARK + "".join(f"{name}\n" for name in recorded if name not in margin)
