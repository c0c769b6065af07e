// The engine's parts as the build described them, with whole addresses.

/**
 * @typedef {object} PrintedPart
 * @property {string} url        from the root of the site
 * @property {number} bytes
 * @property {string} integrity
 *
 * @typedef {object} Manifest
 * @property {string} code  of this state of the tool, short enough to be typed from paper
 * @property {string} made  the day it was made
 * @property {{indexURL: string, files: Record<string, PrintedPart>}} pyodide
 * @property {PrintedPart} stdlib
 * @property {PrintedPart} wheel
 * @property {object} lock
 */

/**
 * @param {string} root  the site's first page, absolute
 * @returns {import("./protocol.mjs").EngineParts}
 */
export function enginePartsFrom(root) {
  const manifest = printed();
  const whole = (/** @type {PrintedPart} */ part) => ({ ...part, url: new URL(part.url, root).href });
  return {
    indexURL: new URL(manifest.pyodide.indexURL, root).href,
    runtime: Object.fromEntries(Object.entries(manifest.pyodide.files).map(([name, part]) => [name, whole(part)])),
    library: whole(manifest.stdlib),
    wheel: whole(manifest.wheel),
    lock: manifest.lock,
  };
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
