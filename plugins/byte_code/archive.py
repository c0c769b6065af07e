"""Zip archives that are the same bytes whenever they hold the same files."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)
MODE = 0o644 << 16
UNIX = 3
LEVEL = 9


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of the members: names sorted, one date, one mode, one level."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = MODE
            entry.create_system = UNIX
            archive.writestr(entry, members[name], compresslevel=LEVEL)
    return buffer.getvalue()


def unpack(archive: Path) -> dict[str, bytes]:
    """Return the files of a zip by name; folders are implied by them."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
