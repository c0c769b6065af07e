// The final failed state: what happened in words, another try, and what helps without the tool.

import { fill, find } from "./dom.mjs";
import { say } from "./say.mjs";

/** Failures that only a fresh page can mend. */
const FRESH = new Set(["failed-updated", "failed-page"]);

/**
 * @param {HTMLElement} root
 * @param {import("./protocol.mjs").Failure} failed
 */
export function tellFailure(root, { failure, details }) {
  const screen = find(root, '[data-screen="failed"]');
  fill(screen, { said: say(failure, { found: details }), details: details || failure });
  find(screen, '[data-slot="kept"]').hidden = failure === "failed-updated";
  find(screen, '[data-do="reload"]').hidden = !FRESH.has(failure);
  find(screen, '[data-do="try-again"]').hidden = failure === "failed-updated";
}
