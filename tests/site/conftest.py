"""The built site, walked once."""

import pytest

from tests.support import crawling, serving


@pytest.fixture(scope="session")
def walked(served: serving.Served) -> crawling.Walk:
    """Return every page that can be reached from the first one, served under a folder as on the host."""
    return crawling.walk(served.url)
