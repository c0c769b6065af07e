"""Who was right where the two judges differ: what a person wrote down, ground by ground."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from tests.proof.report import ENGINE, ORACLE

FILE = Path(__file__).with_name("judged.toml")
OPEN = "open"
RIGHT = (ENGINE, ORACLE, OPEN)
Ground = tuple[str, str]


def judged(file: Path = FILE) -> dict[Ground, str]:
    """Return who is right on each ground. Raises ValueError where a block says it wrongly or gives no reason."""
    found: dict[Ground, str] = {}
    for block in tomllib.loads(file.read_text(encoding="utf-8")).get("ground", []) if file.exists() else []:
        ground = (str(block["stricter"]), str(block["ground"]))
        if block["right"] not in RIGHT or (block["right"] != OPEN and not block.get("because")):
            raise ValueError(f"{ground}: `right` is one of {RIGHT}, and whoever decides says why in `because`")
        if ground in found:
            raise ValueError(f"{ground} stands there twice")
        found[ground] = str(block["right"])
    return found


def unjudged(grounds: Iterable[Ground], known: dict[Ground, str]) -> list[Ground]:
    """Return the grounds about which nobody has written anything."""
    return [ground for ground in grounds if ground not in known]
