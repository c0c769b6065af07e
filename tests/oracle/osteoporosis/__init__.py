"""An independent, naive reading of the osteoporosis dossier: what a person may be offered, and up to which step."""

from __future__ import annotations

from tests.oracle.osteoporosis.gates import GATES, SEE_SOMEONE
from tests.oracle.osteoporosis.reading import highest_step, why

__all__ = ["GATES", "SEE_SOMEONE", "highest_step", "why"]
