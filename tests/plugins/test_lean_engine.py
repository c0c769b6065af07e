"""The engine as readers get it: dataclasses written out, what nobody looks at left at home, the knowledge resolved."""

import ast
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.engine_wheel import resolved, travelling, wheel
from plugins.engine_wheel.lean import lean
from plugins.engine_wheel.unfolding import UnfoldingError, fields, unfolded
from plugins.knowledge_pages.vignettes import read_vignettes
from pyengine import wire
from pyengine.profile import SCHEMA
from pyengine.reading import load_knowledge

VIGNETTES = Path(__file__).resolve().parents[1] / "vignettes"
RECORDS = """
from dataclasses import dataclass, field

@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    "A number."

    value: int
    rules: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return 2 * self.value

@dataclass(frozen=True, slots=True, eq=False)
class Told:
    value: int

@dataclass(slots=True)
class Filled:
    places: list[int] = field(default_factory=list)
"""
ASKING = """
import json, sys
from pyengine import wire
print(json.dumps([wire.fingerprint(), *(getattr(wire, about)(text) for about, text in json.load(sys.stdin))]))
print(*sorted(sys.modules), file=sys.stderr)
"""


def written(text: str, **kept: tuple[str, ...]) -> dict[str, Any]:
    """Return what a module holds whose dataclasses are written out."""
    module: dict[str, Any] = {}
    exec(compile(unfolded(ast.parse(text), kept), "written", "exec"), module)  # noqa: S102 - our own text
    return module


def test_a_written_out_class_takes_the_same_arguments_and_holds_the_same() -> None:
    """Fields, defaults, fresh lists and properties are those of the dataclass; nothing else can be set."""
    made = written(RECORDS)
    assert (made["Bound"](value=2).rules, made["Bound"](value=2, rules=("a",)).double) == ((), 4)
    one, other = made["Filled"](), made["Filled"]()
    one.places.append(1)
    assert (one.places, other.places, made["Filled"](places=[3]).places) == ([1], [], [3])
    with pytest.raises(TypeError):
        made["Bound"]()
    with pytest.raises(AttributeError):
        one.no_such = 1


def test_a_written_out_class_compares_as_the_dataclass_did() -> None:
    """Records are equal, and one key, by what they hold; where the dataclass said so, each only to itself."""
    bound, told, filled = (written(RECORDS)[name] for name in ("Bound", "Told", "Filled"))
    assert bound(value=1) == bound(value=1) != bound(value=2)
    assert len({bound(value=1), bound(value=1), bound(value=2)}) == 2
    assert told(1) != told(1)
    assert bound(value=1) != told(1)
    assert filled() == filled()


def test_no_dataclass_is_left_to_make() -> None:
    """Nothing in a written-out module makes a class at run time, and no annotation is left."""
    text = ast.unparse(unfolded(ast.parse(RECORDS), {}))
    assert "dataclass" not in text
    assert not [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.AnnAssign)]
    assert "-> int" not in text


@pytest.mark.parametrize(
    "text",
    [
        "@dataclass(order=True)\nclass A:\n a: int",
        "@dataclass(frozen=sure)\nclass A:\n a: int",
        "@dataclass\nclass A(B):\n a: int",
        "@dataclass\nclass A:\n a: int = field(repr=False)",
        "class A(NamedTuple):\n a: int",
    ],
)
def test_what_cannot_be_written_out_stops_the_build(text: str) -> None:
    """An option, a parent or a kind of class that is not known is refused by name, not guessed at."""
    with pytest.raises(UnfoldingError, match=r"^A"):
        unfolded(ast.parse(text), {})


def test_a_field_that_stayed_at_home_is_missed_loudly() -> None:
    """Whoever asks for a field that did not travel gets an error, and nothing that looks like an answer."""
    bound = written(RECORDS, Bound=("rules",))["Bound"]
    with pytest.raises(AttributeError):
        _ = bound(rules=()).value
    with pytest.raises(TypeError):
        bound(value=1)


def test_a_module_travels_if_the_border_reaches_it() -> None:
    """The border's imports count, and theirs; what reads files is stopped at, and what nobody imports stays."""
    texts = {
        "pyengine": "",
        "pyengine.wire": "from pyengine.engine import plan\nfrom pyengine import errors\nimport json",
        "pyengine.engine": "from pyengine.reading import load",
        "pyengine.errors": "",
        "pyengine.reading": "from pyengine.reading.files import read",
        "pyengine.reading.files": "",
        "pyengine.telling": "from pyengine.engine import plan",
    }
    modules = {name: ast.parse(text) for name, text in texts.items()}
    expected = ["pyengine", "pyengine.engine", "pyengine.errors", "pyengine.reading", "pyengine.wire"]
    assert travelling.reached(modules) == expected


def test_a_field_travels_if_a_module_speaks_of_it() -> None:
    """To look a field up or to give it counts; only to declare it does not."""
    shapes = ast.parse("@dataclass\nclass A:\n a: int\n b: int\n c: int")
    speaker = ast.parse("print(x.c)\nA(a=1)")
    assert travelling.kept_fields(shapes, [shapes, speaker]) == {"A": ("a", "c")}


def test_the_knowledge_is_written_so_that_it_reads_back_equal(root: Path) -> None:
    """Every part of the small knowledge comes back from its source as it was, in its order."""
    known = load_knowledge(root / "tests" / "knowledge" / "small")
    shapes = ast.parse((root / "pyengine" / "model.py").read_text(encoding="utf-8"))
    every = {
        node.name: tuple(field.name for field in fields(node)) for node in shapes.body if isinstance(node, ast.ClassDef)
    }
    module: dict[str, Any] = {}
    exec(compile(resolved.source(known, every), "reading", "exec"), module)  # noqa: S102 - our own text
    again = module["load_knowledge"]()
    for name in every["Knowledge"]:
        assert repr(getattr(again, name)) == repr(getattr(known, name)), name


def test_what_is_no_plain_value_is_not_written() -> None:
    """A value that source cannot give back stops the build."""
    known = replace(load_knowledge(), axes={"impact": object()})
    with pytest.raises(TypeError, match="object cannot be written"):
        resolved.source(known, {"Knowledge": ("axes",)})


def test_the_lean_engine_says_what_the_engine_says(root: Path, tmp_path: Path) -> None:
    """Its sources alone give every vignette the same bytes, read no file, and make no dataclass."""
    for name, content in lean(wheel.sources(root), load_knowledge()).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    people = [json.dumps({"schema": SCHEMA, "answers": dict(p.answers)}) for p in read_vignettes(VIGNETTES)]
    texts = [(about, text) for text in ["[", *people] for about in ("plan", "changes", "strength")]
    command = [sys.executable, "-S", "-c", ASKING]
    done = subprocess.run(command, cwd=tmp_path, input=json.dumps(texts), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [wire.fingerprint(), *(getattr(wire, about)(text) for about, text in texts)]
    loaded = done.stderr.split()
    assert "pyengine.reading" in loaded
    assert not {"dataclasses", "difflib", "hashlib", "tomllib"}.intersection(loaded)
    assert not [name for name in loaded if name.startswith("pyengine.reading.")]
