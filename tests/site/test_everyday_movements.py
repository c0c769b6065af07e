"""The page of daily movements, on screens of every width, in every scheme, and on paper."""

import re

import pytest
from playwright.sync_api import Browser

from tests.support import axe, browsing, serving

PATH = "moving-safely/everyday-movements/"
FRAMES = """kind => [...document.querySelectorAll(`.side-${kind} svg.figure`)]
  .map(figure => getComputedStyle(figure).borderTopStyle)"""


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_figure_is_whole_and_large_enough(chromium: Browser, served: serving.Served, width: int) -> None:
    """Nothing scrolls sideways, and every figure is at least 120 px wide and inside the screen."""
    with browsing.reader(chromium, served.url, viewport={"width": width, "height": 800}) as person:
        page = person.open(PATH)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = page.evaluate("[...document.querySelectorAll('svg.figure')].map(one => one.getBoundingClientRect())")
        assert len(boxes) > 20
        assert [box for box in boxes if box["width"] < 120 or box["left"] < 0 or box["right"] > width] == []


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["dark", "forced"])
def test_both_sides_are_told_apart_without_colour(
    chromium: Browser, served: serving.Served, options: dict[str, str]
) -> None:
    """Frames differ in shape, and the marks keep their white ground, whatever colours a reader has chosen."""
    with browsing.reader(chromium, served.url, **options) as person:
        page = person.open(PATH)
        assert set(page.evaluate(FRAMES, "do")) == {"solid"}
        assert set(page.evaluate(FRAMES, "rather")) == {"dashed"}
        grounds = "[...document.querySelectorAll('.way-mark')].map(mark => getComputedStyle(mark).backgroundColor)"
        assert set(page.evaluate(grounds)) == {"rgb(255, 255, 255)"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [PATH, "exercises/four-stretches/"])
def test_axe_finds_nothing(chromium: Browser, served: serving.Served, path: str, scheme: str) -> None:
    """No rule of WCAG 2.2 A and AA is broken, nor enhanced contrast."""
    with browsing.reader(chromium, served.url, color_scheme=scheme, reduced_motion="reduce") as person:
        assert axe.violations(person.open(path)) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_page_prints_on_two_sides(chromium: Browser, served: serving.Served, paper: str) -> None:
    """All pairs fit a sheet that can stand on the kitchen shelf."""
    with browsing.reader(chromium, served.url) as person:
        printed = person.open(PATH).pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= 2
