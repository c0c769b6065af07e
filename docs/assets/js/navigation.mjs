// Makes the theme's menus work from the keyboard: its checkboxes and labels say nothing of what they open.

const REACHABLE = "a[href], button, input:not([type=checkbox])";
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });

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
    if (toggle.checked) requestAnimationFrame(() => [...panel.querySelectorAll(REACHABLE)].find(isSeen)?.focus());
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

/** Puts a real button in the place of a label that opens part of the page list. */
function replace(label) {
  const toggle = document.getElementById(label.htmlFor);
  if (!toggle) return;
  const button = document.createElement("button");
  button.type = "button";
  button.id = label.id;
  button.className = label.className;
  button.append(...label.childNodes);
  if (!button.textContent.trim()) {
    button.setAttribute("aria-label", `Pages in ${label.previousElementSibling?.textContent.trim()}`);
  }
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  button.addEventListener("click", () => set(toggle, !toggle.checked));
  toggle.addEventListener("change", tell);
  tell();
  label.replaceWith(button);
}

document.querySelector(".md-sidebar--primary")?.setAttribute("id", "drawer");
document.querySelectorAll("button[data-opens]").forEach(tie);
document.querySelectorAll("label.md-nav__link[tabindex]").forEach(replace);
