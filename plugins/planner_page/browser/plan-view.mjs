// The result, made of parts in a fixed order. The engine gave ids and numbers; the cards bring the words.

import { answerRows } from "./answers-view.mjs";
import { changePart } from "./change-view.mjs";
import { fill, find, listItem, only, shell } from "./dom.mjs";
import { itemsPart } from "./item-view.mjs";
import { lacksPart, leftOutPart } from "./left-out-view.mjs";
import { actionPart, elsePart, nextPart } from "./next-view.mjs";
import { carePart, knowPart, offersPart, stopPart } from "./notice-view.mjs";
import { examplePart } from "./example-view.mjs";
import { fridgePart } from "./fridge-view.mjs";
import { printLine } from "./print-line.mjs";
import { say } from "./say.mjs";
import { sheetPart } from "./sheet-view.mjs";
import { totalsPart } from "./totals-view.mjs";
import { todayPart, weekPart } from "./week-view.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./cards.mjs").Cards} Cards */
/** @typedef {import("./walk.mjs").Asked} Asked */
/** @typedef {import("./questions.mjs").PrintedQuestions} PrintedQuestions */

/**
 * @typedef {object} View        everything a part may need
 * @property {Plan} plan
 * @property {Cards} cards
 * @property {Asked[]} walk
 * @property {PrintedQuestions} printed
 * @property {boolean} partial   not every question has been answered
 * @property {import("./swaps.mjs").Swap[]} dropped  swaps that these answers no longer allow
 * @property {Date} today
 * @property {string} examples   the folder of worked examples
 * @property {import("./arriving.mjs").Later} later  what can wait until the rest is shown
 */

/** @param {View} view @returns {HTMLElement} */
export function planView(view) {
  const { plan, cards } = view;
  cards.sources.clear();
  const outcome = cards.get("outcome", plan.outcome);
  const parts = plan.week ? weekParts(view) : refusalParts(view);
  const sources = sourcesPart(view); // before what is good to know, whose sources stand beside it and are many
  const closing = [knowPart(view), answersPart(view), sources, aboutPart(view)];
  const shown = [...parts, ...closing].filter((part) => part !== null);
  const paper = plan.week ? [view.later.put(() => fridgePart(view))] : [];
  const result = fill(shell("result"), {
    title: find(outcome, ".outcome-title").textContent ?? "",
    says: find(outcome, ".outcome-says").textContent ?? "",
    partial: view.partial ? true : null,
    contents: shown.map(contentsRow),
    parts: [...shown, ...paper],
  });
  return only(result);
}

/** A line that leads to a part, without a new entry in the browser's history. @param {HTMLElement} part */
function contentsRow(part) {
  const heading = find(part, "h2");
  heading.tabIndex = -1;
  heading.id ||= `part-${heading.textContent?.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  const link = document.createElement("a");
  link.href = `#${heading.id}`;
  link.textContent = heading.textContent;
  return listItem(link);
}

/** @param {View} view */
function weekParts(view) {
  return [
    nextPart(view),
    stopPart(view),
    todayPart(view),
    weekPart(view),
    itemsPart(view),
    carePart(view),
    totalsPart(view),
    lacksPart(view),
    leftOutPart(view),
    changePart(view),
    offersPart(view),
    takePart(view),
    sheetPart(view),
  ];
}

/** @param {View} view */
function refusalParts(view) {
  return [
    actionPart(view),
    offersPart(view),
    stopPart(view),
    takePart(view),
    sheetPart(view),
    elsePart(view),
    examplePart(view),
  ];
}

/** @param {View} view */
function takePart({ plan }) {
  return only(fill(shell("take"), { fridge: plan.week ? true : null }));
}

/** @param {View} view */
function answersPart({ walk, printed }) {
  const rows = answerRows(walk, printed);
  return only(fill(shell("answers"), { rows, count: say("answers-count", { count: rows.length }) }));
}

/** Every source behind what stands above: it is made last. @param {View} view */
function sourcesPart({ cards }) {
  const items = [...cards.sources].sort().map((source) => listItem(cards.get("source", source)));
  const count = say("sources-count", { count: items.length });
  return items.length > 0 ? only(fill(shell("sources"), { list: items, count })) : null;
}

/** @param {View} view */
function aboutPart({ plan, today }) {
  return only(fill(shell("about"), { review: say(plan.review), date: printLine(today) }));
}
