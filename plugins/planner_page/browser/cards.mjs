// The cards printed from the knowledge: fetched once, found by name, read when a result needs them.

import { find, findAll, freshIds, words } from "./dom.mjs";
import { EngineError } from "./protocol.mjs";
import { learn, say } from "./say.mjs";

const ARRIVING = 60_000; // for one file, beside the engine's megabytes
const SHELLS = "shells.html"; // in which they are put
const SMALL = [SHELLS, "words.json"];
const EXERCISES = "exercises.json"; // all in one: what is asked for tells nobody which of them somebody was given

/** Every word a plan can need. */
export class Cards {
  /**
   * @param {object} wiring
   * @param {HTMLElement} wiring.root
   * @param {string} wiring.folder       absolute, with its last slash
   * @param {string} wiring.edition      of this page; each of its files ends with it
   */
  constructor({ root, folder, edition }) {
    this.root = root;
    this.folder = folder;
    this.edition = edition;
    /** Each card as it was printed, by its name. @type {Map<string, string>} */
    this.printed = new Map();
    /** @type {Map<string, Promise<void>>} */
    this.files = new Map();
    /** Files that did not arrive as they should: asked for again, past the browser's cache. @type {Set<string>} */
    this.spoilt = new Set();
    /** Sources behind the cards that were handed out. @type {Set<string>} */
    this.sources = new Set();
  }

  /** Fetch the small cards. */
  async load() {
    await Promise.all(SMALL.map((file) => this.#file(file)));
  }

  /** Fetch all cards. */
  async loadAll() {
    await Promise.all([this.load(), this.#file(EXERCISES)]);
  }

  /** @param {string} file */
  #file(file) {
    let fetching = this.files.get(file);
    if (!fetching) {
      fetching = this.#fetch(file);
      this.files.set(file, fetching);
      fetching.catch(() => {
        this.files.delete(file); // so that another try is another fetch
        this.spoilt.add(file);
      });
    }
    return fetching;
  }

  /** @param {string} file */
  async #fetch(file) {
    const address = `${this.folder}${file}?${this.edition}`;
    const text = await fetchText(address, this.spoilt.has(file) ? "reload" : "default");
    if (file !== SHELLS) {
      const { edition, cards } = whole(text);
      this.#mustBeOf(edition, file, address);
      for (const [name, card] of Object.entries(cards)) this.printed.set(name, card);
      return;
    }
    const shells = parse(text);
    this.#mustBeOf(shells.getElementById("edition")?.dataset.edition, file, address);
    learn(shells.getElementById("result-words")?.textContent ?? "{}");
    for (const shell of /** @type {HTMLTemplateElement[]} */ (findAll(shells, 'template[id^="shell-"]'))) {
      atHome(shell.content, address);
      this.root.append(shell);
    }
  }

  /** @param {string | undefined} edition @param {string} file @param {string} address */
  #mustBeOf(edition, file, address) {
    if (!edition) throw new EngineError("failed-cards", `${address}: not whole`);
    if (edition !== this.edition) throw new EngineError("failed-updated", `${file} of ${edition}, the page of ${this.edition}`);
  }

  /** A card's element. @param {string[]} name  its parts: ("rule", id), ("slot", template, session, slot) */
  get(...name) {
    const element = document.adoptNode(find(freshIds(this.#read(name)), "*"));
    for (const source of words(element.dataset.sources)) this.sources.add(source);
    return element;
  }

  /** @param {string[]} name */
  #read(name) {
    const printed = this.printed.get(name.join("--"));
    if (printed === undefined) throw new EngineError("failed-cards", `there is no card “${name.join("--")}”`);
    const { body } = parse(printed);
    atHome(body, this.folder);
    return body;
  }

  /** @param {string[]} name */
  has(...name) {
    return this.printed.has(name.join("--"));
  }

  /** A card's words alone. @param {string[]} name */
  text(...name) {
    return (this.#read(name).textContent ?? "").trim();
  }

  /** The way to a rule, and nothing else of it. @param {string} id */
  ruleLink(id) {
    return find(this.get("rule", id), ".support a:last-child");
  }

  /** A rule in one line: why, how strong, and the way to the rule. @param {string} id */
  brief(id) {
    const card = this.get("rule", id);
    const because = find(card, ".because");
    because.append(` ${say("strength", { strength: card.dataset.strength ?? "" })} `, find(card, ".support a:last-child"));
    return because;
  }
}

/** Fetch a file of this site as text, in time. @param {string} address @param {RequestCache} cache */
async function fetchText(address, cache) {
  try {
    const response = await fetch(address, { credentials: "omit", cache, signal: AbortSignal.timeout(ARRIVING) });
    if (!response.ok) throw new EngineError("failed-page", `${address}: ${response.status}`); // gone with an update, perhaps
    return await response.text();
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw new EngineError("failed-cards", `${address}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** A file of text by name; one that was cut is none. @param {string} text @returns {{edition?: string, cards: Record<string, string>}} */
function whole(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { cards: {} };
  }
}

/** A document in which no script runs. @param {string} text */
function parse(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

/**
 * Turn links that are relative to the file they were printed in into whole ones.
 * @param {ParentNode} root
 * @param {string} address
 */
function atHome(root, address) {
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(root, "a[href]"))) {
    link.href = new URL(link.getAttribute("href") ?? "", address).href;
  }
}
