// "Keep for offline": what is kept now, one press to keep it, one to take it away. Nothing is stored before the press.

import { begun, kept, lookUp, removeAll, tidy } from "./copy.mjs";
import { keepAloud } from "./telling.mjs";
import { day, find, learn, say } from "./words.mjs";

const panel = find(document, '[data-panel="keep"]');
const says = find(panel, '[data-slot="says"]');
const button = (/** @type {string} */ deed) => find(panel, `[data-do="${deed}"]`);

/** Say what is kept, and offer what can be done. */
async function show() {
  const [here, started] = await Promise.all([kept(), begun()]).catch(() => [null, null]);
  says.textContent = here ? say("kept", { made: day(here.made) }) : say(started ? "begun" : "none");
  button("keep").textContent = say(started ? "go-on" : "press");
  offer({ keep: !here, use: false, remove: Boolean(here ?? started) });
  const told = here && (await lookUp());
  if (!told || told.since || told.current.release === here.release) return;
  says.textContent = say("newer");
  offer({ keep: false, use: true, remove: true });
}

/** @param {Record<string, boolean>} deeds */
function offer(deeds) {
  for (const [deed, offered] of Object.entries(deeds)) button(deed).hidden = !offered;
}

learn(document);
find(document, ".offline-without").hidden = true;
panel.hidden = false;
button("keep").addEventListener("click", async () => {
  if (await keepAloud(panel)) {
    await tidy();
    await show();
  } else {
    const started = await begun().catch(() => null);
    button("keep").textContent = say(started ? "go-on" : "press");
    button("remove").hidden = !started;
  }
});
button("use").addEventListener("click", async () => {
  if (await keepAloud(panel)) location.reload();
});
button("remove").addEventListener("click", async () => {
  await removeAll();
  await show();
  says.textContent = say("removed");
  button("keep").focus();
});
await show();
