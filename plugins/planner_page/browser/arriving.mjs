// A long result arrives in steps: what the reader sees is laid out at once; what is folded, for paper or below it comes behind.

const FIRST = 2; // parts that may be on the screen; a taller one draws what it shows, whatever is said here

/** What of a result can wait until the rest is on the screen. */
export class Later {
  constructor() {
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /**
   * The place of something that nobody sees at first.
   * @param {() => Node} make
   * @returns {Node}
   */
  put(make) {
    const place = document.createElement("div");
    this.waiting.push(() => place.replaceWith(make()));
    return place;
  }

  /** Make all of it, now: paper does not wait. */
  finish() {
    for (const make of this.waiting.splice(0)) make();
  }

  /** Make it, one thing after another, then let the lower parts have their turn. @param {ParentNode} result */
  async begin(result) {
    const lower = [...result.querySelectorAll(".part")].slice(FIRST);
    for (const part of lower) part.classList.add("part-waits");
    await shown();
    for (let make = this.waiting.shift(); make; make = this.waiting.shift()) {
      make();
      await new Promise((go) => setTimeout(go));
    }
    for (const part of lower) {
      await shown();
      part.classList.remove("part-waits");
    }
  }
}

/** Until a frame has been shown. */
function shown() {
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}
