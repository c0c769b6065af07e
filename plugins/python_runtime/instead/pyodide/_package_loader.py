"""No package is looked for and nothing is unpacked: an archive goes on the path, and is imported from as it is."""  # noqa: INP001 - the folder is the runtime's

import sys
from typing import Any

ARCHIVE = "/lib/engine.zip"


class Folder:
    """A folder as the runtime's glue wants it: something that has a text, and is none."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = Folder("/lib/python3.14/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Find no packages, as the runtime starts."""


def unpack_buffer(buffer: Any, **_options: object) -> None:  # noqa: ANN401 - the bridge has no types here
    """Put an archive on the path: this is what `unpackArchive` comes to."""
    with open(ARCHIVE, "wb") as file:  # noqa: PTH123 - pathlib would be one more module for readers to download
        buffer.to_file(file)
    sys.path.append(ARCHIVE)
