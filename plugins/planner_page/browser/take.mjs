// Taking the result along: paper, or a file. Both are the reader's own act; nothing is sent.

import { version } from "./parts.mjs";
import { say } from "./say.mjs";

/**
 * Print the page, or one of its two sheets: for the team, or for the kitchen wall.
 * @param {HTMLElement} root
 * @param {"all" | "sheet" | "fridge"} what
 */
export function print(root, what) {
  for (const only of ["sheet", "fridge"]) root.classList.toggle(`print-${only}-only`, what === only);
  window.print();
}

/**
 * On paper nothing is folded away.
 * @param {HTMLElement} root
 * @param {() => void} before  what paper also needs
 */
export function unfoldForPrint(root, before) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    before();
    opened = [...root.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    root.classList.remove("print-sheet-only", "print-fridge-only");
  });
}

/**
 * Save answers and plan as one file, with the code of the tool that made it.
 * @param {string} answers
 * @param {string} plan
 */
export function saveFile(answers, plan) {
  const { code, made } = version();
  const text = `{"schema":"bonewise-file/1","code":"${code}","made":"${made}","answers":${answers},"plan":${plan}}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = say("file-name");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
