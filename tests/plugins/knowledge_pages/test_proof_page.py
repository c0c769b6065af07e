"""The figures of the proof stand on the site as the proof wrote them, and say which knowledge they are of."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

from plugins.knowledge_pages import proof_page
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge
from pyengine.reading.digest import decisions

FIGURES: Mapping[str, Any] = {
    "schema": "bonewise-proof/1",
    "eligibility": {"decisions": "a" * 64, "cases": 882, "combinations_settled": "4.3e+32", "disagreements": 0},
    "fuzz": {"decisions": "b" * 64, "wire": {"inputs": 100_000, "refused": 90_000}, "wrong": 0},
}


def states(pages: Pages, known: Knowledge, *, made_of: Knowledge) -> list[str]:
    """Return what the page of one knowledge says of figures that were made of another."""
    say = pages.book.words.say
    stamp = decisions(made_of)
    book = replace(pages.book, knowledge=known)
    page = proof_page.page(book, {"eligibility": {**FIGURES["eligibility"], "decisions": stamp}})
    told = {"current": say("proof.current"), "older": say("proof.older", stamp=stamp[:12])}
    return [name for name, words in told.items() if words in unescape(page)]


def test_figures_are_printed_as_they_were_written(pages: Pages) -> None:
    """A count has its groups of three, a very large one is a power of ten, and what is missing is left out."""
    page = unescape(proof_page.page(pages.book, FIGURES))
    assert "<dd>882</dd>" in page
    assert "<dd>4.3 × 10<sup>32</sup></dd>" in page
    assert "<dd>inputs: 100,000</dd>" in page
    assert pages.book.words.say("figure.people-looked-at") not in page


def test_a_changed_word_leaves_the_figures_current(pages: Pages) -> None:
    """A rule's reason may be put in other words: what was proven of the rule is still proven of it."""
    known = pages.book.knowledge
    rule = next(iter(known.rules.values()))
    reworded = replace(rule, grounds=replace(rule.grounds, because="Said otherwise."))
    other = replace(known, rules={**known.rules, rule.id: reworded}, fingerprint="c" * 64)
    assert states(pages, other, made_of=known) == ["current"]


def test_a_changed_level_makes_the_figures_those_of_earlier_rules(pages: Pages) -> None:
    """Where one step of one exercise asks for more, nobody takes yesterday's proof for one of today."""
    known = pages.book.knowledge
    exercise = next(iter(known.exercises.values()))
    axis, (left, right) = next(iter(exercise.steps[0].demands.items()))
    harder = replace(exercise.steps[0], demands={**exercise.steps[0].demands, axis: (left + 1, right + 1)})
    changed = replace(exercise, steps=(harder, *exercise.steps[1:]))
    other = replace(known, exercises={**known.exercises, exercise.id: changed})
    assert states(pages, other, made_of=known) == ["older"]


def test_what_was_never_run_is_named_as_that(pages: Pages) -> None:
    """With no figures at all the page still names every part of the proof."""
    page = proof_page.page(pages.book, {})
    assert page.count(pages.book.words.say("proof.never")) == len(proof_page.SHOWN)


def test_figures_are_read_from_a_checkout_that_may_have_none(tmp_path: Path) -> None:
    """A checkout in which the proof was never run has no figures; one with the file has its own."""
    assert proof_page.read_figures(tmp_path) == {}
    (tmp_path / proof_page.FILE).parent.mkdir(parents=True)
    (tmp_path / proof_page.FILE).write_text(json.dumps(FIGURES), encoding="utf-8")
    assert proof_page.read_figures(tmp_path) == FIGURES


def test_every_figure_has_words() -> None:
    """A part or figure that the page may show has its words."""
    words = Path(proof_page.__file__).with_name("words.toml")
    table = tomllib.loads(words.read_text(encoding="utf-8"))
    keys = {key.replace("_", "-") for keys in proof_page.SHOWN.values() for key in keys}
    assert keys == set(table["figure"])
    assert {f"title-{name}" for name in proof_page.SHOWN} <= set(table["proof"])
