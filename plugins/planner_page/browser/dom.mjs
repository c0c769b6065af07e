// Cloning what Python printed, and filling its slots. No sentence and no markup is written in script.

/**
 * The content of a template of this page, ready to be filled.
 * @param {string} id
 * @returns {DocumentFragment}
 */
export function shell(id) {
  const template = document.getElementById(`shell-${id}`);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`The page has no template “shell-${id}”.`);
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/**
 * Fill the slots of a fragment. Text and nodes go in; an empty list or null takes the slot's element out.
 * @template {ParentNode} T
 * @param {T} root
 * @param {Record<string, string | Node | Node[] | null | true>} slots  true: leave the slot as it was printed
 * @returns {T}
 */
export function fill(root, slots) {
  for (const [name, value] of Object.entries(slots)) {
    const slot = find(root, `[data-slot="${name}"]`);
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) slot.remove();
    else if (value !== true) slot.replaceChildren(...(Array.isArray(value) ? value : [value]));
  }
  return root;
}

/**
 * The one element that a selector names; its absence is a fault of ours, not of the reader's.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no “${selector}”.`);
  return found;
}

/**
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T[]}
 */
export function findAll(root, selector) {
  return /** @type {T[]} */ ([...root.querySelectorAll(selector)]);
}

/** The words in a data attribute. @param {string | undefined} text @returns {string[]} */
export function words(text) {
  return (text ?? "").split(" ").filter(Boolean);
}

/** The one element a fragment consists of. @param {DocumentFragment} fragment @returns {HTMLElement} */
export function only(fragment) {
  const element = fragment.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error("A template is empty.");
  return element;
}

let copies = 0;

/**
 * Give every id in a fragment a new name, so that a card may stand on a page twice.
 * @template {ParentNode} T
 * @param {T} root
 * @returns {T}
 */
export function freshIds(root) {
  if (!root.querySelector("[id]")) return root;
  copies += 1;
  const renamed = new Map();
  for (const element of findAll(root, "[id]")) {
    renamed.set(element.id, `${element.id}--${copies}`);
    element.id = renamed.get(element.id);
  }
  for (const name of ["aria-labelledby", "aria-describedby"]) {
    for (const element of findAll(root, `[${name}]`)) {
      const ids = words(element.getAttribute(name) ?? "").map((id) => renamed.get(id) ?? id);
      element.setAttribute(name, ids.join(" "));
    }
  }
  return root;
}

/** Elements as a list in one line; names may hold commas, so a list says where one ends. @param {Element[]} elements */
export function inlineList(elements) {
  const list = document.createElement("ul");
  list.className = "inline-list";
  list.append(...elements.map(listItem));
  return list;
}

/** @param {Element | string} inside */
export function listItem(inside) {
  const item = document.createElement("li");
  item.append(inside);
  return item;
}

/**
 * Show one element among several and hide the others.
 * @param {Iterable<HTMLElement>} elements
 * @param {HTMLElement | null} shown
 */
export function showOnly(elements, shown) {
  for (const element of elements) element.hidden = element !== shown;
}
