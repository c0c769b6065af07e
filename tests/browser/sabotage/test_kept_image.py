"""The memory image, broken on purpose where it is kept and on its way: Python starts plainly, with the same plan."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from plugins.python_runtime import image
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser.images import HELD, ask, published
from tests.browser.sabotage import faults
from tests.browser.sabotage.spoiling import Bench, Spoil
from tests.browser.sabotage.test_files import PATIENCE_MS, hurry
from tests.browser.walking import Answers, Planner
from tests.support.browsing import Reader

pytestmark = [pytest.mark.fault, pytest.mark.allow_console_errors]
MADE_FROM = len(image.belongs([]))
SILENT = "caches.match = () => new Promise(() => {});\n"


def of_another_day(unpacked: bytes) -> bytes:
    """Return an image that is whole, and was made from other parts."""
    return gzip.compress(bytes(MADE_FROM) + unpacked[MADE_FROM:])


def cut_short(unpacked: bytes) -> bytes:
    """Return an image whose second half is missing."""
    return gzip.compress(unpacked[: len(unpacked) // 2])


def of_nothing(unpacked: bytes) -> bytes:
    """Return an image that names the right parts, and whose memory is empty."""
    _, header, _, runs, _ = image.HEAD.unpack_from(unpacked)
    kept = image.HEAD.size + header + runs * image.RUN.size
    return gzip.compress(unpacked[:kept] + bytes(len(unpacked) - kept))


def not_compressed(unpacked: bytes) -> bytes:
    """Return something that was never packed."""
    return unpacked[:100_000]


WAYS = (of_another_day, cut_short, of_nothing, not_compressed)


@pytest.fixture
def text(people: dict[str, Answers]) -> str:
    """Return one person's answers as the page sends them."""
    return json.dumps({"schema": SCHEMA, "answers": dict(people["no-fracture"])})


@pytest.mark.parametrize(
    "broken", [of_another_day, cut_short, of_nothing, not_compressed], ids=lambda way: way.__name__
)
def test_an_image_that_is_wrong_within_is_not_believed(
    reader: Reader, text: str, broken: Callable[[bytes], bytes]
) -> None:
    """Although its digest is as announced: what does not belong or cannot run is left, and the plan is the same."""
    asked = ask(reader, [text], other=broken(published(reader)))
    assert not asked.from_image
    assert asked.plans == [wire.plan(text)]
    assert asked.with_whole == (broken is of_nothing)


@pytest.mark.parametrize("spoilt", ["missing", "truncated", "damaged", "page"])
def test_an_image_that_the_device_spoilt_is_not_used(reader: Reader, text: str, spoilt: str) -> None:
    """Gone, shortened, changed in one bit or a page in its place: Python starts plainly."""

    def spoil(body: bytes) -> bytes:
        changed = body[:9000] + bytes([body[9000] ^ 1]) + body[9001:]
        return {"truncated": body[: len(body) // 2], "damaged": changed, "page": b"<!doctype html>"}[spoilt]

    if spoilt != "missing":
        reader.context.route("**/memory.image", lambda route: route.fulfill(body=spoil(route.fetch().body())))
    reader.context.route(f"**/{HELD}", lambda route: route.abort())  # not from anywhere else either
    asked = ask(reader, [text], kept="site only" if spoilt == "missing" else "site and image")
    assert not asked.from_image
    assert asked.plans == [wire.plan(text)]


def test_a_device_that_does_not_hand_it_over_is_not_waited_for(reader: Reader, text: str) -> None:
    """A store that never answers costs some seconds, then Python starts plainly."""

    def put_before(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=SILENT + answer.text())

    reader.context.route("**/engine.worker.mjs", put_before)
    asked = ask(reader, [text])
    assert not asked.from_image
    assert asked.plans == [wire.plan(text)]


@pytest.mark.parametrize("how", faults.WAYS, ids=lambda how: f"the memory image on its way: {how}")
def test_an_image_that_the_line_spoils_is_not_waited_for(
    spoilt: tuple[Reader, Bench], people: dict[str, Answers], how: str
) -> None:
    """However it comes, or if it does not: the week is shown, and nobody is told anything."""
    reader, bench = spoilt
    bench.spoils = [Spoil(rf"/{re.escape(image.IMAGE)}$", how)]
    page = reader.open("planner/")
    hurry(page, people["no-fracture"])
    Planner(page).press("show-result")
    expect(Planner(page).screen("result")).to_be_visible(timeout=PATIENCE_MS)
    assert bench.given > 0
