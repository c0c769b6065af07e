"""The evidence pages keep the dossiers' words and numbers, and every line can be pointed at."""

import html
import re
from collections import Counter
from pathlib import Path

import markdown
import pytest

from plugins.knowledge_pages.evidence import (
    DOSSIERS,
    PAGES,
    anchor_of,
    entries,
    page_and_anchor,
    reference_anchor,
    references,
    references_named,
    with_anchors,
)

DOCS = Path(__file__).resolve().parents[2] / "docs"
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.details"]
PAGE = """\
# A dossier

## 1. References

| Key | Citation | Status |
|---|---|---|
| GIAN15 | Too Fit To Fracture | read: part |
| COV-S / COV-F | A guide in two parts | read: part |
| ABH ² | Daily tasks | read: part |
| ABH-Y | A note on yoga | read: full text |

## 2. Rules

How to read them
- first
- second

### 2.9 Movement exclusions

139. No flexion. GIAN15 [consensus]
12. Out of order; see R139 and D5. ABH-Y [expert page]
---

### 2.15 Where sources disagree

| # | Topic | Default |
|---|---|---|
| D5 | Forward bending | see R139 |
| C11 | Weight | none |
| 0.2 | Promises | none |

## 3. Inventory

| ID | Exercise |
|---|---|
| L1 | Sit-to-stand |

| # | Exercise |
|---|---|
| 17 | Knee curl |
| X3 | Running |

## 4. Screening

### 4.2 Questions

1. Told which bones?

### 4.3 Red flags

- **Emergency:** weak legs.

| Sign | Level |
|---|---|
| Calf pain | emergency |

## 5. Gaps

1. Not seen.
"""


def rendered(text: str) -> str:
    """Render a page as the site does."""
    return markdown.markdown(with_anchors(text), extensions=EXTENSIONS)


def page_of(dossier: str) -> str:
    """Read an evidence page without its front matter."""
    return (DOCS / PAGES / f"{dossier}.md").read_text(encoding="utf-8").split("---\n\n", 1)[1]


def words_of_markdown(text: str) -> str:
    """Give the letters of a Markdown text, without its marks and spaces."""
    lines = (re.sub(r"^(#+|-) ", "", line) for line in text.splitlines() if set(line) - set("|- "))
    plain = re.sub(r"\*\*|`|\||(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])", "", "\n".join(lines))
    return re.sub(r"\s+", "", plain)


def words_of_html(text: str) -> str:
    """Give the letters of an HTML text, without its tags and spaces."""
    return re.sub(r"[\s|]+", "", html.unescape(re.sub(r"<[^>]+>", " ", text)))


@pytest.mark.parametrize(
    "name, anchor",
    [
        ("139", "r139"),
        ("D5", "d5"),
        ("C11", "c11"),
        ("0.2", "l0-2"),
        ("4.2-3", "q4-2-3"),
        ("5-12", "gap-12"),
        ("L1", "x-l1"),
        ("CO3", "x-co3"),
        ("x17", "x-17"),
        ("X3", "x-x3"),
        ("2.15", "s2-15"),
    ],
)
def test_a_name_has_its_anchor(name: str, anchor: str) -> None:
    """Each sort of line has anchors of its own look, so that none can meet another."""
    assert anchor_of(name) == anchor


def test_an_id_leads_to_a_page_and_a_place() -> None:
    """An id is enough to link to its line."""
    assert page_and_anchor("bone-metastases-4.2-3") == ("how-it-works/evidence/bone-metastases.md", "q4-2-3")


@pytest.mark.parametrize("wrong", ["osteoporosis-", "osteoporosis-R139", "arthritis-139", "139"])
def test_a_wrong_id_is_refused(wrong: str) -> None:
    """What names no line is refused with an example of what would be right."""
    with pytest.raises(ValueError, match="look like"):
        page_and_anchor(wrong)


def test_every_sort_of_line_is_found() -> None:
    """Rules, rows, questions, signs, gaps and references are told apart by where they stand."""
    assert [(entry.sort, entry.name) for entry in entries(PAGE)] == [
        ("reference", "GIAN15"),
        ("reference", "COV-S"),
        ("reference", "COV-F"),
        ("reference", "ABH"),
        ("reference", "ABH-Y"),
        ("rule", "139"),
        ("rule", "12"),
        ("disagreement", "D5"),
        ("fact", "C11"),
        ("ledger", "0.2"),
        ("exercise", "L1"),
        ("exercise", "x17"),
        ("exercise", "X3"),
        ("check", "4.2-1"),
        ("check", "4.3-1"),
        ("check", "4.3-2"),
        ("gap", "5-1"),
        ("section", "2.9"),
        ("section", "2.15"),
        ("section", "4.2"),
        ("section", "4.3"),
    ]


def test_a_rule_keeps_its_number_and_its_links() -> None:
    """A rule is a paragraph that begins with its own number, whatever stands before it, and links what it names."""
    shown = rendered(PAGE)
    assert '<p><a id="r139" href="#r139">139.</a> No flexion. <a href="#ref-gian15">GIAN15</a> [consensus]</p>' in shown
    assert (
        '<p><a id="r12" href="#r12">12.</a> Out of order; see <a href="#r139">R139</a> and <a href="#d5">D5</a>. '
        '<a href="#ref-abh-y">ABH-Y</a> [expert page]</p>'
    ) in shown


def test_rows_and_signs_carry_their_anchors() -> None:
    """The first cell of a numbered row, and a sign's bullet, can be pointed at; a row of two keys by either."""
    shown = rendered(PAGE)
    assert '<td><a id="d5"></a>D5</td>' in shown
    assert '<td><a id="ref-cov-s"></a><a id="ref-cov-f"></a>COV-S / COV-F</td>' in shown
    assert '<li><a id="q4-3-1"></a><strong>Emergency:</strong> weak legs.</li>' in shown
    assert '<td><a id="q4-3-2"></a>Calf pain</td>' in shown


def test_a_section_has_a_short_address() -> None:
    """A numbered section is found by its number, and holds whatever in it has no number of its own."""
    assert '<h3 id="s2-15">2.15 Where sources disagree</h3>' in rendered(PAGE)
    assert {entry.name: entry.text for entry in entries(PAGE) if entry.sort == "section"}["4.3"] == "| Sign | Level |"


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    """Every table stands in a named region that takes the focus."""
    shown = rendered(PAGE)
    boxes = re.findall(r"<div ([^>]*)>\n<table>", shown)
    assert len(boxes) == shown.count("<table>") == 5
    assert all('class="wide-table"' in box and 'role="region"' in box and 'tabindex="0"' in box for box in boxes)
    assert 'aria-label="Where sources disagree"' in boxes[1]


def test_a_key_within_a_longer_key_is_not_named() -> None:
    """ABH is not named by ABH-Y, and a span of keys names each of them."""
    assert references_named("ABH-Y, then GIAN15", references(PAGE)) == ("ABH-Y", "GIAN15")
    assert references_named("RIE14a–d", ["RIE14a", "RIE14b", "RIE14c", "RIE14d"]) == (
        "RIE14a",
        "RIE14b",
        "RIE14c",
        "RIE14d",
    )


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_page_shows_the_dossier_word_for_word(dossier: str) -> None:
    """Rendering adds and loses no word of a dossier."""
    assert words_of_html(rendered(page_of(dossier))) == words_of_markdown(page_of(dossier))


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_link_within_the_page_leads_to_one_place(dossier: str) -> None:
    """No anchor is given twice, none is missing, and the page has one heading of the first rank."""
    shown = rendered(page_of(dossier))
    anchors = Counter(re.findall(r'id="([^"]+)"', shown))
    assert max(anchors.values()) == 1
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(anchors)
    for entry in entries(page_of(dossier)):
        assert (reference_anchor(entry.name) if entry.sort == "reference" else anchor_of(entry.name)) in anchors
    assert shown.count("<h1") == 1
