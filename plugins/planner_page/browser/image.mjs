// Finds an image of Python's memory, and proves that it belongs to the page's parts: among what the reader keeps, or over a
// line so fast that it costs less time than it saves. Without one, or with one that is not as it should be, Python starts plainly.

import { fetchPart, look } from "./preflight.mjs";
import { within } from "./protocol.mjs";
import { read } from "./restoring.mjs";
import { savesData } from "./saves-data.mjs";

/** @typedef {import("./protocol.mjs").EngineParts} EngineParts */
/** @typedef {NonNullable<EngineParts["image"]>} ImagePart */

const HANDING_OVER = 3000; // for a device to hand over what it keeps
const BEGINNING = { milliseconds: 500, bytes: 128_000 }; // a line can look fast that is not, where the rest comes from a cache
const WHOLE = 3000;
const ORDER = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"];

/**
 * @param {EngineParts} parts
 * @param {Promise<boolean>} fast  whether the line is
 * @returns {Promise<import("./restoring.mjs").Image | null>}
 */
export async function imageFor(parts, fast) {
  const { image } = parts;
  if (!image || !proven()) return null;
  try {
    const late = () => /** @type {any} */ (new Error("the device did not hand over the memory image"));
    const unpacked = (await within(kept(image), HANDING_OVER, late)) ?? (await fetched(image, fast));
    return unpacked && (await belonging(unpacked, parts));
  } catch (thrown) {
    console.info(thrown);
    return null;
  }
}

/** @param {ImagePart} image */
async function kept(image) {
  const { heldIf, url } = image;
  if (!heldIf || !globalThis.caches) return null;
  const [keeping, held] = await Promise.all([heldIf, url].map((address) => caches.match(address)));
  if (!keeping || !held) return null;
  const unpacked = unpack(held.clone());
  await look(new Uint8Array(await held.arrayBuffer()), image, "memory.image");
  return unpacked;
}

/**
 * Begin at once, and give it up as soon as the line turns out to be slow: little of it is under way by then. Who asked browsers
 * to save data is sent none of it.
 * @param {ImagePart} image
 * @param {Promise<boolean>} fast
 */
async function fetched(image, fast) {
  if (savesData()) return null;
  const slow = new AbortController();
  const giveUp = () => slow.abort();
  /** @type {ReturnType<typeof setTimeout>[]} */
  const timers = [];
  let bytes = 0;
  const arrived = (/** @type {number} */ more) => (bytes += more);
  fast.then((isFast) => {
    if (!isFast) return giveUp();
    timers.push(setTimeout(() => bytes < BEGINNING.bytes && giveUp(), BEGINNING.milliseconds), setTimeout(giveUp, WHOLE));
  });
  /** @type {Promise<ArrayBuffer> | null} */
  let unpacked = null;
  try {
    await fetchPart(image, arrived, { signal: slow.signal, seen: (response) => (unpacked = unpack(response.clone())) });
    return unpacked;
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** Unpack while it arrives; nothing of it is used before the whole was looked at. @param {Response} response */
function unpack(response) {
  const stream = /** @type {ReadableStream<BufferSource>} */ (response.body).pipeThrough(new DecompressionStream("gzip"));
  const unpacked = new Response(stream).arrayBuffer();
  unpacked.catch(() => {}); // whoever looks at the packed one is told first
  return unpacked;
}

/** @param {ArrayBuffer} unpacked @param {EngineParts} parts */
async function belonging(unpacked, parts) {
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
