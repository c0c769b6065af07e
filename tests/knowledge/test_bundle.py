"""The wheel's one JSON carries the same knowledge as the folder."""

from dataclasses import fields
from pathlib import Path

from pyengine.model import Knowledge
from pyengine.reading import HOME, bundle, load_knowledge
from pyengine.reading.files import BUNDLE, FOLDERS

SMALL = Path(__file__).parent / "small"


def test_the_bundle_reads_back_as_the_same_knowledge(tmp_path: Path) -> None:
    """Knowledge read from its bundle is knowledge read from its files, part by part, fingerprint included."""
    (tmp_path / BUNDLE).write_text(bundle(SMALL), encoding="utf-8")
    read, written = load_knowledge(tmp_path), load_knowledge(SMALL)
    for part in fields(Knowledge):
        assert getattr(read, part.name) == getattr(written, part.name), part.name


def test_the_bundle_keeps_every_order(tmp_path: Path) -> None:
    """Tables read from the bundle come in the order of their files, on which plans may depend."""
    (tmp_path / BUNDLE).write_text(bundle(HOME), encoding="utf-8")
    assert repr(load_knowledge(tmp_path)) == repr(load_knowledge(HOME))


def test_the_bundle_carries_no_drawings() -> None:
    """The browser's engine downloads no joint angles and no index of the dossiers."""
    assert "drawings" not in FOLDERS
    assert "evidence" not in FOLDERS
    assert '"drawings/' not in bundle(HOME)


def test_a_changed_word_changes_the_fingerprint(tmp_path: Path) -> None:
    """Two bodies of knowledge that differ in one word have different fingerprints."""
    text = bundle(SMALL)
    (tmp_path / BUNDLE).write_text(text.replace("Rest a little.", "Rest a lot."), encoding="utf-8")
    assert load_knowledge(tmp_path).fingerprint != load_knowledge(SMALL).fingerprint
