// A labelled week of someone else, for a reader who may not have one yet.

import { fill, find, only, shell } from "./dom.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {View} view */
export function examplePart({ plan, cards, examples }) {
  const week = plan.example ? cards.get("example", plan.example) : null; // if it is not known which kind, all are one tap away
  const part = only(fill(shell("example"), { box: week ? [week] : null }));
  const link = /** @type {HTMLAnchorElement} */ (find(part, '[data-slot="link"]'));
  link.href = new URL(plan.example ? `${plan.example}/` : "./", examples).href;
  return part;
}
