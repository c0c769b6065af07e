"""The pages printed from the knowledge, on a narrow phone and under the strictest rules."""

import pytest

from tests.support import axe, browsing

PATHS = (
    "exercises/",
    "exercises/sit-to-stand/",
    "exercises/seated-knee-extension/",
    "how-it-works/coverage/",
    "how-it-works/weeks/spine-guard/",
    "how-it-works/weeks/no-fracture/",
    "how-it-works/question-map/",
    "how-it-works/mathematics/",
    "how-it-works/proof/",
    "how-it-works/examples/",
    "how-it-works/examples/james/",
    "how-it-works/examples/maria/",
    "how-it-works/rules/",
    "how-it-works/rules/lesions-gates/",
    "how-it-works/sources/",
    "how-it-works/sources/g/",
)
LONG = ("how-it-works/rules/osteoporosis/", "how-it-works/rules/lesions-sites/")
NARROW = {"width": 320, "height": 640}


@pytest.mark.context(viewport=NARROW)
@pytest.mark.parametrize("path", PATHS + LONG)
def test_nothing_makes_a_narrow_page_scroll_sideways(reader: browsing.Reader, path: str) -> None:
    """At 320 px every page printed from the knowledge is one column."""
    assert reader.open(path).evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.context(viewport=NARROW)
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(reader: browsing.Reader, path: str) -> None:
    """A screen reader's user meets names, order and contrast as they ought to be."""
    assert axe.violations(reader.open(path)) == []


def test_a_link_to_a_rule_arrives_at_its_heading(reader: browsing.Reader) -> None:
    """The address of a rule opens the rulebook at that rule, clear of the bar at the top."""
    page = reader.open("how-it-works/rules/osteoporosis/#loaded-or-slumped-sitting")
    heading = page.locator("#loaded-or-slumped-sitting")
    heading.wait_for()
    top = page.wait_for_function(
        "() => document.querySelector('#loaded-or-slumped-sitting').getBoundingClientRect().top"
    )
    assert 40 <= float(top.json_value()) <= 400


def test_an_old_address_of_a_rule_leads_on_to_it(reader: browsing.Reader) -> None:
    """Who kept the address of a rule in the one long rulebook finds its entry, and from there the rule."""
    page = reader.open("how-it-works/rules/#loaded-or-slumped-sitting")
    page.locator("#loaded-or-slumped-sitting > a").click()
    page.wait_for_url("**/how-it-works/rules/osteoporosis/#loaded-or-slumped-sitting")


def test_typed_words_leave_the_entries_that_hold_them_all(reader: browsing.Reader) -> None:
    """The box above the rulebook shows what holds every word typed, says how much that is, and forgets it again."""
    page = reader.open("how-it-works/rules/")
    box, shown = page.get_by_role("searchbox", name="Find a rule by its words"), page.locator(".findable li:visible")
    every = shown.count()
    box.fill("Bending SPINE")
    found = [entry.lower() for entry in shown.all_inner_texts()]
    assert found
    assert all("bending" in entry and "spine" in entry for entry in found)
    assert f"{len(found)} of {every}" in page.locator(".finder [role=status]").inner_text()
    box.fill("")
    assert shown.count() == every
