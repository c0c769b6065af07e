"""A census of plans: what a stated mix of invented people is given.

`python -m tests.support.census [people] [revision]`: with a revision it also says how many places stay unfilled with
the exercises of then, under the rules of now.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from statistics import mean, median

from pyengine.engine import make_plan
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES, Plan
from pyengine.wire import knowledge
from tests.support.people import mixed

PEOPLE = 4000
MIX = "one in eight answers anything; the rest pass most gates (each gate is failed with probability 0.06)"


def census(people: int = PEOPLE, seed: int = 1) -> list[Plan]:
    """Return the plans of invented people of the stated mix."""
    return [make_plan(knowledge(), person) for person in mixed(knowledge(), people, seed)]


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


def main() -> None:
    """Print the shares of outcomes, and sizes, minutes and unfilled slots by template."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    plans = census(people)
    print(f"{people} invented people: {MIX}.")
    outcomes = Counter(plan.outcome for plan in plans)
    for outcome in OUTCOMES:
        print(f"  {outcome:<11}{outcomes[outcome]:>6}  {outcomes[outcome] / people:6.1%}")
    print(f"{'template':<18}{'plans':>6}{'items':>7}{'goals':>7}{'min/wk':>8}{'unfilled':>9}{'empty':>7}")
    for template in sorted({plan.week.template for plan in plans if plan.week}):
        weeks = [plan.week for plan in plans if plan.week and plan.week.template == template]
        items = mean(len(week.items) for week in weeks)
        goals = mean(len({item.goal for item in week.items}) for week in weeks)
        minutes = median(week.minutes_per_week for week in weeks)
        unfilled = mean(len(week.unfilled) for week in weeks)
        empty = sum(not week.items for week in weeks)
        print(f"{template:<18}{len(weeks):>6}{items:>7.1f}{goals:>7.1f}{minutes:>8.0f}{unfilled:>9.1f}{empty:>7}")
    slots = Counter((week.template, u.session, u.slot) for plan in plans if (week := plan.week) for u in week.unfilled)
    print("slots most often unfilled:")
    for (template, session, slot), times in slots.most_common(8):
        print(f"  {times:>6}  {template} › {session} › {slot}")
    if len(sys.argv) > 2:
        compare(people, sys.argv[2])


if __name__ == "__main__":
    main()
