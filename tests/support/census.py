"""A census of plans: what a stated mix of invented people is given. `python -m tests.support.census [people]`."""

from __future__ import annotations

import sys
from collections import Counter
from statistics import mean, median

from pyengine.engine import make_plan
from pyengine.plan import OUTCOMES, Plan
from pyengine.wire import knowledge
from tests.support.people import mixed

PEOPLE = 4000
MIX = "one in eight answers anything; the rest pass most gates (each gate is failed with probability 0.06)"


def census(people: int = PEOPLE, seed: int = 1) -> list[Plan]:
    """Return the plans of invented people of the stated mix."""
    return [make_plan(knowledge(), person) for person in mixed(knowledge(), people, seed)]


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


if __name__ == "__main__":
    main()
