"""Weaker rules are made as said, and seen; `make mutate` takes all of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pyengine.model import Rule
from pyengine.wire import knowledge
from tests.mutants import killing
from tests.mutants.__main__ import counted
from tests.mutants.killing import Outcome, Watch, is_idle, meeting, outcome
from tests.mutants.rules import Mutant, every_mutant, mutants
from tests.mutants.subsumed import hiders, is_hidden_by, subsumed

RULE = "reaching-high-with-a-sore-shoulder"
HIDDEN, HIDER = "balance-after-65", "balance-left-to-chance"


@pytest.fixture(scope="module", autouse=True)
def fewer_people() -> Iterator[None]:
    """Let fewer people watch than `make mutate` does: enough for the few rules looked at here."""
    kept = killing.CENSUS, killing.EVERY_PAIR, killing.MANY
    killing.CENSUS, killing.EVERY_PAIR, killing.MANY = 300, 400, 20
    killing.people.cache_clear()
    killing.meeting.cache_clear()
    yield
    killing.CENSUS, killing.EVERY_PAIR, killing.MANY = kept
    killing.people.cache_clear()
    killing.meeting.cache_clear()


def test_every_rule_can_be_taken_away_and_every_effect_weakened() -> None:
    """Each rule has a mutant without it, and at least one for each pattern, cap, notice, aim and referral."""
    named = every_mutant(knowledge())
    for rule in knowledge().rules.values():
        mine = [mutant for mutant in named.values() if mutant.rule == rule.id]
        effects = (*rule.forbid, *rule.need, *rule.cap, *rule.at_least, *rule.tell, *rule.aim)
        assert mine[0].left is None
        assert len(mine) >= 1 + len(effects) + bool(rule.refer)
        assert all(mutant.left != rule for mutant in mine)


def test_a_weaker_rule_is_noticed_and_the_rule_itself_is_not() -> None:
    """Whoever watches sees a pattern go, and sees nothing where nothing was changed."""
    known, rule = knowledge(), knowledge().rules[RULE]
    watch = Watch(known, meeting()[RULE][:15])
    assert watch.notices(Mutant(RULE, "removed", None))
    assert watch.notices(Mutant(RULE, "weaker", replace(rule, forbid=rule.forbid[1:])))
    assert not watch.notices(Mutant(RULE, "as it was", rule))


def idle_and_not() -> list[tuple[Rule, bool]]:
    """Return rules made other than the real one, and whether that can make a difference to anybody."""
    rule = knowledge().rules[RULE]
    return [
        (rule, True),
        (replace(rule, forbid=(*rule.forbid, rule.forbid[0])), True),
        (replace(rule, forbid=()), False),
        (replace(rule, tell=(*rule.tell, "another")), False),
        (replace(rule, first_weeks=1), False),
    ]


def test_a_change_is_idle_only_if_it_can_make_no_difference() -> None:
    """What meets the same exercises at the same steps is idle; what meets fewer, or says less, is not."""
    for left, idle in idle_and_not():
        assert is_idle(Mutant(RULE, "other", left), knowledge()) is idle


def test_every_weaker_rule_is_counted_under_one_end() -> None:
    """Of a few rules, what was noticed, has no effect, is covered by another or is unexplained makes up the whole."""
    one, other = outcome(RULE), outcome(HIDDEN)
    total = Outcome(one.made + other.made, one.idle + other.idle, one.alive + other.alive)
    found = counted(total, rules=2, hidden=1)
    assert found["mutants"] == sum(found[end] for end in ("noticed", "idle", "subsumed", "unexplained"))
    assert found["noticed"] > 0
    assert found["subsumed"] + found["unexplained"] == len(total.alive)


def test_a_rule_that_another_hides_is_seen_without_that_one() -> None:
    """Nobody notices that an aim is gone while a larger one stands; without the larger one they do."""
    known = knowledge()
    gone = next(mutants(known, known.rules[HIDDEN]))
    assert gone.name in outcome(HIDDEN).alive
    assert is_hidden_by(gone, known, (HIDER,))
    assert not is_hidden_by(gone, known, (RULE,))


def test_the_rules_that_hide_a_weaker_one_are_found() -> None:
    """With two rules for one thing, each is told to hide the other."""
    known, rule = knowledge(), knowledge().rules[RULE]
    twice = replace(known, rules={**known.rules, "again": replace(rule, id="again")})
    assert "again" in hiders(Mutant(RULE, "removed", None), twice)


def test_an_explanation_names_the_rules_that_hide_and_the_reason_to_stay(tmp_path: Path) -> None:
    """A block without a reason is refused."""
    file = tmp_path / "subsumed.toml"
    file.write_text('[[mutant]]\nname = "a: removed"\nby = ["b"]\nbecause = ""\n', encoding="utf-8")
    with pytest.raises(ValueError, match="why it stays"):
        subsumed(file)


def test_every_explanation_speaks_of_rules_and_mutants_that_exist() -> None:
    """Whatever is explained is a mutant of today, and what hides it is a rule of today."""
    named = every_mutant(knowledge())
    for name, reason in subsumed().items():
        assert name in named
        assert set(reason.by) <= set(knowledge().rules)
