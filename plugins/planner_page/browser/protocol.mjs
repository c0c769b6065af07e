// What page and worker say to each other: plain records, text for answers and plans, numbers for requests.

/**
 * @typedef {object} Part
 * @property {string} url        absolute
 * @property {number} bytes
 * @property {string} integrity  sha256-…, as fetch takes it
 *
 * @typedef {object} EngineParts
 * @property {string} indexURL                the runtime's folder, absolute, with its last slash
 * @property {Record<string, Part>} runtime   by file name
 * @property {Part} library
 * @property {Part} wheel
 * @property {object} lock
 * @property {(Part & {heldIf: string | null}) | null} image  of Python's memory; who keeps the site keeps `heldIf` with it
 *
 * @typedef {"plan" | "changes" | "strength"} About  which of the engine's functions is asked
 *
 * @typedef {{kind: "start", parts: EngineParts} | {kind: "ask", id: number, about: About, answers: string}} ToWorker
 *
 * @typedef {object} Failure
 * @property {string} failure  the id of the words for the reader
 * @property {string} details  name and message, for those who want to know
 *
 * @typedef {{kind: "stage", stage: "fetching" | "starting", percent: number}
 *   | {kind: "ready", fingerprint: string}
 *   | {kind: "failed"} & Failure
 *   | {kind: "plan", id: number, plan: string}
 *   | {kind: "refused", id: number} & Failure} FromWorker
 */

export const WASM = "pyodide.asm.wasm"; // as the runtime's glue calls it, whichever is behind the name

/** An error that knows which words the reader is told. */
export class EngineError extends Error {
  /** @param {string} failure @param {string} details */
  constructor(failure, details) {
    super(details);
    this.name = "EngineError";
    this.failure = failure;
  }
}

/**
 * Anything thrown, null included, as a record that crosses the worker's border.
 * @param {unknown} thrown
 * @param {string} failure  the words if the error brings none of its own
 * @returns {Failure}
 */
export function failureOf(thrown, failure) {
  if (thrown instanceof EngineError) return { failure: thrown.failure, details: thrown.message };
  if (thrown instanceof Error) return { failure, details: `${thrown.name}: ${thrown.message}` };
  return { failure, details: String(thrown) };
}

/**
 * A promise that must settle in time.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @param {() => EngineError} late
 * @returns {Promise<T>}
 */
export function within(promise, milliseconds, late) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const deadline = new Promise((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, deadline])).finally(() => clearTimeout(timer));
}
