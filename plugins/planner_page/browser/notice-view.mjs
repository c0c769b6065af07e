// Notices that rules ask to be shown, and things to do today.

import { fill, only, shell } from "./dom.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {View} view @param {(kind: string) => boolean} wanted */
function notices({ plan, cards }, wanted) {
  return plan.notices.map(({ notice }) => cards.get("notice", notice)).filter((card) => wanted(card.dataset.kind ?? ""));
}

/** When to stop, when to call. @param {View} view */
export function stopPart(view) {
  const found = notices(view, (kind) => kind === "stop");
  return found.length > 0 ? only(fill(shell("stop"), { notices: found })) : null;
}

/** What to take care with, and what is good to know. @param {View} view */
export function carePart(view) {
  const found = notices(view, (kind) => kind !== "stop");
  return found.length > 0 ? only(fill(shell("care"), { notices: found })) : null;
}

/** @param {View} view */
export function offersPart({ plan, cards }) {
  if (plan.today.length === 0) return null;
  const offers = plan.today.map((offer) => cards.get("offer", offer));
  return only(fill(shell(plan.week ? "offers-also" : "offers"), { offers }));
}
