"""MkDocs is told plainly what is wrong."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from plugins.knowledge_pages import plugin as module
from plugins.knowledge_pages.plugin import KnowledgePagesPlugin
from pyengine.errors import Fault, KnowledgeError


def test_faults_of_the_knowledge_stop_the_build_and_are_all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build on faulty knowledge ends with every fault on a line of its own."""
    faults = tuple(Fault(file=f"{name}.toml", key="id", found="nothing", right="write one") for name in ("a", "b"))

    def broken(_: Path, __: str) -> None:
        raise KnowledgeError(faults)

    monkeypatch.setattr(module, "read_pages", broken)
    config = MkDocsConfig()
    config.config_file_path = str(Path(__file__).parent / "mkdocs.yml")
    with pytest.raises(PluginError) as caught:
        KnowledgePagesPlugin().on_config(config)
    assert str(caught.value) == (
        "The knowledge has faults:\n  a.toml › id: nothing; write one\n  b.toml › id: nothing; write one"
    )
