"""The sheets of every page are one file that means what they meant."""

import re
from pathlib import Path

import pytest

from plugins.one_sheet import sheet


def test_remarks_and_order_for_authors_stay_at_home() -> None:
    """Rules keep their order and every sign that a browser reads."""
    first = "/* why\n   so */\n.a {\n  color: red; /* red */\n}\n\n\n.b::before { content: '»'; }\n"
    assert sheet.together([("a.css", first), ("c.css", ".c{}")]) == (
        ".a {\ncolor: red;\n}\n.b::before { content: '»'; }\n.c{}\n"
    )


@pytest.mark.parametrize(
    "text, said",
    [('.a::after { content: "/*"; }', "sign of a remark"), ('@import "b.css";', "may only stand first")],
)
def test_what_would_change_its_meaning_is_refused(text: str, said: str) -> None:
    """A sheet that cannot be put behind another is named, with what would be right."""
    with pytest.raises(sheet.SheetError, match=rf"a\.css: .*{said}"):
        sheet.together([("a.css", text)])


def test_every_page_carries_the_one_sheet_and_nothing_of_the_others(site: Path, root: Path) -> None:
    """All rules that the sheets hold stand in the published one, which each page names once."""
    listed = re.findall(r"^  - (assets/css/\S+\.css)$", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(listed) > 5
    (published,) = (site / "assets" / "css").glob("every-page.*.css")
    text = published.read_text(encoding="utf-8")
    for name in listed:
        assert not (site / name).exists()
        own = sheet.together([(name, (root / "docs" / name).read_text(encoding="utf-8"))])
        assert own in text
    for page in site.rglob("index.html"):
        assert page.read_text(encoding="utf-8").count(published.name) == 1
