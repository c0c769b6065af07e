"""Records again which modules of the standard library the engine imports: `make trim`."""

import sys
import tempfile
from pathlib import Path

from plugins.byte_code import in_node
from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import library

SCRIPT = Path(__file__).parent / "inside" / "record.py"
MARK = "# --- recorded ---\n"


def record(tools: Tools, wheels: list[Path], answers: Path) -> list[str]:
    """Return the modules that Pyodide and the engine import when every file of answers is answered."""
    with tempfile.TemporaryDirectory() as folder:
        files = sorted(answers.glob("*.json"))
        job = in_node.Job(
            script=SCRIPT,
            pyodide=tools.pyodide,
            folders={"/out": Path(folder), "/answers": answers},
            arguments=["/out/names.txt", *(f"/answers/{file.name}" for file in files)],
            wheels=wheels,
        )
        in_node.run(job)
        return (Path(folder) / "names.txt").read_text(encoding="utf-8").splitlines()


def rewritten(listing: str, recorded: list[str]) -> str:
    """Return the list with its recorded part replaced; what stands in the margin is not repeated."""
    by_hand, mark, _ = listing.partition(MARK)
    if not mark:
        message = f"{library.LIST.name} has lost its line {MARK.strip()!r}."
        raise library.LibraryError(message)
    margin = set(library.modules(by_hand))
    return by_hand + MARK + "".join(f"{name}\n" for name in recorded if name not in margin)


def main() -> int:
    """Rewrite the list from a run of the engine over the answers of all vignettes."""
    root = Path(__file__).resolve().parents[2]
    tools = Tools.of(root)
    built = wheel.make(root, tools)
    recorded = record(tools, [built.file], root / "tests" / "answers")
    library.LIST.write_text(rewritten(library.LIST.read_text(encoding="utf-8"), recorded), encoding="utf-8")
    print(f"{library.LIST.name} names {len(library.modules(library.LIST.read_text(encoding='utf-8')))} modules.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
