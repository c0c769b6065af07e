// The engine's side of the border: fetches its parts, starts Python, and answers one question. Text in, text out.

import { NOTHING, takeBridgeAway, tieHands } from "./closed.mjs";
import { compileEarly, useCompiled } from "./compiling.mjs";
import { imageFor } from "./image.mjs";
import { watchLine } from "./line.mjs";
import { EngineError, WASM, failureOf, within } from "./protocol.mjs";
import { fetchPart, serveHeld } from "./preflight.mjs";
import { restoring } from "./restoring.mjs";
import { compileSmallOnesOnce } from "./small-modules.mjs";

/** @typedef {import("./protocol.mjs").EngineParts} EngineParts */
/** @typedef {import("./protocol.mjs").FromWorker} FromWorker */

/** @type {Record<import("./protocol.mjs").About, (answers: string) => string> | null} */
let wire = null;
let restored = false; // whether Python's memory came from an image; the page then knows another way to start

const RESTORING = 10_000;

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
  const line = watchLine();
  const seen = (/** @type {number} */ more) => (line.saw(more), arrived(more));
  const imaging = imageFor(parts, line.fast);
  const [wasm, image, engine, { loadPyodide }, { default: begin }] = await Promise.all([
    fetchPart(required(parts.runtime, WASM), seen, { seen: compileEarly }),
    imaging,
    imaging.then((image) => (image ? null : Promise.all([get(parts.library), get(parts.wheel)]))), // the image holds both
    get(required(parts.runtime, "pyodide.mjs")).then(run),
    get(required(parts.runtime, "pyodide.asm.mjs")).then(run),
  ]);

  tell({ kind: "stage", stage: "starting", percent: 100 });
  const toCompile = (await useCompiled()) ? new Uint8Array() : wasm;
  serveHeld(
    new Map([
      [`${parts.indexURL}${WASM}`, { bytes: toCompile, type: "application/wasm" }],
      [parts.library.url, { bytes: engine?.[0] ?? new Uint8Array(), type: "application/zip" }],
    ]),
  );
  compileSmallOnesOnce();
  restored = image !== null;
  const loading = loadPyodide({
    indexURL: parts.indexURL,
    stdLibURL: parts.library.url,
    lockFileContents: parts.lock,
    packageBaseUrl: parts.indexURL,
    jsglobals: NOTHING,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
    createPyodideModule: begin,
    ...(image && restoring(image, begin)),
  });
  const python = await (image ? within(loading, RESTORING, () => new EngineError("failed-slow", "not in time")) : loading);
  if (engine) python.unpackArchive(engine[1], "wheel");
  takeBridgeAway(python);
  wire = python.pyimport("pyengine.wire");
  tieHands();
  tell({ kind: "ready", fingerprint: /** @type {any} */ (wire).fingerprint() });
}

/** Run a script: the very bytes that were looked at. @param {Uint8Array} bytes */
async function run(bytes) {
  const address = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What failed, and whether it did so after a start from an image. @param {unknown} thrown @param {string} failure */
function told(thrown, failure) {
  const found = failureOf(thrown, failure);
  return restored ? { ...found, details: `memory image: ${found.details}` } : found;
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
self.addEventListener("unhandledrejection", ({ reason }) => tell({ kind: "failed", ...told(reason, "failed-start") }));

self.addEventListener("message", ({ data }) => {
  const message = /** @type {import("./protocol.mjs").ToWorker} */ (data);
  if (message.kind === "start") {
    start(message.parts).catch((thrown) => tell({ kind: "failed", ...told(thrown, "failed-start") }));
    return;
  }
  try {
    if (!wire) throw new Error("asked before it was ready");
    tell({ kind: "plan", id: message.id, plan: wire[message.about](message.answers) });
  } catch (thrown) {
    tell({ kind: "refused", id: message.id, ...told(thrown, "failed-answer") });
  }
});
