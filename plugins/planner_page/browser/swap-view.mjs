// Swapping an item: what else is open to this reader, what it keeps and loses, and the way back.

import { fill, find, listItem, only, shell } from "./dom.mjs";
import { aboutMinutes, listed, say } from "./say.mjs";
import { itemName } from "./week-view.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").Item} Item */
/** @typedef {import("./plan.mjs").SwapCost} SwapCost */
/** @typedef {import("./swaps.mjs").Swap} Swap */

const FIRST = 3;

/**
 * What an item says of swaps: that it is one, and what else may stand here.
 * @param {View} view
 * @param {Item} item
 * @returns {Record<string, Node | null>}
 */
export function swapParts(view, item) {
  return {
    swapped: item.exercise === item.item ? null : swappedView(view, item),
    swap: item.swap_costs.length === 0 ? null : view.later.put(() => optionsView(view, item)),
  };
}

/** @param {View} view @param {Item} item */
function optionsView(view, item) {
  const options = item.swap_costs.map((cost) => optionView(view, item, cost));
  const more = options.slice(FIRST);
  return only(
    fill(shell("swap"), {
      options: options.slice(0, FIRST),
      "more-options": more.length > 0 ? more : true,
      "more-heading": say("swap-more", { count: more.length }),
      more: more.length > 0 ? true : null,
    }),
  );
}

/** @param {View} view @param {Item} item */
function swappedView({ cards }, item) {
  const name = cards.text("name", item.item);
  const element = only(fill(shell("swapped"), { says: say("swapped-by-you", { name }), back: say("swap-back", { name }) }));
  find(element, "button").dataset.item = item.item;
  return element;
}

/** @param {View} view @param {Item} item @param {SwapCost} cost */
function optionView(view, item, { exercise, minutes, gives_way: givesWay }) {
  const { cards } = view;
  const names = { name: cards.text("name", exercise), item: cards.text("name", item.item) };
  const element = only(
    fill(shell("swap-option"), {
      name: cards.get("name", exercise),
      minutes: say("swap-minutes", { minutes: aboutMinutes(minutes) }),
      compared: cards.get("swap", item.item, exercise),
      "gives-way": givesWay.length > 0 ? say("swap-gives-way", { items: namesOf(view, givesWay) }) : null,
      hidden: say("swap-use-hidden", names),
    }),
  );
  const button = find(element, "button");
  button.dataset.item = item.item;
  button.dataset.exercise = exercise;
  return element;
}

/** The names of items of the week. @param {View} view @param {string[]} items */
function namesOf(view, items) {
  const held = (view.plan.week?.items ?? []).filter(({ item }) => items.includes(item));
  return listed(held.map((item) => `“${itemName(view, item)}”`));
}

/** Swaps that are gone since the answers changed, and those for which there is no room now. @param {View} view */
export function swapNotes(view) {
  const held = new Set((view.plan.week?.items ?? []).map(({ item }) => item));
  const waiting = Object.entries(view.plan.swaps).filter(([item]) => !held.has(item));
  return [
    ...view.dropped.map((swap) => only(fill(shell("swap-note"), { says: say("swap-dropped", swapNames(view, swap)), back: null }))),
    ...waiting.map(([item, exercise]) => {
      const names = swapNames(view, { item, exercise });
      const note = only(fill(shell("swap-note"), { says: say("swap-no-room", names), "back-says": say("swap-back", { name: names.item }) }));
      find(note, "button").dataset.item = item;
      return note;
    }),
  ];
}

/** The swaps that are made, a line each. @param {View} view */
export function swapLines(view) {
  return Object.entries(view.plan.swaps).map(([item, exercise]) =>
    listItem(say("swap-line", swapNames(view, { item, exercise }))),
  );
}

/** @param {View} view @param {Swap} swap */
function swapNames({ cards }, { item, exercise }) {
  return { name: cards.text("name", exercise), item: cards.text("name", item) };
}

/** What is told, and heard, after a swap. @param {View} view @param {string} item */
export function swapTold(view, item) {
  const exercise = view.plan.swaps[item];
  if (exercise === undefined) return say("swapped-back", { name: view.cards.text("name", item) });
  const shown = view.plan.week?.items.some((other) => other.item === item);
  const names = swapNames(view, { item, exercise });
  return shown ? say("swapped", names) : say("swap-no-room", names);
}
