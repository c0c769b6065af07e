"""What the properties share: the real knowledge."""

import pytest

from pyengine.model import Knowledge
from pyengine.wire import knowledge as real_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the knowledge that ships."""
    return real_knowledge()
