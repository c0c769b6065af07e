"""A code from paper, or a saved file, is looked up: current, another version, or withdrawn with what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from plugins.python_runtime.version import code_of
from tests.browser.offline import Keeping
from tests.browser.walking import Answers, Planner
from tests.support import axe, copies, serving
from tests.support.browsing import Reader

PATH = "tools/is-this-plan-current/"
OTHER = code_of("1234567890abcdef")
CODE = re.compile(r"Code ([1-9A-Z]{4}-[1-9A-Z]{4}), version of \d+ \w+ \d{4}")


def look_up(page: Page, code: str) -> str:
    """Type a code and return what is said of it."""
    page.get_by_label("The code on the sheet").fill(code)
    page.get_by_role("button", name="Look it up").click()
    said = page.locator('[data-slot="found"]')
    expect(said).not_to_be_empty()
    return said.inner_text()


def test_the_code_of_the_current_version_is_current(visitor: Reader, small: copies.Copy) -> None:
    """However it is typed: without the hyphen, in small letters, with blanks."""
    code = small.version().code
    for typed in (code, code.replace("-", "").lower(), f" {code.replace('-', ' ')} "):
        assert f"{code} is the current version." in look_up(visitor.open(PATH), typed)


def test_another_code_is_another_version(visitor: Reader) -> None:
    """A whole code that is neither current nor listed is most likely older, and is not called withdrawn."""
    said = look_up(visitor.open(PATH), OTHER)
    assert f"{OTHER} is another version" in said
    assert "not on the list of withdrawn versions" in said


@pytest.mark.parametrize("place", range(8))
def test_a_slip_is_not_taken_for_another_version(visitor: Reader, place: int) -> None:
    """One wrong character anywhere is told as a slip: nobody hears of the wrong version."""
    plain = OTHER.replace("-", "")
    wrong = plain[:place] + ("2" if plain[place] == "1" else "1") + plain[place + 1 :]
    assert "That is not a whole code." in look_up(visitor.open(PATH), wrong)


def test_a_withdrawn_code_says_why_and_what_to_do(visitor: Reader, small: copies.Copy) -> None:
    """The reason and the advice of the list stand there in words."""
    entry = copies.withdrawing(small.version())
    small.release(entry)
    said = look_up(visitor.open(PATH), entry.code)
    assert f"{entry.code} was withdrawn on" in said
    assert "One rule was wrong." in said
    assert "What to do: Build a new sample week." in said


def test_without_network_and_without_a_copy_it_says_so(visitor: Reader, small: copies.Copy) -> None:
    """What cannot be looked up is not called current."""
    page = visitor.open(PATH)
    visitor.context.set_offline(offline=True)
    assert "We could not look it up." in look_up(page, small.version().code)
    visitor.complaints.console_errors.clear()


def test_a_kept_copy_remembers_what_was_withdrawn(visitor: Reader, small: copies.Copy) -> None:
    """Offline, a copy answers from the last list it saw, and says of when that is."""
    Keeping.at(visitor).keep()
    small.release(copies.withdrawing(small.version()))
    visitor.open("")
    visitor.open(PATH).wait_for_load_state("networkidle")
    visitor.context.set_offline(offline=True)
    said = look_up(visitor.open(PATH), small.version().code)
    assert "was withdrawn" in said
    assert "This is what this device knew on" in said


def test_paper_and_file_carry_the_code(
    planner: Planner, people: Mapping[str, Answers], site: Path, reader: Reader, served: serving.Served
) -> None:
    """The result, the week on one sheet, the page for the team and the saved file name one code; nothing is sent."""
    planner.walk(people["chair"])
    result = planner.result()
    for part in (".part-about", ".part-fridge", ".sheet-foot"):
        found = CODE.search(result.locator(part).text_content() or "")
        assert found is not None, part
        assert found[1] == copies.Copy(site).version().code, part
    with planner.page.expect_download() as saving:
        planner.press("save-file")
    file = saving.value.path()
    assert json.loads(file.read_text(encoding="utf-8"))["code"] == copies.Copy(site).version().code
    page = reader.open(PATH)
    before = len(served.asked)
    page.get_by_label("Or open the file you saved").set_input_files(file)
    expect(page.locator('[data-slot="found"]')).to_contain_text("is the current version.")
    asked = {urlsplit(path).path.removeprefix(urlsplit(served.url).path) for path in served.asked[before:]}
    assert asked == {"offline/current.json"}


def test_another_file_is_told_apart(visitor: Reader, tmp_path: Path) -> None:
    """A file that the planner did not save is no plan of any version."""
    other = tmp_path / "other.json"
    other.write_text("[1, 2]", encoding="utf-8")
    page = visitor.open(PATH)
    page.get_by_label("Or open the file you saved").set_input_files(other)
    expect(page.locator('[data-slot="found"]')).to_contain_text("This file has no code.")


@pytest.mark.context(viewport={"width": 320, "height": 640})
@pytest.mark.parametrize("path", [PATH, "tools/keep-for-offline/"])
def test_both_pages_are_accessible_on_a_small_phone(reader: Reader, path: str) -> None:
    """No fault that axe finds, and nothing to scroll for sideways."""
    page = reader.open(path)
    page.wait_for_load_state("networkidle")
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
