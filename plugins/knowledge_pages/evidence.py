"""The evidence pages: every numbered line of a dossier becomes something one can point at.

The committed Markdown is the dossier's own text. These are pure functions on that text: they find the lines that carry
a number, say what each is called elsewhere (`osteoporosis-139`), and give it an anchor on the page (`#r139`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DOSSIERS = ("osteoporosis", "bone-metastases")
PAGES = "how-it-works/evidence"

_HEADING = re.compile(r"#+ (?:(?P<section>\d+(?:\.\d+)?)\.? )?(?P<title>.*)")
_NUMBERED = re.compile(r"(?P<number>\d+)\. (?P<text>.*)")
_RULES = re.compile(r"2\.\d+|4\.4")  # sections whose numbered lines are rules
_GAPS = "5"
_SIGNS = ("4.3", "4.4")  # sections whose bullets are signs to act on
_CHECK_TABLES = ("Sign", "Test")
_ROWS = {r"D\d+": "disagreement", r"C\d+": "fact", r"0\.\d+": "ledger"}  # any other numbered row is an exercise
_SECOND_READING = "²"
_ANCHORS = {  # what a name looks like, and its anchor
    r"(\d+)": "r{}",
    r"([DC]\d+)": "{}",
    r"(0\.\d+)": "l{}",
    r"(4\.\d-\d+)": "q{}",
    r"5-(\d+)": "gap-{}",
    r"([1-9]\.\d+)": "s{}",
    r"x?((?:[LUBAFYX]|CO|PO|IM)?\d+)": "x-{}",
}
_SPANS = {  # keys that a dossier names by their first and last
    "GIAN14/15": "GIAN14 GIAN15",
    "RIE14a\N{EN DASH}d": "RIE14a RIE14b RIE14c RIE14d",
    "RIE11\N{EN DASH}16": "RIE11 RIE14a RIE14b RIE14c RIE14d RIE16",
    "HAR17\N{EN DASH}19": "HAR17 HAR18 HAR19",
}


@dataclass(frozen=True)
class Entry:
    """One numbered line of a dossier: a rule, a row, a question, a sign, or a reference."""

    line: int
    """Its line in the text, counted from nought."""
    sort: str
    """rule, disagreement, fact (of the Cleveland article), ledger, check, gap, exercise, section or reference."""
    name: str
    """What follows the dossier's name in its id: 139, D5, C11, 0.2, 4.2-3, L1, x17, 5-12, 4.5; a reference's key."""
    text: str
    """What it says, without its number; of a section, whatever carries no number of its own."""


def anchor_of(name: str) -> str:
    """Give the anchor of a name: 139 → r139, 0.2 → l0-2, 4.2-3 → q4-2-3, L1 → x-l1, x17 → x-17, 4.5 → s4-5."""
    for pattern, anchor in _ANCHORS.items():
        if matched := re.fullmatch(pattern, name):
            return anchor.format(matched[1].lower().replace(".", "-"))
    raise ValueError(f"{name!r} names no line of a dossier; names look like 139, D5, C11, 0.2, 4.2-3, L1, x17 or X3.")


def page_and_anchor(entry_id: str) -> tuple[str, str]:
    """Give the page (its path under docs) and the anchor of an id such as osteoporosis-139."""
    for dossier in DOSSIERS:
        if entry_id.startswith(f"{dossier}-"):
            return f"{PAGES}/{dossier}.md", anchor_of(entry_id.removeprefix(f"{dossier}-"))
    raise ValueError(f"{entry_id!r} begins with no dossier's name; ids look like {DOSSIERS[0]}-139.")


def reference_anchor(key: str) -> str:
    """Give the anchor of a reference's row: GIAN15 → ref-gian15."""
    return f"ref-{key.lower()}"


def entries(markdown: str) -> Iterator[Entry]:
    """Walk a dossier and yield every line that carries a number or a key, then its sections; each in page order."""
    lines = markdown.splitlines()
    numbered = list(_numbered_lines(lines))
    yield from numbered
    taken = {entry.line for entry in numbered}
    starts = [at for at, line in enumerate(lines) if _HEADING.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        heading = _HEADING.match(lines[start])
        if heading and _is_subsection(heading["section"]):
            own = (lines[at] for at in range(start + 1, end) if at not in taken and set(lines[at]) - set("|- "))
            yield Entry(start, "section", heading["section"], "\n".join(own))


def _is_subsection(section: str | None) -> bool:
    """Say whether a section is one that can be named: 2.3, but not 2, which is a rule's name."""
    return bool(section and "." in section)


def _numbered_lines(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield every line that carries a number or a key."""
    section, header, place = "", "", 0
    for number, line in enumerate(lines):
        if heading := _HEADING.match(line):
            section, place = heading["section"] or "", 0
        elif numbered := _NUMBERED.match(line):
            yield _numbered(number, section, numbered["number"], numbered["text"])
        elif line.startswith("- ") and section in _SIGNS:
            place += 1
            yield Entry(number, "check", f"{section}-{place}", line.removeprefix("- "))
        elif not line.startswith("|"):
            header = ""
        elif not header:
            header = _cells(line)[0]
        elif not _is_ruler(line):
            place += 1
            yield from _row(number, _cells(line), header, f"{section}-{place}")


def _cells(row: str) -> list[str]:
    """Split a table's row into its cells."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _is_ruler(line: str) -> bool:
    """Say whether a line is the row of dashes under a table's headings."""
    return line.startswith("|") and not set(line) - set("|- ")


def _numbered(line: int, section: str, number: str, text: str) -> Entry:
    """Name a numbered line after its section: a rule, a gap, or a check."""
    if _RULES.fullmatch(section):
        return Entry(line, "rule", number, text)
    return Entry(line, "gap" if section == _GAPS else "check", f"{section}-{number}", text)


def _row(line: int, cells: list[str], header: str, place: str) -> Iterator[Entry]:
    """Name a row after its first cell, or after its place where the table gives it no number."""
    first, rest = cells[0], " | ".join(cells[1:])
    if header == "Key":
        for key in re.split(r" / |, ", first.removesuffix(_SECOND_READING).strip()):
            yield Entry(line, "reference", key, rest)
    elif header in _CHECK_TABLES:
        yield Entry(line, "check", place, " | ".join(cells))
    elif header in ("#", "ID"):
        sort = next((sort for pattern, sort in _ROWS.items() if re.fullmatch(pattern, first)), "exercise")
        yield Entry(line, sort, f"x{first}" if first.isdigit() else first, rest)


def references(markdown: str) -> dict[str, dict[str, str]]:
    """Give every reference of a dossier: its row by column heading."""
    lines = markdown.splitlines()
    found: dict[str, dict[str, str]] = {}
    for entry in entries(markdown):
        if entry.sort == "reference":
            headings = next(lines[at - 1] for at in range(entry.line, 0, -1) if _is_ruler(lines[at]))
            found[entry.name] = dict(zip(_cells(headings), _cells(lines[entry.line]), strict=True))
    return found


def references_named(text: str, keys: Iterable[str]) -> tuple[str, ...]:
    """Give the reference keys that a text names, in the order in which it names them."""
    for span, spelled_out in _SPANS.items():
        text = text.replace(span, spelled_out)
    return tuple(dict.fromkeys(matched[0] for matched in _any_of(keys).finditer(text)))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Match any of these words, whole: neither within a longer word nor within a longer key (ABH in ABH-Y)."""
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z0-9-])(?:{alternatives})(?![A-Za-z0-9]|-[A-Z0-9])")


def with_anchors(markdown: str) -> str:
    """Give every numbered line its anchor, and link rules, disagreements and reference keys to where they stand.

    Numbered lines become paragraphs of their own that keep their number (Markdown would count afresh), and tables are
    wrapped so that a narrow screen can scroll them sideways. No word of the text changes.
    """
    found = list(entries(markdown))
    here: dict[int, list[Entry]] = {}
    for entry in found:
        here.setdefault(entry.line, []).append(entry)
    targets = _targets(found)
    mention = _any_of(targets)

    out: list[str] = []
    title, in_table = "", False
    for number, line in enumerate(markdown.splitlines()):
        if line.startswith("|") != in_table:
            in_table = not in_table
            out += ["", _wrapper(title) if in_table else "</div>", ""]
        if heading := _HEADING.match(line):
            title = heading["title"]
            anchored = _is_subsection(heading["section"])
            out.append(f"{line} {{: #{anchor_of(heading['section'])} }}" if anchored else line)
            continue
        own, rest = _split(line, here.get(number, []))
        body = mention.sub(lambda word: f"[{word[0]}](#{targets[word[0]]})", rest)
        if line.startswith("- ") and not out[-1].startswith("- "):
            out.append("")  # Markdown wants a blank line before a list
        out += ["", f"{own}{body}", ""] if _NUMBERED.match(line) else [f"{own}{body}"]
    return "\n".join([*out, "", "</div>"] if in_table else out) + "\n"


def _targets(found: Iterable[Entry]) -> dict[str, str]:
    """Give the words of the text that can be linked (R139, D5, GIAN15), with the anchor each leads to."""
    targets: dict[str, str] = {}
    for entry in found:
        if entry.sort == "rule":
            targets[f"R{entry.name}"] = anchor_of(entry.name)
        elif entry.sort == "disagreement":
            targets[entry.name] = anchor_of(entry.name)
        elif entry.sort == "reference":
            targets[entry.name] = reference_anchor(entry.name)
    return targets


def _wrapper(title: str) -> str:
    """Open the box in which a wide table scrolls, reachable by keyboard and named after its section."""
    return f'<div class="wide-table" role="region" tabindex="0" aria-label="{html.escape(title)}" markdown="1">'


def _split(line: str, named: list[Entry]) -> tuple[str, str]:
    """Split a line into its number, made an anchor, and the rest of its text."""
    if not named:
        return "", line
    anchors = [reference_anchor(e.name) if e.sort == "reference" else anchor_of(e.name) for e in named]
    marks = "".join(f'<a id="{anchor}"></a>' for anchor in anchors[1:])
    if numbered := _NUMBERED.match(line):
        return f'<a id="{anchors[0]}" href="#{anchors[0]}">{numbered["number"]}.</a> ', numbered["text"]
    if line.startswith("- "):
        return f'- <a id="{anchors[0]}"></a>', line.removeprefix("- ")
    first, rest = line.removeprefix("|").lstrip().split(" |", 1)
    return f'| <a id="{anchors[0]}"></a>{marks}{first} |', rest
