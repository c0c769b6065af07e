// From answers to the result on the screen: waiting in words, failing in words, and never losing an answer.

import { find } from "./dom.mjs";
import { fromOwnAnswers } from "./partial.mjs";
import { planView } from "./plan-view.mjs";
import { readPlan } from "./plan.mjs";
import { tellFailure } from "./failed.mjs";
import { failureOf } from "./protocol.mjs";
import { say } from "./say.mjs";
import { showStop } from "./stop-view.mjs";
import { stageWords } from "./status.mjs";
import { print, saveFile, unfoldForPrint } from "./take.mjs";
import { answersText } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./cards.mjs").Cards} Cards */
/** @typedef {import("./screens.mjs").Screens} Screens */
/** @typedef {import("./form.mjs").FormWalk} FormWalk */

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
    this.asking = 0;
    unfoldForPrint(root);
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

  /** Forget a result that was shown. */
  forget() {
    this.asking += 1;
    this.current = null;
    this.#screen("result").replaceChildren();
  }

  /** Ask with the answers as they stand; the waiting is on the screen already. */
  async ask() {
    const asking = (this.asking += 1);
    const steps = this.walk.walk();
    const answers = answersText(steps);
    this.#watchTheClock();
    try {
      if (this.engine.status.now.stage === "failed") await this.engine.retry();
      const text = await this.engine.plan(answers);
      const partial = !this.walk.complete;
      const read = readPlan(text);
      const plan = partial ? fromOwnAnswers(read, steps) : read;
      if (plan.outcome === "emergency") {
        showStop(this.root, "emergency", plan.refers.map(({ rule }) => rule)); // printed with the page: its one action
        if (asking === this.asking) this.#goTo("stop-emergency");
        return;
      }
      await this.cards.load((plan.week?.items ?? []).map(({ exercise }) => exercise));
      if (asking !== this.asking) return; // the reader has gone on to something else
      const view = planView({
        plan,
        cards: this.cards,
        walk: steps,
        printed: this.walk.printed,
        partial,
        today: new Date(),
        examples: this.examples,
      });
      this.#screen("result").replaceChildren(view);
      this.current = { answers, plan: text };
      this.#goTo("result");
      this.region.textContent = say("result-ready");
      performance.mark("planner:plan-shown");
    } catch (thrown) {
      if (asking === this.asking) this.#fail(thrown);
    }
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
