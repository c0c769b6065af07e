"""A plug-in for pytest under mutmut: quick examples, and every chosen test for every mutant."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings
from mutmut.state import state  # type: ignore[import-not-found]

settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    max_examples=30,
    phases=(Phase.explicit, Phase.generate),  # that it fails is enough: nobody reads the shortest example
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def pytest_sessionfinish() -> None:
    """Let every test stand against every mutant.

    Left alone, mutmut runs the tests that it saw calling a function; a call that a cache made needless it does not see.
    """
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        tests = state().tests_by_mangled_function_name
        for function in tests:
            tests[function] = set(state().duration_by_test)
