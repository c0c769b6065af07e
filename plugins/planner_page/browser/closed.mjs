// The engine's Python sees no browser: no global object, no bridge to import, and nothing left in the worker that sends.

/** What Python is given as the browser's global object. @type {object} */
export const NOTHING = Object.freeze(Object.create(null));

const BRIDGE = [
  "import sys",
  "_ROOMS = {'js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core'}",
  "for _name in _ROOMS | {name for name in sys.modules if name.partition('.')[0] in _ROOMS}: sys.modules[_name] = None",
  "sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != 'JsFinder']",
  "del _name, _ROOMS",
].join("\n");
const SENDING = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "Worker"];
const KEEPING = ["indexedDB", "caches", "cookieStore", "BroadcastChannel"];

/**
 * Take the bridge away before any of the engine's own code is imported.
 * @param {{unregisterJsModule(name: string): void, runPython(code: string): void}} python
 */
export function takeBridgeAway(python) {
  for (const name of ["js", "pyodide_js"]) python.unregisterJsModule(name);
  python.runPython(BRIDGE);
}

/** Take from this worker what could send or keep an answer; from now on it only answers the page. */
export function tieHands() {
  for (const name of [...SENDING, ...KEEPING]) Object.defineProperty(globalThis, name, { value: undefined, configurable: false });
}
