"""Runs the benches: all of them, or those named. `python -m bench [name …]`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from bench.measuring import environment

HELPERS = ("__main__", "measuring", "grown")


def main(names: list[str]) -> None:
    """Print where this runs, then the rows of each bench under its first line of description."""
    known = [module.name for module in iter_modules([str(Path(__file__).parent)]) if module.name not in HELPERS]
    if unknown := sorted(set(names) - set(known)):
        sys.exit(f"No bench is called {', '.join(unknown)}; there are: {', '.join(known)}.")
    print(environment())
    for name in names or known:
        bench = import_module(f"bench.{name}")
        print(f"\n{(bench.__doc__ or name).splitlines()[0]}")
        for row in bench.rows():
            print(f"  {row}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
