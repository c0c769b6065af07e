"""The table of faults: what is broken, how, and which words the reader must then be told."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from plugins.planner_page import assets
from tests.browser.sabotage.spoiling import Spoil, sooner

ROOT = Path(__file__).parents[3]
INTERFACE = tomllib.loads((ROOT / "plugins/planner_page/interface.toml").read_text(encoding="utf-8"))
WORDS: dict[str, str] = INTERFACE["script"]
PARTS = {
    "the runtime's door": r"/pyodide\.mjs$",
    "the runtime's glue": r"/pyodide\.asm\.mjs$",
    "the runtime": r"/pyodide\.asm\.wasm$",
    "the standard library": r"/python_stdlib\.zip$",
    "the engine": r"\.whl$",
}
IN_THE_IMAGE = frozenset({"the standard library", "the engine"})
NO_IMAGE = Spoil(r"/memory\.image$", "missing")
"""What a start from the memory image holds already is asked for only where there is none."""
CARDS = {
    "the small cards": r"/planner/cards/words\.json$",
    "the shells of the result": r"/planner/cards/shells\.html$",
    "the exercises' cards": r"/planner/cards/exercises\.json$",
}
WAYS = ("missing", "blocked", "truncated", "cut", "page", "damaged", "stalled", "silent")
MODULES = frozenset(file.name for file in assets.joined().iterdir())
"""Every file of script that is published with the planner."""
PAGE = frozenset({assets.BEGIN, assets.FIRST})
"""What the planner's page itself begins with."""
ELSEWHERE = frozenset({"strength.mjs", "movement.mjs"})
"""What other pages begin with; the planner asks for neither."""
SOON = (sooner(assets.WORKER, "PATIENCE", 8_000), sooner(assets.FIRST, "ARRIVING", 15_000))
SOONER = {
    "result.mjs": sooner(assets.FIRST, "PATIENCE", 12_000),
    assets.WORKER: sooner(assets.BEGIN, "FETCHING", 20_000),
}
"""What the first files wait for, and the deadline that ends this."""
HANGING = frozenset({"stalled", "silent"})
"""Only where nothing comes does anybody wait for a deadline; elsewhere it stays as it is published."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing broken in one way. `told` lists the failures that may name it; none: the page itself speaks."""

    name: str
    spoils: tuple[Spoil, ...]
    told: tuple[str, ...] = ()
    reload: bool = False
    """Whether only a fresh page can mend it, as with a module that a browser keeps as broken."""


def _broken(where: str, how: str, soon: tuple[Spoil, ...]) -> tuple[Spoil, ...]:
    return (Spoil(where, how), *(soon if how in HANGING else ()))


def _part(name: str, where: str, how: str) -> Fault:
    plainly = (NO_IMAGE,) if name in IN_THE_IMAGE else ()
    return Fault(f"{name}: {how}", (*_broken(where, how, SOON), *plainly), (_no_part(how),))


def _no_part(how: str) -> str:
    if how == "missing":
        return "failed-page"
    return "failed-fetch" if how in {"blocked", "cut", "stalled", "silent"} else "failed-part"


def _card(name: str, where: str, how: str) -> Fault:
    return Fault(f"{name}: {how}", _broken(where, how, SOON), ("failed-page" if how == "missing" else "failed-cards",))


def _later(module: str, how: str) -> Fault:
    told = ("failed-start", "failed-slow", "failed-fetch") if module == assets.WORKER else ("failed-page",)
    spoils = _broken(rf"/{module}$", how, (SOONER[module],))
    return Fault(f"{module}: {how}", spoils, told, reload=module != assets.WORKER)


def _first(module: str, how: str) -> Fault:
    return Fault(f"{module}: {how}", (Spoil(rf"/{module}$", how),), reload=True)


def every() -> list[Fault]:
    """Return all faults of files."""
    faults = [_part(name, where, how) for name, where in PARTS.items() for how in WAYS]
    faults += [_card(name, where, how) for name, where in CARDS.items() for how in WAYS]
    faults += [_later(module, how) for module in sorted(MODULES - PAGE - ELSEWHERE) for how in WAYS]
    faults += [_first(module, how) for module in sorted(PAGE) for how in WAYS]
    return faults


QUICK = frozenset(
    {
        "the runtime: page",
        "the engine: stalled",
        "the exercises' cards: truncated",
        "the small cards: silent",
        "result.mjs: missing",
        "engine.worker.mjs: silent",
        "begin.mjs: missing",
        "planner.mjs: cut",
    }
)
"""Those that every `make test` tries: one of each kind of file, one of each kind of end."""
