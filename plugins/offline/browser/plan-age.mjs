// "Is this plan current?": a code typed from paper, or a saved file, against the list of what is withdrawn.

import { lookUp } from "./copy.mjs";
import { day, find, learn, say } from "./words.mjs";

const ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;
const form = /** @type {HTMLFormElement} */ (find(document, '[data-panel="current"]'));
const code = /** @type {HTMLInputElement} */ (find(form, "#code"));
const file = /** @type {HTMLInputElement} */ (find(form, "#file"));

/** A code as it is printed, however it was typed; null if it cannot be one: its last character answers for the rest. @param {unknown} typed */
function asPrinted(typed) {
  const plain = String(typed).toUpperCase().replace(/[^A-Z0-9]/g, "");
  const digits = [...plain].map((letter) => ALPHABET.indexOf(letter));
  const weighed = digits.reduce((sum, digit, place) => sum + (place + 1) * digit, 0);
  if (plain.length !== LENGTH || digits.includes(-1) || weighed % ALPHABET.length !== 0) return null;
  return `${plain.slice(0, LENGTH / 2)}-${plain.slice(LENGTH / 2)}`;
}

/** @param {string} found */
async function judge(found) {
  const told = await lookUp();
  if (!told) return [say("no-list")];
  const { current, since } = told;
  const known = since ? [say("offline", { on: day(since) })] : [];
  const withdrawn = current.withdrawn.find((one) => one.code === found);
  if (withdrawn) {
    const { reason, on } = withdrawn;
    return [say("is-withdrawn", { code: found, on: day(on), reason }), `${form.dataset.do} ${withdrawn.do}`, ...known];
  }
  return [say(found === current.code ? "is-current" : "is-older", { code: found }), say("look-again"), ...known];
}

/** @param {string[]} sentences */
function show(sentences) {
  const rows = sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence }));
  const place = find(form, '[data-slot="found"]');
  place.replaceChildren(...rows);
  place.scrollIntoView({ block: "nearest" });
}

learn(document);
find(document, ".offline-without").hidden = true;
form.hidden = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  file.value = "";
  const found = asPrinted(code.value);
  show(found ? await judge(found) : [say("no-code")]);
});
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  code.value = "";
  const saved = await chosen.text().then(JSON.parse).catch(() => null);
  const found = asPrinted(saved?.code);
  show(found ? await judge(found) : [say("no-file")]);
});
