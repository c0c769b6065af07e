// What would change this: each answer that would open more, as a question for the reader's team.

import { fill, inlineList, only, shell } from "./dom.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {View} view */
export function changePart({ plan, cards }) {
  const list = plan.ask.map(({ thing, would_open: opens }) =>
    only(
      fill(shell("ask"), {
        question: cards.get("thing", thing),
        names: opens.length > 0 ? inlineList(opens.map((id) => cards.get("name", id))) : true,
        opens: opens.length > 0 ? true : null,
      }),
    ),
  );
  return only(
    fill(shell("change"), { list, lead: list.length > 0 ? true : null, none: list.length > 0 ? null : true }),
  );
}
