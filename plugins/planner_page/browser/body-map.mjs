// The picture of the body beside a question. The question's own controls keep the answers: a press on a place presses a
// control, as its label does, and what the controls say is shown on the picture.

import { find, findAll, words } from "./dom.mjs";
import { say } from "./say.mjs";

/**
 * The pictures of a form.
 * @param {HTMLFormElement} form
 * @returns {(changed?: HTMLInputElement) => void} shows every picture as the controls are now, and says what changed
 */
export function bodyMaps(form) {
  const beside = /** @type {HTMLElement[]} */ (findAll(form, ".mapped"));
  const maps = beside.map((mapped) => new BodyMap(mapped));
  return (changed) => maps.forEach((map) => map.show(changed));
}

class BodyMap {
  /** @param {HTMLElement} mapped  the picture and the answers of one question */
  constructor(mapped) {
    this.said = find(mapped, ".body-map-said");
    /** @type {HTMLInputElement[]} */
    this.controls = findAll(mapped, "input");
    /** @type {SVGElement[]} */
    this.places = findAll(mapped, "[data-place]");
    /** @type {HTMLInputElement | undefined} */
    this.pointed = undefined;
    find(mapped, ".body-map").addEventListener("click", ({ target }) => press(this.#controlAt(target)));
    for (const begins of ["focusin", "pointermove"]) { // not pointerover: a page that scrolls under a pointer is no move
      mapped.addEventListener(begins, ({ target }) => this.#point(this.#controlAt(target)));
    }
    for (const ends of ["focusout", "pointerout"]) {
      mapped.addEventListener(ends, () => this.#point(this.#controlAt(document.activeElement)));
    }
  }

  /**
   * Mark the places of what is ticked, and leave out those of answers that are not open. The list may be out of sight, so
   * what changed is said beside the picture too.
   * @param {HTMLInputElement} [changed]
   */
  show(changed) {
    const marked = this.#marked();
    const open = new Set(this.#open().flatMap(placesOf));
    for (const element of this.places) {
      const place = element.dataset.place ?? "";
      element.toggleAttribute("data-marked", marked.has(place));
      element.toggleAttribute("data-closed", !open.has(place));
    }
    const answer = changed && this.controls.includes(changed) ? (changed.labels?.[0]?.textContent ?? "") : "";
    this.said.textContent = answer && (changed?.checked ? say("map-ticked", { answer }) : say("map-unticked", { answer }));
  }

  /** The answers that are asked. */
  #open() {
    return this.controls.filter((control) => !rowOf(control)?.hidden);
  }

  /** The places of what is ticked. */
  #marked() {
    return new Set(this.#open().filter((control) => control.checked).flatMap(placesOf));
  }

  /**
   * The control of an answer's row, or the one that a place stands for. Where one answer is chosen and an answer names two
   * places, the second place means both.
   * @param {EventTarget | null} target
   * @returns {HTMLInputElement | undefined}
   */
  #controlAt(target) {
    const row = rowOf(target);
    if (row) return this.controls.find((control) => row.contains(control));
    const place = placeAt(target);
    const holders = this.#open().filter((control) => place && placesOf(control).includes(place));
    if (!place || holders[0]?.type !== "radio") return holders[0];
    const wanted = this.#marked();
    if (!wanted.delete(place)) wanted.add(place);
    const isWanted = (/** @type {string[]} */ places) => places.length === wanted.size && places.every((one) => wanted.has(one));
    return (
      this.#open().find((control) => wanted.size > 0 && isWanted(placesOf(control))) ??
      holders.find((control) => placesOf(control).length === 1)
    );
  }

  /** Point at an answer, in the list and on the picture: the one in focus or under the pointer. @param {HTMLInputElement} [control] */
  #point(control) {
    if (control === this.pointed) return;
    this.pointed = control;
    const pointed = new Set(control ? placesOf(control) : []);
    for (const element of this.places) {
      element.toggleAttribute("data-pointed", pointed.has(element.dataset.place ?? ""));
    }
    for (const each of this.controls) rowOf(each)?.toggleAttribute("data-pointed", each === control);
  }
}

/** Press a control as its label would: whoever listens hears its name and its new state. @param {HTMLInputElement} [control] */
function press(control) {
  control?.focus({ preventScroll: true });
  control?.click();
}

/** @param {HTMLInputElement} control */
function placesOf(control) {
  return words(control.dataset.places);
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function rowOf(target) {
  return target instanceof Element ? target.closest(".answer") : null;
}

/** @param {EventTarget | null} target */
function placeAt(target) {
  const element = target instanceof Element ? target.closest("[data-place]") : null;
  return element instanceof SVGElement ? element.dataset.place : undefined;
}
