// What would change this: each answer that would open more, as a question for the reader's team.

import { fill, find, only, shell } from "./dom.mjs";
import { spaced } from "./item-view.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {View} view */
export function changePart({ plan, cards }) {
  const list = plan.ask.map(({ thing, would_open: opens }) =>
    only(
      fill(shell("ask"), {
        question: cards.get("thing", thing),
        opens: opens.length > 0 ? [document.createTextNode(say("opens")), ...spaced(opens.map((id) => cards.get("name", id)))] : null,
      }),
    ),
  );
  const part = only(
    fill(shell("change"), { list, lead: list.length > 0 ? true : null, none: list.length > 0 ? null : true }),
  );
  find(part, "h2").id = "change";
  return part;
}
