"""Reads `tools/strength.toml`: the strength estimate, with the grounds of every part."""

from __future__ import annotations

from collections.abc import Collection

from pyengine.model import Formula, Grounds, Lift, Stated, StrengthTool
from pyengine.reading.exercises import REVIEWS
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.grounds import read_grounds
from pyengine.reading.words import Vocabulary

FILE = "tools/strength.toml"
NUMBERS = {"line": 1, "quotient": 3, "power": 1, "decay": 3, "polynomial": 4}
"""How many numbers each shape of arithmetic takes."""
MOST_REPETITIONS, MOST_PERCENT = 30, 100


def read_strength_tool(
    raw: RawFiles, words: Vocabulary, claims: Collection[str], faults: Faults
) -> StrengthTool | None:
    """Return the tool, or None where the knowledge has none."""
    if FILE not in raw:
        return None
    table = Table(raw[FILE], FILE, "", faults)
    numbers = table.table("numbers") or Table({}, FILE, "numbers", Faults())
    least = numbers.whole("least_repetitions", 1, MOST_REPETITIONS)
    made = StrengthTool(
        repetitions=(least, numbers.whole("most_repetitions", least, MOST_REPETITIONS)),
        best_repetitions=_range(numbers, "best_repetitions", MOST_REPETITIONS),
        share_percent=_range(numbers, "share_percent", MOST_PERCENT),
        band_percent=numbers.whole("band_percent", 1, MOST_PERCENT),
        asks=tuple(_stated(inner, inner.text("asks"), words, claims) for inner in table.tables("ask", needed=True)),
        lifts=tuple(_lift(inner, words, claims) for inner in table.tables("lift", needed=True)),
        formulas=tuple(_formula(inner, words, claims) for inner in table.tables("formula", needed=True)),
        parts=(
            *(_stated(inner, "", words, claims) for inner in table.tables("part", needed=True)),
            *_single(table, "instead", words, claims),
            *_single(table, "formulas", words, claims),
        ),
        **_review(table),
    )
    numbers.close()
    table.close()
    return made


def _range(table: Table, key: str, most: int) -> tuple[int, int]:
    found = table.span(key, 1, most)
    if key not in table.raw:
        table.fault(key, "nothing is there", f"write [from, to], whole numbers from 1 to {most}")
    return found or (1, most)


def _review(table: Table) -> dict[str, str]:
    """Return the review state and its note; a tool that states none is a draft."""
    inner = table.table("review", needed=False)
    if inner is None:
        return {"review": "draft", "review_note": ""}
    made = {"review": inner.word("state", REVIEWS), "review_note": inner.text("note")}
    inner.close()
    return made


def _grounds(table: Table, words: Vocabulary, claims: Collection[str]) -> Grounds:
    grounds = read_grounds(table, words, claims)
    table.close()
    return grounds


def _stated(table: Table, says: str, words: Vocabulary, claims: Collection[str]) -> Stated:
    return Stated(id=table.text("id"), says=says, grounds=_grounds(table, words, claims))


def _single(table: Table, key: str, words: Vocabulary, claims: Collection[str]) -> tuple[Stated, ...]:
    inner = table.table(key)
    return (Stated(id=key, says="", grounds=_grounds(inner, words, claims)),) if inner else ()


def _lift(table: Table, words: Vocabulary, claims: Collection[str]) -> Lift:
    name, says, estimate = table.text("id"), table.text("says"), table.flag("estimate")
    if estimate:
        table.close()
        return Lift(id=name, says=says, refused=None)
    return Lift(id=name, says=says, refused=_grounds(table, words, claims))


def _formula(table: Table, words: Vocabulary, claims: Collection[str]) -> Formula:
    shape = table.word("shape", NUMBERS)
    only = table.optional("only")
    made = Formula(
        id=table.text("id"),
        name=table.text("name"),
        shape=shape,
        numbers=_numbers(table, NUMBERS.get(shape)),
        only=only,
        grounds=read_grounds(table, words, claims, because=False) if only else None,
    )
    table.close()
    return made


def _numbers(table: Table, count: int | None) -> tuple[float, ...]:
    value = table.numbers("numbers")
    if count is not None and len(value) != count:
        table.fault("numbers", f"{len(value)} numbers are there", f"write {count}, as this shape takes")
    return value
