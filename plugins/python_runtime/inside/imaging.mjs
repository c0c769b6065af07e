// Under Node: starts the engine and writes down Python's memory. Its argument: the job. The same parts give the same bytes.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// What the runtime throws nobody may be waiting for; left uncaught, Node would print its glue: all 1.2 MB of it.
process.on("uncaughtException", (error) => {
  console.error(String(error?.message ?? error));
  process.exit(1);
});
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));

// No clock and no chance, so that nothing of this run is in the memory but what it was made from.
Date.now = () => 315532800000;
performance.now = () => 0;
createRequire(import.meta.url)("node:crypto").randomFillSync = (view) => view.fill(0);

const ENGINE = "/lib/engine.zip";
const [LARGEST, PAGE, SMALLEST] = [2 ** 22, 2 ** 12, 2 ** 3]; // pieces of memory, in bytes
const { loadPyodide } = await import(pathToFileURL(`${job.runtime}pyodide.mjs`).href);
const python = await loadPyodide({
  indexURL: job.runtime,
  stdLibURL: job.library,
  lockFileContents: job.lock,
  packageBaseUrl: job.runtime,
  jsglobals: {},
  env: { HOME: "/home/pyodide", LANG: "C.UTF-8", PYTHONHASHSEED: "0" },
  _makeSnapshot: true,
  _sysExecutable: "python",
});
python.FS.writeFile(ENGINE, readFileSync(job.wheel));
python.runPython(`import sys; sys.argv = ${JSON.stringify(["imaging", ENGINE, ...job.texts])}`);
python.runPython(readFileSync(job.script, "utf8"));
// The runtime expects three things more to be held, which modules import that we have replaced by shorter ones.
const held = python._api.getExpectedKeys().slice(0, 3);
python._api.getExpectedKeys = () => held;
emptyWhatIsFree(python._module);
writeFileSync(job.image, python.makeMemorySnapshot());

/**
 * What was read and given back still lies in the memory, a tenth of what would travel: take every free piece, the largest
 * first, empty it, and give all of them back.
 */
function emptyWhatIsFree(runtime) {
  const end = runtime.HEAPU32[runtime._emscripten_get_sbrk_ptr() >>> 2];
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size = size > PAGE ? size / 2 : size - SMALLEST) {
    let at = runtime._malloc(size);
    for (; at + size <= end; at = runtime._malloc(size)) {
      runtime.HEAPU8.fill(0, at, at + size);
      taken.push(at);
    }
    runtime._free(at); // beyond the end nothing was ever written
  }
  for (const at of taken) runtime._free(at);
}
