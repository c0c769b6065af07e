"""Records again what the engine uses of the browser's Python: `make trim`.

Which modules of the standard library are imported goes to modules.txt. Which functions of the runtime run, after a
plain start and after one from the memory image, goes to functions.txt. Run it after the engine began to use something
new, and for another version of the runtime; tests fail until then.
"""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import functions, image, library, manifest, slim, trim
from tests.recording import in_chromium
from tests.recording.texts import asked, vignettes

SEED, PEOPLE, SPOILT = 1, 600, 3000


def main() -> int:
    """Rewrite both lists: the modules first, as the functions are recorded on the trimmed library."""
    root = Path(__file__).resolve().parents[2]
    tools = Tools.of(root)
    engine = wheel.make(root, tools).file
    listing = trim.rewritten(library.LIST.read_text(encoding="utf-8"), trim.record(tools, [engine], vignettes()))
    library.LIST.write_text(listing, encoding="utf-8")
    print(f"{library.LIST.name} now names {len(library.modules(listing))} modules.")

    runtime = (slim.make(tools) / slim.WASM).read_bytes()
    start: image.Start = {"library": library.make(tools, listing), "wheel": engine, "lock": manifest.lock(tools)}
    memory = {**start, "image": image.make(tools, slim.make(tools) / slim.WASM, start, image.asked_first())}
    texts = list(asked(SEED, PEOPLE, SPOILT))
    by_place = {
        "Node": functions.record(tools, start, texts),
        "Chromium": in_chromium.record(tools, start, texts),
        "Node from the memory image": functions.record(tools, memory, texts),
        "Chromium from the memory image": in_chromium.record(tools, memory, texts),
    }
    ran = set().union(*by_place.values())
    functions.LIST.write_text(functions.listing(ran, runtime), encoding="utf-8")
    counts = ", ".join(f"{len(found)} in {place}" for place, found in by_place.items())
    print(f"{functions.LIST.name} now names {len(ran)} functions: {counts}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
