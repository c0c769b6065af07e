"""The index of the dossiers: what each numbered line is for, how strong it is, and a hash of its text.

`python -m plugins.knowledge_pages.evidence_index` compares the index with the pages, names every line whose text has
changed together with all that was encoded from it, and writes the new hashes and references. What a line is for
(`kind`) and how strong it is are judged by a person: they are kept, and a new line stays "unjudged" until somebody has.
With `--check` nothing is written, and any difference is a failure.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.knowledge_pages.evidence import DOSSIERS, PAGES, entries, references, references_named

KINDS = ("gate", "forbid", "cap", "aim", "ramp", "layout", "words", "tool", "superseded")
STRENGTHS = (  # the weightiest first
    "guideline", "consensus", "rct", "review", "protocol", "observational",
    "expert-page", "low-authority", "our-caution",
)  # fmt: skip
UNJUDGED = "unjudged"
NOT_A_REFERENCE = {("bone-metastases-144", "SINS")}  # the score of a trial's entry limit, not the page that explains it

_HEADER = """\
# Index of docs/{pages}/{dossier}.md.
# kind and strength are judged by hand; hashes and refs are refreshed by
#   python -m plugins.knowledge_pages.evidence_index
# An [[entry]] counts in coverage; a [[row]] is anything else with a number: an exercise, a gap, a section's own text.
"""
_COVERED = ("rule", "disagreement", "fact", "ledger")
_COVERED_CHECKS = ("4.2-", "4.3-", "4.4-")


@dataclass(frozen=True)
class Indexed:
    """What the index says of one line of a dossier; `kind` and `strength` are empty where nothing is covered."""

    id: str
    sha256: str
    refs: tuple[str, ...]
    kind: str = ""
    strength: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """How a page and its index differ, by id."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    encoded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Where the knowledge names a changed or gone line: file › id."""


def hash_of(text: str) -> str:
    """Hash a text, whatever its spaces and line breaks; 16 hexadecimal digits are plenty to see a change."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def lines_of(dossier: str, page: str) -> dict[str, Indexed]:
    """Index a page afresh, in page order; nothing in it is judged."""
    keys = references(page)
    found: dict[str, Indexed] = {}
    for entry in entries(page):
        covered = entry.sort in _COVERED or (entry.sort == "check" and entry.name.startswith(_COVERED_CHECKS))
        if entry.sort != "reference" and entry.text:
            name = f"{dossier}-{entry.name}"
            refs = tuple(key for key in references_named(entry.text, keys) if (name, key) not in NOT_A_REFERENCE)
            found[name] = Indexed(name, hash_of(entry.text), refs, kind=UNJUDGED if covered else "")
    return found


def read_index(text: str) -> dict[str, Indexed]:
    """Read an index from its TOML."""
    found = tomllib.loads(text)
    return {
        line["id"]: Indexed(
            id=line["id"],
            sha256=line["sha256"],
            refs=tuple(line["refs"]),
            kind=line.get("kind", ""),
            strength=_as_tuple(line.get("strength", ())),
        )
        for line in (*found.get("entry", ()), *found.get("row", ()))
    }


def _as_tuple(strength: str | Iterable[str]) -> tuple[str, ...]:
    """Give one strength, or several, as a tuple."""
    return (strength,) if isinstance(strength, str) else tuple(strength)


def refreshed(page: Mapping[str, Indexed], index: Mapping[str, Indexed]) -> dict[str, Indexed]:
    """Join a page's hashes and references with what the index has judged."""
    return {
        name: Indexed(name, line.sha256, line.refs, index[name].kind, index[name].strength) if name in index else line
        for name, line in page.items()
    }


def written(dossier: str, index: Mapping[str, Indexed]) -> str:
    """Write an index as TOML: what counts in coverage first, then the rest."""
    blocks = [_HEADER.format(pages=PAGES, dossier=dossier)]
    for line in sorted(index.values(), key=lambda line: not line.kind):
        rows = [f"id = {_toml(line.id)}"]
        if line.kind:
            strength = line.strength[0] if len(line.strength) == 1 else list(line.strength)
            rows += [f"kind = {_toml(line.kind)}", f"strength = {_toml(strength)}"]
        rows += [f"sha256 = {_toml(line.sha256)}", f"refs = {_toml(list(line.refs))}"]
        blocks.append("\n".join(["[[entry]]" if line.kind else "[[row]]", *rows]) + "\n")
    return "\n".join(blocks)


def _toml(value: str | list[str]) -> str:
    """Write a text or a list of texts as TOML, which JSON's form is."""
    return json.dumps(value, ensure_ascii=False)


def difference(page: Mapping[str, Indexed], index: Mapping[str, Indexed], knowledge: Path) -> Difference:
    """Say how a page and its index differ, and which encoded knowledge that touches."""
    changed = tuple(name for name in page if name in index and page[name].sha256 != index[name].sha256)
    gone = tuple(name for name in index if name not in page)
    return Difference(
        changed=changed,
        new=tuple(name for name in page if name not in index),
        gone=gone,
        encoded=encoded_from((*changed, *gone), knowledge),
    )


def encoded_from(names: Iterable[str], knowledge: Path) -> dict[str, tuple[str, ...]]:
    """Find where the knowledge names these lines: rules, exercises and the like by `dossier`, claims by `rules`."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for path in sorted(knowledge.rglob("*.toml")) if found else ():
        place = path.relative_to(knowledge).as_posix()
        for own_id, named in _named_in(tomllib.loads(path.read_text(encoding="utf-8")), path.stem):
            for name in named:
                if name in found:
                    found[name].append(f"{place} › {own_id}")
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}


def _named_in(value: object, own_id: str) -> Iterator[tuple[str, list[object]]]:
    """Walk a parsed file and yield each table's id with the lines of the dossiers that it names."""
    if isinstance(value, Mapping):
        own_id = str(value.get("id", own_id))
        for key, inner in value.items():
            if key in ("dossier", "rules") and isinstance(inner, list):
                yield own_id, inner
            else:
                yield from _named_in(inner, own_id)
    elif isinstance(value, list):
        for inner in value:
            yield from _named_in(inner, own_id)


def told(found: Difference) -> list[str]:
    """Tell a difference in plain lines; none when page and index agree."""
    lines: list[str] = []
    for says, names in (("its text has changed", found.changed), ("is no longer in the page", found.gone)):
        for name in names:
            places = found.encoded.get(name, ())
            lines += [f"{name}: {says}" + ("; read again:" if places else "; nothing is encoded from it")]
            lines += [f"    {place}" for place in places]
    return lines + [f"{name}: new; if it counts in coverage, judge its kind and strength" for name in found.new]


def main(arguments: list[str], root: Path) -> int:
    """Compare both dossiers with their indexes, tell what differs and, unless asked only to check, refresh them."""
    only_check = arguments == ["--check"]
    knowledge = root / "pyengine" / "knowledge"
    differs = False
    for dossier in DOSSIERS:
        path = knowledge / "evidence" / f"{dossier}.toml"
        page = lines_of(dossier, (root / "docs" / PAGES / f"{dossier}.md").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        index = read_index(text)
        fresh = written(dossier, refreshed(page, index))
        differs = differs or fresh != text
        sys.stdout.writelines(f"{line}\n" for line in told(difference(page, index, knowledge)))
        if not only_check and fresh != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fresh, encoding="utf-8")
    return int(only_check and differs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parents[2]))
