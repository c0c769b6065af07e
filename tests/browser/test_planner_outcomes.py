"""Ten invented people walk the form in a real browser, each to the outcome that the engine gives them elsewhere."""

import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from plugins.knowledge_pages.vignettes import Vignette, read_vignettes, worked
from pyengine.wire import knowledge
from tests.browser.walking import START_SECONDS, Planner

ROOT = Path(__file__).parents[2]
PEOPLE = {person.name: person for person in read_vignettes(ROOT / "tests" / "vignettes")}
TITLES = tomllib.loads((ROOT / "plugins/planner_page/interface.toml").read_text(encoding="utf-8"))["outcome"]
JOURNEYS = {
    "osteoporosis without a fracture": "ruth-no-fracture",
    "a spine fracture, cleared": "helen-spine-cleared",
    "a spine fracture, never cleared": "george-never-cleared",
    "a spine fracture nobody has dated": "maria",
    "stable lesions": "james",
    "lesions of unknown stability": "peter-stability-unknown",
    "thin bones and lesions": "grace-both",
    "one chair": "samuel",
    "ill today": "harold-ill-today",
    "new back pain": "lydia-new-back-pain",
}
MUST_MEET = {"week", "part-week", "team-first", "not-today", "urgent"}


def expected(person: Vignette) -> str:
    """Return the outcome that the engine gives a person."""
    return worked(knowledge(), person).plan.outcome


def walk(planner: Planner, person: Vignette) -> None:
    """Answer as the person does; at a stop for today ask for what is known, at any other answer the rest."""
    while not planner.screen("check").is_visible():
        given = person.answers[planner.question_id()]
        planner.answer(*([given] if isinstance(given, str) else given))
        if planner.screen("stop-same-day").is_visible():
            planner.press("result-so-far")
            return
        if planner.page.locator(".stop:visible").count():
            planner.press("answer-the-rest")
    planner.press("show-result")


@pytest.mark.parametrize("name", JOURNEYS.values(), ids=[journey.replace(" ", "-") for journey in JOURNEYS])
def test_a_person_walks_to_their_outcome(planner: Planner, name: str) -> None:
    """The result is headed as the engine's outcome says, and shows a week exactly where there is one."""
    outcome = expected(PEOPLE[name])
    walk(planner, PEOPLE[name])
    result = planner.screen("result")
    expect(result).to_be_visible(timeout=START_SECONDS * 1000)
    expect(result.locator("h1")).to_have_text(TITLES[outcome]["title"])
    assert (result.locator(".part-week").count() > 0) == (outcome in {"week", "part-week"})


@pytest.mark.parametrize("name", ["rosa-cord-signs", "ivy-chest-pain"])
def test_a_red_flag_ends_the_questions_at_once(planner: Planner, name: str) -> None:
    """Nobody with a warning sign is asked anything more."""
    person = PEOPLE[name]
    assert expected(person) == "emergency"
    while not planner.screen("stop-emergency").is_visible():
        given = person.answers[planner.question_id()]
        planner.answer(*([given] if isinstance(given, str) else given))
    expect(planner.screen("stop-emergency").locator("h1")).to_have_text(TITLES["emergency"]["title"])
    assert planner.page.locator("[data-question]:visible").count() == 0


def test_the_journeys_meet_every_outcome_but_an_emergency() -> None:
    """Between them the people of these journeys are given each outcome."""
    assert {expected(PEOPLE[name]) for name in JOURNEYS.values()} == MUST_MEET
