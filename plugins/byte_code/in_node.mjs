// Runs one Python script in the browser's Python, under Node. Its one argument is a JSON job; see in_node.py.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

async function run(job) {
  const { loadPyodide } = await import(pathToFileURL(`${job.pyodide}/pyodide.mjs`).href);
  const python = await loadPyodide({
    indexURL: job.pyodide,
    args: job.optimise === 0 ? [] : ["-" + "O".repeat(job.optimise)],
    // The date makes byte code carry a hash of its source instead of a time of day.
    // Without columns it is a third smaller; they would only underline a part of a line in a traceback.
    env: { HOME: "/home/pyodide", SOURCE_DATE_EPOCH: "315532800", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
    ...(job.library && { stdLibURL: job.library }),
    ...(job.lock && { lockFileContents: job.lock, packageBaseUrl: `${job.pyodide}/` }),
  });
  for (const [inside, outside] of Object.entries(job.folders)) python.mountNodeFS(inside, outside);
  for (const wheel of job.wheels) python.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
  python.globals.set("job_arguments", python.toPy(job.arguments));
  python.runPython("import sys; sys.argv = ['job', *job_arguments]");
  python.runPython(readFileSync(job.script, "utf8"), { filename: job.script });
}

try {
  await run(JSON.parse(process.argv[2]));
} catch (error) {
  // Left uncaught, Node would print the line of Pyodide's glue it came from: all 1.2 MB of it.
  console.error(String(error?.message ?? error));
  process.exit(1);
}
