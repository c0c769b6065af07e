// On every page of a kept copy: says so if the copy was withdrawn, and offers a newer version. Nothing changes unasked.

import { ROOT, kept, lookUp, tidy } from "./copy.mjs";
import { keepAloud } from "./telling.mjs";
import { find, learn } from "./words.mjs";

const here = await kept();
if (here) {
  await tidy();
  const told = await lookUp();
  const withdrawn = told?.current.withdrawn.find(({ code }) => code === here.code);
  const newer = told !== null && !told.since && told.current.release !== here.release;
  if (withdrawn || newer) await showBar(newer, withdrawn);
}

/**
 * @param {boolean} newer
 * @param {import("./copy.mjs").Withdrawn} [withdrawn]
 */
async function showBar(newer, withdrawn) {
  const response = await fetch(new URL("./bar.html", import.meta.url), { credentials: "omit" });
  const printed = new DOMParser().parseFromString(await response.text(), "text/html");
  learn(printed);
  const template = /** @type {HTMLTemplateElement} */ (printed.querySelector("#offline-bar"));
  const bar = find(/** @type {DocumentFragment} */ (document.importNode(template.content, true)), ".offline-bar");
  const slot = (/** @type {string} */ name) => find(bar, `[data-slot="${name}"]`);
  const planner = document.querySelector(".planner");
  slot("withdrawn").hidden = slot("why").hidden = !withdrawn;
  if (withdrawn) slot("why").textContent = `${withdrawn.reason} ${withdrawn.do}`;
  slot("newer").hidden = !newer;
  slot("answers").hidden = !newer || !planner;
  slot("more").setAttribute("href", `${ROOT}tools/keep-for-offline/`);
  const use = find(bar, '[data-do="use"]');
  use.hidden = !newer;
  use.addEventListener("click", async () => {
    if (await keepAloud(bar)) location.reload();
  });
  bar.classList.toggle("offline-bar-withdrawn", Boolean(withdrawn));
  if (withdrawn) {
    bar.setAttribute("role", "alert");
    if (planner instanceof HTMLElement) planner.hidden = true; // a withdrawn copy makes no plan
  }
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("./offline.css", import.meta.url).href;
  sheet.addEventListener("load", () => (document.querySelector('[data-md-component="announce"]') ?? document.body).prepend(bar));
  document.head.append(sheet);
}
