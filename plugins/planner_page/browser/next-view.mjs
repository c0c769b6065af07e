// Whom to see and how soon: the first thing on a refusal, a list of next steps beside a week.

import { fill, find, findAll, only, shell } from "./dom.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").Refer} Refer */

/**
 * Referrals that ask the same of the reader, as one.
 * @param {View} view
 * @param {Refer[]} refers
 * @returns {{action: string, reasons: HTMLElement[]}[]}
 */
function actions({ cards }, refers) {
  /** @type {Map<string, {action: string, reasons: HTMLElement[]}>} */
  const found = new Map();
  for (const { rule, when, who } of refers) {
    const action = say(`refer-${when}`, { who: cards.text("who", who) });
    const entry = found.get(action) ?? { action, reasons: [] };
    entry.reasons.push(cards.get("rule", rule));
    found.set(action, entry);
  }
  return [...found.values()];
}

/** One action, whom and how soon, and why; the rest follows under it. @param {View} view */
export function actionPart(view) {
  const { plan } = view;
  const [first] = plan.refers;
  if (!first) return null;
  const urgent = plan.refers.filter(({ when, blocks }) => when === first.when && blocks === "all");
  const cards = actions(view, urgent).map(({ action, reasons }) => {
    const card = only(fill(shell("one-action"), { action, reasons }));
    card.classList.add(`care-${first.when}`);
    return card;
  });
  return only(fill(shell("action"), { actions: cards }));
}

/** Beside a week: talk it over first, then what the rules ask for. @param {View} view */
export function nextPart(view) {
  const part = only(shell("next"));
  find(part, ".next-list").append(...refers(view, view.plan.refers));
  return part;
}

/**
 * On a refusal: what is less urgent than its one action. What else such a rule suggests is for weeks: here it would
 * speak against the action.
 * @param {View} view
 */
export function elsePart(view) {
  const { plan } = view;
  const [first] = plan.refers;
  const rest = plan.refers.filter(({ when, blocks }) => when !== first?.when || blocks !== "all");
  const list = refers(view, rest);
  for (const row of list) for (const instead of findAll(row, ".rule-instead")) instead.remove();
  return rest.length > 0 ? only(fill(shell("else"), { list })) : null;
}

/** @param {View} view @param {Refer[]} list */
function refers(view, list) {
  return actions(view, list).map(({ action, reasons }) => only(fill(shell("next-refer"), { action, reasons })));
}
