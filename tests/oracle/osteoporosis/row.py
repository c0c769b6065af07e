"""One row of the dossier: when it speaks, what it leaves out, and where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A limit as the dossier puts it.

    `when`: any of these clauses (see `facts`). `leaves_out`: steps with any of these marks; `a+b` needs both; `every`
    is carried by all. `unless`: any one of these things lifts the row. `spare`: marks the row lets pass. `ours`: the
    dossier calls it our own inference.
    """

    line: str
    when: tuple[str, ...]
    leaves_out: str
    unless: str = ""
    spare: str = ""
    ours: bool = False
