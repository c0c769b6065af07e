"""Browsers as the checks see them: open an address, run a function in the page, say which browser it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from typing import Any, Protocol

from playwright.sync_api import Page

from plugins.byte_code.in_node import node
from tests.support import browsing

HERE = Path(__file__).parent
PATIENCE_SECONDS = 300
NAMES = {"MiniBrowser": "WebKitGTK"}
MINI_BROWSER = "webkit2gtk-4.*/MiniBrowser"
AWAITED = """
const done = arguments[arguments.length - 1];
(%s)(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));
"""


class Missing(Exception):  # noqa: N818 - it is no error of the project
    """A browser is not on this machine; the message says what to install."""


class Driver(Protocol):
    """A browser with one page. Scripts are async functions of one argument, as text."""

    name: str

    def open(self, url: str) -> None:
        """Open an address and wait until it is loaded."""

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - whatever JSON the script gives
        """Run a function in the page and return what it gives."""


class Chromium:
    """The system's Chromium, through Playwright."""

    def __init__(self, page: Page, version: str) -> None:
        self.page, self.name = page, f"Chromium {version}"

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401
        return self.page.evaluate(script, argument)


@contextmanager
def chromium() -> Iterator[Driver]:
    """Start Chromium."""
    with browsing.browser() as started:
        yield Chromium(started.new_context().new_page(), started.version)


class Firefox:
    """Firefox over WebDriver BiDi: puppeteer-core in a Node beside us; each question and answer is a line of JSON."""

    def __init__(self, beside: subprocess.Popen[str]) -> None:
        self.beside = beside
        self.name = self._ask({"do": "name"})

    def open(self, url: str) -> None:
        self._ask({"do": "open", "url": url})

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401
        return self._ask({"do": "run", "script": script, "argument": argument})

    def _ask(self, question: Mapping[str, object]) -> Any:  # noqa: ANN401
        if self.beside.stdin is None or self.beside.stdout is None:
            raise RuntimeError("Node was started without pipes.")
        self.beside.stdin.write(json.dumps(question) + "\n")
        self.beside.stdin.flush()
        line = self.beside.stdout.readline()
        if not line:
            raise RuntimeError("Firefox went away.")
        return told(json.loads(line))


def told(answer: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """Return the value of an answer; raise the error it tells instead."""
    if "error" in answer:
        raise RuntimeError(str(answer["error"]))
    return answer.get("value")


@contextmanager
def firefox() -> Iterator[Driver]:
    """Start Firefox."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if not found:
        raise Missing("install Firefox (Debian: firefox-esr)")
    modules = Path("build") / "browsers" / "node_modules"
    if not modules.is_dir():
        raise Missing("run `make browsers`, which installs puppeteer-core")
    command = [str(node()), str(HERE / "firefox.mjs"), found, str(modules.resolve())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as beside:
        try:
            yield Firefox(beside)
        finally:
            if beside.stdin:
                beside.stdin.close()
            beside.wait(30)


class Standard:
    """A browser behind a W3C WebDriver of its own: WebKitGTK's, Safari's."""

    def __init__(self, driver: str, wanted: Mapping[str, object]) -> None:
        self.driver = driver
        session = self._post("/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = f"/session/{session['sessionId']}"
        said = session["capabilities"]
        self.name = f"{NAMES.get(said['browserName'], said['browserName'])} {said.get('browserVersion', '')}".strip()
        milliseconds = PATIENCE_SECONDS * 1000
        self._post(f"{self.session}/timeouts", {"script": milliseconds, "pageLoad": milliseconds})

    def open(self, url: str) -> None:
        self._post(f"{self.session}/url", {"url": url})

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401
        body = {"script": AWAITED % script, "args": [argument]}
        return told(self._post(f"{self.session}/execute/async", body))

    def close(self) -> None:
        """End the session, and the browser with it."""
        self._send(urllib.request.Request(self.driver + self.session, method="DELETE"))  # noqa: S310 - this machine

    def _post(self, path: str, body: object) -> Any:  # noqa: ANN401
        data = json.dumps(body).encode()
        head = {"Content-Type": "application/json; charset=utf-8"}
        return self._send(urllib.request.Request(self.driver + path, data=data, headers=head))  # noqa: S310 - this machine

    @staticmethod
    def _send(request: urllib.request.Request) -> Any:  # noqa: ANN401
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS + 30) as answer:  # noqa: S310 - this machine
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise RuntimeError(refused.read().decode(errors="replace")[:400]) from refused


@contextmanager
def standard(command: Sequence[str], wanted: Mapping[str, object], **environment: str) -> Iterator[Driver]:
    """Start a W3C driver on a free port, and a browser through it."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asked = [part.replace("PORT", str(port)) for part in command]
    with tempfile.TemporaryFile() as said:
        beside = subprocess.Popen(asked, env={**os.environ, **environment}, stdout=said, stderr=said)
        browser: Standard | None = None
        try:
            _wait_for(port)
            browser = Standard(f"http://127.0.0.1:{port}", wanted)
            yield browser
        finally:
            if browser:
                browser.close()
            beside.terminate()
            beside.wait(30)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("The driver does not listen.")


@contextmanager
def webkit() -> Iterator[Driver]:
    """Start WebKitGTK's small browser on a screen that nobody sees."""
    browsers = sorted(Path("/usr/lib").glob(f"*/{MINI_BROWSER}"))
    if not (shutil.which("WebKitWebDriver") and shutil.which("Xvfb") and browsers):
        raise Missing("install WebKitGTK's driver and Xvfb (Debian: webkit2gtk-driver xvfb)")
    wanted = {"webkitgtk:browserOptions": {"binary": str(browsers[-1]), "args": ["--automation"]}}
    settings = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"} if os.geteuid() == 0 else {}
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as shown:
        try:
            display = shown.stdout.readline().strip() if shown.stdout else ""
            with standard(["WebKitWebDriver", "--port=PORT"], wanted, DISPLAY=f":{display}", **settings) as browser:
                yield browser
        finally:
            shown.terminate()


@contextmanager
def safari() -> Iterator[Driver]:
    """Start Safari (macOS; `sudo safaridriver --enable` once)."""
    if not shutil.which("safaridriver"):
        raise Missing("Safari runs on macOS only; the weekly workflow has it")
    with standard(["safaridriver", "--port", "PORT"], {"browserName": "safari"}) as browser:
        yield browser


BROWSERS = {"chromium": chromium, "firefox": firefox, "webkit": webkit, "safari": safari}
