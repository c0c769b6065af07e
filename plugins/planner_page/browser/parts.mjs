// The engine's parts as the build described them, with whole addresses.

/**
 * @typedef {object} PrintedPart
 * @property {string} url        from the root of the site
 * @property {number} bytes
 * @property {string} integrity
 *
 * @typedef {object} Manifest
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
  const text = document.getElementById("planner-engine")?.textContent ?? "";
  const manifest = /** @type {Manifest} */ (JSON.parse(text));
  const whole = (/** @type {PrintedPart} */ part) => ({ ...part, url: new URL(part.url, root).href });
  return {
    indexURL: new URL(manifest.pyodide.indexURL, root).href,
    runtime: Object.fromEntries(Object.entries(manifest.pyodide.files).map(([name, part]) => [name, whole(part)])),
    library: whole(manifest.stdlib),
    wheel: whole(manifest.wheel),
    lock: manifest.lock,
  };
}
