"""The short code of one state of the tool, printed on every plan, that a reader can type again.

It is made from the fingerprint of the engine's parts: runtime, library, and the wheel with the knowledge in it. The
last character answers for the others, so that no code with one wrong character, or two neighbours swapped, is another.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""31 characters, a prime: without 0, I, L, O and U, which are misread."""
LENGTH = 8
HALF = LENGTH // 2
DIGITS_IN_BASE_16 = 16


@dataclass(frozen=True, slots=True)
class Version:
    """One state of the tool: its code, and the day it was made."""

    code: str
    made: date


def code_of(fingerprint: str) -> str:
    """Return the code of a fingerprint in hexadecimal digits, such as "7K3M-Q2XV"."""
    base = len(ALPHABET)
    rest, digits = int(fingerprint, DIGITS_IN_BASE_16), list[int]()
    for _ in range(LENGTH - 1):
        rest, digit = divmod(rest, base)
        digits.append(digit)
    digits.append(-_weighed(digits) * pow(LENGTH, -1, base) % base)
    return written("".join(ALPHABET[digit] for digit in digits))


def is_code(code: str) -> bool:
    """Say whether this is a code as it is printed, its last character included."""
    plain = code.replace("-", "")
    if written(plain) != code or len(plain) != LENGTH or not set(plain) <= set(ALPHABET):
        return False
    return _weighed([ALPHABET.index(letter) for letter in plain]) % len(ALPHABET) == 0


def written(plain: str) -> str:
    """Return a code in two halves, as it is printed."""
    return f"{plain[:HALF]}-{plain[HALF:]}"


def _weighed(digits: list[int]) -> int:
    return sum(place * digit for place, digit in enumerate(digits, start=1))


def made_on(root: Path) -> date:
    """Return the day of the newest commit, or SOURCE_DATE_EPOCH; without either, today."""
    told = os.environ.get("SOURCE_DATE_EPOCH") or _newest_commit(root)
    return datetime.fromtimestamp(int(told), UTC).date() if told else datetime.now(UTC).date()


def _newest_commit(root: Path) -> str:
    try:
        command = ["git", "log", "-1", "--format=%ct"]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip()
