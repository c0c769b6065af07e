"""What others wrote and readers download is known, and may be given to them."""

from pathlib import Path

from plugins.bill_of_materials import shipped

OTHERS = ("assets/javascripts", "assets/stylesheets", "assets/fonts", "assets/python")
COPYLEFT = ("GPL", "SSPL", "BUSL", "-NC")


def test_every_file_by_others_has_a_row(root: Path, site: Path) -> None:
    """Nothing in the folders of others' work is published without its name and its licence."""
    named = {file for one in shipped.components(root, site) for file in one.files}
    published = {
        file.relative_to(site).as_posix() for folder in OTHERS for file in (site / folder).rglob("*") if file.is_file()
    }
    assert published - named == set()


def test_every_licence_is_on_the_list(root: Path, site: Path) -> None:
    """Readers are given nothing under a licence that nobody agreed to, and nothing under the GPL or AGPL."""
    found = shipped.components(root, site)
    assert shipped.faults(found) == []
    assert [one.name for one in found if any(mark in one.licence for mark in COPYLEFT)] == []


def test_a_licence_off_the_list_is_named() -> None:
    """A component under another licence stops the bill with its name."""
    strange = shipped.Component(name="strange", version="1", licence="AGPL-3.0-only", files=())
    assert shipped.faults((strange,)) == ["strange: AGPL-3.0-only is not among the allowed licences"]
