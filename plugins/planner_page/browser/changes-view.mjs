// What one other answer would change: facts about things and times, made when the reader asks for them.

import { fill, inlineList, listItem, only, shell } from "./dom.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

const MOST = 6;

/**
 * @typedef {object} Change
 * @property {string} question
 * @property {string} answer
 * @property {"with" | "without" | "instead"} how
 * @property {string[]} opens
 * @property {string[]} closes
 * @property {string[]} enters
 * @property {string[]} leaves
 * @property {number} minutes_per_week
 *
 * @typedef {{schema: "bonewise-changes/1", minutes_per_week: number, changes: Change[]}} Changes
 *
 * @typedef {Pick<View, "cards" | "printed">} Words
 */

/** @param {Words} view @param {Changes} found @returns {HTMLElement} */
export function changesView(view, found) {
  /** @type {Map<string, Change[]>} */
  const groups = new Map();
  for (const change of found.changes) {
    const key = change.how === "instead" ? `instead ${change.question}` : change.how;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const order = [...groups].sort(([one], [other]) => rank(one) - rank(other));
  return only(
    fill(shell("changes"), {
      groups: order.map(([, changes]) => groupView(view, found, changes)),
      none: groups.size > 0 ? null : true,
      lead: groups.size > 0 ? true : null,
    }),
  );
}

/** What is had besides comes first, what is lacking last. @param {string} key */
function rank(key) {
  return ["with", "instead", "without"].findIndex((how) => key.split(" ")[0] === how);
}

/** @param {Words} view @param {Changes} found @param {Change[]} changes */
function groupView(view, found, changes) {
  const [{ how, question }] = /** @type {[Change]} */ (changes);
  const rows = changes.map((change) =>
    only(
      fill(shell("changes-row"), {
        answer: view.printed.says(change.question, change.answer),
        lines: how === "instead" ? weekLines(view, found, change) : openLines(view, change),
      }),
    ),
  );
  const heading = how === "instead" ? say("changes-instead", { question: view.printed.asks(question) }) : say(`changes-${how}`);
  const rowsElement = only(fill(shell("changes-rows"), { rows }));
  return only(fill(shell("folded"), { heading, body: rowsElement }));
}

/** @param {Words} view @param {Change} change */
function openLines(view, { opens, closes, leaves }) {
  const own = closes.filter((name) => leaves.includes(name)); // what this week holds is named first
  const closing = [...new Set([...own, ...closes])];
  return [...line(view, say("changes-opens"), opens), ...line(view, say("changes-closes"), closing)];
}

/** @param {Words} view @param {Changes} found @param {Change} change */
function weekLines(view, { minutes_per_week: now }, change) {
  const { enters, leaves, minutes_per_week: then } = change;
  const minutes = document.createElement("p");
  minutes.textContent = say("changes-minutes", { then, now });
  return [
    ...(then === now ? [] : [minutes]),
    ...line(view, say("changes-enters"), enters),
    ...line(view, say("changes-leaves"), leaves),
    ...openLines(view, { ...change, opens: change.opens.filter((name) => !enters.includes(name)) }),
  ];
}

/** A line of names, cut short with their number. @param {Words} view @param {string} said @param {string[]} names */
function line({ cards }, said, names) {
  if (names.length === 0) return [];
  const shown = names.length > MOST + 1 ? names.slice(0, MOST) : names;
  const list = inlineList(shown.map((name) => cards.get("name", name)));
  if (names.length > shown.length) list.append(listItem(say("changes-more", { count: names.length - shown.length })));
  return [only(fill(shell("changes-line"), { said, names: list }))];
}
