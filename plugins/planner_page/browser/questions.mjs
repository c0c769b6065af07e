// The printed form, read as data; the form's own controls keep the answers.

import { find, findAll, words } from "./dom.mjs";

/** @typedef {import("./walk.mjs").Question} Question */
/** @typedef {import("./walk.mjs").Answer} Answer */
/** @typedef {import("./walk.mjs").Asked} Asked */
/** @typedef {import("./walk.mjs").Given} Given */

/** The printed questions. */
export class PrintedQuestions {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    /** @type {HTMLElement[]} */
    this.sections = findAll(form, "[data-question]");
    /** @type {Question[]} */
    this.questions = this.sections.map(readQuestion);
    /** As they were printed, by question. @type {Map<string, HTMLInputElement[]>} */
    this.inputs = new Map(this.sections.map((section) => [section.dataset.question ?? "", findAll(section, "input")]));
  }

  /** @param {string} id */
  section(id) {
    return find(this.form, `[data-question="${id}"]`);
  }

  /** What a question asks. @param {string} id */
  asks(id) {
    return find(this.section(id), ".question-heading").textContent ?? "";
  }

  /** What an answer says. @param {string} question @param {string} answer */
  says(question, answer) {
    return find(this.section(question), `label[for="answer--${question}--${answer}"]`).textContent ?? "";
  }

  /** @param {string} question @returns {HTMLInputElement[]} */
  controls(question) {
    return this.inputs.get(question) ?? [];
  }

  /** Every ticked answer, those of closed questions included. @returns {Given} */
  given() {
    return Object.fromEntries(
      this.questions.map(({ id }) => [id, this.controls(id).filter((control) => control.checked).map((control) => control.value)]),
    );
  }

  /** Show only the answers that are open, and untick what was closed, so that it cannot come back unseen. @param {Asked} step */
  open(step) {
    const open = new Set(step.open.map((answer) => answer.id));
    for (const control of this.controls(step.question.id)) {
      const row = control.closest(".answer");
      if (row instanceof HTMLElement) row.hidden = !open.has(control.value);
      if (!open.has(control.value)) control.checked = false;
    }
  }
}

/** @param {HTMLElement} section @returns {Question} */
function readQuestion(section) {
  return {
    id: section.dataset.question ?? "",
    kind: section.dataset.kind === "many" ? "many" : "one",
    askWhen: words(section.dataset.askWhen),
    answers: /** @type {HTMLInputElement[]} */ (findAll(section, "input")).map(readAnswer),
  };
}

/** @param {HTMLInputElement} control @returns {Answer} */
function readAnswer(control) {
  const row = control.closest(".answer");
  return {
    id: control.value,
    gives: words(control.dataset.gives),
    showWhen: row instanceof HTMLElement ? words(row.dataset.showWhen) : [],
    none: "none" in control.dataset,
    notSure: "notSure" in control.dataset,
    told: "told" in control.dataset,
    stop: control.dataset.stop ?? null,
    stopRules: words(control.dataset.stopRules),
  };
}

/**
 * "None of these" clears the others, and any other clears it.
 * @param {HTMLInputElement} changed
 * @param {HTMLInputElement[]} controls
 */
export function noneClearsOthers(changed, controls) {
  if (!changed.checked || changed.type !== "checkbox") return;
  const isNone = (/** @type {HTMLInputElement} */ control) => "none" in control.dataset;
  for (const control of controls) {
    if (control !== changed && (isNone(changed) || isNone(control))) control.checked = false;
  }
}
