// Starts the engine as the planner's worker does, asks it everything it is told to, and says what it answered; on a
// runtime whose functions raise a flag when they run, also which did. Runs under Node and in browsers.

import { NOTHING, takeBridgeAway } from "./closed.mjs";
import { read, restoring } from "./restoring.mjs";

/**
 * @param {{runtime: string, library: string, lock: object, asked: [string, string][], flag: string}} job
 * @param {(options: object) => Promise<any>} loadPyodide
 * @param {() => Promise<Uint8Array>} wheel
 * @param {ArrayBuffer} [image]  unpacked: then Python's memory comes from there, and neither library nor wheel is used
 */
export async function ask(job, loadPyodide, wheel, image) {
  const flags = flagsRaised(job.flag);
  const python = await loadPyodide({
    indexURL: job.runtime,
    stdLibURL: job.library,
    lockFileContents: job.lock,
    packageBaseUrl: job.runtime,
    jsglobals: NOTHING,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
    ...(image && restoring(read(image), (await import(`${job.runtime}pyodide.asm.mjs`)).default)),
  });
  if (!image) python.unpackArchive(await wheel(), "wheel");
  takeBridgeAway(python);
  const wire = python.pyimport("pyengine.wire");
  wire.fingerprint();
  const answers = job.asked.map(([about, text]) => wire[about](text));
  return { answers, ran: flags.flatMap((flag, n) => (flag.value ? [n] : [])) };
}

/** The flags are for us alone: the runtime's glue would take exported globals for addresses. @param {string} name */
function flagsRaised(name) {
  const flags = [];
  const held = ({ module, instance }) => {
    const exports = {};
    for (const [exported, value] of Object.entries(instance.exports)) {
      if (exported.startsWith(name)) flags[Number(exported.slice(name.length))] = value;
      else exports[exported] = value;
    }
    return { module, instance: Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } }) };
  };
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[way];
    WebAssembly[way] = async (source, imports) => {
      const made = await own.call(WebAssembly, source, imports);
      return made.instance ? held(made) : made; // the glue makes small modules of its own
    };
  }
  return flags;
}
