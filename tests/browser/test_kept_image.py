"""Who keeps the site, or has a fast line, starts Python from a memory image and is told the same to the last byte."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Route

from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.knowledge_pages.vignettes import read_vignettes
from plugins.python_runtime import image, library, manifest, slim
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser.images import ask
from tests.browser.test_closed import PRYING
from tests.browser.walking import START_SECONDS, Planner
from tests.support import serving
from tests.support.browsing import Reader

VIGNETTES = Path(__file__).parents[1] / "vignettes"
PEOPLE = [json.dumps({"schema": SCHEMA, "answers": dict(person.answers)}) for person in read_vignettes(VIGNETTES)]
WRONG = ["{", '{"schema": "bonewise-answers/1", "answers": {"condition": "flu"}}', '{"schema": 3}']


def test_from_the_image_every_vignette_gives_the_same_bytes(reader: Reader) -> None:
    """Each plan and each complaint is CPython's; neither library nor engine is read, and the lean runtime is enough."""
    texts = PEOPLE + WRONG
    asked = ask(reader, texts)
    assert (asked.from_image, asked.with_whole) == (True, False)
    assert asked.plans == [wire.plan(text) for text in texts]


def test_what_somebody_keeps_is_not_fetched_again(reader: Reader) -> None:
    """A start that finds the image on the device asks no network for it."""
    assert not ask(reader, PEOPLE[:1]).fetched_image


def test_on_a_fast_line_a_stranger_starts_from_the_image(reader: Reader) -> None:
    """It is fetched like the other parts, and every plan is the same; what lies in some cache is left alone."""
    asked = ask(reader, PEOPLE, kept=None)
    assert (asked.fetched_image, asked.from_image, asked.with_whole) == (True, True, False)
    assert asked.plans == [wire.plan(text) for text in PEOPLE]


SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });\n"
SLOW = {"offline": False, "latency": 85, "downloadThroughput": 9e6 / 8, "uploadThroughput": 9e6 / 8}


@pytest.mark.parametrize("line", ["fast", "slow"])
def test_the_image_is_for_fast_lines(reader: Reader, line: str) -> None:
    """At 9 Mbit/s it would cost more time than it saves: it is given up, and Python starts plainly."""
    ended: dict[str, str] = {}
    reader.context.on("requestfinished", lambda request: ended.update({request.url.rpartition("/")[2]: "arrived"}))
    reader.context.on("requestfailed", lambda request: ended.update({request.url.rpartition("/")[2]: "given up"}))
    page = reader.context.new_page()
    wire_to_page = reader.context.new_cdp_session(page)
    wire_to_page.send("Network.enable")
    if line == "slow":
        wire_to_page.send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{reader.site}planner/", timeout=START_SECONDS * 1000)
    Planner(page).wait_until_ready()
    found = (ended[image.IMAGE], ended.get(library.STOCK))
    assert found == (("arrived", None) if line == "fast" else ("given up", "arrived"))


def test_who_saves_data_is_sent_no_image(reader: Reader) -> None:
    """However fast the line: Python starts plainly, and nothing of the image is asked for."""
    asked: list[str] = []
    reader.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))

    def put_before(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=SAVES_DATA + answer.text())

    reader.context.route("**/engine.worker.mjs", put_before)
    Planner(reader.open("planner/")).wait_until_ready()
    assert (image.IMAGE in asked, library.STOCK in asked) == (False, True)


def test_who_saves_data_begins_with_the_first_answer(reader: Reader) -> None:
    """No part of the engine is asked for before; everybody else's is under way by then."""
    asked: list[str] = []
    reader.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    reader.open("planner/").wait_for_load_state("networkidle")
    assert slim.WASM in asked
    asked.clear()
    reader.context.add_init_script(SAVES_DATA)
    page = reader.open("planner/")
    page.wait_for_load_state("networkidle")
    assert slim.WASM not in asked
    Planner(page).tick("none")
    Planner(page).wait_until_ready()
    assert slim.WASM in asked


@pytest.mark.allow_console_errors
@pytest.mark.allow_foreign_requests
def test_python_from_an_image_finds_no_way_to_the_browser(
    reader: Reader, served: serving.Served, root: Path, tmp_path: Path
) -> None:
    """An image of an engine that looks for every door finds them closed, as after a plain start, and sends nothing."""
    fingerprint = reader.open("planner/").locator("[data-fingerprint]").first.get_attribute("data-fingerprint")
    prying = PRYING.replace("LEAK", f"{reader.site}leak?answers").replace("FINGERPRINT", str(fingerprint))
    with zipfile.ZipFile(tmp_path / "engine.whl", "w") as stranger:
        stranger.writestr("pyengine/__init__.py", "")
        stranger.writestr("pyengine/wire.py", prying)
    tools = Tools.of(root)
    listing = library.LIST.read_text(encoding="utf-8")
    start: image.Start = {
        "library": library.make(tools, listing),
        "wheel": tmp_path / "engine.whl",
        "lock": manifest.lock(tools),
    }
    runtime = slim.make(tools) / slim.WASM
    scripts = (slim.make(tools) / name for name in slim.SCRIPTS)
    named = image.belongs([*scripts, runtime, start["library"], wheel.make(root, tools).file])
    prying_image = gzip.compress(image.pack(image.snapshot(tools, start, []), runtime.read_bytes(), named))
    asked = ask(reader, ["{}"], other=prying_image, whole=True)
    said = json.loads(asked.plans[0])
    assert (asked.from_image, len(said) >= 10) == (True, True)
    assert [line for line in said if ": open" in line] == []
    assert [address for address in served.asked if "leak" in address] == []
