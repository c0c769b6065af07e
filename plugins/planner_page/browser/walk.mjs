// Which questions are asked, worked out from what the answers give. No document here: plain data in, plain data out.

/**
 * @typedef {object} Answer
 * @property {string} id
 * @property {string[]} gives
 * @property {string[]} showWhen
 * @property {boolean} none      it clears the others
 * @property {boolean} notSure
 * @property {boolean} told      it says something a team wants to know
 * @property {string | null} stop
 * @property {string[]} stopRules
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {"one" | "many"} kind
 * @property {string[]} askWhen
 * @property {Answer[]} answers
 *
 * @typedef {Record<string, string[]>} Given  chosen answers by question, as they stand in the form
 *
 * @typedef {object} Asked
 * @property {Question} question
 * @property {Answer[]} open     the answers that are shown
 * @property {string[]} chosen   the chosen ones among them
 */

/** @type {readonly string[]} */
export const URGENCY = ["emergency", "same-day", "before-any", "not-today"];

/**
 * Walk the questions in order. What is given opens later questions; a question that is not asked gives nothing.
 * @param {Question[]} questions
 * @param {Given} given
 * @returns {Asked[]}
 */
export function asked(questions, given) {
  /** @type {Set<string>} */
  const findings = new Set();
  const isOpen = (/** @type {string[]} */ names) => names.length === 0 || names.some((name) => findings.has(name));
  /** @type {Asked[]} */
  const walk = [];
  for (const question of questions) {
    if (!isOpen(question.askWhen)) continue;
    const open = question.answers.filter((answer) => isOpen(answer.showWhen));
    const chosen = open.filter((answer) => (given[question.id] ?? []).includes(answer.id));
    for (const finding of chosen.flatMap((answer) => answer.gives)) {
      findings.add(finding);
      findings.add(finding.split(".")[0] ?? finding); // a sided finding also counts without its side
    }
    walk.push({ question, open, chosen: chosen.map((answer) => answer.id) });
  }
  return walk;
}

/**
 * The next question to put on the screen; null when all are answered.
 * Before the answers have been checked once: the next in order. Afterwards: only what is still open.
 * @param {Asked[]} walk
 * @param {string | null} current
 * @param {boolean} onlyUnanswered
 * @returns {Asked | null}
 */
export function next(walk, current, onlyUnanswered) {
  const unanswered = (/** @type {Asked} */ step) => step.chosen.length === 0;
  if (onlyUnanswered) return walk.find(unanswered) ?? null;
  const place = walk.findIndex((step) => step.question.id === current);
  return walk[place + 1] ?? walk.find(unanswered) ?? null;
}

/**
 * The most urgent stop among some answers, with every rule that brings it.
 * @param {Answer[]} answers
 * @returns {{when: string, rules: string[]} | null}
 */
export function stopOf(answers) {
  const when = URGENCY.find((urgency) => answers.some((answer) => answer.stop === urgency));
  if (when === undefined) return null;
  const rules = answers.filter((answer) => answer.stop === when).flatMap((answer) => answer.stopRules);
  return { when, rules: [...new Set(rules)] };
}

/**
 * Whether a stop tells the reader something more urgent than what was told before.
 * @param {string} when
 * @param {string | null} told
 */
export function isNews(when, told) {
  return told === null || URGENCY.indexOf(when) < URGENCY.indexOf(told);
}

/**
 * The answers, and the reader's swaps, as the engine reads them.
 * @param {Asked[]} walk
 * @param {Record<string, string>} [swaps]
 * @returns {string}
 */
export function answersText(walk, swaps = {}) {
  /** @type {Record<string, string | string[]>} */
  const answers = {};
  for (const { question, chosen } of walk) {
    const [first] = chosen;
    if (first !== undefined) answers[question.id] = question.kind === "many" ? chosen : first;
  }
  return JSON.stringify({ schema: "bonewise-answers/1", answers, ...(Object.keys(swaps).length > 0 ? { swaps } : {}) });
}
