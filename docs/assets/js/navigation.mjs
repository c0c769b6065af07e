// Makes the theme's menus work from the keyboard: its checkboxes and labels say nothing of what they open.

const REACHABLE = "a[href], button, input:not([type=checkbox])";
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });

const focusFirst = (place) => [...place.querySelectorAll(REACHABLE)].find(isSeen)?.focus();

/** Checks or unchecks one of the theme's checkboxes the way a press would. */
function set(toggle, open) {
  if (toggle.checked === open) return;
  toggle.checked = open;
  toggle.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Ties a button to the checkbox by which the theme opens a panel: state told, focus moved in and back. */
function tie(button) {
  const toggle = document.getElementById(button.dataset.opens);
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  if (!toggle || !panel) return;

  button.addEventListener("click", () => set(toggle, !toggle.checked));
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    // What is not yet shown cannot take the focus, so it waits for the next frame.
    if (toggle.checked) requestAnimationFrame(() => focusFirst(panel));
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (isSeen(button) && relatedTarget && relatedTarget !== button && !panel.contains(relatedTarget)) set(toggle, false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    set(toggle, false);
    if (isSeen(button)) button.focus();
  });
}

/** Puts a real button inside a label that opens part of the page list, or leads back from it. */
function enliven(label) {
  const toggle = document.getElementById(label.htmlFor);
  if (!toggle) return;
  const button = document.createElement("button");
  button.type = "button";
  button.append(...label.childNodes);
  if (!button.textContent.trim()) {
    button.setAttribute("aria-label", `Pages in ${label.previousElementSibling?.textContent.trim()}`);
  }
  const back = label.matches(".md-nav__title");
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  const list = back ? label.closest(".md-nav").parentElement : label.closest(".md-nav__item");
  button.addEventListener("click", () => {
    set(toggle, !toggle.checked);
    // What was pressed may have slid away; the focus goes where the reader now is.
    if (!isSeen(button)) focusFirst(list);
  });
  toggle.addEventListener("change", tell);
  tell();
  label.removeAttribute("tabindex");
  label.append(button);
}

document.querySelector(".md-sidebar--primary")?.setAttribute("id", "drawer");
document.querySelectorAll("button[data-opens]").forEach(tie);
document.querySelectorAll("#drawer label:is(.md-nav__link, .md-nav__title:not([for=__drawer]))").forEach(enliven);

// A copy kept for offline says whether it was withdrawn, or whether a newer one is there. Nobody else fetches this.
if (navigator.serviceWorker?.controller) import("../offline/kept.mjs");
