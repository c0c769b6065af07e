// What stands behind the questions: the engine, the cards and the result. Begun once the first question is on the screen,
// and the engine first: its megabytes are on their way while what the result is made with follows.

import { Cards } from "./cards.mjs";
import { Engine } from "./engine.mjs";
import { enginePartsFrom } from "./parts.mjs";
import { announce } from "./status.mjs";

export { Engine, enginePartsFrom };

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
  const fingerprint = root.dataset.fingerprint ?? "";
  const workerURL = new URL("./engine.worker.mjs", import.meta.url).href;
  const engine = new Engine({ parts: (whole) => enginePartsFrom(at(""), whole), fingerprint, workerURL });
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
