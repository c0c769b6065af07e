// What was left out and why: the rule beside it, its source, and what to do instead.

import { fill, find, only, shell } from "./dom.mjs";
import { spaced } from "./item-view.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").LeftOut} LeftOut */

const OPEN = 3;
const EQUIPMENT = "";

/**
 * What each rule leaves out; an exercise stands under every rule that speaks against it.
 * @param {LeftOut[]} leftOut
 * @returns {[string, LeftOut[]][]}  rules that leave out most first, what is only missing equipment last
 */
export function byRule(leftOut) {
  /** @type {Map<string, LeftOut[]>} */
  const found = new Map();
  for (const entry of leftOut) {
    for (const rule of new Set(entry.why.map((why) => why.rule ?? EQUIPMENT))) {
      found.set(rule, [...(found.get(rule) ?? []), entry]);
    }
  }
  const last = (/** @type {string} */ rule) => (rule === EQUIPMENT ? 1 : 0);
  return [...found].sort(([a, left], [b, right]) => last(a) - last(b) || right.length - left.length || (a < b ? -1 : 1));
}

/** @param {View} view */
export function leftOutPart(view) {
  const groups = byRule(view.plan.left_out);
  if (groups.length === 0) return null;
  const rest = groups.slice(OPEN);
  const hidden = new Set(rest.flatMap(([, entries]) => entries.map(({ exercise }) => exercise)));
  return only(
    fill(shell("left-out"), {
      open: groups.slice(0, OPEN).map((group) => reason(view, group)),
      "rest-list": rest.map((group) => reason(view, group)),
      "rest-summary": say("left-out-more", { count: rest.length, exercises: hidden.size }),
      rest: rest.length > 0 ? true : null,
    }),
  );
}

/** @param {View} view @param {[string, LeftOut[]]} group */
function reason({ cards }, [rule, entries]) {
  const names = entries.map(({ exercise, side, instead }) => {
    const name = document.createElement("span");
    name.className = "left-out-name";
    name.append(cards.get("name", exercise));
    if (side) name.append(` ${say("this-side", { side: say(side) })}`);
    if (instead) name.append(` (${say("instead")}`, cards.get("name", instead), ")");
    return name;
  });
  const element = only(
    fill(shell("left-out-reason"), {
      names: spaced(names),
      rule: rule === EQUIPMENT ? say("equipment") : cards.get("rule", rule),
    }),
  );
  element.dataset.rule = rule;
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
    ...week.left_for_time.map(({ session: id, slot }) => ({
      says: say("lacks-time", { session: session(id), what: cards.text("slot", week.template, id, slot) }),
      rules: /** @type {string[]} */ ([]),
    })),
  ];
  if (rows.length === 0) return null;
  const list = rows.map(({ says, rules }) =>
    only(fill(shell("lack"), { says, rules: rules.map((rule) => cards.brief(rule)) })),
  );
  const part = only(fill(shell("lacks"), { list }));
  find(part, "h2").id = "lacks";
  return part;
}
