"""A census of plans: what a stated mix of invented people is given.

`python -m tests.support.census [people] [revision]`: of as many people as stand below, the figures go to the site. With
a revision it also says how many places stay unfilled with the exercises of then, under the rules of now.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from statistics import mean, median
from typing import Any

from pyengine.engine import make_plan
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES, Plan, Week
from pyengine.wire import knowledge
from tests.proof import figures
from tests.support.people import mixed

PEOPLE = 4000
MIX = "one in eight answers anything; the rest pass most gates (each gate is failed with probability 0.06)"
MOST_OFTEN = 8


def census(people: int = PEOPLE, seed: int = 1) -> list[Plan]:
    """Return the plans of invented people of the stated mix."""
    return [make_plan(knowledge(), person) for person in mixed(knowledge(), people, seed)]


def counted(plans: Sequence[Plan]) -> dict[str, Any]:
    """Return the shares of outcomes; sizes, minutes and unfilled places by kind of week; the places most often so."""
    weeks = [plan.week for plan in plans if plan.week]
    outcomes = Counter(plan.outcome for plan in plans)
    unfilled = Counter(f"{week.template} › {one.session} › {one.slot}" for week in weeks for one in week.unfilled)
    return {
        "people": len(plans),
        "mix": MIX,
        "outcomes": {outcome: outcomes[outcome] for outcome in OUTCOMES},
        "weeks": {
            name: _of_template([week for week in weeks if week.template == name])
            for name in sorted({week.template for week in weeks})
        },
        "unfilled_most_often": dict(unfilled.most_common(MOST_OFTEN)),
    }


def _of_template(weeks: Sequence[Week]) -> dict[str, float]:
    return {
        "plans": len(weeks),
        "exercises": round(mean(len(week.items) for week in weeks), 1),
        "goals": round(mean(len({item.goal for item in week.items}) for week in weeks), 1),
        "minutes_a_week": round(median(week.minutes_per_week for week in weeks)),
        "unfilled": round(mean(len(week.unfilled) for week in weeks), 1),
        "empty": sum(not week.items for week in weeks),
    }


def with_exercises_of(known: Knowledge, revision: str) -> Knowledge:
    """Return knowledge with only those exercises that a revision had. Raises CalledProcessError where git has none."""
    listed = ["git", "ls-tree", "--name-only", revision, "pyengine/knowledge/exercises/"]
    files = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split()
    names = {PurePosixPath(file).stem for file in files}
    kept = {
        name: replace(
            exercise,
            easier=exercise.easier if exercise.easier in names else None,
            harder=exercise.harder if exercise.harder in names else None,
        )
        for name, exercise in known.exercises.items()
        if name in names
    }
    return replace(known, exercises=kept)


def compare(people: int, revision: str) -> None:
    """Print the places left unfilled with the exercises of a revision and with those of now, for the same people."""
    now, persons = knowledge(), list(mixed(knowledge(), people, 1))
    for says, known in ((f"exercises of {revision}", with_exercises_of(now, revision)), ("exercises of now", now)):
        weeks = [week for person in persons if (week := make_plan(known, person).week)]
        by_template: dict[str, list[int]] = {}
        for week in weeks:
            by_template.setdefault(week.template, []).append(len(week.unfilled))
        shares = ", ".join(f"{name} {mean(counts):.2f}" for name, counts in sorted(by_template.items()))
        whole = mean(len(week.unfilled) for week in weeks)
        print(f"unfilled places a week with {len(known.exercises)} {says}: {whole:.2f} ({shares})")


def show(found: dict[str, Any]) -> None:
    """Print what was counted."""
    print(f"{found['people']} invented people: {found['mix']}.")
    for outcome, times in found["outcomes"].items():
        print(f"  {outcome:<11}{times:>6}  {times / found['people']:6.1%}")
    print(f"{'template':<18}{'plans':>6}{'items':>7}{'goals':>7}{'min/wk':>8}{'unfilled':>9}{'empty':>7}")
    for name, of in found["weeks"].items():
        sizes = f"{of['exercises']:>7.1f}{of['goals']:>7.1f}{of['minutes_a_week']:>8}"
        print(f"{name:<18}{of['plans']:>6}{sizes}{of['unfilled']:>9.1f}{of['empty']:>7}")
    print("slots most often unfilled:")
    for place, times in found["unfilled_most_often"].items():
        print(f"  {times:>6}  {place}")


def main() -> None:
    """Count, print, keep the figures of a whole census, and compare with a revision where one is named."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    found = counted(census(people))
    show(found)
    if people == PEOPLE:
        figures.write("census", knowledge(), found)
    if len(sys.argv) > 2:
        compare(people, sys.argv[2])


if __name__ == "__main__":
    main()
