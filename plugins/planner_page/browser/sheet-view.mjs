// The page for the team: what was asked and answered, what the tool said, what is worth asking. One sheet of paper.

import { fill, find, listItem, only, shell } from "./dom.mjs";
import { printLine } from "./print-line.mjs";
import { swapLines } from "./swap-view.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

const MOST_QUESTIONS = 5;
const MOST_REASONS = 3;

/** @param {View} view */
export function sheetPart(view) {
  const { plan, cards, walk, printed } = view;
  const told = [];
  const unsure = [];
  for (const { question, open, chosen } of walk) {
    const answers = open.filter((answer) => chosen.includes(answer.id));
    const said = answers.filter((answer) => answer.told).map((answer) => printed.says(question.id, answer.id));
    if (said.length > 0) {
      told.push(only(fill(shell("sheet-answer"), { question: printed.asks(question.id), answer: said.join("; ") })));
    }
    if (answers.some((answer) => answer.notSure && !answer.none)) unsure.push(listItem(printed.asks(question.id)));
  }
  const first = plan.week ? [] : [...shell("sheet-first").querySelectorAll("li")];
  const asks = plan.ask.map(({ thing }) => {
    const question = find(cards.get("thing", thing), ".question-for-team");
    return only(fill(shell("sheet-ask"), { question: question.textContent ?? "" }));
  });
  const questions = [...first, ...asks].slice(0, MOST_QUESTIONS);
  const reasons = plan.refers.slice(0, MOST_REASONS).map(({ rule }) => listItem(find(cards.get("rule", rule), ".because").textContent ?? ""));
  const swaps = swapLines(view);
  return only(
    fill(shell("sheet"), {
      "swapped-list": swaps,
      swapped: swaps.length > 0 ? true : null,
      "ask-list": questions,
      ask: questions.length > 0 ? true : null,
      "told-list": reasons,
      told: reasons.length > 0 ? true : null,
      "answered-list": told,
      answered: told.length > 0 ? true : null,
      "unsure-list": unsure,
      unsure: unsure.length > 0 ? true : null,
      printed: printLine(view.today),
    }),
  );
}
