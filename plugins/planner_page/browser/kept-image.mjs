// Finds the memory image among what the reader keeps, and proves that it belongs to the page's parts. It is never fetched
// for anybody: who keeps the site has it, everybody else starts plainly. So does who has one that is not as it should be.

import { look } from "./preflight.mjs";
import { within } from "./protocol.mjs";
import { read } from "./restoring.mjs";

/** @typedef {import("./protocol.mjs").EngineParts} EngineParts */

const HANDING_OVER = 3000; // for a device to hand over what it keeps
const ORDER = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"];

/** @param {EngineParts} parts @returns {Promise<import("./restoring.mjs").Image | null>} */
export function keptImage(parts) {
  const late = () => /** @type {any} */ (new Error("the device did not hand over the memory image"));
  return within(found(parts), HANDING_OVER, late).catch((thrown) => {
    console.info(thrown);
    return null;
  });
}

/** @param {EngineParts} parts */
async function found(parts) {
  const { image } = parts;
  if (!image || !proven() || !globalThis.caches) return null;
  const [keeping, held] = await Promise.all([image.heldIf, image.url].map((address) => caches.match(address)));
  if (!keeping || !held) return null;
  const packed = await held.arrayBuffer();
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const [unpacked] = await Promise.all([new Response(unpacking).arrayBuffer(), look(new Uint8Array(packed), image, "memory.image")]);
  const restored = read(unpacked);
  const made = [...ORDER.map((name) => parts.runtime[name]), parts.library, parts.wheel].map((part) => part?.integrity);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(made.join(" "))));
  if (!digest.every((byte, place) => byte === restored.belongs[place])) throw new Error("the memory image is of other parts");
  return restored;
}

/**
 * Whether starts from an image were proven in this browser: in Chromium and in Firefox, told by what only their engines
 * have. All browsers of an iPhone are WebKit inside, and start plainly.
 */
function proven() {
  return "userAgentData" in navigator || "InternalError" in globalThis;
}
