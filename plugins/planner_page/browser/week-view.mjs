// Today, and the week by day: a list that becomes columns where there is room.

import { fill, inlineList, only, shell } from "./dom.mjs";
import { aboutMinutes, listed, say } from "./say.mjs";

/** @typedef {import("./plan-view.mjs").View} View */
/** @typedef {import("./plan.mjs").PlannedSession} PlannedSession */
/** @typedef {import("./plan.mjs").Item} Item */
/** @typedef {import("./plan.mjs").Week} Week */

/** Limits whose own words say what is counted. */
const COUNTS = new Set(["session-size", "minutes-per-day"]);
const TWO = 2;
const SUNDAY_FIRST = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The name of an item as a reader meets it, with its side. @param {View} view @param {Item} item */
export function itemName({ cards }, item) {
  const name = cards.text("name", item.exercise);
  return item.side ? `${name} ${say("this-side", { side: say(item.side) })}` : name;
}

/** Where an item's own words stand on the page. @param {Item} item */
export function anchor(item) {
  return anchorOf(item.item);
}

/** @param {string} item */
export function anchorOf(item) {
  return `item--${item.replace(".", "-")}`;
}

/** On which days an item is done, and for how long. @param {Week} week @param {Item} item */
export function whenOf(week, item) {
  const on = week.days.filter(({ sessions }) => sessions.some(({ items }) => items.includes(item.item)));
  const words = { days: daysInWords(week, on), minutes: aboutMinutes(item.minutes) };
  return on.length === 1 ? say("item-when-once", words) : say("item-when", words);
}

/** @param {Week} week @param {Week["days"]} on */
function daysInWords({ days }, on) {
  const [off, ...others] = days.filter((day) => !on.includes(day));
  if (!off) return say("every-day");
  if (others.length === 0) return say("every-day-but", { day: say(off.day) });
  return listed(on.map(({ day }) => say(day)));
}

/** A session in one line, for the overview of a week. @param {View} view @param {Week} week @param {PlannedSession} session */
function sessionLine(view, week, { session, items }) {
  const links = week.items
    .filter(({ item }) => items.includes(item))
    .sort((a, b) => items.indexOf(a.item) - items.indexOf(b.item))
    .map((item) => itemLink(view, item));
  return only(
    fill(shell("day-session"), { name: view.cards.text("session", week.template, session), items: inlineList(links) }),
  );
}

/** @param {View} view @param {Item} item */
function itemLink(view, item) {
  const link = document.createElement("a");
  link.href = `#${anchor(item)}`;
  link.textContent = itemName(view, item);
  return link;
}

/** A session with its minutes. @param {View} view @param {Week} week @param {PlannedSession} session */
function sessionView(view, week, { session, items }) {
  const rows = items
    .map((id) => week.items.find(({ item }) => item === id))
    .filter((item) => item !== undefined)
    .map((item) => {
      return only(
        fill(shell("session-item"), { link: itemLink(view, item), dose: aboutMinutes(item.minutes) }),
      );
    });
  return only(fill(shell("session"), { name: view.cards.text("session", week.template, session), items: rows }));
}

/** @param {PlannedSession[]} sessions */
function minutesOf(sessions) {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** @param {View} view */
export function todayPart(view) {
  const { week } = view.plan;
  if (!week) return null;
  const name = SUNDAY_FIRST[view.today.getDay()] ?? "monday";
  const sessions = week.days.find(({ day }) => day === name)?.sessions ?? [];
  const is = say("today-is", { day: say(name) });
  return only(
    fill(shell("today"), {
      says:
        sessions.length > 0
          ? `${is} ${say("day-minutes", { minutes: minutesOf(sessions) })}.`
          : `${is} ${say("today-rest", { day: say(name) })} ${nextDay(week, name)}`,
      sessions: sessions.map((session) => sessionView(view, week, session)),
    }),
  );
}

/** The first day after a rest day on which there is something to do. @param {Week} week @param {string} after */
function nextDay({ days }, after) {
  const place = days.findIndex(({ day }) => day === after) + 1;
  const next = [...days.slice(place), ...days.slice(0, place)].find(({ sessions }) => sessions.length > 0);
  return next ? say("today-next", { day: say(next.day), minutes: aboutMinutes(minutesOf(next.sessions)) }) : "";
}

/** @param {View} view */
export function weekPart(view) {
  const { week } = view.plan;
  if (!week) return null;
  const days = week.days.map(({ day, sessions }) => {
    const rest = sessions.length === 0;
    const element = only(
      fill(shell("day"), {
        name: say(day),
        minutes: rest ? say("rest-day") : say("day-minutes", { minutes: minutesOf(sessions) }),
        sessions: sessions.map((session) => sessionLine(view, week, session)),
      }),
    );
    element.classList.toggle("day-rest", rest);
    return element;
  });
  const limits = limitRows(view, week);
  return only(
    fill(shell("week"), {
      minutes: say("week-minutes", { minutes: week.minutes_per_week }),
      why: view.cards.get("template", week.template),
      days,
      horizon: say("horizon", { weeks: week.horizon_weeks }),
      "limit-list": limits,
      limits: limits.length > 0 ? true : null,
      "short-list": shortRows(view, week),
      short: true,
    }),
  );
}

/** The shortest version of every session. @param {View} view @param {Week} week */
function shortRows(view, week) {
  const sessions = new Map(week.days.flatMap(({ sessions: found }) => found).map((session) => [session.session, session]));
  return [...sessions.values()].map(({ session, two_minutes: ids }) => {
    const items = ids.map((id) => week.items.find(({ item }) => item === id)).filter((item) => item !== undefined);
    const names = listed(items.map((item) => itemName(view, item)));
    const whole = items.every(({ minutes }) => minutes <= TWO);
    return only(
      fill(shell("short"), {
        session: view.cards.text("session", week.template, session),
        says: whole ? say("short-some", { items: names }) : say("short-start", { item: names }),
      }),
    );
  });
}

/** Whether a limit is on something that this week has none of. @param {Week} week @param {boolean} goal @param {string} of */
function absent({ totals }, goal, of) {
  return goal && !totals.some((total) => total.goal === of && total.sessions_per_week > 0);
}

/** How long the week may be used, and what holds all of it back. @param {View} view @param {Week} week */
function limitRows({ plan, cards }, week) {
  const held = new Map(plan.limits.map((limit) => [limit.of, limit]));
  const horizon = held.get("horizon_weeks");
  /** @type {{says: string, rules: string[]}[]} */
  const rows = (horizon?.rules ?? []).length > 0 ? [{ says: say("horizon", { weeks: week.horizon_weeks }), rules: horizon?.rules ?? [] }] : [];
  for (const [name, slot] of [["rest_hours", "hours"], ["rest_days_per_week", "days"], ["rest_seconds", "seconds"], ["step_back", "steps"]]) {
    const limit = held.get(name ?? "");
    if (limit && slot) rows.push({ says: say(limit.of.replaceAll("_", "-"), { [slot]: limit.value }), rules: limit.rules });
  }
  for (const { of, value, rules } of plan.limits) {
    if (!cards.has("ladder", of, String(value)) || absent(week, cards.has("goal", of), of)) continue;
    const card = cards.get("ladder", of, String(value));
    const rung = card.textContent ?? "";
    const says = COUNTS.has(of) ? say("cap-count", { rung }) : say("cap", { ladder: capital(card.dataset.ladder ?? ""), rung });
    rows.push({ says, rules });
  }
  return rows.map(({ says, rules }) => {
    const row = document.createElement("li");
    const line = document.createElement("p");
    line.textContent = says;
    row.append(line, ...rules.map((rule) => cards.brief(rule)));
    return row;
  });
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
