"""What is told, and in which order."""

import pytest

from pyengine.engine import make_plan
from pyengine.profile import checked_answers
from pyengine.wire import knowledge

KNOWN = knowledge()


def told(template: str) -> list[str]:
    """Return the notices told to a template's example person, in order."""
    answers = dict(KNOWN.templates[template].example_answers)
    plan = make_plan(KNOWN, checked_answers(KNOWN, {"schema": "bonewise-answers/1", "answers": answers}))
    return [notice.notice for notice in plan.notices]


@pytest.mark.parametrize("template", ["lesions-cleared", "many-lesions"])
def test_with_lesions_the_stricter_stop_list_stands_first_and_alone(template: str) -> None:
    """A list that replaces another takes its place at the top, and the other is gone."""
    assert told(template)[0] == "stop-rules-lesions"
    assert "stop-rules" not in told(template)


@pytest.mark.parametrize("template", ["no-fracture", "spine-guard", "falls-first", "chair"])
def test_without_lesions_the_stop_list_stands_first(template: str) -> None:
    """Nothing is read before the signs to stop for."""
    assert told(template)[0] == "stop-rules"
