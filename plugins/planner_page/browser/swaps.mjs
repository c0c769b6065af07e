// The reader's own swaps: kept beside the answers, and given up, to be told in words, when the engine no longer takes them.

import { Complained, readPlan } from "./plan.mjs";
import { answersText } from "./walk.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

/**
 * @typedef {object} Swap
 * @property {string} item      what the engine chose
 * @property {string} exercise  what the reader wants in its place
 */

/** Which exercises the reader put in the place of others. */
export class Swaps {
  constructor() {
    /** @type {ReadonlyMap<string, string>} */
    this.chosen = new Map();
  }

  /** Put an exercise in an item's place, or the item back. @param {string} item @param {string | null} exercise */
  put(item, exercise) {
    const chosen = new Map(this.chosen);
    if (exercise === null) chosen.delete(item);
    else chosen.set(item, exercise);
    this.chosen = chosen;
  }

  clear() {
    this.chosen = new Map();
  }

  /**
   * Ask for the plan to some answers; swaps that it refuses are given up. Where there is no week they are kept for later.
   * @param {(answers: string) => Promise<string>} ask
   * @param {import("./walk.mjs").Asked[]} walk
   * @returns {Promise<{answers: string, text: string, plan: Plan, dropped: Swap[]}>}
   */
  async plan(ask, walk) {
    const chosen = new Map(this.chosen);
    /** @type {Swap[]} */
    const dropped = [];
    for (;;) {
      const answers = answersText(walk, Object.fromEntries(chosen));
      const text = await ask(answers);
      try {
        const plan = readPlan(text);
        if (plan.week) this.chosen = chosen;
        return { answers, text, plan, dropped: plan.week ? dropped : [] };
      } catch (thrown) {
        const refused = thrown instanceof Complained ? thrown.swaps : [];
        if (refused.length === 0) throw thrown;
        for (const item of refused) {
          const exercise = chosen.get(item);
          if (exercise === undefined) throw thrown;
          dropped.push({ item, exercise });
          chosen.delete(item);
        }
      }
    }
  }
}
