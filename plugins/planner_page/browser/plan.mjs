// The plan as the engine writes it.

/**
 * @typedef {object} Refer
 * @property {string} rule
 * @property {string} when
 * @property {string} who
 * @property {"all" | "some" | "none"} blocks
 * @property {string[]} offers
 *
 * @typedef {object} SwapCost
 * @property {string} exercise
 * @property {number} minutes
 * @property {string[]} gives_way  items that would leave the week for it
 *
 * @typedef {object} Item
 * @property {string} item      what the engine chose
 * @property {string} exercise  what stands in the week: another one where the reader swapped it
 * @property {"left" | "right" | null} side
 * @property {number} step
 * @property {string} goal
 * @property {number} sessions_per_week
 * @property {number} minutes
 * @property {{session: string, slot: string}[]} slots
 * @property {string[]} capped_by
 * @property {string[]} aims
 * @property {string | null} easier
 * @property {string | null} harder
 * @property {string[]} swaps
 * @property {SwapCost[]} swap_costs
 *
 * @typedef {object} PlannedSession
 * @property {string} session
 * @property {number} minutes
 * @property {string[]} items
 * @property {string[]} two_minutes
 *
 * @typedef {object} Total
 * @property {string} goal
 * @property {number} sessions_per_week
 * @property {number} minutes_per_week
 * @property {{sessions_per_week: number | null, minutes_per_week: number | null, rules: string[]} | null} aim
 *
 * @typedef {object} Week
 * @property {string} template
 * @property {number} horizon_weeks
 * @property {number} minutes_per_week
 * @property {{day: string, sessions: PlannedSession[]}[]} days
 * @property {Item[]} items
 * @property {Total[]} totals
 * @property {{session: string, slot: string, goal: string, rules: string[]}[]} unfilled
 * @property {{session: string, slot: string, rules: string[]}[]} left_over
 * @property {{day: string, session: string, rules: string[]}[]} left_days
 *
 * @typedef {object} LeftOut
 * @property {string} exercise
 * @property {"left" | "right" | null} side
 * @property {{rule: string | null, kind: string, thing: string | null}[]} why
 * @property {string | null} instead
 *
 * @typedef {object} Ask
 * @property {string} thing
 * @property {string | null} who
 * @property {string[]} rules
 * @property {string[]} would_open
 *
 * @typedef {object} Plan
 * @property {"bonewise-plan/1"} schema
 * @property {string} fingerprint
 * @property {"emergency" | "urgent" | "team-first" | "not-today" | "part-week" | "week"} outcome
 * @property {"draft" | "checked" | "reviewed"} review
 * @property {Record<string, string>} swaps
 * @property {Refer[]} refers
 * @property {{notice: string, rules: string[]}[]} notices
 * @property {string[]} today
 * @property {Ask[]} ask
 * @property {Week | null} week
 * @property {{of: string, value: number, rules: string[]}[]} limits
 * @property {LeftOut[]} left_out
 * @property {string[]} also_allowed
 * @property {string | null} example
 *
 * @typedef {object} Complaint
 * @property {string | null} question
 * @property {string | null} swap
 * @property {string} found
 * @property {string} would_be_right
 *
 * @typedef {{schema: "bonewise-complaints/1", complaints: Complaint[]}} Complaints
 */

import { EngineError } from "./protocol.mjs";

/** What the engine found wrong; `swaps` names the swaps it refused where it refused nothing else. */
export class Complained extends EngineError {
  /** @param {Complaint[]} complaints */
  constructor(complaints) {
    super("failed-complaint", complaints.map(({ question, swap, found }) => `${question ?? swap ?? "answers"}: ${found}`).join("; "));
    const swaps = complaints.map(({ swap }) => swap).filter((swap) => swap !== null);
    this.swaps = swaps.length === complaints.length ? [...new Set(swaps)] : [];
  }
}

/**
 * Read the engine's text. Complaints become an error in the reader's words.
 * @param {string} text
 * @returns {Plan}
 */
export function readPlan(text) {
  const read = /** @type {Plan | Complaints} */ (JSON.parse(text));
  if (read.schema === "bonewise-plan/1") return read;
  throw new Complained(read.complaints);
}

/**
 * Read what other answers would change.
 * @param {string} text
 * @returns {import("./changes-view.mjs").Changes}
 */
export function readChanges(text) {
  const read = /** @type {import("./changes-view.mjs").Changes | Complaints} */ (JSON.parse(text));
  if (read.schema === "bonewise-changes/1") return read;
  throw new Complained(read.complaints);
}
