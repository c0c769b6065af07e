// What the week adds up to, beside what the sources look for. Beside: no judgement.

import { fill, only, shell } from "./dom.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */

/** @param {{sessions_per_week: number | null, minutes_per_week: number | null}} amount */
function inWords({ sessions_per_week: times, minutes_per_week: minutes }) {
  const parts = [];
  if (times) parts.push(times === 1 ? say("time-week") : say("times-week", { times }));
  if (minutes) parts.push(say("minutes-week", { minutes }));
  return parts.join(", ");
}

/** @param {View} view */
export function totalsPart({ plan, cards }) {
  const totals = plan.week?.totals ?? [];
  if (totals.length === 0) return null;
  const rows = totals.map(({ goal, aim, ...here }) =>
    only(
      fill(shell("total"), {
        goal: cards.text("goal", goal),
        here: inWords(here) || say("nothing-here"),
        sought: aim ? inWords(aim) : say("no-aim"),
        rules: aim ? aim.rules.map((rule) => cards.ruleLink(rule)) : null,
      }),
    ),
  );
  return only(fill(shell("totals"), { rows }));
}
