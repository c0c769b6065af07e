"""The planner's modules are joined into few files, each asked for when everything it leans on is there."""

import re
from pathlib import Path

import pytest

from plugins.planner_page import assets

PLANNER = (assets.BEGIN, assets.FIRST, "result.mjs")
ENTRIES = tuple(name for together in assets.ENTRIES for name in together)
IMPORTS = re.compile(r"""^import .*? from ['"]\./([a-z.-]+)['"];$""", re.MULTILINE)
DECLARED = re.compile(r"^export (?:async )?(?:const|class|function) (\w+)", re.MULTILINE)
COMMENT_LINE = re.compile(r"^\s*(?://|/\*\*?\s|\*\s)", re.MULTILINE)
LONG_STRING = re.compile(r"^[^`\n]*`[^`\n]*(?:`[^`\n]*`[^`\n]*)*$", re.MULTILINE)
"""A line with an odd number of backticks."""


def scripts() -> dict[str, str]:
    """Return the published scripts by name."""
    names = {address.rpartition("/")[2]: text for address, text in assets.published().items()}
    return {name: text for name, text in names.items() if name.endswith(".mjs")}


def test_there_is_one_file_for_each_moment() -> None:
    """A page's or a worker's beginning, and the result: nothing else is published."""
    assert set(scripts()) == {*PLANNER, *ENTRIES}


def test_no_file_waits_for_one_that_is_not_there_yet() -> None:
    """What a page or a worker begins with imports nothing; each later file imports only files that came before it."""
    leaning = {name: set(IMPORTS.findall(text)) for name, text in scripts().items()}
    assert leaning.pop("result.mjs") == {assets.BEGIN, assets.FIRST}
    assert leaning.pop(assets.FIRST) == {assets.BEGIN}
    assert set().union(*leaning.values()) == set()


def test_every_module_is_published() -> None:
    """Whatever a module offers to others is declared in a published file."""
    together = "\n".join(scripts().values())
    for module in assets.modules():
        for name in DECLARED.findall(module.read_text(encoding="utf-8")):
            assert re.search(rf"^(?:async )?(?:const|class|function) {name}\b", together, re.MULTILINE), (module, name)


def test_the_first_question_waits_for_no_result() -> None:
    """What starts the engine, what asks and what draws each has its file, and is no second time elsewhere."""
    texts = scripts()
    held = {"class Engine ": 0, "class FormWalk ": 1, "class Cards ": 1, "function planView(": 2}
    for declared, place in held.items():
        assert [name for name in PLANNER if declared in texts[name]] == [PLANNER[place]]


def test_published_files_hold_nothing_for_authors() -> None:
    """What readers wait for has no line that is only a comment, no indentation, and no path of the building machine."""
    for address, text in assets.published().items():
        assert not COMMENT_LINE.search(text), address
        assert not re.search(r"^[ \t]", text, re.MULTILINE), address
        assert str(assets.ROOT) not in text, address
        assert "sourceMappingURL" not in text, address


def test_no_string_goes_over_a_line() -> None:
    """Taking indentation away changes no string, as none goes over a line."""
    for module in assets.modules():
        text = assets.lean(module.read_text(encoding="utf-8"))
        assert not LONG_STRING.search(text), f"{module.name}: a string over several lines would lose its indentation"


def test_what_cannot_be_joined_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that no module offers is told, and nothing half made is kept."""
    browser = tmp_path / "browser"
    browser.mkdir()
    for entry in ENTRIES:
        (browser / entry).write_text('import { missing } from "./other.mjs";\nmissing();\n', encoding="utf-8")
    (browser / "other.mjs").write_text("export const there = 1;\n", encoding="utf-8")
    monkeypatch.setattr(assets, "HERE", tmp_path)
    with pytest.raises(assets.BundleError, match=r'"missing" is not exported by'):
        assets.joined()
