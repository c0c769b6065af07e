// What is kept on this device: one cache for each release, and one small one that says which of them counts.

export const ROOT = new URL("../../../", import.meta.url).href;
export const WORKER = `${ROOT}offline-worker.js`;
export const PARTS = `${ROOT}offline/parts.json`;
export const CURRENT = `${ROOT}offline/current.json`;
const PREFIX = `bonewise ${new URL(ROOT).pathname} `;
const STATE = `${PREFIX}state`;
const KEPT = `${ROOT}offline/kept.json`;
const BEGUN = `${ROOT}offline/begun.json`;
const PATIENCE = 15_000;

/**
 * @typedef {{release: string, code: string, made: string}} Release
 * @typedef {{code: string, on: string, reason: string, do: string}} Withdrawn
 * @typedef {Release & {schema: string, withdrawn: Withdrawn[]}} Current
 */

/** @param {string} release */
export const cacheOf = (release) => PREFIX + release;

/** The release that counts. @returns {Promise<Release | null>} */
export const kept = () => read(KEPT);

/** The release that is being fetched. @returns {Promise<Release | null>} */
export const begun = () => read(BEGUN);

/** @param {Release} release */
export async function begin({ release, code, made }) {
  await (await caches.open(STATE)).put(BEGUN, json({ release, code, made }));
}

/** From now on this release counts: one entry, written in one step. @param {Release} release @param {Current} current */
export async function switchTo({ release, code, made }, current) {
  const state = await caches.open(STATE);
  await state.put(CURRENT, json(current, { "X-Known-Since": new Date().toISOString() }));
  await state.put(KEPT, json({ release, code, made }));
  await state.delete(BEGUN);
}

/** Take away releases that neither count nor are being fetched. */
export async function tidy() {
  const needed = [STATE, ...[await kept(), await begun()].map((release) => release && cacheOf(release.release))];
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && !needed.includes(name)) await caches.delete(name);
  }
}

/** Take everything away, the worker included. Other sites at the same host are left alone. */
export async function removeAll() {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (registration.scope === ROOT) await registration.unregister();
  }
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

/**
 * What is current and what is withdrawn; `since`: offline, and this is what a kept copy knew then.
 * @returns {Promise<{current: Current, since: string | null} | null>}
 */
export async function lookUp() {
  try {
    const response = await fetch(CURRENT, { cache: "no-cache", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    const current = /** @type {Current} */ (await response.json());
    if (!response.ok || current.schema !== "bonewise-current/1") return null;
    return { current, since: response.headers.get("X-Known-Since") };
  } catch {
    return null;
  }
}

/** Looking makes no cache. @param {string} address */
async function read(address) {
  if (!globalThis.caches || !(await caches.has(STATE))) return null;
  return (await (await caches.open(STATE)).match(address))?.json() ?? null;
}

/** @param {unknown} value @param {Record<string, string>} [headers] */
function json(value, headers = {}) {
  return new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json", ...headers } });
}
