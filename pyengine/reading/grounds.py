"""Reads what every statement carries (its sentence, claims, strength, dossier lines), and the notices and offers."""

from __future__ import annotations

from collections.abc import Collection

from pyengine.model import Grounds, Notice, Offer
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.words import Vocabulary, blocks, by_id

OURS = "our-caution"


def read_grounds(table: Table, words: Vocabulary, claims: Collection[str], *, because: bool = True) -> Grounds:
    """Return the grounds of a statement; what is wholly ours cites nothing, everything else cites a claim."""
    strength = table.word("strength", words.strengths)
    cites = table.texts("cites", claims)
    named = table.raw.get("cites")
    if strength == OURS and named:
        table.fault("cites", "our own caution cites a claim", "leave cites empty, or give the claim's strength")
    if strength and strength != OURS and not named:
        table.fault("cites", f"nothing is cited for '{strength}'", f'cite a claim, or write strength = "{OURS}"')
    return Grounds(
        because=table.text("because", needed=because),
        cites=cites,
        strength=strength,
        added_by_us=table.optional("added_by_us"),
        dossier=table.texts("dossier", needed=True),
    )


def read_notices(raw: RawFiles, words: Vocabulary, claims: Collection[str], faults: Faults) -> dict[str, Notice]:
    """Return the notices of `words/`."""
    known = {str(table.raw.get("id")) for table in blocks(raw, "words", "notice", faults)}
    return by_id(
        (
            table,
            Notice(
                id=table.text("id"),
                kind=table.word("kind", ("stop", "care", "know")),
                heading=table.text("heading"),
                says=table.texts("says", needed=True),
                replaces=table.texts("replaces", known),
                grounds=read_grounds(table, words, claims, because=False),
            ),
        )
        for table in blocks(raw, "words", "notice", faults)
    )


def read_offers(raw: RawFiles, words: Vocabulary, claims: Collection[str], faults: Faults) -> dict[str, Offer]:
    """Return the offers of `words/`: things to do today."""
    return by_id(
        (
            table,
            Offer(
                id=table.text("id"),
                heading=table.text("heading"),
                says=table.texts("says", needed=True),
                link=table.optional("link"),
                grounds=read_grounds(table, words, claims, because=False),
            ),
        )
        for table in blocks(raw, "words", "offer", faults)
    )
