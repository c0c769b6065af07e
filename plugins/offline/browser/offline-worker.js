// Answers from the copy that the reader keeps; without one, everything goes to the network as if nothing stood here.
//
// It knows nothing of any release: which one is kept is written in the state's cache, in one entry, and that entry is
// the switch. A page fetches the parts of the next one itself; they carry `integrity`, and pass by here untouched.
"use strict";

const SCOPE = self.registration.scope;
const PREFIX = `bonewise ${new URL(SCOPE).pathname} `;
const STATE = `${PREFIX}state`;
const KEPT = `${SCOPE}offline/kept.json`;
const LISTS = `${SCOPE}offline/`;
const CURRENT = `${LISTS}current.json`;
const LOOSE = { ignoreVary: true }; // not ignoreSearch: a browser then looks through all that is kept, each time
const PATIENCE = 10_000;

/** By who asks: the copy that the page or worker was answered from; all of its parts come from there. @type {Map<string, Cache>} */
const asking = new Map();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE) || request.integrity) return;
  const address = plain(request.url).replace(/\/index\.html$/, "/");
  if (address === CURRENT) event.respondWith(newest());
  else if (!address.startsWith(LISTS)) event.respondWith(answer(event, address));
});

async function answer({ request, clientId, resultingClientId }, address) {
  const known = request.mode === "navigate" || request.cache === "reload" ? undefined : asking.get(clientId);
  const kept = known ?? (await keptCache().catch(() => null));
  if (!kept) return fetch(request);
  const found = await kept.match(address, LOOSE);
  if (found && (known || request.mode === "navigate" || (await belongs(request, clientId, kept)))) {
    if (!known) asking.set(resultingClientId || clientId, kept);
    return found;
  }
  const folder = request.mode === "navigate" && (await kept.match(`${address}/`, LOOSE));
  if (folder) return Response.redirect(`${address}/${new URL(request.url).search}`);
  try {
    return await fetch(request);
  } catch (thrown) {
    const instead = found ?? (request.mode === "navigate" ? await kept.match(`${SCOPE}404.html`, LOOSE) : undefined);
    if (instead) return instead;
    throw thrown;
  }
}

/** An address without what follows its path. */
function plain(address) {
  return address.split(/[?#]/)[0];
}

/** The one release that is whole and switched to. */
async function keptCache() {
  const state = await entry(KEPT);
  const name = state && PREFIX + (await state.json()).release;
  return name && (await caches.has(name)) ? caches.open(name) : null;
}

async function entry(address) {
  return (await caches.has(STATE)) ? (await caches.open(STATE)).match(address) : undefined;
}

/**
 * Whether who asks was itself answered from the copy: a page that came by the network gets its parts from there too. A
 * part asked for past all caches was found spoilt.
 */
async function belongs(request, clientId, kept) {
  if (request.cache === "reload") return false;
  const client = clientId ? await self.clients.get(clientId) : undefined;
  return client?.type !== "window" || Boolean(await kept.match(plain(client.url), LOOSE));
}

/** What is current and what is withdrawn: the network's word, or else the last that a reader who keeps the site had. */
async function newest() {
  try {
    const response = await fetch(CURRENT, { cache: "no-cache", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    if (response.ok && JSON.parse(text).schema === "bonewise-current/1") {
      const headers = { "Content-Type": "application/json" };
      if (await entry(KEPT)) {
        const held = new Response(text, { headers: { ...headers, "X-Known-Since": new Date().toISOString() } });
        await (await caches.open(STATE)).put(CURRENT, held);
      }
      return new Response(text, { headers });
    }
  } catch {
    // offline, or not our list: what follows is for that
  }
  return (await entry(CURRENT)) ?? Response.error();
}
