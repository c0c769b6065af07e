"""The site is built when, and only when, something it is made from changed."""

from pathlib import Path

import pytest

from plugins.build import inputs_digest, is_fresh


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out the least a project needs."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    return tmp_path


def test_any_change_of_an_input_changes_the_digest(project: Path) -> None:
    """Editing, adding, renaming or removing an input gives another digest."""
    seen = {inputs_digest(project)}
    page = project / "docs" / "index.md"
    page.write_text("# House\n")
    seen.add(inputs_digest(project))
    (project / "docs" / "more.md").write_text("")
    seen.add(inputs_digest(project))
    page.rename(project / "docs" / "start.md")
    seen.add(inputs_digest(project))
    (project / "docs" / "start.md").unlink()
    seen.add(inputs_digest(project))
    assert len(seen) == 5


def test_what_python_leaves_behind_is_no_input(project: Path) -> None:
    """Byte code beside a plugin does not make the site stale."""
    before = inputs_digest(project)
    left = project / "plugins" / "__pycache__" / "x.cpython-311.pyc"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"\0")
    assert inputs_digest(project) == before


def test_the_address_of_the_site_is_an_input(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site built for another address is another site."""
    before = inputs_digest(project)
    monkeypatch.setenv("SITE_URL", "https://example.org/house/")
    assert inputs_digest(project) != before


def test_a_site_without_its_first_page_is_not_fresh(project: Path) -> None:
    """A matching stamp is not enough: the site itself must be there."""
    (project / "build").mkdir()
    (project / "build" / "site.inputs").write_text("abc")
    assert not is_fresh(project, "abc")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("")
    assert is_fresh(project, "abc")
    assert not is_fresh(project, "other")
