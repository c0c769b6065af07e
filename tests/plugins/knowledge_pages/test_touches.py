"""Which exercises a rule touches is worked out as the engine works it out."""

import dataclasses

from plugins.knowledge_pages.touches import Touch, touches_of
from pyengine.choose import verdicts_of
from pyengine.limits import limits_of
from pyengine.model import SIDES, Knowledge, Rule
from pyengine.profile import Profile


def test_a_rule_that_bars_the_first_step_leaves_out_the_whole(small: Knowledge) -> None:
    """Much bending is in the deep bend from its first step on."""
    assert touches_of(small).by_rule["much-bending"] == (
        Touch(rule="much-bending", exercise="deep-bend", from_step=0, kind="forbid"),
    )


def test_a_rule_about_one_side_says_so(small: Knowledge) -> None:
    """A sore leg leaves out the kick of that leg, and the other leg may go on."""
    found = {touch.exercise: touch for touch in touches_of(small).by_rule["hard-work-of-a-sore-leg"]}
    assert found["kick"].one_side_only
    assert not found["rise"].one_side_only


def test_both_ends_tell_the_same(knowledge: Knowledge) -> None:
    """What is found from a rule is found from the exercise too."""
    touches = touches_of(knowledge)
    from_rules = {touch for found in touches.by_rule.values() for touch in found}
    assert from_rules == {touch for found in touches.by_exercise.values() for touch in found}
    assert from_rules


def test_touches_agree_with_the_engine(knowledge: Knowledge) -> None:
    """For each rule by itself, the engine leaves out exactly what the rulebook says that it leaves out."""
    touches = touches_of(knowledge)
    wrong = []
    for rule in knowledge.rules.values():
        told = {touch.exercise: touch for touch in touches.by_rule[rule.id]}
        for exercise, barred in _barred_by(knowledge, rule).items():
            touch = told.get(exercise)
            said = touch is not None and touch.whole
            if said != any(barred) or (touch and said and touch.one_side_only == all(barred)):
                wrong.append(f"{rule.id} › {exercise}")
    assert wrong == []


def _barred_by(knowledge: Knowledge, rule: Rule) -> dict[str, list[bool]]:
    """Return what the engine leaves out under this rule alone, side by side; a sided finding stands on the left."""
    alone = dataclasses.replace(
        knowledge,
        rules={rule.id: rule},
        derived={},
        exercises={name: dataclasses.replace(e, review="checked") for name, e in knowledge.exercises.items()},
    )
    names = {rule.holds_when.root, *rule.holds_when.any_of, *rule.holds_when.all_of}
    sided = {f"{name}.left" for name in names if name in knowledge.findings and knowledge.findings[name].sided}
    profile = Profile(
        findings=frozenset(names | sided),
        things=frozenset(knowledge.equipment),
        minutes_per_day=10,
        days_per_week=7,
        weeks_done=0,
        asked=(),
        answers={},
    )
    verdicts = verdicts_of(alone, profile, limits_of(alone, profile))
    return {
        name: [not verdicts[name, side].steps for side in (SIDES if exercise.one_sided else (None,))]
        for name, exercise in alone.exercises.items()
    }
