// A result on part of the answers. The engine counts silence as doubt, which keeps it careful; but reasons that rest on
// questions nobody has asked yet are not the reader's, and would frighten for nothing. So only their own are told.

import { stopOf, URGENCY } from "./walk.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./walk.mjs").Asked} Asked */

/** @type {Record<string, Plan["outcome"]>} */
const OUTCOME = { emergency: "emergency", "same-day": "urgent", "before-any": "team-first", "not-today": "not-today" };

/**
 * The plan, with no more in it than the given answers bring by themselves.
 * @param {Plan} plan
 * @param {Asked[]} walk
 * @returns {Plan}
 */
export function fromOwnAnswers(plan, walk) {
  const given = walk.flatMap(({ open, chosen }) => open.filter(({ id }) => chosen.includes(id)));
  const stop = stopOf(given);
  const outcome = stop && OUTCOME[stop.when];
  if (!outcome || plan.week) return plan;
  const own = new Set(given.filter(({ stop: when }) => when && URGENCY.includes(when)).flatMap(({ stopRules }) => stopRules));
  const refers = plan.refers.filter(({ rule }) => own.has(rule));
  return {
    ...plan,
    outcome,
    refers,
    today: [...new Set(refers.flatMap(({ offers }) => offers))],
    notices: plan.notices.filter(({ rules }) => rules.some((rule) => own.has(rule))),
    ask: [],
    example: null,
  };
}
