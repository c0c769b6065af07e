"""The stretches of the article: each group is drawn; what is not offered says so, and what to do instead."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.figures.faults import FigureError
from plugins.knowledge_pages import daily_page, daily_stretches
from plugins.knowledge_pages.daily_fields import Known
from plugins.knowledge_pages.site import Pages

ROOT = Path(__file__).resolve().parents[3]
DRAWN = ROOT / "pyengine" / "knowledge" / "daily" / "drawings" / "forearm-across.toml"
STRETCH = """
rank = 1
name = "The muscles that turn your shoulders out"
article = "It names them."
because = "Other sources stretch the chest."
drawing = "forearm-across"
instead = ["chest-stretch-lying"]
cites = ["clev#commonly-tight-muscles"]
dossier = ["osteoporosis-C18"]
"""

Spoil = Callable[..., Path]


@pytest.fixture
def known(pages: Pages) -> Known:
    """Return the names that ship."""
    return daily_page.known(pages.book, ROOT)


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Return a writer of a good file and its drawing, with one piece of the text of either exchanged."""

    def write(old: str = "", new: str = "", *, drawing: tuple[str, str] = ("", "")) -> Path:
        pictures = DRAWN.read_text(encoding="utf-8")
        assert old in STRETCH
        assert drawing[0] in pictures
        for folder in ("stretches", "drawings"):
            (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / "drawings" / DRAWN.name).write_text(pictures.replace(*drawing) if drawing[0] else pictures)
        file = tmp_path / "stretches" / "turned.toml"
        file.write_text(STRETCH.replace(old, new) if old else STRETCH)
        return file

    return write


def test_every_group_of_the_article_is_drawn(pages: Pages, known: Known) -> None:
    """Back, shoulders, front of hip and shin each have pictures, the article's words, a reason and a way to do it."""
    stretches = daily_stretches.read_stretches(known)
    printed = daily_stretches.page(pages.book, stretches)
    assert printed.count("<svg") >= 2 * len(stretches)
    assert {"osteoporosis-C18"} == set.intersection(*(set(stretch.dossier) for stretch in stretches))
    for stretch in stretches:
        part = printed[printed.index(f"{{#{stretch.id}}}") :]
        assert re.search(r'href="exercises/[\w-]+/"', part.partition("\n## ")[0]), stretch.id
        assert stretch.because in part


def test_what_is_not_offered_is_told_apart(pages: Pages, known: Known) -> None:
    """Only a stretch without an exercise is framed in dashes, says that it is no exercise, and names others."""
    for stretch in daily_stretches.read_stretches(known):
        printed = daily_stretches.page(pages.book, [stretch])
        assert ('class="only-shown"' in printed) == (stretch.exercise is None)
        assert ("not an exercise of this site" in printed) == (stretch.exercise is None)
        assert stretch.exercise or stretch.instead


BAD = {
    "neither exercise nor drawing": ('drawing = "forearm-across"', "", "needs one of exercise and drawing"),
    "both": ("rank = 1", 'rank = 1\nexercise = "ankle-pump"', "needs one of exercise and drawing"),
    "a drawing that is not there": ("forearm-across", "gone", "› drawing: found no drawings/gone.toml"),
    "an exercise nobody knows": ('"chest-stretch-lying"', '"sit-up"', "› instead: found 'sit-up', which nobody knows"),
    "nothing to do instead": ('instead = ["chest-stretch-lying"]', "", "› instead: is missing; exercises to do"),
    "an unknown key": ("because", "becaus", "turned.toml › becaus: is not a known key; did you mean because?"),
    "no grounds": ('cites = ["clev#commonly-tight-muscles"]', "", "› cites: is empty; at least one claim"),
}


@pytest.mark.parametrize("old, new, message", BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_meant_is_told(spoil: Spoil, known: Known, old: str, new: str, message: str) -> None:
    """Each fault names the file, the key, what was found and what would be right."""
    with pytest.raises(FigureError) as caught:
        daily_stretches.read_stretch(spoil(old, new), known)
    assert any(message in fault for fault in caught.value.faults), caught.value.faults


def test_a_drawing_that_nobody_states_may_not_lean(spoil: Spoil, known: Known) -> None:
    """A picture without an exercise has no demands, so it may show no bend, twist or reach at all."""
    with pytest.raises(FigureError, match="a stretch that is not offered never shows side-bend, so redraw"):
        daily_stretches.read_stretch(spoil(drawing=("trunk = 0", "trunk = 14")), known)
