"""Files → Knowledge: read, checked across files, fingerprinted."""

from __future__ import annotations

from pathlib import Path

from pyengine.errors import KnowledgeError
from pyengine.model import Knowledge
from pyengine.reading.check import check_whole
from pyengine.reading.digest import fingerprint
from pyengine.reading.exercises import read_exercises
from pyengine.reading.fields import Faults
from pyengine.reading.files import HOME, RawFiles, bundle, read_files
from pyengine.reading.grounds import read_notices, read_offers
from pyengine.reading.questions import read_questions
from pyengine.reading.rules import KnownIds, condition_files, read_derived, read_rules
from pyengine.reading.sources import claims_of, read_sources
from pyengine.reading.tools import read_strength_tool
from pyengine.reading.weeks import read_templates
from pyengine.reading.words import read_words

__all__ = ["HOME", "bundle", "claims_of", "knowledge_of", "load_knowledge"]


def load_knowledge(folder: Path = HOME) -> Knowledge:
    """Return the knowledge of a folder. Raises KnowledgeError with every fault found."""
    return knowledge_of(read_files(folder))


def knowledge_of(raw: RawFiles) -> Knowledge:
    """Return the knowledge that parsed files hold. Raises KnowledgeError with every fault found."""
    faults = Faults()
    words = read_words(raw, faults)
    sources = read_sources(raw, words, faults)
    claims = claims_of(sources)
    notices = read_notices(raw, words, claims, faults)
    offers = read_offers(raw, words, claims, faults)
    questions = read_questions(raw, words, faults)
    files = condition_files(raw, words, faults)
    derived = read_derived(files, words, claims)
    findings = {*words.findings, *derived}
    known = KnownIds(findings=findings, notices=notices, offers=offers, claims=claims)
    rules = read_rules(files, words, known)
    exercises = read_exercises(raw, words, claims, faults)
    templates = read_templates(raw, words, exercises, known, faults)
    strength_tool = read_strength_tool(raw, words, claims, faults)
    knowledge = Knowledge(
        axes=words.axes,
        implications=words.implications,
        ladders=words.ladders,
        goals=words.goals,
        strengths=words.strengths,
        readings=words.readings,
        equipment=words.equipment,
        whens=words.whens,
        whos=words.whos,
        findings=words.findings,
        things=words.things,
        notices=notices,
        offers=offers,
        questions=questions,
        derived=derived,
        rules=rules,
        exercises=exercises,
        sources=sources,
        templates=templates,
        strength_tool=strength_tool,
        fingerprint=fingerprint(raw),
    )
    if not faults:
        check_whole(knowledge, faults)
    if faults:
        raise KnowledgeError(tuple(faults))
    return knowledge
