"""The runtime travels without the functions that the engine does not use; who needs one all the same has the whole."""

import base64
import hashlib
import json
import random
from pathlib import Path

import pytest

from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.knowledge_pages.vignettes import read_vignettes
from plugins.python_runtime import functions, library, manifest, slim
from pyengine import wire
from pyengine.profile import SCHEMA
from tests.browser.test_parity import VIGNETTES
from tests.browser.walking import Answers, Planner
from tests.support.browsing import Reader

ROOT = Path(__file__).resolve().parents[2]
ASK_A_TOO_LEAN_ONE = """
async ({ texts, lean }) => {
  const script = document.querySelector('script[src$="planner.mjs"]').src;
  const { Engine, enginePartsFrom } = await import(script);
  const { fingerprint } = document.querySelector("[data-fingerprint]").dataset;
  const root = new URL(document.querySelector(".planner").dataset.root, document.baseURI).href;
  const asked = [];
  const engine = new Engine({
    parts: (entire) => {
      asked.push(entire);
      const parts = enginePartsFrom(root, entire);
      const runtime = { ...parts.runtime, "pyodide.asm.wasm": { ...lean, url: new URL("too-lean.wasm", root).href } };
      return entire ? parts : { ...parts, runtime };
    },
    fingerprint,
    workerURL: new URL("engine.worker.mjs", script).href,
  });
  const plans = await Promise.all(texts.map((text) => engine.plan(text)));
  return { asked, plans };
}
"""


def needed_to_start() -> set[int]:
    """Return the functions that run until the engine is ready, and before it is asked."""
    tools = Tools.of(ROOT)
    modules = library.make(tools, library.LIST.read_text(encoding="utf-8"))
    start = {"library": modules, "wheel": wheel.make(ROOT, tools).file, "lock": manifest.lock(tools)}
    return set(functions.record(tools, start, []))


@pytest.mark.allow_console_errors  # the runtime says there what it stumbled over
@pytest.mark.parametrize("when", ["asked", "starting"])
def test_what_was_taken_out_in_error_is_fetched_and_the_plans_are_the_same(reader: Reader, when: str) -> None:
    """The browser stops at the missing function, the tool starts again with the whole runtime, and nobody is told."""
    whole = (slim.make(Tools.of(ROOT)) / slim.WASM).read_bytes()
    used = functions.listed(functions.LIST.read_text(encoding="utf-8"), whole)
    left = used & needed_to_start() if when == "asked" else random.Random(3).sample(sorted(used), len(used) // 2)
    lean = functions.lean(whole, left)
    digest = base64.b64encode(hashlib.sha256(lean).digest()).decode()
    reader.context.route("**/too-lean.wasm", lambda route: route.fulfill(body=lean, content_type="application/wasm"))
    people = read_vignettes(VIGNETTES)[:4]
    texts = [json.dumps({"schema": SCHEMA, "answers": dict(person.answers)}) for person in people]
    described = {"bytes": len(lean), "integrity": f"sha256-{digest}"}
    found = reader.open("planner/").evaluate(ASK_A_TOO_LEAN_ONE, {"texts": texts, "lean": described})
    reader.context.unroute("**/too-lean.wasm")
    assert found["asked"] == [False, True]
    assert found["plans"] == [wire.plan(text) for text in texts]


def test_nobody_needs_the_whole_runtime(reader: Reader, people: dict[str, Answers]) -> None:
    """From the first question to the result, with what would change it, the lean runtime is enough."""
    fetched: list[str] = []
    reader.context.on("request", lambda request: fetched.append(request.url))
    planner = Planner(reader.open("planner/"))
    planner.walk(people["no-fracture"])
    planner.result()
    planner.press("what-changes")
    planner.page.wait_for_function("() => performance.getEntriesByName('planner:changes-known').length === 1")
    runtime = [url.rpartition("/")[2] for url in fetched if url.endswith(".wasm")]
    assert runtime == [slim.WASM]
