// What is wrong with an answer: words beside the question, a summary above it, and nothing cleared.

import { find, findAll, listItem } from "./dom.mjs";
import { say } from "./say.mjs";

/** Shows and removes errors in the form. */
export class Errors {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.summary = find(form, ".error-summary");
    this.list = find(this.summary, "ul");
  }

  get shown() {
    return !this.summary.hidden;
  }

  /**
   * @param {HTMLElement} section  the question
   * @param {string} message
   */
  show(section, message) {
    this.clear();
    const error = find(section, ".question-error");
    const fieldset = find(section, "fieldset");
    const first = find(section, ".answer:not([hidden]) input");
    error.textContent = message;
    error.hidden = false;
    fieldset.setAttribute("aria-describedby", `${fieldset.getAttribute("aria-describedby")} ${error.id}`);
    for (const control of findAll(section, "input")) control.setAttribute("aria-invalid", "true");

    const link = document.createElement("a");
    link.href = `#${first.id}`;
    link.textContent = message;
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the address stays as it is, and so does the reader's way back
      first.focus();
      section.scrollIntoView();
    });
    this.list.replaceChildren(listItem(link));
    this.summary.hidden = false;
    if (!document.title.startsWith(say("title-error", { title: "" }))) {
      document.title = say("title-error", { title: document.title });
    }
    this.summary.focus();
  }

  clear() {
    if (!this.shown) return;
    this.summary.hidden = true;
    for (const error of /** @type {HTMLElement[]} */ (findAll(this.form, ".question-error:not([hidden])"))) {
      error.hidden = true;
      const fieldset = error.closest("fieldset");
      const others = (fieldset?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== error.id);
      fieldset?.setAttribute("aria-describedby", others.join(" "));
    }
    for (const control of findAll(this.form, "[aria-invalid]")) control.removeAttribute("aria-invalid");
    document.title = document.title.replace(say("title-error", { title: "" }), "");
  }
}
