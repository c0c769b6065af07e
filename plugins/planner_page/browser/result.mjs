// From answers to the result on the screen: waiting in words, failing in words, and never losing an answer.

import { Later } from "./arriving.mjs";
import { changesView } from "./changes-view.mjs";
import { find } from "./dom.mjs";
import { fromOwnAnswers } from "./partial.mjs";
import { planView } from "./plan-view.mjs";
import { readChanges } from "./plan.mjs";
import { tellFailure } from "./failed.mjs";
import { failureOf } from "./protocol.mjs";
import { say } from "./say.mjs";
import { showStop } from "./stop-view.mjs";
import { stageWords } from "./status.mjs";
import { backTo, placeOf, swapFailed } from "./swap-place.mjs";
import { swapTold } from "./swap-view.mjs";
import { Swaps } from "./swaps.mjs";
import { print, saveFile, unfoldForPrint } from "./take.mjs";
import { answersText } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./cards.mjs").Cards} Cards */
/** @typedef {import("./screens.mjs").Screens} Screens */
/** @typedef {import("./form.mjs").FormWalk} FormWalk */
/** @typedef {import("./plan-view.mjs").View} View */

/**
 * @typedef {object} Made  a plan, and what it was made from
 * @property {string} answers
 * @property {string} text
 * @property {import("./plan.mjs").Plan} plan
 * @property {import("./walk.mjs").Asked[]} walk
 * @property {boolean} partial
 * @property {import("./swaps.mjs").Swap[]} dropped
 *
 * @typedef {object} Ready  all that is to be shown; of an emergency the page itself has printed everything
 * @property {Made} made
 * @property {Node | null} shown
 * @property {Later} later  what of it can wait
 */

const LONG_WAIT = 30_000;

/** Asks for a plan and shows it. */
export class Result {
  /**
   * @param {object} wiring
   * @param {HTMLElement} wiring.root
   * @param {Engine} wiring.engine
   * @param {Cards} wiring.cards
   * @param {Screens} wiring.screens
   * @param {FormWalk} wiring.walk
   * @param {HTMLElement} wiring.region
   * @param {string} wiring.examples
   */
  constructor({ root, engine, cards, screens, walk, region, examples }) {
    this.root = root;
    this.engine = engine;
    this.cards = cards;
    this.screens = screens;
    this.walk = walk;
    this.region = region;
    this.examples = examples;
    /** What is on the result's screen. @type {{answers: string, plan: string} | null} */
    this.current = null;
    this.swaps = new Swaps();
    /** What of the result on the screen is still to be made. */
    this.later = new Later();
    this.asking = 0;
    /** The result to the answers as they stand, made while the reader looks them over. @type {Promise<Ready> | null} */
    this.ahead = null;
    /** … and has been made. @type {Ready | null} */
    this.waiting = null;
    unfoldForPrint(root, () => this.later.finish());
    engine.status.listen((status) => {
      const wait = this.#screen("wait");
      find(wait, '[data-slot="stage"]').textContent = stageWords(status);
      find(wait, "progress").setAttribute("value", String(status.stage === "fetching" ? status.percent : 100));
    });
  }

  keepWaiting() {
    find(this.#screen("wait"), '[data-slot="slow"]').hidden = true;
    this.#watchTheClock();
  }

  /** @param {"all" | "sheet" | "fridge"} what */
  print(what) {
    print(this.root, what);
  }

  /** Save answers and plan as one file. */
  save() {
    if (!this.current) return;
    saveFile(this.current.answers, this.current.plan);
    this.region.textContent = say("saved");
  }

  /** Forget a result that was shown, and the swaps in it. */
  clear() {
    this.swaps.clear();
    this.forget();
  }

  /** Forget a result that was shown. */
  forget() {
    this.asking += 1;
    this.ahead = this.waiting = null;
    this.current = null;
    this.#screen("result").replaceChildren();
  }

  /** Make the result ahead. Whatever goes wrong is told once it is asked for. */
  prepare() {
    if (this.ahead) return;
    const asking = this.asking;
    this.ahead = this.#ready();
    this.ahead.then(
      (ready) => {
        if (asking === this.asking) this.waiting = ready;
      },
      () => (this.ahead = null),
    );
  }

  /** Show what was made ahead, without a screen for waiting; say whether there was anything. */
  showAhead() {
    const ready = this.waiting;
    if (!ready?.shown) return false;
    this.asking += 1;
    this.ahead = this.waiting = null;
    this.#reveal(ready, () => this.screens.go("result"));
    return true;
  }

  /** Ask with the answers as they stand; the waiting is on the screen already. */
  async ask() {
    const asking = (this.asking += 1);
    this.#watchTheClock();
    try {
      const ready = await (this.ahead ?? this.#ready());
      this.ahead = this.waiting = null;
      if (!ready.shown) {
        showStop(this.root, "emergency", ready.made.plan.refers.map(({ rule }) => rule)); // printed with the page: its one action
        if (asking === this.asking) this.#goTo("stop-emergency");
        return;
      }
      if (asking !== this.asking) return; // the reader has gone on to something else
      this.#reveal(ready, () => this.#goTo("result"));
    } catch (thrown) {
      if (asking === this.asking) this.#fail(thrown);
    }
  }

  /**
   * Put an exercise in an item's place, or the item back, and stay where the reader is.
   * @param {string} item
   * @param {string | null} exercise
   */
  async swap(item, exercise) {
    if (!this.current) return;
    const asking = (this.asking += 1);
    const before = this.swaps.chosen;
    this.swaps.put(item, exercise);
    try {
      const made = await this.#made();
      const view = await this.#viewOf(made);
      if (asking !== this.asking) return;
      const place = placeOf(item);
      this.#show({ made, shown: planView(view), later: view.later });
      this.later.finish(); // nothing may move under a reader who is in the middle of it
      backTo(item, place, find(this.#screen("result"), ".part-items h2"));
      this.region.textContent = swapTold(view, item);
    } catch {
      if (asking !== this.asking) return;
      this.swaps.chosen = before;
      this.region.textContent = swapFailed(item);
    }
  }

  /** Show what other answers would change; the swaps of a week are no part of it. */
  async showChanges() {
    const place = find(this.#screen("result"), ".change-other");
    try {
      const text = await this.engine.changes(answersText(this.walk.walk()));
      performance.mark("planner:changes-known");
      place.replaceChildren(changesView({ cards: this.cards, printed: this.walk.printed }, readChanges(text)));
      this.region.textContent = say("changes-ready");
      find(place, "h3").focus();
    } catch {
      this.region.textContent = place.textContent = say("changes-failed");
    }
  }

  /** @returns {Promise<Ready>} */
  async #ready() {
    const made = await this.#made();
    const view = made.plan.outcome === "emergency" ? null : await this.#viewOf(made);
    const ready = { made, shown: view && planView(view), later: view?.later ?? new Later() };
    performance.mark("planner:plan-ready");
    return ready;
  }

  /** The plan to the answers and swaps as they stand. */
  async #made() {
    const walk = this.walk.walk();
    if (this.engine.status.now.stage === "failed") await this.engine.retry();
    const { answers, text, plan, dropped } = await this.swaps.plan((asked) => this.engine.plan(asked), walk);
    const partial = !this.walk.complete;
    return { answers, text, dropped, walk, partial, plan: partial ? fromOwnAnswers(plan, walk) : plan };
  }

  /** @param {Made} made @returns {Promise<View>} */
  async #viewOf({ plan, walk, partial, dropped }) {
    await this.cards.loadAll();
    const { cards, examples } = this;
    return { plan, cards, walk, printed: this.walk.printed, partial, dropped, today: new Date(), examples, later: new Later() };
  }

  /** @param {Ready} ready @param {() => void} turn  to the result's screen */
  #reveal(ready, turn) {
    this.#show(ready);
    this.later.begin(this.#screen("result"));
    turn();
    this.region.textContent = say("result-ready");
    performance.mark("planner:plan-shown");
  }

  /** @param {Ready} ready */
  #show({ made, shown, later }) {
    this.#screen("result").replaceChildren(...(shown ? [shown] : []));
    this.current = { answers: made.answers, plan: made.text };
    this.later = later;
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    tellFailure(this.root, failureOf(thrown, "failed-answer"));
    this.#goTo("failed");
  }

  /** The waiting gives way to what it waited for; a reader who went back meanwhile is left where they are. @param {string} name */
  #goTo(name) {
    if (this.screens.now === "wait") this.screens.replace(name);
  }

  #watchTheClock() {
    const asking = this.asking;
    const slow = find(this.#screen("wait"), '[data-slot="slow"]');
    slow.hidden = true;
    setTimeout(() => {
      if (asking === this.asking && this.screens.now === "wait") slow.hidden = false;
    }, LONG_WAIT);
  }

  /** @param {string} name */
  #screen(name) {
    return find(this.root, `[data-screen="${name}"]`);
  }
}
