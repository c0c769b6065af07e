// Joins the planner's modules into files for readers: one for each moment at which a browser asks for something.
// Run by Node with the folder of the modules, the folder to write into, and the modules that a page or a worker begins with;
// those of one page stand together, with a plus between them.

import { rollup } from "@rollup/wasm-node";

const [from, into, ...entries] = process.argv.slice(2);
const written = new Set();

/** Whatever the bundler is not sure of stops the build. @param {{message: string}} warning */
const onwarn = ({ message }) => {
  throw new Error(message);
};

/** @param {string} entry  one module, or several of one page */
async function join(entry) {
  // Nothing is shaken out: every line is used, and checks ask what is behind the questions by name.
  const bundle = await rollup({
    input: entry.split("+").map((name) => `${from}/${name}`),
    treeshake: false,
    preserveEntrySignatures: "allow-extension", // what a later file shares with it, it has from this one
    onwarn,
  });
  const names = { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs", minifyInternalExports: false };
  const { output } = await bundle.write({ dir: into, format: "es", ...names });
  for (const { fileName } of output) {
    if (written.has(fileName)) throw new Error(`${entry} and another both need a ${fileName}.`);
    written.add(fileName);
  }
}

try {
  for (const entry of entries) await join(entry);
} catch (thrown) {
  console.error(thrown.message);
  process.exitCode = 1;
}
