"""Puts small faults into the modules that decide, and says who notices. `python -m tests.mutants.code [module …]`."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version

from tests.mutants.code.explaining import explanations, held
from tests.mutants.code.running import MODULES, ROOT, TOOLS, Mutant, ends, run

OUT = ROOT / "docs" / "how-it-works" / "proof" / "mutation-of-code.json"
SCHEMA = "bonewise-proof/1"


def main(modules: list[str]) -> int:
    """Print the figures and every survivor that is not explained; return 1 if there is one, or a false explanation."""
    if unknown := [name for name in modules if name not in MODULES]:
        print(f"{', '.join(unknown)}: mutated are {', '.join(MODULES)}", file=sys.stderr)
        return 2
    chosen = modules or list(MODULES)
    start = time.monotonic()
    run(chosen, os.cpu_count() or 1)
    seconds = round(time.monotonic() - start)
    found = list(ends(chosen))
    alive = [mutant for mutant, end in found if end == "alive"]
    said = held(alive, explanations(), chosen)
    figures = {module: counted([f for f in found if f[0].module == module], said.explained) for module in chosen}
    total = Counter[str]()
    for one in figures.values():
        total.update(one)
    print(
        f"\n{total['mutants']} small faults in {', '.join(chosen)}: {total['killed']} noticed by tests, "
        f"{total['caught_by_types']} by the types, {total['explained']} explained, "
        f"{total['unexplained']} not ({seconds} s)."
    )
    for mutant in said.unexplained:
        print(f"  not noticed: {mutant}")
    for mutant in said.stale:
        print(f"  explained, and noticed after all or gone: {mutant}")
    if not modules:
        write({**total, "by_module": figures, "seconds": seconds})
    return int(bool(said.unexplained or said.stale))


def counted(found: Collection[tuple[Mutant, str]], explained: Collection[Mutant]) -> dict[str, int]:
    """Return how many mutants came to which end."""
    by_end = Counter(end for _, end in found)
    alive = [mutant for mutant, end in found if end == "alive"]
    said = sum(mutant in explained for mutant in alive)
    return {
        "mutants": len(found),
        "killed": by_end["killed"],
        "caught_by_types": by_end["caught by types"],
        "explained": said,
        "unexplained": len(alive) - said,
    }


def code() -> str:
    """Return a digest of the modules that are mutated."""
    texts = [(ROOT / "pyengine" / f"{module}.py").read_bytes() for module in MODULES]
    return sha256(b"\n".join(texts)).hexdigest()


def write(figures: Mapping[str, object]) -> None:
    """Write the figures, stamped with the code that they are of, the day, and the tool."""
    sys.path.append(str(TOOLS))
    stamp = {"code": code(), "on": datetime.now(UTC).date().isoformat(), "tool": f"mutmut {version('mutmut')}"}
    text = json.dumps({"schema": SCHEMA, "mutation_of_code": {**stamp, **figures}}, indent=2, sort_keys=True)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
