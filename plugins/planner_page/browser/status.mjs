// Where the engine's start has got to. One store, one live region; a failure is final until someone tries again.

import { say } from "./say.mjs";

/** @typedef {"idle" | "fetching" | "starting" | "ready" | "failed"} Stage */

/**
 * @typedef {object} Status
 * @property {Stage} stage
 * @property {number} percent            of the parts, while they are fetched
 * @property {string | null} failure     the id of the words for what went wrong
 * @property {string | null} details     for those who want to know
 */

/** @type {readonly Stage[]} */
const ORDER = ["idle", "fetching", "starting", "ready"];

/** Announces stages in their order; nothing that arrives late can cover a failure up. */
export class StatusStore {
  constructor() {
    /** @type {Status} */
    this.now = { stage: "idle", percent: 0, failure: null, details: null };
    /** @type {Set<(status: Status) => void>} */
    this.listeners = new Set();
  }

  /** @param {(status: Status) => void} listener */
  listen(listener) {
    this.listeners.add(listener);
    listener(this.now);
  }

  /** @param {Exclude<Stage, "failed">} stage @param {number} [percent] */
  reach(stage, percent = 0) {
    if (this.now.stage === "failed") return;
    if (ORDER.indexOf(stage) < ORDER.indexOf(this.now.stage)) return;
    this.#set({ stage, percent, failure: null, details: null });
  }

  /** @param {string} failure @param {string} details */
  fail(failure, details) {
    if (this.now.stage === "failed") return;
    this.#set({ stage: "failed", percent: 0, failure, details });
  }

  /** Someone tries again: the only way out of a failure. */
  forget() {
    this.#set({ stage: "idle", percent: 0, failure: null, details: null });
  }

  /** @param {Status} status */
  #set(status) {
    this.now = status;
    for (const listener of this.listeners) listener(status);
  }
}

/** What a stage is called in words. @param {Status} status @param {number} [step] percent is told in steps of this size */
export function stageWords(status, step = 1) {
  if (status.stage === "failed") return say("stage-failed-early");
  const percent = Math.floor(status.percent / step) * step;
  if (status.stage === "fetching" && percent > 0) return say("stage-percent", { percent });
  return say(`stage-${status.stage}`);
}

/**
 * Say each stage once in the page's live region.
 * @param {HTMLElement} region
 * @param {StatusStore} store
 */
export function announce(region, store) {
  store.listen((status) => {
    const said = stageWords(status, 25);
    if (region.textContent !== said) region.textContent = said;
    region.classList.toggle("is-failed", status.stage === "failed");
  });
}
