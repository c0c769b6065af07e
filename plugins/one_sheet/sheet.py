"""Puts style sheets together, in order, and leaves out what only their authors read."""

import hashlib
import re
from collections.abc import Iterable

REMARK = re.compile(r"/\*(?:[^*]|\*(?!/))*\*/")
"""No text within our sheets holds the signs of a remark; `together` refuses one that might."""
INDENT = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)
BLANK = re.compile(r"\n{2,}")
HELD = re.compile(r"""(["'])[^"'\n]*/\*[^"'\n]*\1|url\([^)]*/\*[^)]*\)""")
FIRST_ONLY = re.compile(r"@(?:import|charset)\b")


class SheetError(ValueError):
    """A sheet that cannot be put behind another; the message says which, and what would be right."""


def together(sheets: Iterable[tuple[str, str]]) -> str:
    """Return sheets, each with its name, as one. Raises SheetError where one would lose its meaning."""
    parts: list[str] = []
    for name, text in sheets:
        plain = REMARK.sub("", text)
        if HELD.search(text):
            raise SheetError(f"{name}: a text holds the sign of a remark, “/*”; write it in another way.")
        if FIRST_ONLY.search(plain):
            raise SheetError(
                f"{name}: @import and @charset may only stand first; list the sheet in mkdocs.yml."
            )
        parts.append(BLANK.sub("\n", INDENT.sub("", plain)).strip())
    return "\n".join(parts) + "\n"


def address(folder: str, text: str) -> str:
    """Return where the sheet is published: in a folder, under a name made from its content."""
    return f"{folder}/every-page.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css"
