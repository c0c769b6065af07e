"""Survivors are held against what is written down, and what is written down is of the code as it stands."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path

import pytest

from tests.mutants.code import __main__ as command
from tests.mutants.code.__main__ import OUT, code, counted
from tests.mutants.code.explaining import explanations, held
from tests.mutants.code.running import ENDS, MODULES, ROOT, Mutant, function_of

ONE, OTHER = (Mutant(module="week", function="f", before=text, after="pass") for text in ("a", "b"))
SAID = 'module = "week"\nfunction = "f"\nbefore = "a"\nafter = "b"\n'
WHY = 'because = "Nobody can tell the two apart."\n'


def test_a_survivor_is_explained_or_it_is_not() -> None:
    """What is written down and survives is explained; what only survives is not; what is only written down is stale."""
    said = held([ONE], {OTHER: "why"})
    assert (said.explained, said.unexplained, said.stale) == ((), (ONE,), (OTHER,))
    assert held([ONE], {ONE: "why"}).explained == (ONE,)


def test_only_the_modules_that_were_tried_are_looked_at() -> None:
    """An explanation of a module that was not tried is not called stale."""
    assert held([], {ONE: "why"}, ["limits"]).stale == ()


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        SAID + 'because = "Equivalent."\n',
        SAID.replace("week", "plan") + WHY,
        SAID + WHY + 'by = "x"\n',
        f"{SAID}{WHY}[[survivor]]\n{SAID}{WHY}",
    ],
    ids=["no reason", "no sentence", "another module", "a further key", "twice"],
)
def test_an_explanation_that_is_told_badly_is_refused(text: str, tmp_path: Path) -> None:
    """Without a sentence, of a module that is not mutated, with more than is known, or twice: each is refused."""
    file = tmp_path / "explained.toml"
    file.write_text("[[survivor]]\n" + text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"say module|twice"):
        explanations(file)


def test_one_reason_may_stand_for_several_faults(tmp_path: Path) -> None:
    """A list of what a line becomes shares its reason."""
    file = tmp_path / "explained.toml"
    file.write_text("[[survivor]]\n" + SAID.replace('"b"', '["b", "c"]') + WHY, encoding="utf-8")
    assert sorted(mutant.after for mutant in explanations(file)) == ["b", "c"]


def test_every_explanation_is_of_a_line_that_stands_there() -> None:
    """What is explained is still in the module: a changed line needs its explanation anew."""
    texts = {module: _flat((ROOT / "pyengine" / f"{module}.py").read_text(encoding="utf-8")) for module in MODULES}
    assert [str(mutant) for mutant in explanations() if _flat(mutant.before) not in texts[mutant.module]] == []


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_names_of_mutants_tell_their_function() -> None:
    """A function and a method are both told from the name that the tool gives."""
    assert function_of("pyengine.week.x__two_minutes__mutmut_12") == "_two_minutes"
    assert function_of("pyengine.limits.xǁ_Readyǁsides_meant__mutmut_3") == "_Ready.sides_meant"
    with pytest.raises(ValueError, match="not the name"):
        function_of("pyengine.week.fill_week")


def test_every_mutant_is_counted_once() -> None:
    """Killed, caught, explained and unexplained make up the whole."""
    found = counted([(ONE, "killed"), (ONE, "caught by types"), (ONE, "alive"), (OTHER, "alive")], [ONE])
    assert found == {"mutants": 4, "killed": 1, "caught_by_types": 1, "explained": 1, "unexplained": 1}
    assert set(ENDS.values()) == {"killed", "caught by types", "alive"}


@pytest.mark.parametrize(
    "alive, known, end",
    [([], {}, 0), ([ONE], {ONE: "why"}, 0), ([ONE], {}, 1), ([], {ONE: "why"}, 1)],
    ids=["all noticed", "explained", "not explained", "explained without need"],
)
def test_the_command_fails_for_a_survivor_without_a_reason_and_for_a_reason_without_one(
    alive: list[Mutant],
    known: dict[Mutant, str],
    end: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The command ends well only where survivors and reasons are the same; of some modules it writes no figures."""
    monkeypatch.setattr(command, "run", lambda *_: None)
    monkeypatch.setattr(command, "ends", lambda _: ((mutant, "alive") for mutant in alive))
    monkeypatch.setattr(command, "explanations", lambda: known)
    monkeypatch.setattr(command, "write", lambda _: pytest.fail("figures were written"))
    assert command.main(["week"]) == end
    assert (str(ONE) in capsys.readouterr().out) == bool(end)


def test_another_module_is_refused() -> None:
    """Only the four modules are mutated; anything else is told at once, before a copy is made."""
    assert command.main(["plan"]) == 2


def test_the_tool_is_told_these_modules_and_tests_that_exist() -> None:
    """The settings name the four modules, and no test that is gone."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    assert told["only_mutate"] == [f"pyengine/{module}.py" for module in MODULES]
    assert [name for name in told["pytest_add_cli_args_test_selection"] if not (ROOT / name).exists()] == []


def test_the_figures_add_up() -> None:
    """What stands on the site is the sum of its modules, and leaves nothing unexplained."""
    found = json.loads(OUT.read_text(encoding="utf-8"))["mutation_of_code"]
    parts = found["by_module"].values()
    assert set(found["by_module"]) == set(MODULES)
    for name in ("mutants", "killed", "caught_by_types", "explained", "unexplained"):
        assert found[name] == sum(part[name] for part in parts)
    assert found["unexplained"] == 0
    assert found["explained"] >= len(explanations())


@pytest.mark.skipif(not os.environ.get("PROOF_MUST_BE_CURRENT"), reason="asked for before a release only")
def test_the_figures_are_of_this_code() -> None:
    """The figures were made from the modules as they stand; after a change `make mutate-code` writes them again."""
    assert json.loads(OUT.read_text(encoding="utf-8"))["mutation_of_code"]["code"] == code()
