"""The command line: five commands, three exit codes, never a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pyengine.reading.words import KINDS
from pyengine.wire import knowledge

ANSWERS = dict(knowledge().templates["no-fracture"].example_answers)


def run(root: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run the engine's command line as a person would."""
    command = [sys.executable, "-m", "pyengine", *arguments]
    return subprocess.run(command, cwd=root, input=text, capture_output=True, text=True, check=False)


def wrapped(answers: object) -> str:
    """Return answers as the text that the engine reads."""
    return json.dumps({"schema": "bonewise-answers/1", "answers": answers})


def test_questions_are_printed_as_json(root: Path) -> None:
    """`questions` prints every question in asking order."""
    done = run(root, "questions")
    assert done.returncode == 0
    assert [q["id"] for q in json.loads(done.stdout)["questions"]] == list(knowledge().questions)


def test_a_plan_is_printed_as_json(root: Path, tmp_path: Path) -> None:
    """`plan FILE` and `plan -` print the same plan and exit with 0."""
    file = tmp_path / "answers.json"
    file.write_text(wrapped(ANSWERS), encoding="utf-8")
    from_file, from_input = run(root, "plan", str(file)), run(root, "plan", "-", text=wrapped(ANSWERS))
    assert from_file.returncode == from_input.returncode == 0
    assert from_file.stdout == from_input.stdout
    assert json.loads(from_file.stdout)["outcome"] == "week"


def test_a_plan_is_explained_in_plain_sentences(root: Path) -> None:
    """`explain` tells the outcome, the days, and what was left out by which rule."""
    done = run(root, "explain", "-", text=wrapped(ANSWERS))
    assert done.returncode == 0
    assert done.stdout.startswith("A sample week, to talk over with")
    assert "monday:" in done.stdout
    assert "Left out, and why:" in done.stdout


def test_sound_knowledge_passes_the_check(root: Path) -> None:
    """`check` says so when there is no fault."""
    done = run(root, "check")
    assert (done.returncode, done.stdout) == (0, "The knowledge has no fault.\n")


def test_faults_make_the_check_fail(root: Path, tmp_path: Path) -> None:
    """`check` prints every fault and exits with 1."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "words.toml").write_text('[[goal]]\nid = "g"\n\n[[axes]]\nid = "a"\n', encoding="utf-8")
    done = run(root, "check", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"words/words.toml › axes: this kind of word is not known; use one of {', '.join(KINDS)}",
        "words/words.toml › goal[g].name: nothing is there; write a text in quotes",
        "words/words.toml › goal[g].ladder: nothing is there; write a text in quotes",
    ]


def test_coverage_counts_every_line_of_the_evidence(root: Path) -> None:
    """`coverage --json` accounts for each line as encoded, excused or open."""
    done = run(root, "coverage", "--json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    counted = sum(kind["encoded"] + kind["excused"] + kind["open"] for kind in found["by_kind"].values())
    assert counted == len(found["lines"]) > 500


BAD = {
    "not json": ("{", "answers: this is not JSON"),
    "nothing": ("", "answers: this is not JSON"),
    "a list": ("[]", "answers: this is not a set of answers"),
    "a number that is none": ('{"schema": NaN}', "answers: this is not JSON"),
    "a key twice": ('{"schema": 1, "schema": 1}', "answers: this is not JSON"),
    "another version": ('{"schema": "bonewise-answers/2", "answers": {}}', "answers: this is not a set of answers"),
    "a further key": (
        '{"schema": "bonewise-answers/1", "answers": {}, "name": "x"}',
        "answers: 'name' is not known here",
    ),
    "nested deeply": ("[" * 100_000, "answers: the text is nested too deeply"),
    "huge": ('"' + "x" * 200_000 + '"', "answers: the text has"),
    "an unknown question": (wrapped({"colour": "red"}), "colour: no such question is asked"),
    "an unknown answer": (
        wrapped({"condition": "flu"}),
        "condition: 'flu' is not an answer to it; give one of: osteopenia",
    ),
    "a number": (wrapped({"condition": 3}), "condition: a number is there"),
    "true": (wrapped({"condition": True}), "condition: true or false is there"),
    "nothing for an answer": (wrapped({"condition": None}), "condition: nothing is there"),
    "one where many": (wrapped({"warning-signs": "none"}), "warning-signs: a text is there; give a list"),
    "many where one": (wrapped({"condition": ["osteopenia"]}), "condition: a list is there; give one of"),
    "an answer twice": (wrapped({"warning-signs": ["none", "none"]}), "warning-signs: an answer stands there twice"),
    "none and another": (
        wrapped({"warning-signs": ["none", "not-sure"]}),
        "warning-signs: 'none' stands beside another answer",
    ),
    "a question not asked": (
        wrapped({"condition": "metastases", "spine-fracture": "no"}),
        "spine-fracture: this question is not asked after the earlier answers",
    ),
    "broken utf-8": ("\udce9", "answers: this is not JSON"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=[name.replace(" ", "-") for name in BAD])
def test_answers_that_cannot_be_used_are_told_in_one_line_each(case: tuple[str, str], root: Path) -> None:
    """Bad answers give exit code 2, complaints on standard error alone, and no traceback."""
    text, opening = case
    command = [sys.executable, "-m", "pyengine", "plan", "-"]
    given = text.encode("utf-8", errors="surrogateescape")
    done = subprocess.run(command, cwd=root, input=given, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith(opening)
    assert all("; " in line for line in lines)
    assert not any("Traceback" in line for line in lines)


def test_all_complaints_are_told_at_once(root: Path) -> None:
    """Two wrong answers give two lines."""
    done = run(root, "plan", "-", text=wrapped({"condition": "flu", "age": 3}))
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["condition", "age"]


def test_a_file_that_is_not_there_is_named(root: Path) -> None:
    """A missing file gives its name and exit code 2."""
    done = run(root, "plan", "no-such-file.json")
    assert done.returncode == 2
    assert done.stderr.startswith("no-such-file.json: No such file or directory; name a file")
