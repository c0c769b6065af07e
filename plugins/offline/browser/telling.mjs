// Keeping with somebody watching: a bar that fills, words, and, when it fails, what happened and what to do.

import { kept } from "./copy.mjs";
import { keep } from "./keeping.mjs";
import { find, say } from "./words.mjs";

/**
 * Keep the newest release. True: it is here and counts.
 * @param {HTMLElement} panel  holds progress, words and buttons
 */
export async function keepAloud(panel) {
  const says = find(panel, '[data-slot="says"]');
  const progress = find(panel, "progress");
  for (const button of panel.querySelectorAll("button")) button.disabled = true;
  progress.hidden = false;
  let told = -1;
  try {
    await keep((percent) => {
      progress.setAttribute("value", String(percent));
      if (percent >= told + 10 || told < 0) says.textContent = say("keeping", { percent: (told = percent) }); // each is read aloud
    });
    says.textContent = say("switching");
    return true;
  } catch (thrown) {
    console.info(thrown);
    const works = (await kept().catch(() => null)) ? ` ${say("still-works")}` : "";
    says.textContent = say(/** @type {{why?: string}} */ (thrown).why ?? "unsettled") + works;
    return false;
  } finally {
    progress.hidden = true;
    for (const button of panel.querySelectorAll("button")) button.disabled = false;
  }
}
