// The engine's parts as the build described them, with whole addresses.

import { WASM } from "./protocol.mjs";

/**
 * @typedef {object} PrintedPart
 * @property {string} url        from the root of the site
 * @property {number} bytes
 * @property {string} integrity
 *
 * @typedef {object} Manifest
 * @property {string} code  of this state of the tool, short enough to be typed from paper
 * @property {string} made  the day it was made
 * @property {{indexURL: string, files: Record<string, PrintedPart>, whole: PrintedPart}} pyodide
 * @property {PrintedPart} stdlib
 * @property {PrintedPart} wheel
 * @property {PrintedPart} image
 * @property {object} lock
 */

/**
 * @param {string} root  the site's first page, absolute
 * @param {boolean} entire  with the runtime that nothing was taken out of, and without the image
 * @returns {import("./protocol.mjs").EngineParts}
 */
export function enginePartsFrom(root, entire = false) {
  const manifest = printed();
  const whole = (/** @type {PrintedPart} */ part) => ({ ...part, url: new URL(part.url, root).href });
  const files = { ...manifest.pyodide.files, ...(entire && { [WASM]: manifest.pyodide.whole }) };
  return {
    indexURL: new URL(manifest.pyodide.indexURL, root).href,
    runtime: Object.fromEntries(Object.entries(files).map(([name, part]) => [name, whole(part)])),
    library: whole(manifest.stdlib),
    wheel: whole(manifest.wheel),
    lock: manifest.lock,
    image: entire ? null : { ...whole(manifest.image), heldIf: isKept() ? new URL("offline/kept.json", root).href : null },
  };
}

/** Whether this page was handed over by what the reader keeps: nobody else's device is searched. */
function isKept() {
  return Boolean(navigator.serviceWorker?.controller);
}

/** The state of the tool that a plan was made with. @returns {Pick<Manifest, "code" | "made">} */
export function version() {
  const { code, made } = printed();
  return { code, made };
}

/** @returns {Manifest} */
function printed() {
  return JSON.parse(document.getElementById("planner-engine")?.textContent ?? "");
}
