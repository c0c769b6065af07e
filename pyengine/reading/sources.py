"""Reads `sources/`: one file per source, with its numbered claims."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from pyengine.model import Claim, Source
from pyengine.reading.fields import Faults, Table
from pyengine.reading.files import RawFiles
from pyengine.reading.words import Vocabulary

READING_ORDER = ("unverified", "secondary", "abstract", "part", "full-text")
UNNAMED = ("authors not", "article title", "in a ")
DOSSIERS = ("osteoporosis", "bone-metastases")


def read_sources(raw: RawFiles, words: Vocabulary, faults: Faults) -> dict[str, Source]:
    """Return the sources by id, which is the file's name."""
    found: dict[str, Source] = {}
    for file, content in raw.items():
        if file.startswith("sources/"):
            source = _source(Table(content, file, "", faults), PurePosixPath(file).stem, words)
            found[source.id] = source
    return found


def claims_of(sources: Mapping[str, Source]) -> dict[str, Claim]:
    """Return every claim by its full name, `source#claim`."""
    return {f"{source.id}#{claim.id}": claim for source in sources.values() for claim in source.claims.values()}


def _source(table: Table, source_id: str, words: Vocabulary) -> Source:
    reading = table.word("reading", words.readings)
    dossier = table.raw.get("dossier")
    claims: dict[str, Claim] = {}
    for inner in table.tables("claim", needed=True):
        claim = _claim(inner, reading, words)
        if claim.id in claims:
            inner.fault("id", f"'{claim.id}' is already taken", "give every claim its own id")
        claims[claim.id] = claim
        inner.close()
    made = Source(
        id=source_id,
        title=table.text("title"),
        short=table.text("short") if "short" in table.raw else named(table),
        authors=table.text("authors", needed=False),
        publisher=table.text("publisher", needed=False),
        year=table.maybe_whole("year", 1900, 2100),
        doi=table.optional("doi"),
        pmid=table.optional("pmid"),
        kind=table.word("kind", words.strengths),
        reading=reading,
        reading_note=table.text("reading_note", needed=False),
        dossier=table.texts("dossier", DOSSIERS) if isinstance(dossier, list) else (table.word("dossier", DOSSIERS),),
        claims=claims,
    )
    table.close()
    return made


def named(table: Table) -> str:
    """Return a source's short name where none is written: its first author, or its publisher or title, and the year."""
    author = str(table.raw.get("authors", "")).split(" and ")[0].split(",")[0].split(";")[0].strip()
    name = author if author and not author.lower().startswith(UNNAMED) else str(table.raw.get("title", ""))
    year = str(table.raw.get("year", ""))
    return name if year in name else f"{name} {year}"


def _claim(table: Table, source_reading: str, words: Vocabulary) -> Claim:
    reading = table.word("reading", words.readings) if "reading" in table.raw else source_reading
    if _better(reading, source_reading):
        table.fault(
            "reading",
            f"'{reading}' is better than the source's '{source_reading}'",
            "never claim a better reading than the source's",
        )
    return Claim(
        id=table.text("id"),
        says=table.text("says"),
        place=table.text("place"),
        rules=table.texts("rules"),
        strength=table.word("strength", words.strengths),
        reading=reading,
    )


def _better(reading: str, than: str) -> bool:
    return (
        reading in READING_ORDER and than in READING_ORDER and READING_ORDER.index(reading) > READING_ORDER.index(than)
    )
