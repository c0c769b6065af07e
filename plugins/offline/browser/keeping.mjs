// Keeping: every part is fetched and checked into a cache of its own; only then does that cache count.

import { CURRENT, PARTS, ROOT, WORKER, begin, cacheOf, kept, switchTo } from "./copy.mjs";

/** @typedef {import("./copy.mjs").Release & {schema: string, parts: [url: string, bytes: number, integrity: string][]}} List */

const AT_ONCE = 6;
const PATIENCE = 60_000; // for one part, and 8 bytes a millisecond more: a stalled line does not hold us for ever
const SLOWEST = 8;

/** An error that knows which words the reader is told. */
export class KeepError extends Error {
  /** @param {"refused" | "full" | "lost" | "unsettled"} why @param {unknown} [cause] */
  constructor(why, cause) {
    super(why, { cause });
    this.why = why;
  }
}

/**
 * Fetch the newest release whole, and switch to it.
 * @param {(percent: number) => void} tell
 */
export async function keep(tell) {
  await admit();
  const list = /** @type {List} */ (await listed(PARTS, "bonewise-parts/1"));
  const current = /** @type {import("./copy.mjs").Current} */ (await listed(CURRENT, "bonewise-current/1"));
  if (current.release !== list.release) throw new KeepError("unsettled");
  try {
    await begin(list);
    const cache = await caches.open(cacheOf(list.release));
    await fill(cache, list, tell);
    const here = new Set((await cache.keys()).map(({ url }) => url));
    if (!list.parts.every(([url]) => here.has(ROOT + url))) throw new KeepError("unsettled");
    await cache.put(PARTS, new Response(JSON.stringify(list)));
    await switchTo(list, current);
  } catch (thrown) {
    if (thrown instanceof KeepError) throw thrown;
    throw new KeepError(/** @type {any} */ (thrown)?.name === "QuotaExceededError" ? "full" : "refused", thrown);
  }
}

/** Ask the browser whether it lets us, before anything is downloaded. */
async function admit() {
  try {
    await navigator.serviceWorker.register(WORKER, { scope: ROOT, updateViaCache: "none" });
    await caches.keys();
  } catch (thrown) {
    throw new KeepError("refused", thrown);
  }
}

/** @param {string} address @param {string} schema */
async function listed(address, schema) {
  const response = await ask(address, { signal: AbortSignal.timeout(PATIENCE) });
  const list = await response.json().catch(() => null);
  if (list?.schema !== schema) throw new KeepError("unsettled");
  return list;
}

/** @param {Cache} cache @param {List} list @param {(percent: number) => void} tell */
async function fill(cache, list, tell) {
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const before = await older(list.release);
  const missing = list.parts.filter(([url]) => !here.has(ROOT + url));
  const total = sum(list.parts);
  let left = sum(missing);
  await enoughRoom(left);
  const stop = new AbortController();
  const arrived = (/** @type {number} */ bytes) => tell(Math.floor((100 * (total - (left -= bytes))) / total));
  arrived(0);
  const queue = missing.values();
  const carry = async () => {
    for (const [url, bytes, integrity] of queue) {
      if (stop.signal.aborted) return;
      const held = before.get(url) === integrity && (await before.cache.match(ROOT + url));
      const late = setTimeout(() => stop.abort(), PATIENCE + bytes / SLOWEST);
      try {
        await cache.put(ROOT + url, held || (await ask(ROOT + url, { integrity, signal: stop.signal })));
      } finally {
        clearTimeout(late);
      }
      arrived(bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, carry));
  } finally {
    stop.abort();
  }
}

/** What the copy that counts has: its cache, and each part's digest. @param {string} next */
async function older(next) {
  const release = await kept();
  const cache = await caches.open(cacheOf(release?.release ?? next));
  const list = release && (await cache.match(PARTS));
  /** @type {Map<string, string>} */
  const digests = new Map((list ? /** @type {List} */ (await list.json()).parts : []).map(([url, , integrity]) => [url, integrity]));
  return { cache, get: (/** @type {string} */ url) => digests.get(url) };
}

/** @param {number} bytes */
async function enoughRoom(bytes) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new KeepError("full");
}

/** Fetch from the network; what fails is told apart: no network, or not the file that the list describes. @param {string} address @param {RequestInit} options */
async function ask(address, options) {
  try {
    const response = await fetch(address, { cache: "no-cache", credentials: "omit", ...options });
    if (response.ok && !response.redirected) return response;
  } catch (thrown) {
    if (!options.integrity || !(await reachable())) throw new KeepError("lost", thrown);
  }
  throw new KeepError("unsettled");
}

async function reachable() {
  const answer = await fetch(PARTS, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  return answer !== null;
}

/** @param {List["parts"]} parts */
function sum(parts) {
  return parts.reduce((total, [, bytes]) => total + bytes, 0);
}
