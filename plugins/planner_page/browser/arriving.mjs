// A long result arrives in steps: what the reader sees is laid out at once, the parts below it one by one behind it.

const FIRST = 2; // parts that may be on the screen; a taller one draws what it shows, whatever is said here

/** Let the lower parts of a result wait for their turn. @param {ParentNode} result */
export async function drawInSteps(result) {
  const lower = [...result.querySelectorAll(".part")].slice(FIRST);
  for (const part of lower) part.classList.add("part-waits");
  for (const part of lower) {
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    part.classList.remove("part-waits");
  }
}
