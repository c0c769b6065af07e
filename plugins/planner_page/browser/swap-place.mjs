// Staying where the reader is while the result around them is made anew.

import { find, only, shell } from "./dom.mjs";
import { anchorOf } from "./week-view.mjs";

/** How far down the screen an item begins. @param {string} item */
export function placeOf(item) {
  return document.getElementById(anchorOf(item))?.getBoundingClientRect().top ?? null;
}

/**
 * Put an item where it was on the screen, and the focus on its name; the heading of all where it is not in the week.
 * @param {string} item
 * @param {number | null} place
 * @param {HTMLElement} otherwise
 */
export function backTo(item, place, otherwise) {
  const element = document.getElementById(anchorOf(item));
  const heading = element ? find(element, "h3") : otherwise;
  if (element && place !== null && place >= 0) {
    window.scrollBy({ top: element.getBoundingClientRect().top - place, behavior: "instant" });
  } else {
    (element ?? otherwise).scrollIntoView();
  }
  heading.focus({ preventScroll: true });
}

/** Say beside an item that its swap was not made; returns what is said. @param {string} item */
export function swapFailed(item) {
  const note = only(shell("swap-failed"));
  const element = document.getElementById(anchorOf(item));
  element?.querySelector(".swap-failed")?.remove();
  element?.querySelector("h3")?.after(note);
  return note.textContent ?? "";
}
