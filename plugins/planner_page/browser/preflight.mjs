// Fetching the engine's parts and looking at each before it is used. A damaged wasm file would make the runtime wait for ever.

import { EngineError } from "./protocol.mjs";

/** @typedef {import("./protocol.mjs").Part} Part */

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];
const PATIENCE = 30_000; // without a single byte

/**
 * Fetch one part whole and prove that it is the part the build described. A wrong answer, which some cache on the way
 * may keep, is asked for once more past the browser's own.
 * @param {Part} part
 * @param {(bytes: number) => void} arrived
 * @param {object} [more]
 * @param {(response: Response) => void} [more.seen]  told of each answer before it is read
 * @param {AbortSignal} [more.signal]                 nobody wants it any longer
 * @returns {Promise<Uint8Array>}
 */
export async function fetchPart(part, arrived, { seen = () => {}, signal } = {}) {
  const name = part.url.split("/").at(-1) ?? part.url;
  const stall = new AbortController();
  signal?.addEventListener("abort", () => stall.abort());
  try {
    return await fetched(part, name, arrived, seen, { stall, cache: "default" }).catch((thrown) => {
      if (!(thrown instanceof EngineError)) throw thrown;
      return fetched(part, name, () => {}, seen, { stall, cache: "reload" });
    });
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw new EngineError("failed-fetch", `${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/**
 * Throws an EngineError where the answer is wrong, and whatever fetch throws where none came.
 * @param {Part} part
 * @param {string} name
 * @param {(bytes: number) => void} arrived
 * @param {(response: Response) => void} seen
 * @param {{stall: AbortController, cache: RequestCache}} asking
 */
async function fetched(part, name, arrived, seen, { stall, cache }) {
  let last = performance.now();
  const watch = setInterval(() => performance.now() - last > PATIENCE && stall.abort(), PATIENCE / 10);
  try {
    const response = await fetch(part.url, { signal: stall.signal, credentials: "omit", cache });
    if (!response.ok || !response.body) throw new EngineError("failed-page", `${name}: ${response.status}`); // gone with an update, perhaps
    seen(response);
    const bytes = new Uint8Array(part.bytes);
    let length = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      last = performance.now();
      if (length + value.length > bytes.length) throw new EngineError("failed-part", `${name}: longer than ${part.bytes} bytes`);
      bytes.set(value, length);
      length += value.length;
      arrived(value.length);
    }
    if (length !== part.bytes) throw new EngineError("failed-part", `${name}: ${length} of ${part.bytes} bytes`);
    await look(bytes, part, name);
    return bytes;
  } finally {
    clearInterval(watch);
  }
}

/**
 * Look at the first bytes and at the digest.
 * @param {Uint8Array} bytes
 * @param {Part} part
 * @param {string} name
 */
export async function look(bytes, part, name) {
  if (name.endsWith(".wasm") && !WASM_MAGIC.every((byte, place) => bytes[place] === byte)) {
    throw new EngineError("failed-part", `${name}: not WebAssembly`);
  }
  if (!globalThis.crypto?.subtle) return; // only on an address without https, where nothing is published
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", /** @type {BufferSource} */ (bytes)));
  const found = `sha256-${btoa(String.fromCharCode(...digest))}`;
  if (found !== part.integrity) throw new EngineError("failed-part", `${name}: ${found}`);
}

/**
 * Let the runtime's own fetches have the bytes that were looked at, and nothing else of them.
 * @param {Map<string, {bytes: Uint8Array, type: string}>} held  by absolute address
 */
export function serveHeld(held) {
  const real = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const found = held.get(address);
    if (!found) return real(input, init);
    held.delete(address);
    return Promise.resolve(new Response(/** @type {BodyInit} */ (found.bytes), { headers: { "Content-Type": found.type } }));
  };
}
