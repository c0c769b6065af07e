// The line on every print: its day, and the code by which a reader can look up whether that state of the tool still holds.

import { version } from "./parts.mjs";
import { say } from "./say.mjs";

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }); // made ahead, as that takes a while

/** @param {Date} today */
export function printLine(today) {
  const { code, made } = version();
  return say("print-line", { date: LONG.format(today), code, made: LONG.format(new Date(made)) });
}
