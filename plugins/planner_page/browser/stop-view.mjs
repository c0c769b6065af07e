// A stop that an answer brings by itself: printed with the page, so it needs no engine and no network.

import { find, findAll, words } from "./dom.mjs";

/**
 * Show in a printed stop what belongs to the rules that stopped.
 * @param {HTMLElement} root
 * @param {string} when
 * @param {string[]} rules
 */
export function showStop(root, when, rules) {
  const screen = find(root, `[data-screen="stop-${when}"]`);
  /** @type {Set<string>} */
  const actions = new Set();
  for (const reason of /** @type {HTMLElement[]} */ (findAll(screen, ".stop-reason"))) {
    reason.hidden = !rules.includes(reason.dataset.rule ?? "");
    if (reason.hidden) continue;
    const action = find(reason, ".care-action");
    action.hidden = actions.has(action.textContent ?? "");
    actions.add(action.textContent ?? "");
  }
  for (const said of /** @type {HTMLElement[]} */ (findAll(screen, "[data-rules]"))) {
    said.hidden = !words(said.dataset.rules).some((rule) => rules.includes(rule));
  }
}
