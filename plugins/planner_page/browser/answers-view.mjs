// The answers given, a row each, with a way to change each.

import { fill, only, shell } from "./dom.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./walk.mjs").Asked} Asked */
/** @typedef {import("./questions.mjs").PrintedQuestions} PrintedQuestions */

/**
 * @param {Asked[]} walk
 * @param {PrintedQuestions} printed
 * @returns {HTMLElement[]}
 */
export function answerRows(walk, printed) {
  return walk.map(({ question, chosen }) => {
    const asks = printed.asks(question.id);
    const said = chosen.map((id) => printed.says(question.id, id));
    const row = only(
      fill(shell("answer-row"), {
        question: asks,
        answers: said.length > 0 ? said.map(paragraph) : say("not-provided"),
        hidden: say("change-hidden", { question: asks }),
      }),
    );
    const button = row.querySelector("button");
    if (button) button.dataset.question = question.id;
    return row;
  });
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
