// What was left out and why: the rule beside it, its source, and what to do instead.

import { fill, only, shell } from "./dom.mjs";
import { listed, say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").LeftOut} LeftOut */
/** @typedef {import("./cards.mjs").Cards} Cards */

const OPEN = 3;
const FEW = 4;
const EQUIPMENT = "";
/** Hazards first, then what a referral holds back or an answer would open, then what is only missing. */
const ORDER = ["forbid", "cap", "refer", "need", "equipment"];

/**
 * @typedef {object} Reason
 * @property {string} rule
 * @property {number} rank
 * @property {LeftOut[]} entries
 */

/**
 * What each rule leaves out; an exercise stands under every rule that speaks against it.
 * @param {LeftOut[]} leftOut
 * @returns {Reason[]}  hazards first, those that leave out most first
 */
export function byRule(leftOut) {
  /** @type {Map<string, Reason>} */
  const found = new Map();
  for (const entry of leftOut) {
    for (const { rule, kind } of entry.why) {
      const name = rule ?? EQUIPMENT;
      const reason = found.get(name) ?? { rule: name, rank: ORDER.length, entries: [] };
      reason.rank = Math.min(reason.rank, ORDER.indexOf(kind));
      if (!reason.entries.includes(entry)) reason.entries.push(entry);
      found.set(name, reason);
    }
  }
  return [...found.values()].sort(
    (a, b) => a.rank - b.rank || b.entries.length - a.entries.length || (a.rule < b.rule ? -1 : 1),
  );
}

/** @param {View} view */
export function leftOutPart(view) {
  const reasons = byRule(view.plan.left_out);
  if (reasons.length === 0) return null;
  const rest = reasons.slice(OPEN);
  const summary = rest.length === 1 ? say("left-out-one-more") : say("left-out-more", { count: rest.length });
  return only(
    fill(shell("left-out"), {
      open: reasons.slice(0, OPEN).map((reason) => reasonView(view, reason)),
      "rest-list": rest.map((reason) => reasonView(view, reason)),
      "rest-summary": summary,
      rest: rest.length > 0 ? true : null,
    }),
  );
}

/** @param {View} view @param {Reason} reason */
function reasonView({ cards }, { rule, entries }) {
  const names = entries.map((entry) => nameView(cards, entry));
  const few = entries.length <= FEW;
  const element = only(
    fill(shell("left-out-reason"), {
      rule: rule === EQUIPMENT ? paragraph(say("equipment")) : cards.get("rule", rule),
      few: few ? names : null,
      summary: few ? true : say("left-out-count", { count: entries.length }),
      names: few ? true : names.map((name) => name.cloneNode(true)),
      many: few ? null : true,
    }),
  );
  element.dataset.rule = rule;
  return element;
}

/** @param {Cards} cards @param {LeftOut} entry */
function nameView(cards, { exercise, side, instead }) {
  return only(
    fill(shell("left-out-name"), {
      name: cards.get("name", exercise),
      side: side ? say("this-side", { side: say(side) }) : null,
      "instead-name": instead ? cards.get("name", instead) : true,
      instead: instead ? true : null,
    }),
  );
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.className = "because";
  element.textContent = text;
  return element;
}

/** What the template asks for and this week does not have. @param {View} view */
export function lacksPart({ plan, cards }) {
  const { week } = plan;
  if (!week) return null;
  const session = (/** @type {string} */ id) => cards.text("session", week.template, id);
  const rows = [
    ...week.unfilled.map(({ session: id, goal, rules }) => ({
      says: say("lacks-slot", { session: session(id), goal: cards.text("goal", goal) }),
      rules,
    })),
    ...week.left_over.map(({ session: id, slot, rules }) => {
      const words = { session: session(id), what: cards.text("slot", week.template, id, slot) };
      return { says: rules.length > 0 ? say("lacks-room", words) : say("lacks-time", words), rules };
    }),
    ...[...new Set(week.left_days.map(({ session: id }) => id))].map((id) => {
      const left = week.left_days.filter((one) => one.session === id);
      const rules = left.flatMap((one) => one.rules).filter((rule, place, all) => all.indexOf(rule) === place);
      const words = { days: listed(left.map(({ day }) => say(day))), session: session(id) };
      return { says: rules.length > 0 ? say("lacks-day-room", words) : say("lacks-day-time", words), rules };
    }),
  ];
  if (rows.length === 0) return null;
  const once = new Map(rows.map(({ says, rules }) => [says, rules]));
  const list = [...once].map(([says, rules]) =>
    only(fill(shell("lack"), { says, rules: rules.map((rule) => cards.brief(rule)) })),
  );
  return only(fill(shell("lacks"), { list }));
}
