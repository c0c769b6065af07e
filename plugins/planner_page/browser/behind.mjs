// What stands behind the questions: the engine, the cards and the result. Begun once the first question is on the screen;
// the engine has begun before, unless the reader saves data.

import { engine } from "./begin.mjs";
import { Cards } from "./cards.mjs";
import { announce } from "./status.mjs";

/**
 * Start the engine and fetch the cards.
 * @param {object} wiring
 * @param {HTMLElement} wiring.root
 * @param {HTMLElement} wiring.region
 * @param {(path: string) => string} wiring.at  whole addresses from the root of the site
 * @param {import("./screens.mjs").Screens} wiring.screens
 * @param {import("./form.mjs").FormWalk} wiring.walk
 * @returns {() => Promise<import("./result.mjs").Result>}  the result, always the same; its modules may be asked for again
 */
export function startBehind({ root, region, at, screens, walk }) {
  const cards = new Cards({ root, folder: at("planner/cards/"), edition: root.dataset.edition ?? "" });
  announce(region, engine.status);
  engine.start().catch(() => {}); // told on the screen, if it is still so when a result is asked for
  cards.load().catch(() => {});
  engine.status.listen(({ stage }) => {
    if (stage === "starting") cards.loadAll().catch(() => {}); // the line is free again
  });
  /** @type {import("./result.mjs").Result | null} */
  let made = null;
  return async () => {
    const { Result } = await import("./result.mjs");
    return (made ??= new Result({ root, engine, cards, screens, walk, region, examples: at("planner/examples/") }));
  };
}
