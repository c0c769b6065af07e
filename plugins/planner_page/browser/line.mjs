// Whether the line is so fast that further bytes cost less time than they save.

const ENOUGH = 400_000; // bytes of the runtime, which weighs less than half of that on the line
const SOON = 80; // milliseconds after its first byte: some 16 Mbit/s or more

/** Watches a large part arrive. `fast` is settled early, and never where nothing comes. */
export function watchLine() {
  /** @type {(fast: boolean) => void} */
  let settle = () => {};
  /** @type {Promise<boolean>} */
  const fast = new Promise((resolve) => (settle = resolve));
  let bytes = 0;
  const saw = (/** @type {number} */ more) => {
    if (bytes === 0) setTimeout(settle, SOON, false);
    bytes += more;
    if (bytes >= ENOUGH) settle(true);
  };
  return { fast, saw };
}
