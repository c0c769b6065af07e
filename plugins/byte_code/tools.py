"""Where the build's tools lie, and a place for what they made."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The installed Pyodide, the byte compiler for it, and the lock files that pin the two."""

    pyodide: Path
    byte_compiler: Path
    locks: tuple[Path, ...]
    made: Path

    @classmethod
    def of(cls, root: Path) -> Self:
        """Return the tools of a checkout whose `make tools` has run."""
        return cls(
            pyodide=root / "node_modules" / "pyodide",
            byte_compiler=root / "build" / "wasm-site",
            locks=(root / "package-lock.json", root / "requirements" / "wasm.txt"),
            made=root / "build" / "made",
        )

    def digest(self) -> str:
        """Return a digest of the pinned versions and of the code that drives them."""
        own_code = sorted(Path(__file__).parent.rglob("*.py")) + sorted(Path(__file__).parent.rglob("*.mjs"))
        return digest_of(*(file.read_bytes() for file in (*self.locks, *own_code)))

    def once(self, job: str, key: str, make: Callable[[Path], None]) -> Path:
        """Return the folder in which `make` left its work for this key, making it only the first time.

        Only the newest key of a job is kept. A failed or interrupted make leaves nothing behind.
        """
        shelf = self.made / job
        place = shelf / key
        if not place.is_dir():
            shelf.mkdir(parents=True, exist_ok=True)
            beside = Path(mkdtemp(dir=self.made))
            try:
                make(beside)
                for old in shelf.iterdir():
                    shutil.rmtree(old)
                beside.chmod(0o755)
                beside.rename(place)
            finally:
                shutil.rmtree(beside, ignore_errors=True)
        return place


def digest_of(*contents: bytes) -> str:
    """Return one short digest over several contents, in order."""
    whole = hashlib.sha256()
    for content in contents:
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()[:16]
