"""The cards that the script clones."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.planner_page import cards, examples, exercise_cards
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import VOID, Html, cards_file, document
from plugins.planner_page.press import Press
from pyengine.model import Knowledge
from pyengine.plan import OUTCOMES


class Outside(HTMLParser):
    """Counts the elements of a card that stand in no other, and keeps the text around them."""

    def __init__(self) -> None:
        super().__init__()
        self.elements, self.depth, self.text = 0, 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        self.handle_startendtag(tag, attrs)
        self.depth += tag not in VOID

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Count an element."""
        self.elements += self.depth == 0

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        """Leave an element."""
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        """Keep what stands outside."""
        self.text += "" if self.depth else data


@pytest.fixture(scope="module")
def small(press: Press) -> dict[str, str]:
    """Return the small cards by name."""
    return read(cards.words_file(press.at("../../")), press)


@pytest.fixture(scope="module")
def large(press: Press) -> dict[str, str]:
    """Return the cards of all exercises by name."""
    return read(exercise_cards.exercises_file(press.at("../../")), press)


def read(file: str, press: Press) -> dict[str, str]:
    """Return the cards in a file, which names the edition that they are of."""
    found: dict[str, dict[str, str]] = json.loads(file)
    assert found["edition"] == press.edition
    return found["cards"]


def test_everything_a_plan_can_name_has_a_card(knowledge: Knowledge, small: dict[str, str]) -> None:
    """No id the engine can answer with is missing."""
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
    assert wanted - small.keys() == set()


def test_the_shells_stand_in_a_whole_page() -> None:
    """In its head the site's policy can stand, and search engines are asked to pass it by; its edition is last."""
    page = document("Shells", "1", "<template></template>")
    assert page.startswith("<!doctype html>")
    assert '<meta name="robots" content="noindex">' in page
    assert page.index("<template></template>") < page.index('data-edition="1"')


def test_two_cards_of_one_name_are_refused() -> None:
    """One would take the other's place, and nobody would be told."""
    with pytest.raises(ValueError, match="called rule--a"):
        cards_file("1", [("rule--a", Html("<p>1</p>")), ("rule--a", Html("<p>2</p>"))])


def test_every_card_is_one_element(small: dict[str, str], large: dict[str, str]) -> None:
    """What the script takes from a card is its first element: nothing may stand before or after it."""
    for name, card in (small | large).items():
        outside = Outside()
        outside.feed(card)
        assert (outside.elements, outside.text.strip()) == (1, ""), name


def test_every_step_of_every_exercise_has_its_dose(press: Press, large: dict[str, str]) -> None:
    """Whatever step a plan names, its words are there, and what the dose rests on is said."""
    for exercise in press.knowledge.exercises.values():
        steps = (f"step--{exercise.id}--{n}" for n in range(len(exercise.steps)))
        assert {f"exercise--{exercise.id}", *steps} - large.keys() == set()
        for step in exercise.steps:
            dose = exercise_cards.dose(press, exercise, step)
            assert press.dose_sentence(exercise, step) in dose
            assert bool(step.cites or step.added_by_us) == ('class="support"' in dose)


def test_the_cards_of_all_exercises_are_one_file(press: Press, large: dict[str, str]) -> None:
    """So what a browser asks for tells nobody which exercises somebody was given."""
    for exercise in press.knowledge.exercises.values():
        for name, card in exercise_cards.of_exercise(press.at("../../"), exercise):
            assert large[name] == card


def test_a_rule_s_card_says_why_how_strong_and_leads_to_the_rule(knowledge: Knowledge, small: dict[str, str]) -> None:
    """Each rule shows its reason, its strength in words, and the way to the rulebook and to its claims."""
    for rule in knowledge.rules.values():
        card = small[f"rule--{rule.id}"]
        assert knowledge.strengths[rule.grounds.strength].says in card
        assert f'href="../../how-it-works/rules/{rule.file}/#{rule.id}"' in card
        assert ("how-it-works/sources/" in card) == bool(rule.grounds.cites)


def test_what_only_we_say_names_no_source(knowledge: Knowledge, small: dict[str, str]) -> None:
    """Our own caution is called that, and carries no citation."""
    ours = [rule for rule in knowledge.rules.values() if rule.grounds.strength == "our-caution"]
    assert ours
    for rule in ours:
        assert "This is our own caution." in small[f"rule--{rule.id}"]
        assert "data-sources" not in small[f"rule--{rule.id}"]


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
