"""What the tests of the plugins share: the checkout, its tools, and an engine of little knowledge."""

import re
import shutil
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
    """Lay out a checkout of the engine with another version and a small body of knowledge."""
    root = tmp_path_factory.mktemp("small-engine")
    shutil.copytree(ROOT / "pyengine", root / "pyengine", ignore=shutil.ignore_patterns("knowledge", "__pycache__"))
    shutil.copytree(ROOT / "tests" / "knowledge" / "small", root / "pyengine" / "knowledge")
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, root)
    public = root / "pyengine" / "__init__.py"
    text, changed = re.subn('__version__ = ".*"', '__version__ = "1.2.3"', public.read_text(encoding="utf-8"))
    assert changed == 1
    public.write_text(text, encoding="utf-8")
    return root
