"""The proof. `python -m tests.proof [eligibility] [pairs] [plans] [fuzz] [--people N]`; alone, all of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pyengine.wire import knowledge
from tests.proof import figures
from tests.proof.deciding import decide, read_candidates
from tests.proof.fuzzing import fuzz as give_malformed
from tests.proof.judging import judged, unjudged
from tests.proof.oracle import unread
from tests.proof.planning import PEOPLE, judge_pairs, judge_people
from tests.proof.report import grounds, skeleton, told
from tests.proof.whole import Tally

OUT = Path("build/proof")


def eligibility(_people: int) -> int:
    """Compare the engine with the oracle on every exercise and side."""
    decided, seconds = decide()
    by_ground = grounds(decided.found)
    file = OUT / "disagreements.txt"
    file.write_text("\n".join(told(by_ground)), encoding="utf-8")
    known = judged()
    new = unjudged(by_ground, known)
    (OUT / "unjudged.toml").write_text("\n".join(skeleton(new)), encoding="utf-8")
    decided_by = Counter(known.get(ground, "unjudged") for ground in by_ground)
    result = {
        "exercises_and_sides": len(read_candidates(knowledge())),
        "exercises_not_read_a_second_time": list(unread(knowledge().exercises)),
        "cases": decided.pairs,
        "people_looked_at": decided.points,
        "combinations_settled": f"{decided.combinations:.1e}",
        "disagreements": len(decided.found),
        "grounds": dict(sorted(decided_by.items())),
        "seconds": round(seconds),
    }
    figures.write("eligibility", knowledge(), result)
    print(
        f"Eligibility: {decided.pairs} cases (exercise, side, condition); {decided.points} people looked at settle "
        f"{decided.combinations:.1e} combinations of answers; {len(decided.found)} disagreements on {len(by_ground)} "
        f"grounds ({seconds:.0f} s){': ' + str(file) if by_ground else ''}."
    )
    print(f"  not read a second time: {', '.join(unread(knowledge().exercises)) or 'none'}")
    print(f"  grounds: {dict(decided_by)}; judged and settled since: {len(set(known) - set(by_ground))}")
    return len(new)


def pairs(_people: int) -> int:
    """Judge a plan for every pair of answers."""
    tally, met, seconds = judge_pairs()
    return _judged("pairs", tally, seconds, f"{met} pairs of answers", {"pairs": met})


def plans(people: int) -> int:
    """Judge the plans of invented people."""
    tally, seconds = judge_people(people)
    return _judged("plans", tally, seconds, "sampled answer sets", {})


def _judged(part: str, tally: Tally, seconds: float, of: str, more: dict[str, object]) -> int:
    wrong = sum(tally.wrong.values())
    result: dict[str, object] = {
        **more,
        "plans": tally.plans,
        "verdicts_compared": tally.verdicts,
        "outcomes": dict(sorted(tally.outcomes.items())),
        "wrong": wrong,
        "seconds": round(seconds),
    }
    figures.write(part, knowledge(), result)
    file = OUT / f"{part}.json"
    file.write_text(json.dumps({"wrong": tally.wrong, "examples": tally.examples}, indent=1), encoding="utf-8")
    print(f"Whole plans, {of}: {tally.plans} plans, {tally.verdicts} verdicts; {wrong} wrong ({seconds:.0f} s).")
    for name, times in tally.wrong.most_common(20):
        print(f"  {times:>8}  {name}")
    return wrong


def fuzz(_people: int) -> int:
    """Give malformed inputs to the wire and to the reader."""
    found, seconds = give_malformed()
    wrong = sum(sum(part.wrong.values()) for part in found.values())
    result: dict[str, object] = {"wrong": wrong, "seconds": round(seconds)}
    for name, part in found.items():
        slowest = round(part.slowest_seconds, 3)
        result[name] = {"inputs": part.inputs, "refused": part.refused, "slowest_cpu_seconds": slowest}
        print(f"Fuzz, {name}: {part.inputs} inputs, {part.refused} refused, slowest {slowest} s; {dict(part.wrong)}")
        (OUT / f"fuzz-{name}.json").write_text(json.dumps(part.examples, indent=1), encoding="utf-8")
    figures.write("fuzz", knowledge(), result)
    return wrong


PARTS: dict[str, Callable[[int], int]] = {"eligibility": eligibility, "pairs": pairs, "plans": plans, "fuzz": fuzz}


def main(words: list[str]) -> int:
    """Run the parts that are named, print what each came to, and return 1 where anything is wrong."""
    reader = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    reader.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all of them when none is named")
    reader.add_argument("--people", type=int, default=PEOPLE, help=f"how many invented people ({PEOPLE})")
    chosen = reader.parse_args(words)
    OUT.mkdir(parents=True, exist_ok=True)
    return int(sum(PARTS[name](chosen.people) for name in chosen.parts or PARTS) > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
