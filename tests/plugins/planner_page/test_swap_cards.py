"""What a swap is told in."""

import random

from plugins.planner_page.press import Press
from plugins.planner_page.swap_cards import asks, compared, lost, partners, words
from pyengine.engine import make_plan
from tests.plugins.planner_page.test_words_and_script import FORBIDDEN
from tests.support.people import mixed


def test_every_swap_that_is_offered_has_a_card(press: Press) -> None:
    """Whatever the engine offers anybody in an item's place, there is a card that compares the two."""
    known = press.knowledge
    offered = {
        (item.item, name)
        for person in mixed(known, 500, seed=11)
        if (week := make_plan(known, person).week)
        for item in week.items
        for name in item.swaps
    }
    assert len(offered) > 200
    assert {(item, name) for item, name in offered if name not in partners(known)[item]} == set()


def test_words_are_about_axes_levels_and_moves_there_are(press: Press) -> None:
    """Every table names axes, levels and moves of the knowledge, and every move of an exercise has its words."""
    known = press.knowledge
    tables: dict[str, set[str]] = {}
    for name in words().ids():
        table, _, of = name.partition(".")
        tables.setdefault(table, set()).add(of)
    assert tables["lost"] | tables["asks"] | tables["from"] <= set(known.axes)
    assert tables["from"] <= tables["lost"] | tables["asks"]
    assert all(known.axes[axis].rank(words().say(f"from.{axis}")) > 0 for axis in tables["from"])
    assert {move for exercise in known.exercises.values() for move in exercise.moves} == tables["move"]
    assert {exercise.position for exercise in known.exercises.values()} == tables["position"]


def test_what_one_gives_up_the_other_gains(press: Press) -> None:
    """Nothing is told of a swap for the same; a demand told as lost one way is never told as asked for that way too."""
    known = press.knowledge
    for item in known.exercises.values():
        assert lost(known, item, item) == asks(known, item, item) == []
    pairs = [(known.exercises[a], known.exercises[b]) for a, others in partners(known).items() for b in others]
    for item, other in random.Random(3).sample(pairs, 300):
        assert set(lost(known, item, other)).isdisjoint(asks(known, item, other))


def test_a_seat_for_the_feet_is_told_in_words(press: Press) -> None:
    """Sitting knee work in place of rising from a chair: easier, and what the legs and balance lose."""
    known = press.knowledge.exercises
    card = compared(press.knowledge, known["sit-to-stand"], known["seated-knee-extension"])
    assert "This is an easier version of “Sit to stand”." in card
    assert "Leg strength." in card
    for gone in ("weight on the legs", "practice in balance", "part of the work for the thighs"):
        assert gone in card
    assert "Done standing, not sitting." in compared(press.knowledge, known["sit-to-stand"], known["mini-squat"])


def test_an_easier_version_loses_at_least_some_challenge(press: Press) -> None:
    """No easier version is said to lose nothing."""
    known = press.knowledge.exercises
    easier = [(item, known[item.easier]) for item in known.values() if item.easier]
    assert easier
    assert all(lost(press.knowledge, item, other) for item, other in easier)


def test_the_words_promise_nothing() -> None:
    """No word of a swap is one that the site has given up."""
    assert [said for name in words().ids() if FORBIDDEN.search(said := words().say(name))] == []
