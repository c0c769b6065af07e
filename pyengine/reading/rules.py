"""Reads `conditions/`: derived findings and rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import cast, get_args

from pyengine.model import Aim, Condition, Demand, Derived, Need, Pattern, Place, Refer, Rule
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.grounds import read_grounds
from pyengine.reading.words import Vocabulary, by_id, level_rank

ALWAYS = "always"
LEAST_OFFERS = 3
AT_LEAST = {"rest_hours": 168, "rest_days_per_week": 6, "rest_seconds": 600}
STUDIED = ("osteoporosis", "spine-fracture", "spine-fracture-home", "bone-lesions")


def condition_files(raw: RawFiles, words: Vocabulary, faults: Faults) -> list[tuple[Table, str]]:
    """Return each file of `conditions/` with its root finding."""
    tables: list[tuple[Table, str]] = []
    for file, content in raw.items():
        if file.startswith("conditions/"):
            table = Table(content, file, "", faults)
            tables.append((table, table.word("applies_to", [ALWAYS, *words.findings])))
    return tables


def read_derived(files: list[tuple[Table, str]], words: Vocabulary, claims: Collection[str]) -> dict[str, Derived]:
    """Return derived findings in an order in which each comes after those it rests on; a circle is a fault."""
    blocks = [(table, root) for file, root in files for table in file.tables("derived")]
    names = {*words.findings, *(str(table.raw.get("id")) for table, _ in blocks)}
    for table, _ in blocks:
        if str(table.raw.get("id")) in words.findings:
            table.fault(
                "id", f"'{table.raw.get('id')}' is a finding that an answer gives", "give a derived finding its own id"
            )

    def every() -> Iterator[tuple[Table, Derived]]:
        for table, root in blocks:
            yield (
                table,
                Derived(
                    id=table.text("id"),
                    says=table.text("says"),
                    holds_when=read_condition(table, root, names, needed=True),
                    grounds=read_grounds(table, words, claims),
                ),
            )

    found = by_id(every())
    return _in_order(found, {str(table.raw.get("id", "")): table for table, _ in blocks})


def read_rules(files: list[tuple[Table, str]], words: Vocabulary, known: KnownIds) -> dict[str, Rule]:
    """Return the rules by id, in order of file and place."""

    def every() -> Iterator[tuple[Table, Rule]]:
        for file, root in files:
            for table in file.tables("rule"):
                yield table, _rule(table, root, words, known)
            file.close()

    return by_id(every())


class KnownIds:
    """The ids that rules may name: findings and derived findings, things, notices, offers, claims."""

    def __init__(
        self, *, findings: Collection[str], notices: Collection[str], offers: Collection[str], claims: Collection[str]
    ) -> None:
        self.findings, self.notices, self.offers, self.claims = findings, notices, offers, claims


def read_condition(table: Table, root: str, names: Collection[str], *, needed: bool = False) -> Condition:
    """Return when a statement holds; `any_of` and `all_of` never together."""
    any_of, all_of = table.texts("any_of", names), table.texts("all_of", names)
    if any_of and all_of:
        table.fault("all_of", "both any_of and all_of are there", "write one of them, or name a derived finding")
    if needed and not any_of and not all_of:
        table.fault("any_of", "nothing is there", "write any_of or all_of")
    return Condition(root=root, any_of=any_of, all_of=all_of)


def read_patterns(table: Table, key: str, words: Vocabulary) -> tuple[Pattern, ...]:
    """Return patterns of demands: a table is one pattern, a list of tables is any of them."""
    value = table.raw.get(key)
    inner = [table.table(key)] if isinstance(value, Mapping) else table.tables(key)
    return tuple(_pattern(t, words) for t in inner if t is not None)


def _pattern(table: Table, words: Vocabulary) -> Pattern:
    demands: list[Demand] = []
    for key in table.raw:
        axis, _, place = key.partition(".")
        if isinstance(table.raw[key], Mapping):
            table.fault(key, "a table is there", f'put the side in quotes: "{key}.same" = "…"')
            continue
        if place and (place not in get_args(Place) or axis not in words.axes or not words.axes[axis].sided):
            table.fault(key, f"'.{place}' does not fit '{axis}'", "use .same, .other, .both or .either on a sided axis")
            continue
        rank = level_rank(table, key, axis, words.axes)
        if rank == 0 and axis in words.axes:
            table.fault(key, "the least level is there", "forbid a level above the least; every exercise has the least")
        demands.append(Demand(axis=axis, place=cast("Place", place or "either"), rank=rank))
    if not demands:
        table.fault("", "an empty pattern is there", "name at least one axis")
    return tuple(demands)


def _rule(table: Table, root: str, words: Vocabulary, known: KnownIds) -> Rule:
    rule = Rule(
        id=table.text("id"),
        file=table.file.removeprefix("conditions/").removesuffix(".toml"),
        holds_when=read_condition(table, root, known.findings),
        first_weeks=table.maybe_whole("first_weeks", 1, 52),
        forbid=read_patterns(table, "forbid", words),
        cap=_caps(table, words),
        at_least=_at_least(table),
        need=tuple(_need(t, words) for t in table.tables("need")),
        aim=tuple(table.keyed("aim", lambda t, name: _aim(t, name, words)).values()),
        tell=table.texts("tell", known.notices),
        refer=_refer(table.table("refer", needed=False), words, known),
        step_back=table.whole("step_back", 0, 5, needed=False),
        horizon_weeks=table.maybe_whole("horizon_weeks", 1, 52),
        instead=table.optional("instead"),
        grounds=read_grounds(table, words, known.claims),
    )
    if not (
        rule.forbid
        or rule.cap
        or rule.at_least
        or rule.need
        or rule.aim
        or rule.tell
        or rule.refer
        or rule.step_back
        or rule.horizon_weeks
    ):
        table.fault(
            "",
            "the rule does nothing",
            "give it an effect: forbid, cap, at_least, need, aim, tell, refer, step_back or horizon_weeks",
        )
    _check_sides(table, rule, words)
    return rule


def _check_sides(table: Table, rule: Rule, words: Vocabulary) -> None:
    named = [*rule.holds_when.any_of, *rule.holds_when.all_of]
    sided = [name for name in named if name in words.findings and words.findings[name].sided]
    patterns = [
        *rule.forbid,
        *(p for need in rule.need for p in need.patterns),
        *(rule.refer.blocks if rule.refer else ()),
    ]
    speaks_of_sides = any(demand.place in ("same", "other") for pattern in patterns for demand in pattern)
    if speaks_of_sides and (not sided or len(sided) != len(named)):
        table.fault(
            "any_of",
            "'.same' or '.other' is used without a side to mean",
            "let every finding of this rule be a sided one",
        )


def _at_least(table: Table) -> dict[str, int]:
    least: dict[str, int] = {}
    inner = table.table("at_least", needed=False)
    for name in inner.raw if inner else ():
        if inner is None or name not in AT_LEAST:
            table.fault(f"at_least.{name}", "this key is not known", f"use one of {', '.join(AT_LEAST)}")
            continue
        least[name] = inner.whole(name, 1, AT_LEAST[name])
    return least


def _caps(table: Table, words: Vocabulary) -> dict[str, int]:
    caps: dict[str, int] = {}
    inner = table.table("cap", needed=False)
    for name in inner.raw if inner else ():
        if inner is None or name not in words.ladders:
            table.fault(f"cap.{name}", f"'{name}' is not a ladder", "use a ladder of words/ladders.toml")
            continue
        rungs = [rung.id for rung in words.ladders[name].rungs]
        rung = inner.word(name, rungs)
        caps[name] = rungs.index(rung) if rung in rungs else 0
    return caps


def _need(table: Table, words: Vocabulary) -> Need:
    things = {*words.things, *words.equipment}
    thing = table.word("thing", things) if "thing" in table.raw else None
    key = "or_studied_for" if thing else "studied_for"
    studied = table.word(key, STUDIED) if key in table.raw else None
    if thing is None and studied is None:
        table.fault("thing", "neither a thing nor a study is named", "write thing = … or studied_for = …")
    need = Need(thing=thing, studied_for=studied, patterns=read_patterns(table, "for", words))
    table.close()
    return need


def _aim(table: Table, goal: str, words: Vocabulary) -> Aim:
    if goal not in words.goals:
        table.fault(goal, f"'{goal}' is not a goal", "use a goal of words/words.toml")
    inner = table.table(goal)
    if inner is None:
        return Aim(goal=goal, sessions_per_week=None, minutes_per_week=None)
    aim = Aim(
        goal=goal,
        sessions_per_week=inner.maybe_whole("sessions_per_week", 1, 21),
        minutes_per_week=inner.maybe_whole("minutes_per_week", 1, 2000),
    )
    inner.close()
    return aim


def _refer(table: Table | None, words: Vocabulary, known: KnownIds) -> Refer | None:
    if table is None:
        return None
    blocks_all = table.raw.get("blocks") == "all"
    if blocks_all:
        table.text("blocks")
    when = table.word("when", words.whens)
    offers = table.texts("offers", known.offers)
    if blocks_all and when in ("before-these", "next-visit"):
        table.fault("blocks", f"'all' stands beside when = '{when}'", "use before-any, or block some demands only")
    if blocks_all and when != "emergency" and len(offers) < LEAST_OFFERS:
        table.fault("offers", f"{len(offers)} things to do today", "offer at least three when everything is blocked")
    refer = Refer(
        when=when,
        who=table.word("who", words.whos),
        without=table.word("without", words.things) if "without" in table.raw else None,
        blocks_all=blocks_all,
        blocks=() if blocks_all else read_patterns(table, "blocks", words),
        offers=offers,
    )
    table.close()
    return refer


def _in_order(found: dict[str, Derived], tables: Mapping[str, Table]) -> dict[str, Derived]:
    ordered: dict[str, Derived] = {}
    waiting = dict(found)
    while waiting:
        ready = [
            name
            for name, d in waiting.items()
            if not any(other in waiting for other in (*d.holds_when.any_of, *d.holds_when.all_of))
        ]
        if not ready:
            for name in waiting:
                tables[name].fault("any_of", f"'{name}' rests on itself", "derived findings go round in no circle")
            return {**ordered, **waiting}
        for name in ready:
            ordered[name] = waiting.pop(name)
    return ordered
