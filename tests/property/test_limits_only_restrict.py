"""Law 2: rules only restrict, whatever rules are written. Proven on invented knowledge."""

from dataclasses import replace

from hypothesis import event, given
from hypothesis import strategies as st

from pyengine.choose import verdicts_of
from pyengine.limits import Limits, limits_of
from pyengine.model import Axis, Exercise, Knowledge, Rule, Saying
from pyengine.profile import Profile
from tests.property.invented import AXES, MOST, SIDED, THINGS, exercises, findings, profile, rule_sets

LEVELS = tuple(Saying(id=str(rank), says="") for rank in range(MOST + 1))


def body(rules: tuple[Rule, ...], exercise: Exercise) -> Knowledge:
    """Return an invented body of knowledge."""
    empty = ("ladders", "goals", "strengths", "readings", "equipment", "whens", "whos", "findings", "things")
    more = ("derived", "notices", "offers", "questions", "sources", "templates")
    return Knowledge(
        axes={name: Axis(id=name, name=name, levels=LEVELS, sided=name in SIDED) for name in AXES},
        rules={rule.id: rule for rule in rules},
        exercises={exercise.id: exercise},
        implications=(),
        strength_tool=None,
        fingerprint="",
        **{name: {} for name in (*empty, *more)},  # type: ignore[arg-type]
    )


def steps_allowed(knowledge: Knowledge, person: Profile) -> list[int]:
    """Return how many steps are allowed on each side."""
    return [v.steps for v in verdicts_of(knowledge, person, limits_of(knowledge, person)).values()]


def numbers(limits: Limits) -> dict[str, int]:
    """Return every number that limits set, so that smaller is always more careful."""
    found = {f"cap {name}": bound.value for name, bound in limits.caps.items()}
    found |= {f"least {name}": -bound.value for name, bound in limits.at_least.items()}
    found["step back"] = -limits.step_back.value
    if limits.horizon_weeks:
        found["horizon"] = limits.horizon_weeks.value
    return found


class TestMoreFindingsAreNeverLooser:
    """A further finding can only take away."""

    @given(rule_sets, exercises(), findings, findings, st.frozensets(st.sampled_from(THINGS)))
    def test_allowed_steps_only_fall(
        self,
        rules: tuple[Rule, ...],
        exercise: Exercise,
        some: frozenset[str],
        more: frozenset[str],
        things: frozenset[str],
    ) -> None:
        """With more findings no exercise has more steps."""
        knowledge = body(rules, exercise)
        before = steps_allowed(knowledge, profile(some, things))
        after = steps_allowed(knowledge, profile(some | more, things))
        event("fell" if after < before else "same")
        assert all(late <= early for early, late in zip(before, after, strict=True))

    @given(rule_sets, exercises(), findings, findings)
    def test_numbers_only_tighten(
        self, rules: tuple[Rule, ...], exercise: Exercise, some: frozenset[str], more: frozenset[str]
    ) -> None:
        """With more findings every cap is as low or lower, every rest as long or longer."""
        knowledge = body(rules, exercise)
        before = numbers(limits_of(knowledge, profile(some)))
        after = numbers(limits_of(knowledge, profile(some | more)))
        assert all(after[name] <= value for name, value in before.items())


class TestThingsOnlyLoosen:
    """A clearance never takes away."""

    @given(rule_sets, exercises(), findings)
    def test_a_thing_never_takes_away_a_step(
        self, rules: tuple[Rule, ...], exercise: Exercise, some: frozenset[str]
    ) -> None:
        """With a thing every exercise has as many steps or more."""
        knowledge = body(rules, exercise)
        without = steps_allowed(knowledge, profile(some))
        with_all = steps_allowed(knowledge, profile(some, frozenset(THINGS)))
        event("opened" if with_all > without else "same")
        assert all(late >= early for early, late in zip(without, with_all, strict=True))

    @given(rule_sets, exercises(), findings, st.integers(0, 8), st.integers(0, 8))
    def test_later_weeks_are_never_stricter(
        self, rules: tuple[Rule, ...], exercise: Exercise, some: frozenset[str], one: int, other: int
    ) -> None:
        """Having come further in weeks takes away no step."""
        knowledge = body(rules, exercise)
        early = steps_allowed(knowledge, profile(some, weeks_done=min(one, other)))
        late = steps_allowed(knowledge, profile(some, weeks_done=max(one, other)))
        assert all(after >= before for before, after in zip(early, late, strict=True))


class TestOrderAndRepetitionDoNotMatter:
    """There is no priority and no sequence."""

    @given(rule_sets.flatmap(lambda rules: st.tuples(st.just(rules), st.permutations(rules))), exercises(), findings)
    def test_the_order_of_rules_does_not_matter(
        self, pair: tuple[tuple[Rule, ...], list[Rule]], exercise: Exercise, some: frozenset[str]
    ) -> None:
        """Rules in another order give the same steps and the same numbers."""
        rules, shuffled = pair
        one, other = body(rules, exercise), body(tuple(shuffled), exercise)
        assert steps_allowed(one, profile(some)) == steps_allowed(other, profile(some))
        assert numbers(limits_of(one, profile(some))) == numbers(limits_of(other, profile(some)))

    @given(rule_sets, exercises(), findings)
    def test_saying_a_rule_twice_changes_nothing(
        self, rules: tuple[Rule, ...], exercise: Exercise, some: frozenset[str]
    ) -> None:
        """The same rule under a second name gives the same steps and the same numbers."""
        doubled = rules + tuple(replace(rule, id=f"{rule.id}-again") for rule in rules)
        one, other = body(rules, exercise), body(doubled, exercise)
        assert steps_allowed(one, profile(some)) == steps_allowed(other, profile(some))
        assert numbers(limits_of(one, profile(some))) == numbers(limits_of(other, profile(some)))


class TestEveryRefusalIsTraceable:
    """Law 5: what is left out names its rule."""

    @given(rule_sets, exercises(), findings)
    def test_an_exercise_left_out_names_a_rule(
        self, rules: tuple[Rule, ...], exercise: Exercise, some: frozenset[str]
    ) -> None:
        """No exercise is left out without a reason, and none that is allowed carries one."""
        knowledge = body(rules, exercise)
        person = profile(some)
        for verdict in verdicts_of(knowledge, person, limits_of(knowledge, person)).values():
            event("left out" if verdict.reasons else "allowed")
            assert bool(verdict.reasons) == (verdict.steps == 0)
            assert {reason.rule for reason in verdict.reasons} <= set(knowledge.rules)
