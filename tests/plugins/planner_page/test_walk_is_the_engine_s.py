"""The page's own walk through the questions, run under Node, beside the engine's."""

import json
import random
import subprocess
from pathlib import Path

from plugins.byte_code.in_node import node
from pyengine.model import Knowledge
from pyengine.profile import checked_answers, profile_of
from tests.plugins.planner_page.conftest import elements
from tests.support.people import anyone, sent, walk

MODULE = Path(__file__).resolve().parents[3] / "plugins" / "planner_page" / "browser" / "walk.mjs"
PEOPLE = 300
SCRIPT = """
const { asked, answersText } = await import(process.argv[1]);
const { questions, people } = JSON.parse(await new Response(process.stdin).text());
const walks = people.map((given) => {
  const walk = asked(questions, given);
  return { asked: walk.map((step) => step.question.id), text: answersText(walk) };
});
process.stdout.write(JSON.stringify(walks));
"""


def as_the_page_reads_it(html: str) -> list[dict[str, object]]:
    """Return the printed questions as the script reads them."""
    controls = elements(html, "input")
    rows = {row["for"]: row for row in elements(html, "label")}
    shown_when = [
        (element.get("data-show-when") or "").split()
        for element in elements(html, "div")
        if element.get("class") == "answer"
    ]
    assert len(rows) == len(controls) == len(shown_when)
    return [
        {
            "id": section["data-question"],
            "kind": section["data-kind"],
            "askWhen": (section.get("data-ask-when") or "").split(),
            "answers": [
                {
                    "id": control["value"],
                    "gives": (control.get("data-gives") or "").split(),
                    "showWhen": when,
                    "stop": None,
                    "stopRules": [],
                }
                for control, when in zip(controls, shown_when, strict=True)
                if control["name"] == section["data-question"]
            ],
        }
        for section in elements(html, "section")
        if "data-question" in section
    ]


def test_the_page_asks_exactly_what_the_engine_counts_as_asked(knowledge: Knowledge, printed: str) -> None:
    """For hundreds of invented people, stray ticks in closed questions included, page and engine ask the same."""
    rng = random.Random(7)
    choices = [walk(knowledge, anyone(rng)) for _ in range(PEOPLE)]
    stray = {question.id: [question.answers[0].id] for question in knowledge.questions.values()}
    people = [stray | {name: list(given) for name, given in answers.items()} for answers in choices]
    told = subprocess.run(
        [str(node()), "--input-type=module", "--eval", SCRIPT, MODULE.as_uri()],
        input=json.dumps({"questions": as_the_page_reads_it(printed), "people": people}),
        capture_output=True,
        check=True,
        text=True,
    )
    walks = json.loads(told.stdout)
    for answers, found in zip(choices, walks, strict=True):
        checked = checked_answers(knowledge, json.loads(found["text"]))
        assert tuple(found["asked"]) == profile_of(knowledge, checked).asked
        assert checked == checked_answers(knowledge, sent(knowledge, answers))
