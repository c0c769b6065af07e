"""A static server that behaves like the host of the site: types, compression, a folder in front, real 404 pages."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/octet-stream",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
COMPRESSED = frozenset({".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".xml"})
LEVEL = 6


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: where the site's first page is, every path asked for, and how long its content was."""

    url: str
    asked: list[str]
    sent: list[tuple[str, int]]


@lru_cache(maxsize=256)
def _compressed(file: Path, _changed_ns: int) -> bytes:
    return gzip.compress(file.read_bytes(), LEVEL, mtime=0)


class Server(ThreadingHTTPServer):
    """Knows its folder and prefix; a reader who leaves while a page loads is no error."""

    daemon_threads = True

    def __init__(self, folder: Path, prefix: str, handler: "type[Handler]") -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.folder, self.prefix, self.asked = folder, prefix, list[str]()
        self.sent: list[tuple[str, int]] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of broken connections."""

    def file(self, path: str) -> Path | None:
        """Return the file or folder a path means, if it lies under the prefix."""
        if not path.startswith(self.prefix) or ".." in PurePosixPath(path).parts:
            return None
        return self.folder / path.removeprefix(self.prefix)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from the server's folder."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body may wait 40 ms behind its headers, as behind no real host
    server: Server

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
        """Stay silent; `asked` is the log."""

    def _answer(self, *, with_body: bool) -> None:
        self.server.asked.append(self.path)
        address = urlsplit(self.path).path
        file = self.server.file(unquote(address))
        if file is not None and file.is_dir():
            if not address.endswith("/"):
                self._redirect(address + "/")
                return
            file /= "index.html"
        if file is not None and file.is_file():
            self.send_file(file, HTTPStatus.OK, with_body=with_body)
        else:
            self.send_file(self.server.folder / "404.html", HTTPStatus.NOT_FOUND, with_body=with_body)

    def _redirect(self, target: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_file(self, file: Path, status: HTTPStatus, *, with_body: bool) -> None:
        """Answer with a file, compressed where the host would."""
        compress = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _compressed(file, file.stat().st_mtime_ns) if compress else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Cache-Control", "max-age=600")
        if compress:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.server.sent.append((self.path, len(body)))
            self.wfile.write(body)


@contextmanager
def serve(folder: Path, prefix: str = "/", handler: type[Handler] = Handler) -> Iterator[Served]:
    """Serve a folder on a free port of this machine under a prefix such as `/repo-name/`, until the block ends."""
    server = Server(folder, prefix, handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Served(url=f"http://127.0.0.1:{server.server_port}{prefix}", asked=server.asked, sent=server.sent)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
