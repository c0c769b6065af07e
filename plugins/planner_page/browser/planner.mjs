// The planner: wires the printed form, the screens, the engine and the result together. It starts once.

import { answerRows } from "./answers-view.mjs";
import { Cards } from "./cards.mjs";
import { fill, find, findAll } from "./dom.mjs";
import { Engine } from "./engine.mjs";
import { FormWalk, screenOf } from "./form.mjs";
import { guardDoublePresses } from "./guard.mjs";
import { enginePartsFrom } from "./parts.mjs";
import { Result } from "./result.mjs";
import { say } from "./say.mjs";
import { Screens } from "./screens.mjs";
import { announce } from "./status.mjs";
import { showStop } from "./stop-view.mjs";
import { print, saveFile, unfoldForPrint } from "./take.mjs";

/** @param {HTMLElement} root */
function start(root) {
  if (root.dataset.started !== undefined) return;
  root.dataset.started = "";

  const at = (/** @type {string} */ path) => new URL(path, new URL(root.dataset.root ?? "./", document.baseURI)).href;
  const fingerprint = root.dataset.fingerprint ?? "";
  const form = /** @type {HTMLFormElement} */ (find(root, "form"));
  const region = find(root, "[role=status]");
  const around = /** @type {HTMLElement[]} */ (findAll(document, "[data-planner-part]"));
  const template = /** @type {HTMLTemplateElement} */ (find(root, "#planner-screens"));
  root.insertBefore(template.content.cloneNode(true), region);
  form.reset(); // a browser may keep ticks over a reload; on a shared device nobody wants them

  const engine = new Engine({
    parts: () => enginePartsFrom(at("")),
    fingerprint,
    workerURL: new URL("./engine.worker.mjs", import.meta.url).href,
  });
  const cards = new Cards(at("planner/cards/"), fingerprint);

  const first = screenOf(/** @type {HTMLElement} */ (find(form, "[data-question]")).dataset.question ?? "");
  const screens = new Screens({
    first,
    resolve: (name) => {
      const [kind, id] = name.split("/");
      if (kind === "question" && id) return walk.resolve(id);
      if (name === "result" && result.current) return name;
      if (name === "clear" || name.startsWith("stop-")) return name;
      return walk.complete ? "check" : walk.resolve("");
    },
    shown: (name, depth) => {
      const question = name.startsWith("question/");
      form.hidden = !question;
      find(root, '.planner-bar [data-do="back"]').hidden = depth === 0;
      for (const part of around) part.hidden = name !== first;
    },
  });
  const walk = new FormWalk(form, screens, {
    onStop: (when, rules) => {
      showStop(find(root, `[data-screen="stop-${when}"]`), rules);
      screens.go(`stop-${when}`);
    },
  });
  const result = new Result({ root, engine, cards, screens, walk, region, examples: at("planner/examples/") });

  for (const element of /** @type {HTMLElement[]} */ (findAll(root, "[data-screen]"))) {
    const name = element.dataset.screen ?? "";
    screens.add(name, { element, ...(name === "check" ? { show: () => showCheck(element, walk) } : {}) });
  }
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(root, "a[data-href]"))) {
    link.href = at({ examples: "planner/examples/", paper: "tools/paper-questionnaire/", guidance: "moving-safely/when-to-stop-and-call/" }[link.dataset.href ?? ""] ?? "");
  }

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const deeds = {
    back: () => history.back(),
    clear: () => screens.go("clear"),
    "clear-yes": () => {
      walk.clear();
      result.forget();
      screens.restart();
      region.textContent = say("cleared");
    },
    change: (button) => walk.change(button.dataset.question ?? ""),
    "answer-the-rest": () => walk.answerTheRest(),
    "result-so-far": () => result.ask(),
    "show-result": () => result.ask(),
    "keep-waiting": () => result.keepWaiting(),
    "try-again": () => result.tryAgain(),
    reload: () => location.reload(),
    print: () => print(root, "all"),
    "print-sheet": () => print(root, "sheet"),
    "save-file": () => {
      if (!result.current) return;
      saveFile(result.current.answers, result.current.plan);
      region.textContent = say("saved");
    },
  };
  guardDoublePresses(root);
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('.result a[href^="#"]') : null;
    const target = link && document.getElementById((link.getAttribute("href") ?? "").slice(1));
    if (!target) return;
    event.preventDefault(); // a place on this page is no step of the browser's history
    target.scrollIntoView();
    (target.matches("[tabindex]") ? target : find(target, "[tabindex]")).focus({ preventScroll: true });
  });
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-do]") : null;
    if (button instanceof HTMLElement && button.dataset.do !== "continue") deeds[button.dataset.do ?? ""]?.(button);
  });
  unfoldForPrint(root);
  announce(region, engine.status);
  screens.begin();
  for (const control of /** @type {HTMLButtonElement[]} */ (findAll(form, ".planner-controls button"))) {
    control.disabled = control.hidden = false;
  }
  startWhenSeen(root, () => {
    engine.start().catch(() => {}); // told on the screen, if it is still so when a result is asked for
    cards.load().catch(() => {});
  });
}

/** @param {HTMLElement} screen @param {FormWalk} walk */
function showCheck(screen, walk) {
  walk.checked = true;
  const steps = walk.walk();
  const unsure = steps.some(({ open, chosen }) => open.some((answer) => answer.notSure && chosen.includes(answer.id)));
  fill(screen, { rows: answerRows(steps, walk.printed) });
  find(screen, '[data-slot="not-sure"]').hidden = !unsure;
}

/**
 * Begin when the first question is seen, or at the first touch where the reader asked browsers to save data.
 * @param {HTMLElement} root
 * @param {() => void} begin
 */
function startWhenSeen(root, begin) {
  const connection = /** @type {{saveData?: boolean} | undefined} */ (/** @type {any} */ (navigator).connection);
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) once();
  });
  const once = () => {
    seen.disconnect();
    root.removeEventListener("input", once);
    begin();
  };
  root.addEventListener("input", once);
  if (!connection?.saveData) seen.observe(find(root, "[data-question]"));
}

for (const root of /** @type {HTMLElement[]} */ (findAll(document, ".planner"))) start(root);
