"""What breaking things came to is counted fault by fault."""

from tests.browser.sabotage.conftest import NOT_SURVIVED, counted, is_whole
from tests.browser.sabotage.faults import every

SURROUNDINGS = {"no storage": "as its own test says"}


def test_a_fault_that_is_not_survived_is_counted_as_that() -> None:
    """Tried is every fault, survived are those that something mended, and each end has its count."""
    found = counted({"a": "by another try", "b": NOT_SURVIVED, "c": "by another try"})
    assert (found["tried"], found["survived"]) == (3, 2)
    assert found["ends"] == {"by another try": 2, NOT_SURVIVED: 1}
    assert found["faults"]["b"] == NOT_SURVIVED


def test_a_part_of_the_faults_is_no_whole_run() -> None:
    """Figures are kept of a run that tried every fault of every file, and the surroundings besides."""
    files = {fault.name: "by another try" for fault in every()}
    one = next(iter(files))
    assert is_whole(files | SURROUNDINGS)
    assert not is_whole(files)
    assert not is_whole({name: end for name, end in files.items() if name != one} | SURROUNDINGS)
