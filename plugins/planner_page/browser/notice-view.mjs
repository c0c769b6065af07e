// Notices that rules ask to be shown, and things to do today.

import { fill, find, only, shell } from "./dom.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

const OPEN = 3; // the engine puts what is most this reader's own first; nobody reads twenty

/** @param {View} view @param {(kind: string) => boolean} wanted */
function notices({ plan, cards }, wanted) {
  return plan.notices.map(({ notice }) => cards.get("notice", notice)).filter((card) => wanted(card.dataset.kind ?? ""));
}

/** When to stop, when to call. @param {View} view */
export function stopPart(view) {
  const found = notices(view, (kind) => kind === "stop");
  return found.length > 0 ? only(fill(shell("stop"), { notices: found })) : null;
}

/** What to take care with: the first few open, the rest under their headings. @param {View} view */
export function carePart(view) {
  const found = notices(view, (kind) => kind === "care").map((card, place) => (place < OPEN ? card : folded(card)));
  return found.length > 0 ? only(fill(shell("care"), { notices: found })) : null;
}

/**
 * What is good to know, folded: it is much, and none of it is a warning. Without a week that includes the cautions of
 * exercising, which are for later.
 * @param {View} view
 */
export function knowPart(view) {
  const { week } = view.plan;
  const found = notices(view, (kind) => kind === "know" || (!week && kind === "care"));
  return found.length > 0 ? only(fill(shell(week ? "know" : "later"), { notices: found.map(folded) })) : null;
}

/** A card folded under its own heading. @param {HTMLElement} card */
function folded(card) {
  const heading = find(card, "h3");
  heading.remove();
  return only(fill(shell("folded"), { heading: heading.textContent ?? "", body: card }));
}

/** @param {View} view */
export function offersPart({ plan, cards }) {
  if (plan.today.length === 0) return null;
  const offers = plan.today.map((offer) => cards.get("offer", offer));
  if (plan.week) return only(fill(shell("offers-also"), { offers: offers.map(folded) }));
  return only(fill(shell("offers"), { offers }));
}
