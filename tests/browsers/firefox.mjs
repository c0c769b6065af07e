// Firefox over WebDriver BiDi, asked line by line: see driving.py. Arguments: the browser, and where puppeteer-core lies.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [executablePath, modules] = process.argv.slice(2);
const found = createRequire(`${modules}/`).resolve("puppeteer-core");
const { default: puppeteer } = await import(pathToFileURL(found).href);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, protocolTimeout: 300_000 });
const [page] = await browser.pages();

const deeds = {
  name: () => browser.version().then((version) => version.replace("/", " ")),
  open: ({ url }) => page.goto(url, { timeout: 300_000 }).then(() => null),
  run: ({ script, argument }) => page.evaluate(`(${script})(${JSON.stringify(argument ?? null)})`),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = await deeds[question.do](question).then((value) => ({ value }), (error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
