"""Command line: questions | plan | explain | check | coverage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from pyengine import coverage, wire
from pyengine.errors import AnswersError, KnowledgeError
from pyengine.model import Knowledge
from pyengine.reading import HOME, load_knowledge
from pyengine.telling import told

WRONG_ANSWERS, FAULTS = 2, 1
FORM_SCHEMA = "bonewise-form/1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for faults in the knowledge, or 2 for answers that cannot be used."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "check":
            load_knowledge(chosen.folder)
            print("The knowledge has no fault.")
        elif chosen.command == "questions":
            print(_questions(wire.knowledge()))
        elif chosen.command == "coverage":
            found = coverage.coverage_of(load_knowledge(HOME), HOME, chosen.pages)
            print(wire.text_of(found) if chosen.json else coverage.table(found))
        else:
            plan = wire.plan_of(wire.knowledge(), wire.parsed(_text(chosen.answers)))
            print(wire.plan_json(plan) if chosen.command == "plan" else told(wire.knowledge(), plan))
    except KnowledgeError as error:
        print("\n".join(map(str, error.faults)), file=sys.stderr)
        return FAULTS
    except AnswersError as error:
        print("\n".join(map(str, error.complaints)), file=sys.stderr)
        return WRONG_ANSWERS
    except OSError as error:
        right = "name a file that can be read, or - for standard input"
        print(f"{getattr(chosen, 'answers', 'file')}: {error.strerror}; {right}", file=sys.stderr)
        return WRONG_ANSWERS
    return 0


def _questions(known: Knowledge) -> str:
    """Return the questions as JSON text, in asking order, with what opens each and what each answer gives."""
    listed = list(known.questions.values())
    return wire.text_of({"schema": FORM_SCHEMA, "fingerprint": known.fingerprint, "questions": listed})


def _text(name: str) -> str:
    raw = sys.stdin.buffer.read(4 * wire.MOST_CHARACTERS) if name == "-" else Path(name).read_bytes()
    return raw.decode("utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m pyengine", description="An illustrative week of exercise from plain answers, with every source."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("questions", help="the questions, as JSON")
    for name, what in (("plan", "the plan, as JSON"), ("explain", "the plan, in plain sentences")):
        commands.add_parser(name, help=what).add_argument(
            "answers", help="a file of answers as JSON, or - for standard input"
        )
    check = commands.add_parser("check", help="every fault of the knowledge, at once")
    check.add_argument(
        "folder", nargs="?", type=Path, default=HOME, help="a folder of knowledge; the package's own if left out"
    )
    covered = commands.add_parser("coverage", help="which lines of the evidence are encoded")
    covered.add_argument("--json", action="store_true", help="as JSON")
    covered.add_argument("--pages", type=Path, default=Path("docs"), help="the folder of the site's prose")
    return parser


if __name__ == "__main__":
    sys.exit(main())
