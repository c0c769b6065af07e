"""What the tests of the plugins share: the checkout, its tools, and a small stand-in for the engine."""

from pathlib import Path

import pytest

from plugins.byte_code.tools import Tools

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Tools:
    """Return the installed tools, with a shelf of their own so that no test meets what the site's build made."""
    installed = Tools.of(ROOT)
    return Tools(
        pyodide=installed.pyodide,
        byte_compiler=installed.byte_compiler,
        locks=installed.locks,
        made=tmp_path_factory.mktemp("made"),
    )


@pytest.fixture(scope="session")
def small_engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out a checkout whose engine is three lines long."""
    root = tmp_path_factory.mktemp("small-engine")
    files = {
        "pyproject.toml": (ROOT / "pyproject.toml").read_text(encoding="utf-8"),
        "LICENSE": "MIT\n",
        "pyengine/__init__.py": '"""A stand-in."""\n__version__ = "1.2.3"\n',
        "pyengine/reading.py": '"""A stand-in that reads its knowledge."""\n'
        "from pathlib import Path\n\n"
        'KNOWLEDGE = (Path(__file__).parent / "knowledge" / "knowledge.json").read_text(encoding="utf-8")\n',
        "pyengine/knowledge/words/axes.toml": 'impact = "none"\n',
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root
