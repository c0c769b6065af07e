"""The planner as it is printed from the knowledge that ships."""

from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.planner_page import page
from plugins.planner_page.interface import Interface, read_interface
from plugins.planner_page.links import Links
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops
from pyengine.engine import stops_of
from pyengine.model import Knowledge
from pyengine.sentences import step_sentence
from pyengine.wire import knowledge as real_knowledge

ROOT = Path(__file__).resolve().parents[3]

Element = tuple[str, dict[str, str | None]]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the knowledge that ships."""
    return real_knowledge()


@pytest.fixture(scope="session")
def words() -> Interface:
    """Return the interface's words."""
    return read_interface()


@pytest.fixture(scope="session")
def press(knowledge: Knowledge, words: Interface) -> Press:
    """Return a press for a page one folder deep."""
    return Press(
        knowledge=knowledge,
        words=words,
        drawings=ROOT / "pyengine" / "knowledge" / "drawings",
        dose_sentence=step_sentence,
        links=Links("../"),
        edition="edition-of-a-test",
    )


@pytest.fixture(scope="session")
def stops(knowledge: Knowledge) -> Stops:
    """Return what each answer stops, as the engine says."""
    return Stops.of_engine(knowledge, partial(stops_of, knowledge))


@pytest.fixture(scope="session")
def printed(press: Press, stops: Stops) -> str:
    """Return the planner as it is printed."""
    return page.planner(press, stops)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: str, tag: str) -> list[dict[str, str | None]]:
    """Return the attributes of every element of a kind, in order."""
    parser = _Elements()
    parser.feed(html)
    return [attributes for name, attributes in parser.found if name == tag]
