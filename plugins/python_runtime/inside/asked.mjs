// Under Node: starts the engine as the planner's worker does, asks it everything it is told to, and writes down a digest
// of each answer; on a runtime whose functions raise a flag when they run, also which did. Its argument: the job's folder.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { NOTHING, takeBridgeAway } from "../../planner_page/browser/closed.mjs";

const folder = `${process.argv[2]}/`;
const job = JSON.parse(readFileSync(`${folder}job.json`, "utf8"));
const flags = [];

// The flags are for us alone: the runtime's glue would take exported globals for addresses.
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (source, imports) => {
  const made = await instantiate(source, imports);
  const { module, instance } = made;
  if (!instance) return made; // one of the glue's own small modules
  const exports = {};
  for (const [name, value] of Object.entries(instance.exports)) {
    if (name.startsWith(job.flag)) flags[Number(name.slice(job.flag.length))] = value;
    else exports[name] = value;
  }
  return { module, instance: Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } }) };
};

const { loadPyodide } = await import(pathToFileURL(`${job.runtime}pyodide.mjs`).href);
const python = await loadPyodide({
  indexURL: job.runtime,
  stdLibURL: job.library,
  lockFileContents: job.lock,
  packageBaseUrl: job.runtime,
  jsglobals: NOTHING,
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
});
python.unpackArchive(new Uint8Array(readFileSync(job.wheel)), "wheel");
takeBridgeAway(python);
const wire = python.pyimport("pyengine.wire");
wire.fingerprint();
const said = job.asked.map(([about, text]) => createHash("sha256").update(wire[about](text)).digest("hex"));
writeFileSync(`${folder}told.json`, JSON.stringify({ said, ran: flags.flatMap((flag, n) => (flag.value ? [n] : [])) }));
