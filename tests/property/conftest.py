"""What the properties share: the real knowledge, and settings that hold everywhere."""

import pytest
from hypothesis import HealthCheck, settings

from pyengine.model import Knowledge
from pyengine.wire import knowledge as real_knowledge

settings.register_profile(
    "bonewise",
    deadline=None,  # speed is measured by the benchmark, never by a test
    derandomize=True,  # the same examples every time; `make prove` draws new ones
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("bonewise")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the knowledge that ships."""
    return real_knowledge()
