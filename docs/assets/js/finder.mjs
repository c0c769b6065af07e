// Shows the entries of long lists that hold all the words typed. It compares text and judges nothing.

const form = document.querySelector(".finder");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
const entries = [...document.querySelectorAll("ul.findable > li")].map((entry) => [entry, entry.textContent.toLowerCase()]);

/** Shows what fits, hides headings over nothing, and says how many there are. */
function find() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [entry, text] of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    shown += !entry.hidden;
  }
  for (const list of document.querySelectorAll("ul.findable")) {
    list.hidden = list.previousElementSibling.hidden = [...list.children].every((entry) => entry.hidden);
  }
  const said = status.dataset.says.replace("{shown}", shown).replace("{total}", entries.length);
  status.textContent = words.length ? said : "";
}

form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", find);
form.hidden = false;
find();
