"""The page of daily movements: every pair with both sides, told apart by words, marks and frames."""

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.knowledge_pages import daily_page
from plugins.knowledge_pages.daily_figures import CROSS, TICK, pictures
from plugins.knowledge_pages.daily_pairs import FOLDER, Pair
from plugins.knowledge_pages.daily_stretches import read_stretches
from plugins.knowledge_pages.site import Pages
from pyengine.reading import HOME, bundle
from pyengine.reading.files import FOLDERS

ROOT = Path(__file__).resolve().parents[3]
ASKED_FOR = {
    "bending",
    "carrying-shopping",
    "coughing",
    "lifting",
    "making-the-bed",
    "putting-on-shoes",
    "reaching-across",
    "reaching-up",
}


@pytest.fixture(scope="module")
def pairs(pages: Pages) -> tuple[Pair, ...]:
    """Return the pairs that ship, which the build has checked."""
    return daily_page.daily_pairs(pages.book, ROOT)


def test_the_movements_that_readers_ask_about_are_there(pairs: tuple[Pair, ...]) -> None:
    """Each is a pair of its own, and women and men take turns."""
    assert {pair.id for pair in pairs} >= ASKED_FOR
    characters = [pair.right.whole.character for pair in pairs]
    assert all(before != after for before, after in pairwise(characters))


def test_every_pair_is_printed_with_its_words_and_claims(pages: Pages, pairs: tuple[Pair, ...]) -> None:
    """Heading, reason, whom it matters for, both sides' captions and every claim's source stand on the page."""
    printed = daily_page.page(pages.book, pairs)
    for pair in pairs:
        start = printed.index(f"{{#{pair.id}}}")
        part = printed[start : printed.find("\n## ", start)]
        assert part.count("Do this") == part.count("Rather than this") == 1
        assert part.index("Do this") < part.index("Rather than this")
        assert [cite for cite in pair.cites if cite.replace("#", "--") not in part] == []
        captions = [side.whole.positions[n - 1].caption for side in (pair.right, pair.wrong) for n in side.pictures]
        assert [said for said in (*captions, pair.who) if f">{said}<" not in part] == []


def test_only_wrong_pictures_bear_the_cross(pairs: tuple[Pair, ...]) -> None:
    """A cross in a square is on every wrong picture; a tick in a disc, or numbers, on every right one."""
    for pair in pairs:
        right = [picture for picture, _ in pictures(pair.right, id_prefix="a", right=True)]
        wrong = [picture for picture, _ in pictures(pair.wrong, id_prefix="b", right=False)]
        assert all(CROSS in picture and TICK not in picture for picture in wrong)
        assert all(CROSS not in picture for picture in right)
        assert len(right) > 1 or TICK in right[0]


def test_both_sides_of_a_pair_share_one_scale(pairs: tuple[Pair, ...]) -> None:
    """Pictures drawn from one file have frames of one height, so that the two can be compared."""
    for pair in pairs:
        if pair.right.whole.source == pair.wrong.whole.source:
            drawn = pictures(pair.right, id_prefix="a", right=True) + pictures(pair.wrong, id_prefix="b", right=False)
            frames = {found[1] for picture, _ in drawn if (found := re.search(r'viewBox="([^"]+)"', picture))}
            assert len(frames) == 1, pair.id


def test_every_picture_has_its_own_short_alternative_text(pairs: tuple[Pair, ...]) -> None:
    """Each side says what is seen in at most 125 characters, and no two sides say the same."""
    said = [side.alt for pair in pairs for side in (pair.right, pair.wrong)]
    assert len(set(said)) == len(said)
    assert [alt for alt in said if not 15 < len(alt) <= 125] == []
    for pair in pairs:
        first = pictures(pair.wrong, id_prefix="b", right=False)[0][0]
        assert f">{pair.wrong.alt}</title>".replace("'", "&#x27;") in first


def test_no_drawing_lies_unused(pages: Pages, pairs: tuple[Pair, ...]) -> None:
    """Every file among the drawings is printed by a pair or a stretch."""
    used = {side.whole.source for pair in pairs for side in (pair.right, pair.wrong)}
    used |= {stretch.drawing.name for stretch in read_stretches(daily_page.known(pages.book, ROOT))}
    assert {file.name for file in (ROOT / FOLDER / "drawings").glob("*.toml")} - used == set()


def test_every_picture_is_small(pairs: tuple[Pair, ...]) -> None:
    """A picture is at most 2 kB compressed, as those of the exercises are."""
    for pair in pairs:
        for side, right in ((pair.right, True), (pair.wrong, False)):
            for picture, _ in pictures(side, id_prefix=pair.id, right=right):
                assert len(gzip.compress(picture.encode())) <= 2_000, pair.id


def test_the_engine_downloads_no_daily_movement() -> None:
    """The folder is for the site alone: the browser's engine neither reads nor fetches it."""
    assert "daily" not in FOLDERS
    assert '"daily/' not in bundle(HOME)


def test_the_pictures_of_the_page_fit_a_slow_line(pages: Pages, pairs: tuple[Pair, ...]) -> None:
    """All pictures together weigh at most 60 kB compressed."""
    assert len(gzip.compress(daily_page.page(pages.book, pairs).encode(), 6)) <= 60_000
