// Filters the exercise library. It judges nothing: entries carry words, a choice is a word, and the two are compared.

const form = document.querySelector(".library-filter");
const lists = [...document.querySelectorAll("ul.library")];
const status = form.querySelector("[role=status]");
const none = form.querySelector(".filter-none");

const FITS = {
  any: (chosen, words) => chosen.some((word) => words.includes(word)),
  all: (chosen, words) => chosen.every((word) => words.includes(word)),
  within: (chosen, words) => words.every((word) => chosen.includes(word)),
};

/** Returns what is chosen, group by group; a group with nothing chosen asks for nothing. */
function wishes() {
  return [...form.querySelectorAll("fieldset")]
    .map((group) => {
      const chosen = [...group.querySelectorAll("input:checked")];
      return { fits: FITS[group.dataset.match], name: chosen[0]?.name, chosen: chosen.map((input) => input.value) };
    })
    .filter(({ name }) => name);
}

/** Shows the entries that fit, the headings of lists that have any, and says how many there are. */
function show() {
  const asked = wishes();
  let shown = 0;
  for (const list of lists) {
    let any = false;
    for (const entry of list.children) {
      const words = (name) => entry.dataset[name].split(" ").filter(Boolean);
      const fits = asked.every((wish) => wish.fits(wish.chosen, words(wish.name)));
      entry.hidden = !fits;
      any ||= fits;
      shown += fits;
    }
    const heading = list.previousElementSibling;
    list.hidden = heading.hidden = !any;
    for (const link of document.querySelectorAll(`.md-nav--secondary a[href$="#${heading.id}"]`)) {
      link.closest("li").hidden = !any;
    }
  }
  status.textContent = status.dataset.says.replace("{shown}", shown);
  none.hidden = shown > 0;
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
form.addEventListener("reset", () => setTimeout(show)); // a form is cleared after its reset is told
form.hidden = false;
show();
