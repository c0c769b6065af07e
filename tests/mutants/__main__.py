"""Weakens every rule by one step and says who notices. `python -m tests.mutants [rule …]`; alone, all of them."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from pyengine.wire import knowledge
from tests.mutants.killing import Outcome, outcome, people
from tests.mutants.rules import every_mutant
from tests.mutants.subsumed import hiders, is_hidden_by, subsumed
from tests.proof import figures
from tests.proof.running import spread

OUT = Path("build/proof/rule-mutants.txt")


def counted(total: Outcome, rules: int, hidden: int) -> dict[str, int]:
    """Return the figures for the site: how many weaker rules were made of how many rules, and how each ended."""
    return {
        "rules": rules,
        "mutants": total.made,
        "noticed": total.made - len(total.idle) - len(total.alive),
        "idle": len(total.idle),
        "subsumed": hidden,
        "unexplained": len(total.alive) - hidden,
    }


def main(rules: list[str]) -> int:
    """Print the figures and every survivor that is not explained; return 1 if there is one, or a false explanation."""
    start = time.monotonic()
    known, explained = knowledge(), subsumed()
    chosen = rules or list(known.rules)
    total = Outcome(0, [], [])
    for one in spread(outcome, chosen, "rules"):
        total = Outcome(total.made + one.made, total.idle + one.idle, total.alive + one.alive)
    named = every_mutant(known)
    said = [name for name in total.alive if name in explained]
    hidden = [name for name in said if is_hidden_by(named[name], known, explained[name].by)]
    open_ones = sorted(set(total.alive) - set(hidden))
    stale = sorted(set(explained) - set(total.alive)) if not rules else []
    seconds = round(time.monotonic() - start)
    result = counted(total, len(chosen), len(hidden))
    if not rules:
        figures.write("rule_mutants", known, {**result, "people": len(people()), "seconds": seconds})
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join(["# idle", *sorted(total.idle), "", "# unexplained", *open_ones]), encoding="utf-8")
    print(
        f"{total.made} weaker rules before {len(people())} people: {result['noticed']} noticed, {len(total.idle)} idle "
        f"(today nothing tells them apart), {len(hidden)} subsumed by others, {len(open_ones)} unexplained "
        f"({seconds} s)."
    )
    for name in open_ones:
        print(f"  not noticed: {name}; hidden, it seems, by: {', '.join(hiders(named[name], known)) or 'no rule'}")
    for name in stale:
        print(f"  explained, and noticed after all or gone: {name}")
    return int(bool(open_ones or stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
