"""The figures of the proof stand on the site as the proof wrote them, and say which knowledge they are of."""

import json
import tomllib
from html import unescape
from pathlib import Path

from plugins.knowledge_pages import proof_page
from plugins.knowledge_pages.site import Pages

FIGURES = {
    "schema": "bonewise-proof/1",
    "eligibility": {"knowledge": "a" * 64, "cases": 882, "combinations_settled": "4.3e+32", "disagreements": 0},
    "fuzz": {"knowledge": "b" * 64, "wire": {"inputs": 100_000, "refused": 90_000}, "wrong": 0},
}


def test_figures_are_printed_as_they_were_written(pages: Pages) -> None:
    """A count has its groups of three, a very large one is a power of ten, and what is missing is left out."""
    page = unescape(proof_page.page(pages.book, FIGURES))
    assert "<dd>882</dd>" in page
    assert "<dd>4.3 × 10<sup>32</sup></dd>" in page
    assert "<dd>inputs: 100,000</dd>" in page
    assert pages.book.words.say("figure.people-looked-at") not in page


def test_figures_of_an_older_knowledge_say_so(pages: Pages) -> None:
    """Nobody takes the proof of other files for a proof of these; equal files are called so."""
    say, fingerprint = pages.book.words.say, pages.book.knowledge.fingerprint
    page = proof_page.page(pages.book, FIGURES)
    assert page.count(unescape(say("proof.older", stamp="a" * 12))) == 1
    assert page.count(unescape(say("proof.older", stamp="b" * 12))) == 1
    assert say("proof.current") not in page
    today = {**FIGURES, "eligibility": {**FIGURES["eligibility"], "knowledge": fingerprint}}  # type: ignore[dict-item]
    assert proof_page.page(pages.book, today).count(say("proof.current")) == 1


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
