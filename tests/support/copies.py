"""Copies of the built site that a test may change: whole, or small where only the keeping itself is looked at."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.offline import release, withdrawn
from plugins.python_runtime import manifest
from plugins.python_runtime.version import Version

SMALL = ("404.html", "index.html", release.WORKER, "assets", "tools", "conditions", "planner/index.html")
LARGE = ("python", "movement")
SENTENCE = "</h1><p>This is the next version.</p>"


@dataclass(frozen=True, slots=True)
class Copy:
    """A site in a folder of its own."""

    folder: Path

    def release(self, *withdrawn_entries: withdrawn.Withdrawn) -> str:
        """List all parts anew, as the build does, and return the release's name."""
        parts = release.parts_of(self.folder)
        release.write(self.folder, parts, self.version(), withdrawn_entries)
        return release.name_of(parts)

    def version(self) -> Version:
        """Return the version of the site."""
        return manifest.version_of(manifest.read(self.folder))

    def change(self, path: str, old: str, new: str) -> None:
        """Change one file."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        if old not in text:
            message = f"{path} has no {old!r}"
            raise ValueError(message)
        file.write_text(text.replace(old, new), encoding="utf-8")

    def damage(self, path: str) -> None:
        """Change one file behind the list's back."""
        file = self.folder / path
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2])

    def parts(self) -> list[list[Any]]:
        """Return what is listed."""
        listed: list[list[Any]] = json.loads((self.folder / release.PARTS).read_text(encoding="utf-8"))["parts"]
        return listed

    def next(self) -> str:
        """Make the next version: the page about osteoporosis says so."""
        self.change("conditions/osteoporosis/index.html", "</h1>", SENTENCE)
        return self.release()


def whole(site: Path, folder: Path) -> Copy:
    """Return a copy of everything."""
    shutil.copytree(site, folder)
    return Copy(folder)


def small(site: Path, folder: Path) -> Copy:
    """Return a copy of few pages, without the engine."""
    for name in SMALL:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (site / name).is_dir():
            shutil.copytree(site / name, place, ignore=shutil.ignore_patterns(*LARGE))
        else:
            shutil.copy(site / name, place)
    made = Copy(folder)
    made.release()
    return made


def withdrawing(version: Version) -> withdrawn.Withdrawn:
    """Return an entry that withdraws a version."""
    return withdrawn.Withdrawn(version.code, version.made, "One rule was wrong.", "Build a new sample week.")
