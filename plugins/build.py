"""Builds site/ from what the repository holds, and does nothing when nothing changed.

The site is built beside its place and moved there in one step, so that nobody meets a half-made one.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

INPUTS = (
    "docs",
    "overrides",
    "plugins",
    "pyengine",
    "tests/vignettes",
    "CHANGELOG.md",
    "mkdocs.yml",
    "package-lock.json",
    "requirements/site.txt",
    "requirements/wasm.txt",
)
ENVIRONMENT = ("SITE_URL",)
LEFT_BEHIND = ("__pycache__", ".egg-info", ".pyc")


def _files(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        place = root / name
        if place.is_file():
            yield place
        elif place.is_dir():
            for file in sorted(place.rglob("*")):
                if file.is_file() and not any(mark in part for part in file.parts for mark in LEFT_BEHIND):
                    yield file


def inputs_digest(root: Path) -> str:
    """Return one digest over the name and content of everything the site is made from."""
    digest = hashlib.sha256()
    for file in _files(root):
        digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    for name in ENVIRONMENT:
        digest.update(f"{name}={os.environ.get(name, '')}\0".encode())
    return digest.hexdigest()


def is_fresh(root: Path, digest: str) -> bool:
    """Say whether site/ was made from exactly these inputs."""
    stamp = root / "build" / "site.inputs"
    return stamp.is_file() and stamp.read_text() == digest and (root / "site" / "index.html").is_file()


def build(root: Path) -> None:
    """Build the site strictly and put it in place; any warning of MkDocs stops here and leaves the old site."""
    beside, stamp = root / "build" / "site-next", root / "build" / "site.inputs"
    digest = inputs_digest(root)
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--clean", "--site-dir", str(beside)]
    subprocess.run(command, cwd=root, check=True)
    stamp.unlink(missing_ok=True)
    shutil.rmtree(root / "site", ignore_errors=True)
    beside.rename(root / "site")
    stamp.write_text(digest)


def main() -> int:
    """Build if need be; one build at a time."""
    root = Path(__file__).resolve().parent.parent
    (root / "build").mkdir(exist_ok=True)
    with (root / "build" / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_fresh(root, inputs_digest(root)):
            print("site/ is up to date.")
            return 0
        print("Building site/…")
        started = time.monotonic()
        try:
            build(root)
        except subprocess.CalledProcessError as failed:
            print("The site was not built.", file=sys.stderr)
            return failed.returncode
        print(f"Built site/ in {time.monotonic() - started:.1f} s.")
        return 0


if __name__ == "__main__":
    sys.exit(main())
