"""What every browser has to show: the walk to a plan, the same bytes, nothing kept, nobody else asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.knowledge_pages.vignettes import read_vignettes
from plugins.offline.release import WORKER
from plugins.python_runtime.slim import WASM
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser import images
from tests.browser.offline import PATH
from tests.browser.test_closed import KEPT, NOTHING
from tests.browser.test_parity import ASK_ALL, VIGNETTES
from tests.browsers.driving import Driver

HERE = Path(__file__).parent
PERSON = "no-fracture"
PROVEN = ("chromium", "firefox")
"""Where a start from the memory image is tried at all."""
WRONG = ("{", '{"schema": "bonewise-answers/1", "answers": {"condition": "flu"}}', '{"schema": 3}')


class Failed(Exception):  # noqa: N818 - a finding
    """A browser did not show what it had to; the message says what it showed."""


@dataclass(slots=True)
class Line:
    """The line between the browsers and the site."""

    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A browser at the planner, where the site is, every path that was asked for there, and the line to it."""

    browser: Driver
    site: str
    fetched: Sequence[str]
    line: Line

    def planner(self) -> None:
        """Open the planner afresh."""
        self.browser.open(f"{self.site}planner/")


def script(name: str) -> str:
    """Return a function from a file, without the remarks above it."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//")).rstrip().removesuffix(";")


def walk(asked: Asked) -> str:
    """The questions lead to a sample week with as many items as the engine gives."""
    answers = wire.knowledge().templates[PERSON].example_answers
    plan = json.loads(wire.plan(json.dumps({"schema": SCHEMA, "answers": dict(answers)})))
    asked.planner()
    shown = asked.browser.run(script("walk.js"), dict(answers))
    expected = {"screen": "result", "days": 7, "items": len(plan["week"]["items"])}
    if {name: shown.get(name) for name in expected} != expected:
        raise Failed(f"showed {shown}")
    return f"{shown['items']} exercises"


def parity(asked: Asked) -> str:
    """Every vignette's plan, and every complaint, is the same text as outside the browser."""
    texts = [json.dumps({"schema": SCHEMA, "answers": dict(person.answers)}) for person in read_vignettes(VIGNETTES)]
    texts += WRONG
    asked.planner()
    plans = asked.browser.run(ASK_ALL.strip(), texts)
    wrong = sum(plan != wire.plan(text) for plan, text in zip(plans, texts, strict=True))
    if wrong:
        raise Failed(f"{wrong} of {len(texts)} differ")
    return f"{len(texts)} texts"


def privacy(asked: Asked) -> str:
    """After a plan nothing is kept in the browser, nobody else was asked, and nobody else can be."""
    walk(asked)
    kept = asked.browser.run(KEPT.strip())
    if kept != NOTHING:
        raise Failed(f"kept {kept}")
    sent = asked.browser.run(script("private.js"))
    if sent != {"foreign": [], "page": "refused", "worker": "refused"}:
        raise Failed(f"asked {sent}")
    return "nothing kept or sent"


def lean(asked: Asked) -> str:
    """Nothing is missing from the lean runtime here: the whole one is not fetched for a plan or a complaint."""
    before = len(asked.fetched)
    walk(asked)
    asked.browser.run(ASK_ALL.strip(), list(WRONG))
    runtimes = {path.rpartition("/")[2] for path in asked.fetched[before:] if path.endswith(".wasm")}
    if runtimes != {WASM}:
        raise Failed(f"fetched {sorted(runtimes)}")
    return "no other runtime"


def image(asked: Asked) -> str:
    """Who keeps the site gets the same texts from the memory image, or where it is unproven from a plain start."""
    texts = [json.dumps({"schema": SCHEMA, "answers": dict(person.answers)}) for person in read_vignettes(VIGNETTES)]
    asked.planner()
    before = len(asked.fetched)
    plans = asked.browser.run(images.ASK.strip(), {"texts": texts, "kept": "site and image"})
    wrong = sum(plan != wire.plan(text) for plan, text in zip(plans, texts, strict=True))
    if wrong:
        raise Failed(f"{wrong} of {len(texts)} differ")
    plainly = any(path.endswith(images.PLAINLY) for path in asked.fetched[before:])
    if plainly == asked.browser.name.lower().startswith(PROVEN):
        raise Failed("started " + ("plainly" if plainly else "from the image"))
    return "plainly" if plainly else f"{len(texts)} texts from the image"


def offline(asked: Asked) -> str:
    """After one press on the page that keeps the site, with the line cut, the walk leads to the same week."""
    asked.browser.open(f"{asked.site}{PATH}")
    asked.browser.run(script("keep.js"))
    asked.line.is_cut = True
    before = len(asked.fetched)
    try:
        found = walk(asked)
    finally:
        asked.line.is_cut = False
    tried = len({path for path in asked.fetched[before:] if not path.endswith(WORKER)})
    return f"{found} with the line cut ({tried} asked for in vain)"


CHECKS: Mapping[str, Callable[[Asked], str]] = {
    "lean": lean,
    "walk": walk,
    "parity": parity,
    "privacy": privacy,
    "image": image,
    "offline": offline,
}
"""Lean comes first, while nothing is in the browser's cache; image and offline last, as they leave something there.

A check gets a browser at the site and returns what it saw in a few words, or raises Failed.
"""
