"""Strategies that invent small bodies of knowledge: rules and exercises over a few axes."""

from hypothesis import strategies as st

from pyengine.model import Condition, Demand, Exercise, Grounds, Need, Rule, Step, Words
from pyengine.profile import Profile

AXES = ("bend", "leg", "load")
SIDED = ("leg",)
MOST = 2
FINDINGS = ("a", "b", "c", "d")
SIDED_FINDINGS = ("s.left", "s.right")
THINGS = ("x", "y")
GROUNDS = Grounds(because="", cites=(), strength="our-caution", added_by_us=None, dossier=())

ranks = st.integers(1, MOST)


@st.composite
def patterns(draw: st.DrawFn, *, sided: bool = False) -> tuple[Demand, ...]:
    """Invent demands that hold together."""
    axes = draw(st.lists(st.sampled_from(AXES), min_size=1, max_size=2, unique=True))
    places = ["same", "other", "both", "either"] if sided else ["both", "either"]
    return tuple(
        Demand(axis=axis, place=draw(st.sampled_from(places)) if axis in SIDED else "either", rank=draw(ranks))
        for axis in axes
    )


@st.composite
def rules(draw: st.DrawFn, number: int = 0) -> Rule:
    """Invent a rule: some findings, and effects that restrict."""
    sided = draw(st.booleans())
    names = ["s"] if sided else draw(st.lists(st.sampled_from(FINDINGS), max_size=2, unique=True))
    either = draw(st.booleans())
    some = st.lists(patterns(sided=sided), max_size=2).map(tuple)
    return Rule(
        id=f"rule-{number}-{draw(st.integers(0, 10**6))}",
        file="invented",
        holds_when=Condition(
            root="always", **{"any_of" if either else "all_of": tuple(names), "all_of" if either else "any_of": ()}
        ),
        first_weeks=draw(st.none() | st.integers(1, 6)),
        forbid=draw(some),
        cap=draw(st.dictionaries(st.just("ladder"), st.integers(0, 3), max_size=1)),
        at_least=draw(st.dictionaries(st.just("rest_hours"), st.integers(1, 72), max_size=1)),
        need=tuple(
            Need(thing=draw(st.sampled_from(THINGS)), studied_for=draw(st.none() | st.just("p")), patterns=p)
            for p in draw(st.lists(some, max_size=1))
        ),
        aim=(),
        tell=(),
        refer=None,
        step_back=draw(st.integers(0, 2)),
        horizon_weeks=draw(st.none() | st.integers(1, 12)),
        instead=None,
        grounds=GROUNDS,
    )


rule_sets = st.lists(st.integers(0, 99), min_size=1, max_size=6, unique=True).flatmap(
    lambda ns: st.tuples(*(rules(n) for n in ns))
)


@st.composite
def exercises(draw: st.DrawFn, name: str = "e") -> Exercise:
    """Invent an exercise whose steps only rise."""
    one_sided = draw(st.booleans())
    demands: dict[str, tuple[int, int]] = {}
    steps: list[Step] = []
    rung = 0
    for _ in range(draw(st.integers(1, 3))):
        for axis in AXES:
            low = demands.get(axis, (0, 0))
            high = draw(st.integers(low[0], MOST)), draw(st.integers(low[1], MOST))
            demands = {**demands, axis: high if one_sided and axis in SIDED else (max(high), max(high))}
        rung = draw(st.integers(rung, 3))
        steps.append(_step(rung, demands))
    return _exercise(name, steps, one_sided=one_sided, studied_for=draw(st.sampled_from([(), ("p",)])))


def _step(rung: int, demands: dict[str, tuple[int, int]]) -> Step:
    nothing = dict.fromkeys(
        ("says", "sets", "hold_seconds", "minutes", "impacts", "effort", "rest_seconds", "added_by_us")
    )
    some = {"repetitions": (1, 1), "sessions_per_week": (1, 1), "session_minutes": 1, "cites": ()}
    return Step(rung=rung, demands=demands, **nothing, **some)  # type: ignore[arg-type]


def _exercise(name: str, steps: list[Step], *, one_sided: bool, studied_for: tuple[str, ...]) -> Exercise:
    words = Words(setup="", move=(), breathe="", stop_if="", mistake=None, feel=None)
    texts = {
        "name": name,
        "goal": "g",
        "position": "sitting",
        "added_by_us": "invented",
        "review": "checked",
        "review_note": "",
    }
    lists: dict[str, tuple[str, ...]] = {"moves": (), "equipment": (), "cites": (), "dossier": ()}
    shape = {"id": name, "ladder": "ladder", "easier": None, "harder": None, "words": words, "steps": tuple(steps)}
    return Exercise(one_sided=one_sided, studied_for=studied_for, **texts, **lists, **shape)  # type: ignore[arg-type]


def _with_bare_names(found: frozenset[str]) -> frozenset[str]:
    return found | ({"s"} if found & set(SIDED_FINDINGS) else set())


findings = st.frozensets(st.sampled_from(FINDINGS + SIDED_FINDINGS)).map(_with_bare_names)


def profile(found: frozenset[str], things: frozenset[str] = frozenset(), weeks_done: int = 0) -> Profile:
    """Return a profile with these findings and things."""
    return Profile(
        findings=found, things=things, minutes_per_day=30, days_per_week=7, weeks_done=weeks_done, asked=(), answers={}
    )
