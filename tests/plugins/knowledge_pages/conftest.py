"""The knowledge and the pages these tests speak of: the real ones, and a small invented body of knowledge."""

from pathlib import Path

import pytest

from plugins.knowledge_pages.site import Pages, pages_of
from pyengine.model import Knowledge
from pyengine.reading import load_knowledge
from pyengine.wire import knowledge as real_knowledge

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the knowledge that ships."""
    return real_knowledge()


@pytest.fixture(scope="session")
def pages(knowledge: Knowledge) -> Pages:
    """Return everything printed from the knowledge that ships."""
    return pages_of(knowledge, ROOT)


@pytest.fixture(scope="session")
def small() -> Knowledge:
    """Return the small invented knowledge."""
    return load_knowledge(ROOT / "tests" / "knowledge" / "small")
