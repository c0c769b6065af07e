// The walk through the questions: one a screen, answered by the page itself, stops included.

import { bodyMaps } from "./body-map.mjs";
import { Errors } from "./errors.mjs";
import { find } from "./dom.mjs";
import { PrintedQuestions, noneClearsOthers } from "./questions.mjs";
import { say } from "./say.mjs";
import { asked, isNews, next, stopOf } from "./walk.mjs";

/** @typedef {import("./screens.mjs").Screens} Screens */
/** @typedef {import("./walk.mjs").Asked} Asked */

/** The name of a question's screen. @param {string} id */
export const screenOf = (id) => `question/${id}`;

/** The form, a question at a time. */
export class FormWalk {
  /**
   * @param {HTMLFormElement} form
   * @param {Screens} screens
   */
  constructor(form, screens) {
    this.form = form;
    this.screens = screens;
    /** Told when an answer stops by itself. @type {(when: string, rules: string[]) => void} */
    this.onStop = () => {};
    this.printed = new PrintedQuestions(form);
    this.errors = new Errors(form);
    this.showMaps = bodyMaps(form);
    /** @type {string | null} */
    this.current = null;
    /** After the answers were checked once, only what is still open is asked. */
    this.checked = false;
    /** The most urgent stop the reader has seen and gone on from. @type {string | null} */
    this.told = null;
    this.#prepare();
  }

  #prepare() {
    for (const [place, question] of this.printed.questions.entries()) {
      const section = this.printed.section(question.id);
      if (place > 0) raiseHeading(section); // under the page's own heading only the first stays a second-level one
      this.screens.add(screenOf(question.id), { element: section, show: () => this.#open(question.id) });
    }
    this.form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      noneClearsOthers(target, this.printed.controls(target.name));
      this.showMaps(target);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#continue();
    });
  }

  /** The questions asked with these answers. @returns {Asked[]} */
  walk() {
    return asked(this.printed.questions, this.printed.given());
  }

  get complete() {
    return this.walk().every(({ chosen }) => chosen.length > 0);
  }

  /** The screen to show for a question asked for by the browser's history. @param {string} id */
  resolve(id) {
    if (this.walk().some(({ question }) => question.id === id)) return screenOf(id);
    return this.#nextScreen(null);
  }

  /** Go on to what is still open, after a stop or from a result that rests on part of the answers. */
  answerTheRest() {
    const stop = stopOf(this.#answersBut(null));
    if (stop && isNews(stop.when, this.told)) this.told = stop.when;
    this.screens.go(this.#nextScreen(this.current));
  }

  /** @param {string} id */
  change(id) {
    this.screens.go(screenOf(id));
  }

  clear() {
    this.errors.clear();
    this.form.reset();
    this.checked = false;
    this.told = null;
    this.current = null;
  }

  /** @param {string} id */
  #open(id) {
    this.errors.clear();
    this.current = id;
    const step = this.walk().find(({ question }) => question.id === id);
    if (step) this.printed.open(step);
    this.showMaps();
  }

  #continue() {
    const step = this.walk().find(({ question }) => question.id === this.current);
    if (!step) return;
    if (step.chosen.length === 0) {
      this.errors.show(this.printed.section(step.question.id), this.#howToAnswer(step));
      return;
    }
    this.errors.clear();
    const stop = stopOf(step.open.filter(({ id }) => step.chosen.includes(id)));
    if (!stopOf(this.#answersBut(step.question.id))) this.told = null; // what was told of an answer since changed
    if (stop && isNews(stop.when, this.told)) this.onStop(stop.when, stop.rules);
    else this.screens.go(this.#nextScreen(this.current));
  }

  /** @param {string | null} current */
  #nextScreen(current) {
    const step = next(this.walk(), current, this.checked);
    return step ? screenOf(step.question.id) : "check";
  }

  /** The chosen answers of every question but one. @param {string | null} but */
  #answersBut(but) {
    return this.walk()
      .filter(({ question }) => question.id !== but)
      .flatMap(({ open, chosen }) => open.filter(({ id }) => chosen.includes(id)));
  }

  /** @param {Asked} step */
  #howToAnswer({ question, open }) {
    const wayOut = open.find((answer) => (question.kind === "many" ? answer.none : answer.notSure)) ?? open.at(-1);
    const words = wayOut ? this.printed.says(question.id, wayOut.id) : "";
    return question.kind === "many" ? say("choose-many", { none: words }) : say("choose-one", { not_sure: words });
  }
}

/** @param {HTMLElement} section */
function raiseHeading(section) {
  const heading = find(section, ".question-heading");
  const raised = document.createElement("h1");
  raised.className = heading.className;
  raised.tabIndex = -1;
  raised.append(...heading.childNodes);
  heading.replaceWith(raised);
}
