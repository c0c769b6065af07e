// The line on every print: its day, and the code by which a reader can look up whether that state of the tool still holds.

import { version } from "./parts.mjs";
import { say } from "./say.mjs";

/** @param {Date} today */
export function printLine(today) {
  const { code, made } = version();
  return say("print-line", { date: long(today), code, made: long(new Date(made)) });
}

/** @param {Date} day */
function long(day) {
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
