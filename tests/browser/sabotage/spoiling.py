"""A server that breaks what it is told to break, in the ways in which files break on their way to a reader."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

from tests.support import serving

LOGIN_PAGE = b"<!doctype html><html><head><title>Guest network</title></head><body><p>Please log in.</p></body></html>"
HELD_SECONDS = 120
KEPT = "max-age=600"
"""What the host says of good answers; wrong ones are kept as long, which is the worst that a cache can do to a part."""


@dataclass(frozen=True, slots=True)
class Spoil:
    """One way to break the answers for the addresses that a pattern finds."""

    where: str
    how: str
    edit: Callable[[str], str] | None = None

    def fits(self, path: str) -> bool:
        """Say whether an address is meant; what stands behind a question mark is no part of it."""
        return re.search(self.where, path.partition("?")[0]) is not None


@dataclass(slots=True)
class Bench:
    """What is broken now, and how often a broken answer was given."""

    spoils: list[Spoil] = field(default_factory=list)
    given: int = 0
    mended: threading.Event = field(default_factory=threading.Event)

    def mend(self) -> None:
        """Let every answer be good again, and let go of those that are held."""
        self.spoils = [spoil for spoil in self.spoils if spoil.how == "edited"]
        self.mended.set()


class _Spoiling(serving.Handler):
    """Answers as the host does, but for what is broken."""

    bench: ClassVar[Bench]

    def do_GET(self) -> None:
        """Give the good answer, or the broken one."""
        spoil = next((spoil for spoil in self.bench.spoils if spoil.fits(self.path)), None)
        if spoil is None:
            super().do_GET()
            return
        self.bench.given += spoil.how != "edited"
        self.server.asked.append(self.path)
        file = self.server.file(self.path.partition("?")[0])
        good = (file / "index.html" if file.is_dir() else file).read_bytes() if file and file.exists() else b""
        kind = serving.TYPES.get(file.suffix or ".html", "application/octet-stream") if file else "text/plain"
        getattr(self, f"_{spoil.how}")(good, kind, spoil)

    def _missing(self, _good: bytes, _kind: str, _spoil: Spoil) -> None:
        lost = (self.server.folder / "404.html").read_bytes()
        self._say(lost, serving.TYPES[".html"], status=HTTPStatus.NOT_FOUND)

    def _truncated(self, good: bytes, kind: str, _spoil: Spoil) -> None:
        self._say(good[: len(good) // 2], kind)

    def _cut(self, good: bytes, kind: str, _spoil: Spoil) -> None:
        self._say(good[: len(good) // 2], kind, length=len(good))
        self.close_connection = True

    def _page(self, _good: bytes, _kind: str, _spoil: Spoil) -> None:
        self._say(LOGIN_PAGE, "text/html; charset=utf-8")

    def _damaged(self, good: bytes, kind: str, _spoil: Spoil) -> None:
        self._say(bytes(byte ^ 0x5A for byte in good), kind)

    def _stalled(self, good: bytes, kind: str, _spoil: Spoil) -> None:
        self._say(good[: len(good) // 2], kind, length=len(good))
        self.wfile.flush()
        self.bench.mended.wait(HELD_SECONDS)
        self.close_connection = True

    def _blocked(self, _good: bytes, _kind: str, _spoil: Spoil) -> None:
        self.close_connection = True

    def _silent(self, _good: bytes, _kind: str, _spoil: Spoil) -> None:
        self.bench.mended.wait(HELD_SECONDS)
        self.close_connection = True

    def _edited(self, good: bytes, kind: str, spoil: Spoil) -> None:
        if spoil.edit is None:
            raise ValueError("An edited answer needs to be told how.")
        self._say(spoil.edit(good.decode()).encode(), kind)

    def _say(self, body: bytes, kind: str, length: int | None = None, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store" if self.path.partition("?")[0].endswith((".mjs", "/")) else KEPT)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def spoiling(folder: Path, prefix: str) -> Iterator[tuple[serving.Served, Bench]]:
    """Serve the site with a bench on which its answers can be broken."""
    bench = Bench()
    handler = type("Handler", (_Spoiling,), {"bench": bench})
    with serving.serve(folder, prefix, handler) as served:
        try:
            yield served, bench
        finally:
            bench.mend()


def sooner(module: str, constant: str, milliseconds: int) -> Spoil:
    """Shorten one deadline in a published file, so that nobody has to wait for it in earnest."""

    def edit(text: str) -> str:
        shorter, found = re.subn(rf"\bconst {constant} = [\d_]+;", f"const {constant} = {milliseconds};", text)
        if found != 1:
            raise ValueError(f"{module} has {found} deadlines called {constant}.")
        return shorter

    return Spoil(rf"/{module}$", "edited", edit)
