"""What only the whole can show: statements of one file that need others to make sense."""

from __future__ import annotations

from pyengine.model import Knowledge, Question
from pyengine.reading.fields import Faults


def check_whole(knowledge: Knowledge, faults: Faults) -> None:
    """Note every fault that shows only across files."""
    _check_questions(knowledge, faults)
    _check_used(knowledge, faults)
    _check_links(knowledge, faults)


def _check_questions(knowledge: Knowledge, faults: Faults) -> None:
    given: set[str] = set()
    derivable: set[str] = set()
    for question in knowledge.questions.values():
        openers = [*question.ask_when, *(name for answer in question.answers for name in answer.show_when)]
        for name in openers:
            if name not in given | derivable:
                faults.add(
                    "questions",
                    f"question[{question.id}].ask_when",
                    f"'{name}' is not given by an earlier question",
                    "ask later, or open by an earlier finding",
                )
        given |= _given(question)
        derivable = {
            d.id
            for d in knowledge.derived.values()
            if {*d.holds_when.any_of, *d.holds_when.all_of} & (given | derivable)
        }
    for finding in knowledge.findings.values():
        if finding.id not in given:
            faults.add("words", f"finding[{finding.id}]", "no answer gives it", "give it in an answer, or delete it")


def _given(question: Question) -> set[str]:
    return {name.split(".")[0] for answer in question.answers for name in answer.gives}


def _check_used(knowledge: Knowledge, faults: Faults) -> None:
    used = {
        name
        for rule in knowledge.rules.values()
        for name in (*rule.holds_when.any_of, *rule.holds_when.all_of, rule.holds_when.root)
    }
    used |= {
        name
        for derived in knowledge.derived.values()
        for name in (*derived.holds_when.any_of, *derived.holds_when.all_of)
    }
    used |= {
        name
        for template in knowledge.templates.values()
        for name in (*template.holds_when.any_of, *template.holds_when.all_of)
    }
    used |= {name for question in knowledge.questions.values() for name in question.ask_when}
    for name in (*knowledge.findings, *knowledge.derived):
        if name not in used:
            faults.add(
                "words", f"finding[{name}]", "no rule, template or question uses it", "use it, or do not ask for it"
            )
    told = {name for rule in knowledge.rules.values() for name in rule.tell}
    for name in knowledge.notices:
        if name not in told:
            faults.add("words", f"notice[{name}]", "no rule tells it", "let a rule tell it, or delete it")
    offered = {name for rule in knowledge.rules.values() if rule.refer for name in rule.refer.offers}
    for name in knowledge.offers:
        if name not in offered:
            faults.add("words", f"offer[{name}]", "no rule offers it", "let a referral offer it, or delete it")


def _check_links(knowledge: Knowledge, faults: Faults) -> None:
    for exercise in knowledge.exercises.values():
        for other in (exercise.easier, exercise.harder):
            if other == exercise.id:
                faults.add(f"exercises/{exercise.id}.toml", "easier", "it names itself", "name another exercise")
        seen, at = {exercise.id}, exercise.easier
        while at is not None and at in knowledge.exercises:
            if at in seen:
                faults.add(
                    f"exercises/{exercise.id}.toml",
                    "easier",
                    f"easier exercises go round in a circle at '{at}'",
                    "end the chain at the easiest",
                )
                break
            seen.add(at)
            at = knowledge.exercises[at].easier
