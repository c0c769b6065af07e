// The engine that belongs to a page, as the page's head describes it.

import { Engine } from "./engine.mjs";
import { enginePartsFrom } from "./parts.mjs";

/** It is made, and waits to be started. */
export function pageEngine() {
  const root = new URL("../../../", import.meta.url).href;
  return new Engine({
    parts: (whole) => enginePartsFrom(root, whole),
    fingerprint: document.getElementById("planner-engine")?.dataset.fingerprint ?? "",
    workerURL: new URL("./engine.worker.mjs", import.meta.url).href,
  });
}
