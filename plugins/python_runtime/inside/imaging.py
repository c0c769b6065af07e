"""Inside Pyodide, before its memory is taken: imports the engine without the bridge, as the page does, and asks it.

Arguments: the wheel, and texts to be asked. The bridge stands again when the memory is taken, as a start from it
expects; the page takes it away then, as after any start.
"""

import gc
import sys


def _ask(wheel: str, *texts: str) -> None:
    rooms = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"}
    bridge = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in rooms}
    finders = sys.meta_path[:]
    for name in bridge:
        sys.modules[name] = None  # type: ignore[assignment]  # so an import is refused
    sys.meta_path[:] = [finder for finder in finders if type(finder).__name__ != "JsFinder"]
    sys.path.append(wheel)
    import pyengine.wire  # noqa: PLC0415 - only now is it on the path, and the bridge away

    for text in texts:
        pyengine.wire.plan(text)
        pyengine.wire.changes(text)
    sys.meta_path[:] = finders
    sys.modules.update(bridge)


_ask(*sys.argv[1:])
sys.argv = [""]
del _ask
gc.collect()
