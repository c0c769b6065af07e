// The cards printed from the knowledge: fetched once, found by id, cloned.

import { find, findAll, freshIds, only, words } from "./dom.mjs";
import { EngineError } from "./protocol.mjs";
import { learn, say } from "./say.mjs";

const ARRIVING = 60_000; // for one file, beside the engine's megabytes
const SMALL = ["words.html", "shells.html"];
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
    /** @type {Map<string, HTMLTemplateElement>} */
    this.templates = new Map();
    /** @type {Map<string, Promise<void>>} */
    this.files = new Map();
    /** Files that did not arrive as they should: asked for again, past the browser's cache. @type {Set<string>} */
    this.spoilt = new Set();
    /** The exercises' cards as text, until a plan needs them. @type {Map<string, string>} */
    this.unread = new Map();
    /** Sources behind the cards that were handed out. @type {Set<string>} */
    this.sources = new Set();
  }

  /** Fetch the small cards. */
  async load() {
    await Promise.all(SMALL.map((file) => this.#file(file)));
  }

  /** Fetch all cards, and have those of some exercises ready. @param {Iterable<string>} [exercises] */
  async loadAll(exercises = []) {
    await Promise.all([this.load(), this.#file(EXERCISES)]);
    const unread = [...new Set(exercises)].filter((id) => this.unread.has(id));
    this.#take(parse(unread.map((id) => this.unread.get(id)).join("")), this.folder);
    for (const id of unread) this.unread.delete(id);
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
    if (file === EXERCISES) {
      const { edition, cards } = whole(text);
      this.#mustBeOf(edition, file, address);
      this.unread = new Map(Object.entries(cards));
      return;
    }
    const printed = parse(text);
    this.#mustBeOf(printed.getElementById("edition")?.dataset.edition, file, address);
    learn(printed.getElementById("result-words")?.textContent ?? "{}");
    this.#take(printed, address);
  }

  /** @param {string | undefined} edition @param {string} file @param {string} address */
  #mustBeOf(edition, file, address) {
    if (!edition) throw new EngineError("failed-cards", `${address}: not whole`);
    if (edition !== this.edition) throw new EngineError("failed-updated", `${file} of ${edition}, the page of ${this.edition}`);
  }

  /** @param {Document} printed @param {string} address  that its links are told from */
  #take(printed, address) {
    for (const template of /** @type {HTMLTemplateElement[]} */ (findAll(printed, "template[id]"))) {
      if (template.id.startsWith("shell-")) this.root.append(template);
      atHome(template.content, address);
      this.templates.set(template.id, template);
    }
  }

  /** A copy of a card's element. @param {string[]} name  its parts: ("rule", id), ("slot", template, session, slot) */
  get(...name) {
    const element = only(freshIds(document.importNode(this.#printed(name), true)));
    for (const source of words(element.dataset.sources)) this.sources.add(source);
    return element;
  }

  /** @param {string[]} name */
  #printed(name) {
    const template = this.templates.get(name.join("--"));
    if (!template) throw new EngineError("failed-cards", `there is no card “${name.join("--")}”`);
    return template.content;
  }

  /** @param {string[]} name */
  has(...name) {
    return this.templates.has(name.join("--"));
  }

  /** A card's words alone. @param {string[]} name */
  text(...name) {
    return (this.#printed(name).textContent ?? "").trim();
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
