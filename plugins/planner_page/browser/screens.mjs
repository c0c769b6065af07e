// One screen at a time, each an entry of the browser's history, so that Back shows a page as it was left.
// The address never changes: answers do not get into it.

import { find, showOnly } from "./dom.mjs";
import { say } from "./say.mjs";

/**
 * @typedef {object} Screen
 * @property {HTMLElement} element
 * @property {() => void} [show]  called before it is shown
 */

/** The screens of the planner. */
export class Screens {
  /** @param {string} first  the screen the page opens with */
  constructor(first) {
    /** @type {Map<string, Screen>} */
    this.known = new Map();
    this.first = first;
    /** The screen to show for one asked for, which may have gone. @type {(name: string) => string} */
    this.resolve = (name) => name;
    /** Told after every change. @type {(name: string, depth: number) => void} */
    this.shown = () => {};
    this.now = first;
    this.depth = 0;
    this.pageTitle = document.title;
    this.arriving = 0; // the frame that will show it
  }

  /** @param {string} name @param {Screen} screen */
  add(name, screen) {
    this.known.set(name, screen);
  }

  /** Show the first screen as the page's own entry, and follow the browser's Back and Forward from now on. */
  begin() {
    history.replaceState({ planner: this.first, depth: 0 }, "");
    this.#show(this.first, { quiet: true });
    window.addEventListener("popstate", ({ state }) => {
      if (state === null && location.hash) return; // an anchor of the page, no screen of ours
      this.depth = state?.depth ?? 0;
      this.#show(this.resolve(state?.planner ?? this.first));
    });
  }

  /** A step forward. @param {string} name */
  go(name) {
    this.depth += 1;
    history.pushState({ planner: name, depth: this.depth }, "");
    this.#show(name);
  }

  /** Another screen in the place of this one. @param {string} name */
  replace(name) {
    history.replaceState({ planner: name, depth: this.depth }, "");
    this.#show(name);
  }

  /** Begin again at the first screen. */
  restart() {
    this.depth = 0;
    history.pushState({ planner: this.first, depth: 0 }, "");
    this.#show(this.first);
  }

  /** @param {string} name @param {{quiet?: boolean}} [how] */
  #show(name, { quiet = false } = {}) {
    const screen = this.known.get(name);
    if (!screen) throw new Error(`There is no screen “${name}”.`);
    this.now = name;
    screen.show?.();
    showOnly(new Set([...this.known.values()].map(({ element }) => element)), screen.element);
    this.shown(name, this.depth);
    const heading = this.#heading().textContent ?? "";
    document.title = quiet ? this.pageTitle : say("title", { heading, page: this.pageTitle });
    if (!quiet && this.arriving === 0) this.arriving = requestAnimationFrame(() => this.#arrive());
  }

  /** Focus and place follow in the frame that shows the screen: at once, all would be laid out twice. */
  #arrive() {
    this.arriving = 0;
    this.#heading().focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: "instant" });
  }

  /** The heading of the screen that is shown. */
  #heading() {
    return find(/** @type {Screen} */ (this.known.get(this.now)).element, "h1, h2");
  }
}
