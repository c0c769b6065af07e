// The page's side of the border: starts the worker, asks it, and never waits without a deadline.

import { EngineError, failureOf, within } from "./protocol.mjs";
import { StatusStore } from "./status.mjs";

/** @typedef {import("./protocol.mjs").EngineParts} EngineParts */
/** @typedef {import("./protocol.mjs").FromWorker} FromWorker */
/** @typedef {import("./protocol.mjs").ToWorker} ToWorker */

const FETCHING = 300_000; // a slow line may take minutes; a stalled one is noticed by the worker itself
const STARTING = 60_000;
const ANSWERING = 20_000;
const TAKEN_OUT = /unreachable|^memory image:/i; // so says every browser of a function that the lean runtime does not have

/** The engine as the page sees it. */
export class Engine {
  /**
   * @param {object} wiring
   * @param {(whole: boolean) => EngineParts} wiring.parts
   * @param {string} wiring.fingerprint  of the knowledge this page was printed from
   * @param {string} wiring.workerURL
   */
  constructor({ parts, fingerprint, workerURL }) {
    this.parts = parts;
    this.fingerprint = fingerprint;
    this.workerURL = workerURL;
    this.status = new StatusStore();
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Promise<void> | null} */
    this.starting = null;
    this.whole = false; // whether the runtime with nothing taken out is used
    /** @type {Map<number, {resolve: (plan: string) => void, reject: (error: EngineError) => void}>} */
    this.waiting = new Map();
    this.asked = 0;
  }

  /** Start, once. @returns {Promise<void>} */
  start() {
    this.starting ??= this.#start().catch((thrown) => {
      const { failure, details } = failureOf(thrown, "failed-start");
      if (this.#lacked(details)) return this.start();
      this.#stop(failure, details);
      throw new EngineError(failure, details);
    });
    this.starting.catch(() => {}); // whoever asks for a plan is told; nobody else has to listen
    return this.starting;
  }

  /** Start again after a failure. */
  retry() {
    this.#end();
    this.starting = null;
    this.status.forget();
    return this.start();
  }

  /** The plan to some answers. @param {string} answers */
  plan(answers) {
    return this.#ask("plan", answers);
  }

  /** The strength estimate for a lift. @param {string} lift */
  strength(lift) {
    return this.#ask("strength", lift);
  }

  /** What other answers would change. @param {string} answers */
  changes(answers) {
    return this.#ask("changes", answers);
  }

  /**
   * Ask about some answers. Waits for the start if need be.
   * @param {import("./protocol.mjs").About} about
   * @param {string} answers
   * @returns {Promise<string>}
   */
  async #ask(about, answers) {
    await this.start();
    const id = (this.asked += 1);
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    const worker = this.worker;
    this.#send({ kind: "ask", id, about, answers });
    try {
      return await within(answer, ANSWERING, () => new EngineError("failed-slow", `no ${about} in time`));
    } catch (thrown) {
      const { failure, details } = failureOf(thrown, "failed-answer");
      if (this.#lacked(details) || (this.worker && this.worker !== worker)) return this.#ask(about, answers);
      this.#stop(failure, details);
      throw new EngineError(failure, details);
    } finally {
      this.waiting.delete(id);
    }
  }

  async #start() {
    this.status.reach("fetching");
    // From a Blob the worker inherits this page's policy, which keeps answers on the device; from an address it would not.
    const source = new Blob([`import ${JSON.stringify(this.workerURL)};`], { type: "text/javascript" });
    const address = URL.createObjectURL(source);
    const worker = new Worker(address, { type: "module" });
    this.worker = worker;
    /** @type {() => void} */
    let fetched = () => {};
    const arrival = new Promise((resolve) => (fetched = () => resolve(undefined)));
    const ready = new Promise((resolve, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new EngineError("failed-start", event.message || "the worker did not load"));
      });
      worker.addEventListener("message", ({ data }) => {
        const message = /** @type {FromWorker} */ (data);
        if (message.kind === "stage") {
          this.status.reach(message.stage, message.percent);
          if (message.stage === "starting") fetched();
        } else if (message.kind === "ready") {
          if (message.fingerprint === this.fingerprint) resolve(undefined);
          else reject(new EngineError("failed-updated", `${message.fingerprint} in the tool, ${this.fingerprint} in the page`));
        } else if (message.kind === "failed") {
          reject(new EngineError(message.failure, message.details));
        } else {
          this.#answered(message);
        }
      });
    });
    this.#send({ kind: "start", parts: this.parts(this.whole) });
    try {
      const late = (/** @type {string} */ what) => () => new EngineError("failed-slow", what);
      await within(Promise.race([arrival, ready]), FETCHING, late("the parts did not arrive in time"));
      await within(ready, STARTING, late("Python did not start in time"));
    } finally {
      URL.revokeObjectURL(address);
    }
    performance.mark("planner:engine-ready");
    this.status.reach("ready");
  }

  /** @param {Extract<FromWorker, {kind: "plan" | "refused"}>} message */
  #answered(message) {
    const asker = this.waiting.get(message.id);
    if (message.kind === "plan") asker?.resolve(message.plan);
    else asker?.reject(new EngineError(message.failure, message.details));
  }

  /** @param {ToWorker} message */
  #send(message) {
    this.worker?.postMessage(message);
  }

  /** Whether it failed for want of what was taken out of the runtime; then the whole one is next. @param {string} details */
  #lacked(details) {
    if (this.whole || !TAKEN_OUT.test(details)) return false;
    this.#end();
    this.starting = null;
    return (this.whole = true);
  }

  /** @param {string} failure @param {string} details */
  #stop(failure, details) {
    this.#end();
    this.status.fail(failure, details);
  }

  #end() {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new EngineError("failed-answer", "the tool was stopped"));
    this.waiting.clear();
  }
}
