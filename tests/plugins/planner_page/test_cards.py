"""The cards that the script clones."""

import json
import re
from pathlib import Path

import pytest

from plugins.planner_page import cards, examples, exercise_cards
from plugins.planner_page.interface import Interface
from plugins.planner_page.press import Press
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES
from tests.plugins.planner_page.conftest import elements


@pytest.fixture(scope="module")
def words_file(press: Press) -> str:
    """Return the file of small cards."""
    return cards.words_file(press.at("../../"))


def ids(html: str) -> list[str]:
    """Return the ids of all templates."""
    return [str(template["id"]) for template in elements(html, "template")]


def test_everything_a_plan_can_name_has_a_card(knowledge: Knowledge, words_file: str) -> None:
    """No id the engine can answer with is missing, and none is there twice."""
    named = {
        "rule": knowledge.rules,
        "notice": knowledge.notices,
        "offer": knowledge.offers,
        "thing": knowledge.things,
        "goal": knowledge.goals,
        "who": knowledge.whos,
        "when": knowledge.whens,
        "name": knowledge.exercises,
        "source": knowledge.sources,
        "template": knowledge.templates,
        "example": knowledge.templates,
        "outcome": OUTCOMES,
    }
    wanted = {f"{kind}--{name}" for kind, names in named.items() for name in names}
    for template in knowledge.templates.values():
        for session in template.sessions.values():
            wanted.add(f"session--{template.id}--{session.id}")
            wanted |= {f"slot--{template.id}--{session.id}--{slot.id}" for slot in session.slots}
    for ladder in knowledge.ladders.values():
        wanted |= {f"ladder--{ladder.id}--{rank}" for rank in range(len(ladder.rungs))}
    found = ids(words_file)
    assert wanted - set(found) == set()
    assert len(found) == len(set(found))


def test_every_step_of_every_exercise_has_its_dose(press: Press) -> None:
    """Whatever step a plan names, its words are there, and what the dose rests on is said."""
    for exercise in press.knowledge.exercises.values():
        html = exercise_cards.of_exercise(press.at("../../"), exercise)
        steps = (f"step--{exercise.id}--{n}" for n in range(len(exercise.steps)))
        wanted = [f"exercise--{exercise.id}", *steps]
        assert [name for name in ids(html) if not name.startswith("swap--")] == wanted
        for step in exercise.steps:
            dose = exercise_cards.dose(press, exercise, step)
            assert press.dose_sentence(exercise, step) in dose
            assert bool(step.cites or step.added_by_us) == ('class="support"' in dose)


def test_a_rule_s_card_says_why_how_strong_and_leads_to_the_rule(knowledge: Knowledge, words_file: str) -> None:
    """Each rule shows its reason, its strength in words, and the way to the rulebook and to its claims."""
    for rule in knowledge.rules.values():
        start = words_file.index(f'id="rule--{rule.id}"')
        card = words_file[start : words_file.index("</template>", start)]
        assert knowledge.strengths[rule.grounds.strength].says in card
        assert f'href="../../how-it-works/rules/{rule.file}/#{rule.id}"' in card
        assert ("how-it-works/sources/" in card) == bool(rule.grounds.cites)


def test_what_only_we_say_names_no_source(knowledge: Knowledge, words_file: str) -> None:
    """Our own caution is called that, and carries no citation."""
    ours = [rule for rule in knowledge.rules.values() if rule.grounds.strength == "our-caution"]
    assert ours
    for rule in ours:
        start = words_file.index(f'id="rule--{rule.id}"')
        card = words_file[start : words_file.index("</template>", start)]
        assert "This is our own caution." in card
        assert "data-sources" not in card


def test_a_file_of_cards_is_a_whole_page(words_file: str) -> None:
    """It has a head, so that the site's policy can stand in it, and is passed by by search engines."""
    assert words_file.startswith("<!doctype html>")
    assert '<meta name="robots" content="noindex">' in words_file


def test_the_cards_of_all_exercises_are_one_file_that_names_its_edition(press: Press) -> None:
    """So what a browser asks for tells nobody which exercises somebody was given."""
    read = json.loads(exercise_cards.exercises_file(press))
    assert read["edition"] == press.edition
    assert list(read["cards"]) == list(press.knowledge.exercises)
    for exercise in press.knowledge.exercises.values():
        assert read["cards"][exercise.id] == exercise_cards.of_exercise(press, exercise)


def test_each_kind_of_week_has_a_worked_example_with_a_whole_week(press: Press) -> None:
    """Every template's invented person is given a week of seven days, each exercise with a rule behind it."""
    for template in press.knowledge.templates.values():
        html = examples.example(press, template.id)
        assert html.count('class="day"') + html.count('class="day day-rest"') == 7
        items = html.split('<article class="item">')[1:]
        assert items
        assert all("how-it-works/rules/" in item for item in items)


def test_each_example_page_is_asked_for_by_its_marker(knowledge: Knowledge, words: Interface) -> None:
    """The pages of examples are written with a marker, and the marker is filled."""
    pages = examples.pages(knowledge, words)
    assert set(pages) == {f"planner/examples/{name}.md" for name in ("index", *knowledge.templates)}
    for name in knowledge.templates:
        marker = re.search(r"^\[\[example-week:(.+)\]\]$", pages[f"planner/examples/{name}.md"], re.MULTILINE)
        assert marker is not None
        assert examples.fill(f"<p>{marker[0]}</p>", lambda found: found) == name  # type: ignore[arg-type, return-value]


def test_a_drawn_exercise_shows_its_pictures_and_an_undrawn_one_none(press: Press, tmp_path: Path) -> None:
    """Pictures come from the drawings, in order, with their captions; without a drawing the words stand alone."""
    assert exercise_cards.figure(tmp_path, "sit-to-stand") is None
    drawn = exercise_cards.figure(press.drawings, "sit-to-stand")
    assert drawn is not None
    assert drawn.count("<svg") == drawn.count("<li>") >= 2
