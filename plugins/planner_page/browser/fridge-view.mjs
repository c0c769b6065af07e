// The week on one sheet of paper: the days, each exercise with its pictures and its dose, and when to stop.

import { fill, find, findAll, only, shell } from "./dom.mjs";
import { printLine } from "./print-line.mjs";
import { listed, say } from "./say.mjs";
import { itemName } from "./week-view.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").Week} Week */
/** @typedef {import("./plan.mjs").Item} Item */

/** @param {View} view */
export function fridgePart(view) {
  const { plan, cards, today } = view;
  const week = /** @type {Week} */ (plan.week);
  const stops = plan.notices.map(({ notice }) => cards.get("notice", notice)).filter(({ dataset }) => dataset.kind === "stop");
  for (const card of stops) for (const support of findAll(card, ".support")) support.remove();
  return only(
    fill(shell("fridge"), {
      date: printLine(today),
      days: dayRows(view, week),
      items: week.items.map((item) => itemCard(view, item)),
      stops,
    }),
  );
}

/** Days that hold the same stand in one row. @param {View} view @param {Week} week */
function dayRows(view, week) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const { day, sessions } of week.days) {
    const names = sessions.flatMap(({ items }) => items).map((id) => week.items.find(({ item }) => item === id));
    const said = names.filter((item) => item !== undefined).map((item) => itemName(view, item));
    const held = said.join(" · ") || say("rest-day");
    rows.set(held, [...(rows.get(held) ?? []), say(day)]);
  }
  return [...rows].map(([sessions, days]) => only(fill(shell("fridge-day"), { day: listed(days), sessions })));
}

/** @param {View} view @param {Item} item */
function itemCard(view, item) {
  const { cards } = view;
  const card = cards.get("exercise", item.exercise);
  const dose = find(cards.get("step", item.exercise, String(item.step)), ".dose");
  return only(
    fill(shell("fridge-item"), {
      name: itemName(view, item),
      pictures: findAll(card, ".pictures svg"),
      dose,
      side: item.side ? say(`side-${item.side}`) : null,
      stop: find(card, ".how-stop dd").textContent,
    }),
  );
}
