"""What a change of the knowledge changes for readers. `python -m tests.advice REV [--people N]`: REV against now."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from plugins.knowledge_pages.vignettes import read_vignettes
from pyengine.wire import knowledge
from tests.advice.changes import changes
from tests.support.people import mixed, sent

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "advice"
VIGNETTES = ROOT / "tests" / "vignettes"
PEOPLE, SEED = 4000, 1
REASONS = "reasons:"
MOST_LINES = 8
EXERCISES = Path("pyengine") / "knowledge" / "exercises"
ASK = """
import json, sys
from pyengine import wire
print(wire.fingerprint())
for line in sys.stdin:
    plan, given = wire.plan(line), json.loads(line)
    told = json.loads(plan).get("complaints", ())
    gone = {one["question"] for one in told if one["would_be_right"] == "leave it out"}
    kept = {name: said for name, said in given["answers"].items() if name not in gone}
    print(wire.plan(json.dumps({**given, "answers": kept})) if gone else plan)
"""
"""What each engine is told to do: plan for every line of answers, without those to questions that it does not ask."""


def engine_of(revision: str) -> Path:
    """Return a folder that holds the engine and the knowledge of a revision."""
    command = ["git", "archive", revision, "pyengine"]
    packed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if packed.returncode:
        sys.exit(f"git knows no engine at {revision}: {packed.stderr.decode().strip()}")
    folder = OUT / "before"
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as files:
        files.extractall(folder, filter="data")
    return folder


def plans(folder: Path, answers: Sequence[str]) -> tuple[str, list[dict[str, Any]]]:
    """Return the fingerprint of the knowledge in a folder, and its plans for these answers, as it says them itself."""
    asked = subprocess.run(
        [sys.executable, "-c", ASK], cwd=folder, input="\n".join(answers), capture_output=True, text=True, check=True
    )
    first, *lines = asked.stdout.splitlines()
    return first, [json.loads(line) for line in lines]


def main(words: list[str]) -> None:
    """Print which vignettes and how many census plans change, and how."""
    reader = argparse.ArgumentParser(prog="python -m tests.advice", description=__doc__)
    reader.add_argument("revision")
    reader.add_argument("--people", type=int, default=PEOPLE)
    chosen = reader.parse_args(words)
    told = read_vignettes(VIGNETTES)
    census = (sent(knowledge(), person) for person in mixed(knowledge(), chosen.people, SEED))
    answers = [{"schema": "bonewise-answers/1", "answers": dict(person.answers)} for person in told]
    texts = [json.dumps(one) for one in (*answers, *census)]
    folder = engine_of(chosen.revision)
    (before, old), (after, new) = plans(folder, texts), plans(ROOT, texts)
    known = [[file.stem for file in (place / EXERCISES).glob("*.toml")] for place in (folder, ROOT)]
    print(f"Advice at {chosen.revision} ({before[:12]}) against now ({after[:12]}):")
    gone, added = (sorted(set(one) - set(other)) for one, other in (known, known[::-1]))
    print(f"Exercises: new {', '.join(added) or 'none'}; gone {', '.join(gone) or 'none'}.")
    found = [list(changes(one, other)) for one, other in zip(old, new, strict=True)]
    _vignettes({person.name: change for person, change in zip(told, found, strict=False) if change}, len(told))
    _census(found[len(told) :])


def _vignettes(changed: dict[str, list[str]], of: int) -> None:
    print(f"Vignettes: {len(changed)} of {of} change.")
    only_reasons = [name for name, what in changed.items() if all(one.startswith(REASONS) for one in what)]
    if only_reasons:
        print(f"  only reasons: {', '.join(only_reasons)}")
    for name in sorted(changed.keys() - set(only_reasons)):
        what = sorted(changed[name], key=lambda one: one.startswith(REASONS))
        more = f"; and {len(what) - MOST_LINES} more" if len(what) > MOST_LINES else ""
        print(f"  {name}: {'; '.join(what[:MOST_LINES])}{more}")


def _census(found: list[list[str]]) -> None:
    changed = [what for what in found if what]
    print(f"Census: {len(changed)} of {len(found)} plans change ({len(changed) / max(1, len(found)):.1%}).")
    counted = Counter(change for what in changed for change in what)
    kinds = Counter(kind for what in changed for kind in {change.partition(":")[0] for change in what})
    for kind, plans_changed in kinds.most_common():
        mine = [(change, times) for change, times in counted.most_common() if change.startswith(f"{kind}:")]
        print(f"  {kind}: {plans_changed} plans")
        for change, times in mine[:MOST_LINES]:
            print(f"    {times:>5}  {change.partition(': ')[2]}")
        if len(mine) > MOST_LINES:
            print(f"           and {len(mine) - MOST_LINES} other changes")


if __name__ == "__main__":
    main(sys.argv[1:])
