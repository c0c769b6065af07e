"""The memory image that a reader keeps, broken on purpose: Python starts plainly, and the plan is the same."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from plugins.python_runtime import image
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser.images import ask, published
from tests.browser.walking import Answers
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
