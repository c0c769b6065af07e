"""The same answers give the same bytes in CPython and in the reader's own browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.knowledge_pages.vignettes import read_vignettes
from plugins.python_runtime.image import IMAGE
from plugins.python_runtime.library import STOCK
from pyengine import wire
from tests.support.browsing import Reader

VIGNETTES = Path(__file__).parents[1] / "vignettes"
ASK_ALL = """
async (texts) => {
  const script = document.querySelector('script[src$="planner.mjs"]').src;
  const { Engine, enginePartsFrom } = await import(script);
  const { fingerprint } = document.querySelector("[data-fingerprint]").dataset;
  const root = new URL(document.querySelector(".planner").dataset.root, document.baseURI).href;
  const engine = new Engine({
    parts: (whole) => enginePartsFrom(root, whole),
    fingerprint,
    workerURL: new URL("engine.worker.mjs", script).href,
  });
  const plans = [];
  for (const text of texts) plans.push(await engine.plan(text));
  return plans;
}
"""


def in_the_browser(page: Page, texts: list[str]) -> list[str]:
    """Return what the engine in the page's own worker says to each text."""
    plans: list[str] = page.evaluate(ASK_ALL, texts)
    return plans


@pytest.mark.allow_console_errors  # the browser tells of the image that does not come
@pytest.mark.parametrize("start", ["from the image", "plainly"])
def test_every_vignette_gives_the_same_bytes_in_the_browser(reader: Reader, start: str) -> None:
    """Each invented person's plan, and each complaint, is the same text as in CPython, however Python was started."""
    fetched: list[str] = []
    reader.context.on("requestfinished", lambda request: fetched.append(request.url.rpartition("/")[2]))
    if start == "plainly":
        reader.context.route(f"**/{IMAGE}", lambda route: route.abort())
    people = read_vignettes(VIGNETTES)
    assert len(people) >= 20
    texts = [json.dumps({"schema": "bonewise-answers/1", "answers": dict(person.answers)}) for person in people]
    texts += ["{", '{"schema": "bonewise-answers/1", "answers": {"condition": "flu"}}', '{"schema": 3}']
    assert in_the_browser(reader.open("planner/"), texts) == [wire.plan(text) for text in texts]
    assert (IMAGE in fetched, STOCK in fetched) == ((True, False) if start == "from the image" else (False, True))
