// Under Node: does a job and writes down a digest of each answer, and what ran. Its argument: the folder of the job.

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const BROWSER = "../../planner_page/browser/";
const folder = `${process.argv[2]}/`;
for (const [name, place] of [["asking.mjs", "./"], ["closed.mjs", BROWSER], ["restoring.mjs", BROWSER]]) {
  copyFileSync(fileURLToPath(new URL(place + name, import.meta.url)), folder + name);
}
const job = JSON.parse(readFileSync(`${folder}job.json`, "utf8"));
const { ask } = await import(pathToFileURL(`${folder}asking.mjs`).href);
const { loadPyodide } = await import(pathToFileURL(`${job.runtime}pyodide.mjs`).href);
const image = job.image && new Uint8Array(gunzipSync(readFileSync(job.image))).buffer;
const { answers, ran } = await ask(job, loadPyodide, async () => new Uint8Array(readFileSync(job.wheel)), image);
const said = answers.map((answer) => createHash("sha256").update(answer).digest("hex"));
writeFileSync(`${folder}told.json`, JSON.stringify({ said, ran }));
