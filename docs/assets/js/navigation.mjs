// Makes the theme's menus work from the keyboard: its checkboxes and labels say nothing of what they open.

/** Ties a button to the checkbox by which the theme opens a panel. */
function tie(button) {
  const toggle = document.getElementById(button.dataset.opens);
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  if (!toggle || !panel) return;

  const set = (open) => {
    if (toggle.checked === open) return;
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  };
  button.addEventListener("click", () => set(!toggle.checked));
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    // Where the panel is shown only after a transition, focus has to wait for it.
    if (toggle.checked) requestAnimationFrame(() => panel.querySelector("input:not([type=checkbox]), a[href]")?.focus());
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    set(false);
    button.focus();
  });
}

/** Gives a label that opens part of the page list a role, a name and a state. */
function describe(label) {
  const toggle = document.getElementById(label.htmlFor);
  if (!toggle) return;
  const title = label.nextElementSibling?.textContent.trim() || label.textContent.trim() || label.previousElementSibling?.textContent.trim();
  const tell = () => label.setAttribute("aria-expanded", String(toggle.checked));
  label.setAttribute("role", "button");
  label.setAttribute("aria-label", `Pages in ${title}`);
  label.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
  toggle.addEventListener("change", tell);
  tell();
}

document.querySelectorAll("button[data-opens]").forEach(tie);
document.querySelectorAll("label.md-nav__link[tabindex]").forEach(describe);
