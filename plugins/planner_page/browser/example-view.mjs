// A labelled week of someone else, for a reader who may not have one yet: fetched from the page the build worked out.

import { atHome, fetchPage } from "./cards.mjs";
import { find, freshIds, only, shell } from "./dom.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {View} view */
export function examplePart({ plan, examples }) {
  const address = new URL(plan.example ? `${plan.example}/` : "./", examples).href;
  const part = only(shell("example"));
  const link = /** @type {HTMLAnchorElement} */ (find(part, '[data-slot="link"]'));
  link.href = address;
  const box = find(part, '[data-slot="box"]');
  if (!plan.example) {
    box.remove(); // which kind of week it would be is not known yet: all of them are one tap away
    return part;
  }
  fetchPage(address)
    .then((page) => {
      const week = /** @type {HTMLElement} */ (document.importNode(find(page, ".example-week"), true));
      week.querySelector(".example-items")?.remove(); // amounts are for a reader who may use them: one tap away
      atHome(week, address);
      box.replaceChildren(freshIds(week));
    })
    .catch(() => box.remove()); // the link to the whole example stays
  return part;
}
