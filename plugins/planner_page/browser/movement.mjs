// Shows a movement when it is asked for: one slow cycle over an exercise's first picture, then the still picture again.
// Nothing moves by itself, and nothing at all where the reader's device asks for less motion.

const FILES = new URL("../../movement/", import.meta.url);
const SVG = "http://www.w3.org/2000/svg";
const FADE_MS = 400;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** What a part turns about, and how each number of its move changes from pose to pose. @typedef {{ about: number[], moves: number[][] }} Track */
/** @typedef {{ seconds: number, at: number[], order: number[], tracks: Track[], looks: number[][] }} Told */

/** What stops each movement that is being shown. @type {Map<HTMLButtonElement, AbortController>} */
const shown = new Map();

/**
 * Show the buttons that were printed hidden.
 * @param {ParentNode} root
 */
export function offerMovement(root) {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll(".movement > button"))) {
    button.hidden = calm.matches;
    button.addEventListener("click", () => press(button));
  }
}

/** @param {HTMLButtonElement} button */
async function press(button) {
  const running = shown.get(button);
  if (running) return running.abort();
  if (calm.matches) return;
  const stop = new AbortController();
  shown.set(button, stop);
  button.dataset.state = "moving";
  try {
    const file = await fetched(button.dataset.movement ?? "", stop.signal);
    await play(file, /** @type {SVGSVGElement} */ (button.closest("li")?.querySelector("svg")), stop.signal);
    button.dataset.state = "still";
  } catch {
    button.dataset.state = stop.signal.aborted ? "still" : "failed";
  } finally {
    shown.delete(button);
  }
}

/** @param {string} name @param {AbortSignal} signal */
async function fetched(name, signal) {
  const response = await fetch(new URL(name, FILES), { credentials: "omit", signal });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "image/svg+xml");
}

/**
 * Lay the jointed picture over the still one, move its parts once, and take it away.
 * @param {Document} file
 * @param {SVGSVGElement} picture
 * @param {AbortSignal} signal
 */
async function play(file, picture, signal) {
  /** @type {Told} */
  const told = JSON.parse(file.querySelector("metadata")?.textContent ?? "");
  const scene = document.createElementNS(SVG, "g");
  scene.setAttribute("class", "figure-moving");
  scene.append(...[...file.documentElement.children].filter((child) => child.localName !== "metadata"));
  picture.append(scene);
  picture.scrollIntoView({ block: "nearest", behavior: "instant" });
  try {
    await ended(moving(scene, told), signal);
    await ended([scene.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: "forwards" })], signal);
  } finally {
    scene.remove();
  }
}

/**
 * Every part goes its way. A body that turns has several looks: each next one fades in over the last.
 * @param {SVGGElement} scene
 * @param {Told} told
 */
function moving(scene, { seconds, at, order, tracks, looks }) {
  const run = (/** @type {SVGElement} */ part, /** @type {(pose: number) => Keyframe} */ frame) =>
    part.animate(
      order.map((pose, index) => ({ offset: Math.min(1, at[index] / seconds), ...frame(pose) })),
      { duration: 1000 * seconds, fill: "forwards" },
    );
  const all = (/** @type {string} */ marked) => /** @type {SVGElement[]} */ ([...scene.querySelectorAll(marked)]);
  const lookOf = (/** @type {SVGElement} */ part) =>
    looks[Number(/** @type {SVGElement | null} */ (part.closest("[data-look]"))?.dataset.look)];
  return [
    ...all("[data-track]").map((part) => {
      const { about, moves } = tracks[Number(part.dataset.track)];
      const held = lookOf(part);
      const own = held && [...new Set(held)].sort((one, other) => one - other);
      const places = transforms(moves);
      const transformOrigin = `${about[0]}px ${about[1]}px`;
      return run(part, (pose) => ({ transform: places[own ? own.indexOf(held[pose]) : pose], transformOrigin }));
    }),
    ...all("[data-look]").map((part) =>
      run(part, (pose) => {
        const seen = lookOf(part)[pose] === pose;
        return { opacity: Number(seen), easing: seen ? "step-end" : "linear" };
      }),
    ),
  ];
}

/** A part is carried along and turned, or carried along and foreshortened. @param {number[][]} moves */
function transforms(moves) {
  const now = moves.map(() => 0);
  return moves[0].map((_, pose) => {
    moves.forEach((changes, index) => (now[index] += changes[pose]));
    const [along, down, ...rest] = now;
    const turned =
      rest.length === 1 ? `rotate(${rest[0] / 10}deg)` : `matrix(${rest.map((number) => number / 1000).join(", ")}, 0, 0)`;
    return `translate(${along / 10}px, ${down / 10}px) ${turned}`;
  });
}

/** Wait until all have run, or let them go when the reader stops them. @param {Animation[]} runs @param {AbortSignal} signal */
async function ended(runs, signal) {
  const cancel = () => runs.forEach((run) => run.cancel());
  signal.throwIfAborted();
  signal.addEventListener("abort", cancel);
  try {
    await Promise.all(runs.map((run) => run.finished));
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/** Fetch the style sheet where the page was printed without it: many visits to the planner end before any week. */
function dress() {
  const sheet = new URL("movement.css", import.meta.url).href;
  if ([...document.styleSheets].some(({ href }) => href === sheet)) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: sheet });
  document.head.append(link);
}

calm.addEventListener("change", () => {
  for (const stop of shown.values()) stop.abort();
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".movement > button"))) {
    button.hidden = calm.matches;
  }
});
dress();
offerMovement(document);
