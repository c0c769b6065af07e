// The strength estimate's page: fills in what the engine works out, or why it works out nothing.

import { fill, find, findAll, listItem } from "./dom.mjs";
import { pageEngine } from "./page-engine.mjs";
import { EngineError, failureOf } from "./protocol.mjs";
import { say } from "./say.mjs";
import { announce } from "./status.mjs";

/**
 * @typedef {object} Estimate
 * @property {"bonewise-estimate/1"} schema
 * @property {string[]} refused
 * @property {string} unit
 * @property {Record<string, number>} by_formula
 * @property {number | null} lowest
 * @property {number | null} highest
 * @property {number | null} rough_from
 * @property {number | null} rough_to
 * @property {number | null} begin
 * @property {number | null} most
 */

const BESIDE = ["the-lowest-counts", "rough", "seventy-to-eighty", "repetitions-rule", "formulas"];

/** @param {HTMLElement} root */
function start(root) {
  const form = /** @type {HTMLFormElement} */ (find(root, "form"));
  const region = find(root, "[role=status]");
  const result = find(root, "[data-result]");
  const engine = pageEngine();
  form.reset();
  form.hidden = false;
  form.addEventListener("input", () => begin(), { once: true }); // nobody who only reads has to fetch it
  form.addEventListener("input", () => result.replaceChildren()); // it no longer belongs to the numbers
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  result.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest('[data-do="try-again"]')) ask();
  });

  function begin() {
    announce(region, engine.status);
    engine.start().catch(() => {}); // told once somebody asks
  }

  async function ask() {
    const lift = whole(form);
    const missing = find(form, "[data-missing]");
    missing.hidden = lift !== null;
    if (!lift) return;
    try {
      if (engine.status.now.stage === "failed") await engine.retry();
      const estimate = /** @type {Estimate} */ (JSON.parse(await engine.strength(JSON.stringify(lift))));
      if (estimate.schema !== "bonewise-estimate/1") throw new EngineError("failed-answer", JSON.stringify(estimate));
      result.replaceChildren(estimate.refused.length > 0 ? refusal(estimate) : shown(estimate));
    } catch (thrown) {
      const { failure, details } = failureOf(thrown, "failed-answer");
      const words = shell("failed", { failure: say(failure, { found: details }), instead: [reason("instead")] });
      result.replaceChildren(words);
    }
    result.focus();
  }
}

/** What was filled in, or null where something is missing. @param {HTMLFormElement} form */
function whole(form) {
  const chosen = (/** @type {string} */ name) => String(new FormData(form).get(name) ?? "");
  const names = (/** @type {string} */ kind) => findAll(form, `[data-kind="${kind}"]`).map((part) => part.getAttribute("data-name") ?? "");
  const number = (/** @type {string} */ name) => Number(chosen(name).replace(",", "."));
  const answers = Object.fromEntries(names("ask").map((name) => [name, chosen(name)]));
  const numbers = Object.fromEntries(names("number").map((name) => [name, number(name)]));
  const said = [...Object.values(answers), chosen("lift"), chosen("unit")].every(Boolean);
  if (!said || !Object.values(numbers).every((value) => value > 0)) return null;
  const also = names("also").filter((name) => chosen(name) === "yes");
  return { schema: "bonewise-strength/1", answers, lift: chosen("lift"), unit: chosen("unit"), also, ...numbers };
}

/** @param {Estimate} estimate */
function shown(estimate) {
  const { unit } = estimate;
  const weight = (/** @type {number | null} */ value) => `${value ?? 0} ${unit}`;
  const span = (/** @type {number | null} */ low, /** @type {number | null} */ high) => `${low ?? 0}–${high ?? 0} ${unit}`;
  return shell("estimate", {
    begin: weight(estimate.begin),
    most: weight(estimate.most),
    "too-light": estimate.begin === 0 ? true : null,
    lowest: weight(estimate.lowest),
    range: span(estimate.lowest, estimate.highest),
    rough: span(estimate.rough_from, estimate.rough_to),
    beside: BESIDE.map(reason),
    formulas: Object.entries(estimate.by_formula).map(([name, value]) => listItem(`${formula(name)}: ${weight(value)}`)),
  });
}

/** @param {Estimate} estimate */
function refusal(estimate) {
  return shell("none", { reasons: estimate.refused.map(reason), instead: [reason("instead")] });
}

/** @param {string} name @param {Parameters<typeof fill>[1]} slots */
function shell(name, slots) {
  return fill(copy(`[data-shell="${name}"]`), slots);
}

/** @param {string} name */
function reason(name) {
  return copy(`[data-reason="${name}"]`);
}

/** A formula's name. @param {string} id */
function formula(id) {
  return copy(`[data-formula="${id}"]`).textContent ?? "";
}

/** @param {string} selector @returns {HTMLElement} */
function copy(selector) {
  const words = /** @type {HTMLTemplateElement} */ (find(document, "#strength-words"));
  return /** @type {HTMLElement} */ (document.importNode(find(words.content, selector), true));
}

for (const root of /** @type {HTMLElement[]} */ (findAll(document, ".strength"))) start(root);
