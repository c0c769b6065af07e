// The planner: wires the printed form, its screens and what stands behind them together. It starts once.

import { answerRows } from "./answers-view.mjs";
import { startBehind } from "./behind.mjs";
import { fill, find, findAll } from "./dom.mjs";
import { tellFailure } from "./failed.mjs";
import { FormWalk, screenOf } from "./form.mjs";
import { guardDoublePresses } from "./guard.mjs";
import { savesData } from "./saves-data.mjs";
import { say } from "./say.mjs";
import { Screens } from "./screens.mjs";
import { showStop } from "./stop-view.mjs";

export { Engine } from "./engine.mjs"; // for checks that ask the published engine themselves
export { enginePartsFrom } from "./parts.mjs";

/** @typedef {import("./result.mjs").Result} Result */

const PLACES = { examples: "planner/examples/", paper: "tools/paper-questionnaire/", guidance: "moving-safely/when-to-stop-and-call/" };

const PATIENCE = 30_000; // for what the result is made with

/** @param {HTMLElement} root */
function start(root) {
  if (root.dataset.started !== undefined) return;
  root.dataset.started = "";

  const at = (/** @type {string} */ path) => new URL(path, new URL(root.dataset.root ?? "./", document.baseURI)).href;
  const form = /** @type {HTMLFormElement} */ (find(root, "form"));
  const region = find(root, "[role=status]");
  const template = /** @type {HTMLTemplateElement} */ (find(root, "#planner-screens"));
  root.insertBefore(template.content.cloneNode(true), region);
  form.reset(); // a browser may keep ticks over a reload; on a shared device nobody wants them

  const first = screenOf(/** @type {HTMLElement} */ (find(form, "[data-question]")).dataset.question ?? "");
  const screens = new Screens(first);
  const walk = new FormWalk(form, screens);
  const behind = new Behind({ root, region, at, screens, walk });

  walk.onStop = (when, rules) => {
    showStop(root, when, rules);
    screens.go(`stop-${when}`);
  };
  screens.resolve = (name) => resolved(name, walk, behind.result);
  screens.shown = (name, depth) => frame(root, { name, depth, first });
  for (const element of /** @type {HTMLElement[]} */ (findAll(root, "[data-screen]"))) {
    const name = element.dataset.screen ?? "";
    screens.add(name, { element, ...(name === "check" ? { show: () => showCheck(element, walk, behind) } : {}) });
  }
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(root, "a[data-href]"))) {
    link.href = at(PLACES[/** @type {keyof typeof PLACES} */ (link.dataset.href)]);
  }

  guardDoublePresses(root);
  listen(root, { region, screens, walk, behind });
  screens.begin();
  for (const control of /** @type {HTMLButtonElement[]} */ (findAll(form, ".planner-controls button"))) {
    control.disabled = control.hidden = false;
  }
  root.dataset.started = "yes"; // the script in the page itself, which tells of one that does not come, looks for this
  find(root, ".planner-broken").hidden = true;
  startWhenSeen(root, () => behind.start().catch(() => {})); // told on the screen once a result is asked for
}

/** What stands behind the questions, once it is needed. */
class Behind {
  /** @param {Parameters<typeof startBehind>[0]} wiring */
  constructor(wiring) {
    this.wiring = wiring;
    /** @type {(() => Promise<Result>) | null} */
    this.begun = null;
    /** @type {Result | null} */
    this.result = null;
    /** @type {Promise<Result> | null} */
    this.starting = null;
  }

  /** Start it, once, and fetch what the result is made with. */
  start() {
    this.begun ??= startBehind(this.wiring);
    this.starting ??= Promise.race([
      this.begun().then((result) => (this.result = result)),
      new Promise((_, reject) => setTimeout(reject, PATIENCE, "too slow")),
    ]);
    this.starting.catch(() => (this.starting = null));
    return this.starting;
  }

  /** Ask for the result to the answers as they stand; `again` after a failure. @param {boolean} [again] */
  async ask(again = false) {
    const { root, screens } = this.wiring;
    if (!again && this.result?.showAhead()) return;
    if (again) screens.replace("wait");
    else screens.go("wait");
    try {
      (await this.start()).ask();
    } catch (thrown) {
      tellFailure(root, { failure: "failed-page", details: String(thrown) });
      if (screens.now === "wait") screens.replace("failed");
    }
  }
}

/**
 * The screen for a step of the browser's history; what is gone gives way to what is open.
 * @param {string} name
 * @param {FormWalk} walk
 * @param {Result | null} result
 */
function resolved(name, walk, result) {
  const [kind, id] = name.split("/");
  if (kind === "question" && id) return walk.resolve(id);
  if (name === "clear" || name.startsWith("stop-") || (name === "result" && result?.current)) return name;
  return walk.complete ? "check" : walk.resolve("");
}

/**
 * What stands around a screen: the page's own words with the first, the way back with all others.
 * @param {HTMLElement} root
 * @param {{name: string, depth: number, first: string}} at
 */
function frame(root, { name, depth, first }) {
  const question = name.startsWith("question/");
  find(root, "form").hidden = !question;
  find(root, '.planner-bar [data-do="back"]').hidden = depth === 0;
  find(root, "[role=status]").classList.toggle("words-for-ears", !question && name !== "check"); // elsewhere the screen says it
  for (const part of /** @type {HTMLElement[]} */ (findAll(document, "[data-planner-part]"))) part.hidden = name !== first;
}

/**
 * What the buttons do.
 * @param {HTMLElement} root
 * @param {{region: HTMLElement, screens: Screens, walk: FormWalk, behind: Behind}} parts
 */
function listen(root, { region, screens, walk, behind }) {
  /** @type {Record<string, (button: HTMLElement) => void>} */
  const deeds = {
    back: () => history.back(),
    clear: () => screens.go("clear"),
    "clear-yes": () => {
      walk.clear();
      behind.result?.clear();
      screens.restart();
      region.textContent = say("cleared");
    },
    change: (button) => walk.change(button.dataset.question ?? ""),
    "answer-the-rest": () => walk.answerTheRest(),
    "result-so-far": () => behind.ask(),
    "show-result": () => behind.ask(),
    "keep-waiting": () => behind.result?.keepWaiting(),
    "try-again": () => behind.ask(true),
    reload: () => location.reload(),
    print: () => behind.result?.print("all"),
    "print-fridge": () => behind.result?.print("fridge"),
    "print-sheet": () => behind.result?.print("sheet"),
    swap: ({ dataset }) => behind.result?.swap(dataset.item ?? "", dataset.exercise ?? null),
    "what-changes": () => behind.result?.showChanges(),
    "save-file": () => behind.result?.save(),
  };
  root.addEventListener("change", () => behind.result?.forget()); // it no longer belongs to the answers
  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target : null;
    const button = pressed?.closest("[data-do]");
    if (button instanceof HTMLElement) deeds[button.dataset.do ?? ""]?.(button);
    const link = pressed?.closest('.result a[href^="#"]');
    const place = link && document.getElementById((link.getAttribute("href") ?? "").slice(1));
    if (!place) return;
    event.preventDefault(); // a place on this page is no step of the browser's history
    place.scrollIntoView();
    (place.matches("[tabindex]") ? place : find(place, "[tabindex]")).focus({ preventScroll: true });
  });
}

/** @param {HTMLElement} screen @param {FormWalk} walk @param {Behind} behind */
function showCheck(screen, walk, behind) {
  walk.checked = true;
  const steps = walk.walk();
  const unsure = steps.some(({ open, chosen }) => open.some((answer) => answer.notSure && chosen.includes(answer.id)));
  fill(screen, { rows: answerRows(steps, walk.printed) });
  find(screen, '[data-slot="not-sure"]').hidden = !unsure;
  behind.start().then((result) => result.prepare(), () => {});
}

/**
 * Begin when the first question is seen, at once if it is, or at the first touch where the reader asked browsers to save data.
 * @param {HTMLElement} root
 * @param {() => void} begin
 */
function startWhenSeen(root, begin) {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) once();
  });
  const once = () => {
    seen.disconnect();
    root.removeEventListener("input", once);
    begin();
  };
  root.addEventListener("input", once);
  if (savesData()) return;
  const question = find(root, "[data-question]");
  const { top, bottom } = question.getBoundingClientRect();
  if (document.visibilityState === "visible" && top < window.innerHeight && bottom > 0) once(); // before other scripts have their turn
  else seen.observe(question);
}

for (const root of /** @type {HTMLElement[]} */ (findAll(document, ".planner"))) start(root);
