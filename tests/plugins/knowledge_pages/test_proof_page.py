"""What commands measured stands on the site as they wrote it: of which rules it is, and what it does not show."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from bench.first_plan.table import GOALS, WAITS
from plugins.knowledge_pages import measured, proof_page, speed_rows
from plugins.knowledge_pages.measured import Written
from plugins.knowledge_pages.site import Pages
from pyengine.coverage import Coverage
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES
from pyengine.reading.digest import decisions
from tests.mutants.code.__main__ import code

ROOT = Path(__file__).resolve().parents[3]
COVERAGE: Coverage = {
    "by_kind": {
        "gate": {"lines": 5, "encoded": 3, "excused": 1, "open": 1},
        "words": {"lines": 7, "encoded": 7, "excused": 0, "open": 0},
    },
    "excuses": {},
    "lines": {},
}
RATIO = {"unit": "ms", "ours": 812, "documented": 5400, "ratio": 0.15, "must": 0.3, "reach": 0.15}
FIGURES: Mapping[str, Mapping[str, Any]] = {
    "eligibility": {"decisions": "a" * 64, "cases": 882, "combinations_settled": "4.3e+32", "disagreements": 0},
    "fuzz": {
        "decisions": "b" * 64,
        "wire": {"inputs": 100_000, "refused": 90_000},
        "reader": {"inputs": 9},
        "wrong": 0,
    },
    "census": {
        "decisions": "c" * 64,
        "on": "2026-11-22",
        "people": 400,
        "outcomes": {**dict.fromkeys(OUTCOMES, 50), "week": 150},
        "weeks": {"chair": {"plans": 1200, "exercises": 7.1, "minutes_a_week": 49, "unfilled": 0.7}, "gone": {}},
    },
    "speed": {
        "decisions": "d" * 64,
        "environment": "one computer",
        "rows": {
            "unthrottled": RATIO,
            "bytes": {
                **RATIO,
                "unit": "bytes",
                "ours": 6_440_000,
                "documented": 7_000_000,
                "ratio": 0.92,
                "must": 0.85,
            },
            "wait": {"unit": "ms", "p50": 9.4, "p95": 1040.0, "must": 50},
        },
    },
}


def parts(figures: Mapping[str, Mapping[str, Any]], decided: str = "") -> tuple[measured.Part, ...]:
    """Return the parts of a page with these figures, on a day on which this decides."""
    written = {name: Written(part, f"how-it-works/proof/{name}.json") for name, part in figures.items()}
    return measured.parts_of(written, COVERAGE, decided, "e" * 64)


def printed(pages: Pages, figures: Mapping[str, Mapping[str, Any]], decided: str = "") -> str:
    """Return the page with these figures."""
    return unescape(proof_page.page(pages.book.at("../../"), parts(figures, decided)))


def states(made_of: Knowledge, known: Knowledge) -> list[str]:
    """Return what the page of one knowledge says of figures that were made of another."""
    figures = {"eligibility": {**FIGURES["eligibility"], "decisions": decisions(made_of)}}
    return [part.state for part in parts(figures, decisions(known)) if part.name == "eligibility"]


def test_figures_are_printed_as_they_were_written(pages: Pages) -> None:
    """A count has its groups of three, a very large one is a power of ten, and what is missing is left out."""
    page = printed(pages, FIGURES)
    assert "<dd>882</dd>" in page
    assert "<dd>4.3 × 10<sup>32</sup></dd>" in page
    assert "<dd>100,000</dd>" in page
    assert pages.book.words.say("figure.people-looked-at") not in page


def test_coverage_is_counted_while_the_site_is_built(pages: Pages) -> None:
    """The kinds of line are taken together, and always of today."""
    page = printed(pages, {})
    assert pages.book.words.say("proof.short-coverage", lines=12, encoded=10, excused=1, open=1) in page
    assert page.count(pages.book.words.say("proof.state-built")) == 1


def test_a_changed_word_leaves_the_figures_current(pages: Pages) -> None:
    """A rule's reason may be put in other words: what was proven of the rule is still proven of it."""
    known = pages.book.knowledge
    rule = next(iter(known.rules.values()))
    reworded = replace(rule, grounds=replace(rule.grounds, because="Said otherwise."))
    other = replace(known, rules={**known.rules, rule.id: reworded}, fingerprint="c" * 64)
    assert states(known, other) == ["current"]


def test_a_changed_level_makes_the_figures_those_of_earlier_rules(pages: Pages) -> None:
    """Where one step of one exercise asks for more, nobody takes yesterday's proof for one of today."""
    known = pages.book.knowledge
    exercise = next(iter(known.exercises.values()))
    axis, (left, right) = next(iter(exercise.steps[0].demands.items()))
    harder = replace(exercise.steps[0], demands={**exercise.steps[0].demands, axis: (left + 1, right + 1)})
    changed = replace(exercise, steps=(harder, *exercise.steps[1:]))
    other = replace(known, exercises={**known.exercises, exercise.id: changed})
    assert states(known, other) == ["older"]


def test_figures_of_earlier_rules_say_so_twice(pages: Pages) -> None:
    """Beside the figure at a glance and in its own section it is told of which rules it is."""
    say = pages.book.words.say
    page = printed(pages, FIGURES, decided="a" * 64)
    assert page.count(say("proof.state-current")) == 1
    assert page.count(say("proof.state-older", stamp="b" * 12)) == 1
    assert page.count(f" {say('proof.earlier-rules')}</dd>") == len(FIGURES) - 1


@pytest.mark.parametrize("code, state", [("e", "same-program"), ("f", "earlier-program")])
def test_faults_in_the_program_are_held_against_the_program(pages: Pages, code: str, state: str) -> None:
    """These figures hang on the modules that decide and on no rule, and say whether those have changed."""
    say = pages.book.words.say
    found = {"code": code * 64, "mutants": 9, "killed": 7, "caught_by_types": 1, "explained": 1, "unexplained": 0}
    page = printed(pages, {"mutation_of_code": found})
    assert say(f"proof.state-{state}", stamp=code * 12) in page
    assert (say("proof.earlier-program") in page) == (state == "earlier-program")
    assert "<dd>7</dd>" in page


def test_the_page_and_the_command_mean_the_same_program() -> None:
    """The digest that the page compares is the one that the command writes."""
    assert measured.program(ROOT) == code()


def test_what_was_never_measured_is_named_as_that(pages: Pages) -> None:
    """With no figures at all the page still names every question, its command and what it will not show."""
    say = pages.book.words.say
    page = printed(pages, {})
    assert page.count(f"<dd>{say('proof.never')}</dd>") == len(measured.COMMANDS) - 1
    assert page.count(say("proof.state-never")) == len(measured.COMMANDS) - 1
    for name, command in measured.COMMANDS.items():
        assert f"<code>{command}</code>" in page
        assert say(f"proof.not-{name}") in page


def test_a_census_shows_what_comes_out_and_each_kind_of_week(pages: Pages) -> None:
    """Outcomes have their share; a kind of week is a link, and one that is gone keeps its name."""
    week = pages.book.at("../../").week_link("chair")
    page = printed(pages, {"census": {**FIGURES["census"], "weeks": {"chair": FIGURES["census"]["weeks"]["chair"]}}})
    assert "<dd>150 (37.5%)</dd>" in page
    assert f"<dt>{week}</dt><dd>1,200 weeks, with 7.1 exercises" in page
    assert "22 November 2026" in page
    assert "<dt>gone</dt>" in printed(pages, FIGURES)


def test_a_promise_of_speed_is_called_kept_or_not(pages: Pages) -> None:
    """Each row says what was found, what was promised and whether that was kept; the line at a glance counts them."""
    page = printed(pages, FIGURES)
    assert "812 ms, where the usual way takes 5.4 s: 15% of it. Promised: 30% at most. Kept." in page
    assert "6.4 MB, where the usual way takes 7.0 MB: 92% of it. Promised: 85% at most. Not kept." in page
    assert "Half within 9 ms, 95 of 100 within 1.0 s. Promised: 50 ms at most. Not kept." in page
    assert pages.book.words.say("proof.short-speed", kept=1, promises=3) in page


@pytest.mark.parametrize("name", measured.COMMANDS)
def test_a_line_at_a_glance_has_every_figure_that_it_names(pages: Pages, name: str) -> None:
    """Of the figures that the commands have written, no slot of a line stays empty."""
    found = {part.name: part for part in measured.parts_of(measured.read_figures(ROOT), COVERAGE, "", "")}[name]
    if found.state != "never":
        assert "{" not in pages.book.words.say(f"proof.short-{name}", **proof_page.slots(found))


def test_figures_are_read_from_a_checkout_that_may_have_none(tmp_path: Path) -> None:
    """A checkout in which nothing was run has no figures; otherwise each part comes with the file it stands in."""
    assert measured.read_figures(tmp_path) == {}
    for place in ("proof/figures", "proof/census", "speed/figures"):
        file = tmp_path / "docs" / "how-it-works" / f"{place}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        names = {"proof/figures": ["fuzz", "eligibility"], "proof/census": ["census"]}.get(place, [])
        found = {"schema": "one/1", **{name: FIGURES[name] for name in names}} if names else FIGURES["speed"]
        file.write_text(json.dumps(found), encoding="utf-8")
    read = measured.read_figures(tmp_path)
    assert {name: part.figures for name, part in read.items()} == FIGURES
    assert read["census"].file == "how-it-works/proof/census.json"
    assert read["speed"].file == "how-it-works/speed/figures.json"


def test_every_part_and_figure_has_words() -> None:
    """Whatever the page may show has its words, and no word is left over; each promise of speed has a name."""
    words = Path(proof_page.__file__).with_name("words.toml")
    table = tomllib.loads(words.read_text(encoding="utf-8"))
    assert {key.replace("_", "-") for keys in proof_page.SHOWN.values() for key in keys} == set(table["figure"])
    for what in ("title", "what", "short", "not"):
        assert {f"{what}-{name}" for name in measured.COMMANDS} <= set(table["proof"])
    assert measured.COMMANDS.keys() == proof_page.SHOWN.keys()
    assert {f"row-{name}" for name in (*GOALS, *WAITS)} == {key for key in table["speed"] if key.startswith("row-")}


@pytest.mark.parametrize(
    "value, unit, said", [(999, "ms", "999 ms"), (1000, "ms", "1.0 s"), (2_450_000, "bytes", "2.5 MB")]
)
def test_amounts_are_said_in_the_unit_that_suits(value: float, unit: str, said: str) -> None:
    """A thousand milliseconds are a second, and bytes are counted in millions."""
    assert speed_rows.amount(value, unit) == said
