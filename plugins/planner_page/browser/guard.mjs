// Shaking hands press twice. The second press of the same button within a second is not meant, unless something was chosen
// in between; and nothing is cleared within a second of any press.

const PAUSE = 1000;

/**
 * @param {HTMLElement} root
 * @param {() => number} [now]
 */
export function guardDoublePresses(root, now = () => performance.now()) {
  /** @type {HTMLButtonElement | null} */
  let last = null;
  let at = -Infinity;
  root.addEventListener("input", () => {
    last = null;
  });
  root.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!button) return;
      const soon = now() - at < PAUSE;
      if (soon && (button === last || button.dataset.do === "clear-yes")) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      last = button;
      at = now();
    },
    true,
  );
}
