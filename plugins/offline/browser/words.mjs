// The words of these pages, printed as JSON by the build, and the elements they are put into.

/** @type {Record<string, string>} */
let spoken = {};

/** @param {ParentNode} printed */
export function learn(printed) {
  spoken = JSON.parse(printed.querySelector("#offline-words")?.textContent ?? "{}");
}

/**
 * One string with its slots filled.
 * @param {string} id
 * @param {Record<string, string | number>} [slots]
 */
export function say(id, slots = {}) {
  const said = spoken[id];
  if (said === undefined) throw new Error(`There is no word “${id}”.`);
  return said.replace(/\{([a-z_]+)\}/g, (whole, slot) => String(slots[slot] ?? whole));
}

/** A day such as 2026-11-22, or a moment, in words. @param {string} iso */
export function day(iso) {
  return new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no “${selector}”.`);
  return found;
}
