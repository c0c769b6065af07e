// The interface's own words, printed with the page as JSON.

/** @type {Record<string, string> | null} */
let spoken = null;

/** Add words that came later. @param {string} json */
export function learn(json) {
  Object.assign(known(), JSON.parse(json));
}

function known() {
  spoken ??= /** @type {Record<string, string>} */ (JSON.parse(document.getElementById("planner-words")?.textContent ?? "{}"));
  return spoken;
}

/**
 * One string of the interface with its slots filled.
 * @param {string} id
 * @param {Record<string, string | number>} [slots]
 * @returns {string}
 */
export function say(id, slots = {}) {
  const said = known()[id];
  if (said === undefined) throw new Error(`The page has no word “${id}”.`);
  return said.replace(/\{([a-z_]+)\}/g, (whole, slot) => String(slots[slot] ?? whole));
}

/** How long something takes, roughly. @param {number} minutes */
export function aboutMinutes(minutes) {
  return minutes === 1 ? say("minute") : say("minutes", { minutes });
}

/**
 * Words in a row: "Monday", "Monday and Thursday", "Monday, Wednesday and Friday".
 * @param {string[]} items
 * @returns {string}
 */
export function listed(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${say("and")} ${items[items.length - 1]}`;
}
