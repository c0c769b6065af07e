// Each exercise of the week: pictures, dose in words, what it needs, how it is done, why it is here.

import { fill, only, shell } from "./dom.mjs";
import { offerMovement } from "./movement.mjs";
import { say } from "./say.mjs";
import { swapNotes, swapParts } from "./swap-view.mjs";
import { anchor, itemName, whenOf } from "./week-view.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").Item} Item */
/** @typedef {import("./plan.mjs").Week} Week */

/** @param {View} view */
export function itemsPart(view) {
  const { week } = view.plan;
  if (!week || week.items.length === 0) return null;
  return only(
    fill(shell("items"), { notes: swapNotes(view), items: week.items.map((item) => itemView(view, week, item)) }),
  );
}

/** @param {View} view @param {Week} week @param {Item} item */
function itemView(view, week, item) {
  const { cards } = view;
  const slots = item.slots.map(({ session, slot }) => cards.text("slot", week.template, session, slot));
  const reasons = [...new Set(slots)].map(paragraph);
  const card = cards.get("exercise", item.exercise);
  const pictures = card.querySelector(".pictures");
  if (pictures) offerMovement(pictures);
  const element = only(
    fill(shell("item"), {
      name: itemName(view, item),
      figure: pictures,
      dose: cards.get("step", item.exercise, String(item.step)),
      side: item.side ? say(`side-${item.side}`) : null,
      when: whenOf(week, item),
      card,
      why: [...reasons, ...item.aims.map((rule) => cards.brief(rule))],
      "why-heading": item.capped_by.length > 0 ? say("why-held") : true,
      "limit-rules": item.capped_by.map((rule) => cards.brief(rule)),
      limits: item.capped_by.length > 0 ? true : null,
      ...ways(view, item),
      ...swapParts(view, item),
    }),
  );
  element.id = anchor(item);
  return element;
}

/**
 * Easier and harder: only what is open to this reader.
 * @param {View} view
 * @param {Item} item
 * @returns {Record<string, Node | true | null>}
 */
function ways({ cards }, { easier, harder }) {
  const link = (/** @type {string} */ exercise) => cards.get("name", exercise);
  return {
    "easier-link": easier ? link(easier) : true,
    "harder-link": harder ? link(harder) : true,
    easier: easier ? true : null,
    harder: harder ? true : null,
    ways: easier || harder ? true : null,
  };
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
