// The engine's side of the border: fetches its parts, starts Python, and answers one question. Text in, text out.

import { NOTHING, takeBridgeAway, tieHands } from "./closed.mjs";
import { compileEarly, useCompiled } from "./compiling.mjs";
import { WASM, failureOf } from "./protocol.mjs";
import { fetchPart, serveHeld } from "./preflight.mjs";

/** @typedef {import("./protocol.mjs").EngineParts} EngineParts */
/** @typedef {import("./protocol.mjs").FromWorker} FromWorker */

/** @type {Record<import("./protocol.mjs").About, (answers: string) => string> | null} */
let wire = null;

/** @param {FromWorker} message */
const tell = (message) => self.postMessage(message);

/** @param {EngineParts} parts */
async function start(parts) {
  if (!globalThis.WebAssembly) throw new Error("no WebAssembly"); // before megabytes are fetched in vain
  const all = [...Object.values(parts.runtime), parts.library, parts.wheel];
  const total = all.reduce((sum, part) => sum + part.bytes, 0);
  let bytes = 0;
  let told = -1;
  const arrived = (/** @type {number} */ more) => {
    bytes += more;
    const percent = Math.floor((100 * bytes) / total);
    if (percent > told) tell({ kind: "stage", stage: "fetching", percent: (told = percent) });
  };
  const get = (/** @type {import("./protocol.mjs").Part} */ part) => fetchPart(part, arrived);
  arrived(0);
  const [wasm, library, wheel] = await Promise.all([
    fetchPart(required(parts.runtime, WASM), arrived, compileEarly),
    get(parts.library),
    get(parts.wheel),
    get(required(parts.runtime, "pyodide.mjs")), // the two scripts: into the browser's cache, and looked at
    get(required(parts.runtime, "pyodide.asm.mjs")),
  ]);

  tell({ kind: "stage", stage: "starting", percent: 100 });
  serveHeld(
    new Map([
      [`${parts.indexURL}${WASM}`, { bytes: wasm, type: "application/wasm" }],
      [parts.library.url, { bytes: library, type: "application/zip" }],
    ]),
  );
  await useCompiled();
  const { loadPyodide } = await import(required(parts.runtime, "pyodide.mjs").url);
  const python = await loadPyodide({
    indexURL: parts.indexURL,
    stdLibURL: parts.library.url,
    lockFileContents: parts.lock,
    packageBaseUrl: parts.indexURL,
    jsglobals: NOTHING,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
  });
  python.unpackArchive(wheel, "wheel");
  takeBridgeAway(python);
  wire = python.pyimport("pyengine.wire");
  tieHands();
  tell({ kind: "ready", fingerprint: /** @type {any} */ (wire).fingerprint() });
}

/**
 * @param {EngineParts["runtime"]} runtime
 * @param {string} name
 */
function required(runtime, name) {
  const part = runtime[name];
  if (!part) throw new Error(`The list of parts lacks ${name}.`);
  return part;
}

// The runtime starts in steps of its own, and what it throws there nobody awaits.
self.addEventListener("unhandledrejection", ({ reason }) => tell({ kind: "failed", ...failureOf(reason, "failed-start") }));

self.addEventListener("message", ({ data }) => {
  const message = /** @type {import("./protocol.mjs").ToWorker} */ (data);
  if (message.kind === "start") {
    start(message.parts).catch((thrown) => tell({ kind: "failed", ...failureOf(thrown, "failed-start") }));
    return;
  }
  try {
    if (!wire) throw new Error("asked before it was ready");
    tell({ kind: "plan", id: message.id, plan: wire[message.about](message.answers) });
  } catch (thrown) {
    tell({ kind: "refused", id: message.id, ...failureOf(thrown, "failed-answer") });
  }
});
