"""The difference between two bodies of advice is found, and told shortly."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from pyengine.engine import make_plan
from pyengine.wire import knowledge, plan_json
from tests.advice.__main__ import plans
from tests.advice.changes import changes
from tests.support.people import Answers, mixed, sent


def plan(person: Answers, without: str = "") -> dict[str, object]:
    """Return a plan as it stands on the wire, perhaps by a knowledge without one rule."""
    rules = {name: rule for name, rule in knowledge().rules.items() if name != without}
    found: dict[str, object] = json.loads(plan_json(make_plan(replace(knowledge(), rules=rules), person)))
    return found


def someone(outcome: str) -> Answers:
    """Return invented answers that lead to an outcome."""
    people = mixed(knowledge(), 500, seed=31)
    return next(p for p in people if make_plan(knowledge(), p).outcome == outcome and p["condition"] != ("metastases",))


def test_the_same_advice_has_no_difference() -> None:
    """Two plans by the same knowledge show no change."""
    assert list(changes(plan(someone("week")), plan(someone("week")))) == []


def test_a_rule_taken_away_shows_in_what_is_left_out_or_why() -> None:
    """Without a rule, what it alone left out is told, and where others leave it out too, that a reason is gone."""
    person = someone("week")
    rules = {why.rule for out in make_plan(knowledge(), person).left_out for why in out.why if why.rule}
    told = [line for rule in rules for line in changes(plan(person), plan(person, without=rule))]
    assert any(line.startswith("left out: −") for line in told)
    assert any(line.startswith("reasons: −") for line in told)


def test_another_outcome_and_another_step_are_told() -> None:
    """A changed outcome, an item gone and an item on another step are each one phrase."""
    before = plan(someone("week"))
    after = json.loads(json.dumps(before))
    after["outcome"] = "part-week"
    gone, moved = after["week"]["items"].pop(), after["week"]["items"][0]
    moved["step"] += 1
    found = list(changes(before, after))
    assert found[0] == "outcome: week → part-week"
    assert any(line.startswith(f"week: − {gone['exercise']}") for line in found)
    assert any(line.startswith(f"step: {moved['exercise']}") for line in found)


def test_two_engines_are_asked_each_in_its_own_folder(tmp_path: Path, root: Path) -> None:
    """A folder's own knowledge answers: with a rule's file taken away there, the plans are others."""
    shutil.copytree(root / "pyengine", tmp_path / "pyengine")
    file = tmp_path / "pyengine" / "knowledge" / "conditions" / "osteoporosis.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("first_weeks = 4", "first_weeks = 3"), encoding="utf-8")
    text = [json.dumps(sent(knowledge(), someone("week")))]
    ours, theirs = plans(root, text), plans(tmp_path, text)
    assert ours[0] == knowledge().fingerprint != theirs[0]
    assert list(changes(ours[1][0], theirs[1][0])) == []


def test_an_engine_is_not_asked_what_its_form_does_not_ask(tmp_path: Path, root: Path) -> None:
    """Where one form has a question more, the other engine plans without that answer, and what differs can be seen."""
    shutil.copytree(root / "pyengine", tmp_path / "pyengine")
    file = tmp_path / "pyengine" / "knowledge" / "questions" / "4-you.toml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole[: whole.index('\n[[question]]\nid = "days"')], encoding="utf-8")
    person = {**someone("week"), "days": ("2",)}
    text = [json.dumps(sent(knowledge(), person))]
    (asked,), (not_asked,) = plans(root, text)[1], plans(tmp_path, text)[1]
    assert "days" in asked["answers"]
    assert "days" not in not_asked["answers"]
    assert any(line.startswith("times a week: ") for line in changes(not_asked, asked))


def test_a_revision_that_git_does_not_know_is_refused(root: Path) -> None:
    """Asked about a revision that git does not know, the command says so and stops."""
    command = [sys.executable, "-m", "tests.advice", "no-such-revision"]
    asked = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert asked.returncode == 1
    assert "git knows no engine at no-such-revision" in asked.stderr
