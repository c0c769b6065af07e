"""Records in a real Chromium, in a worker as the planner's: a browser's glue takes other ways than Node's."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from plugins.byte_code.tools import Tools
from plugins.planner_page import assets
from plugins.python_runtime import functions, wasm
from tests.support.browsing import ARGUMENTS, chromium
from tests.support.serving import serve

WORKER = """
import { ask } from "./asking.mjs";
import { loadPyodide } from "./pyodide.mjs";
const job = await (await fetch("job.json")).json();
const here = new URL("./", location.href).href;
const wheel = async () => new Uint8Array(await (await fetch("engine.whl")).arrayBuffer());
const image = job.image ? await (await fetch("image")).arrayBuffer() : undefined;
const { ran } = await ask({ ...job, runtime: here, library: `${here}library.zip` }, loadPyodide, wheel, image);
postMessage(ran);
"""
ASK = """() => new Promise((tell, fail) => {
  const worker = new Worker("worker.mjs", { type: "module" });
  worker.onmessage = ({ data }) => tell(data);
  worker.onerror = ({ message }) => fail(new Error(message));
})"""
PATIENCE_MS = 900_000


def record(tools: Tools, start: Mapping[str, object], asked: Sequence[tuple[str, str]]) -> list[int]:
    """Return the functions that run in Chromium while the engine starts and is asked. `start`: as functions.run."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        functions.flagged(tools, folder)
        shutil.copy(functions.RUNNER.with_name("asking.mjs"), folder)
        for module in ("closed.mjs", "restoring.mjs"):
            shutil.copy(assets.HERE / "browser" / module, folder)
        shutil.copy(Path(str(start["library"])), folder / "library.zip")
        shutil.copy(Path(str(start["wheel"])), folder / "engine.whl")
        if "image" in start:
            (folder / "image").write_bytes(gzip.decompress(Path(str(start["image"])).read_bytes()))
        job = {"lock": start["lock"], "asked": asked, "flag": wasm.COUNTER, "image": "image" in start}
        (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
        (folder / "worker.mjs").write_text(WORKER, encoding="utf-8")
        (folder / "index.html").write_text("<!doctype html><title>Recording</title>", encoding="utf-8")
        with serve(folder) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
            page = browser.new_page()
            page.set_default_timeout(PATIENCE_MS)
            page.goto(served.url)
            ran: list[int] = page.evaluate(ASK)
            browser.close()
        return ran
