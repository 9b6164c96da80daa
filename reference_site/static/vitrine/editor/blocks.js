// Blocks in the canvas: select, move, duplicate, delete, insert, number.
import { dressGallery, dressImage, dressFeatured } from "./media.js";
import { dressList } from "./lists.js";
import { dressRich } from "./rich.js";
import { dressTable } from "./tables.js";
import { toast } from "./toast.js";

const settingsOf = new WeakMap();
let canvas;
let panel;
let selected = null;

export const changed = () => document.getElementById("post-form").dispatchEvent(new Event("edited"));
export const blocks = () => [...canvas.querySelectorAll("[data-block]")];
export const selectedBlock = () => (selected?.isConnected ? selected : null);

export function watchBlocks(form) {
  canvas = form.querySelector("[data-blocks]");
  panel = form.querySelector("[data-block-panel]");
  blocks().forEach(dress);
  dressFeatured(form.querySelector("[data-featured]"));
  canvas.addEventListener("focusin", (event) => select(event.target.closest("[data-block]")));
  canvas.addEventListener("click", (event) => {
    const block = event.target.closest("[data-block]");
    if (block) select(block);
    const button = event.target.closest("[data-do]");
    if (!button) return;
    event.preventDefault();
    act(block, button.dataset.do);
  });
  canvas.addEventListener("keydown", keys);
  form.querySelector("[data-title]").addEventListener("focus", () => select(null));
}

function dress(block) {
  settingsOf.set(block, block.querySelector("[data-settings]"));
  block.querySelectorAll("[data-rich]").forEach((field) => dressRich(field, block));
  block.querySelectorAll("[data-list]").forEach((field) => dressList(field, block));
  block.querySelectorAll("[data-table]").forEach((field) => dressTable(field, block));
  block.querySelectorAll("[data-image]").forEach((field) => dressImage(field, block));
  block.querySelectorAll("[data-gallery]").forEach((field) => dressGallery(field, block));
  const separator = block.querySelector("hr");
  if (separator) separator.parentElement.tabIndex = 0;
}

export function select(block) {
  if (block === selected) return;
  if (selected) {
    selected.classList.remove("is-selected");
    if (selected.isConnected) selected.append(settingsOf.get(selected));
    else settingsOf.get(selected).remove();
  }
  selected = block;
  panel.querySelector("[data-no-block]").hidden = Boolean(block);
  const trail = document.querySelector("[data-trail]");
  trail.textContent = block ? `Document › ${block.dataset.label}` : "Document";
  if (!block) return;
  block.classList.add("is-selected");
  panel.append(settingsOf.get(block));
  placeToolbar(block);
}

function placeToolbar(block) {
  const room = block.getBoundingClientRect().top - canvas.parentElement.getBoundingClientRect().top;
  block.classList.toggle("is-below", room < 52);
}

function act(block, verb) {
  const button = () => block.querySelector(`[data-do=${verb}]`);
  if (verb === "up") block.previousElementSibling?.before(block);
  if (verb === "down") block.nextElementSibling?.after(block);
  if (verb === "duplicate") duplicate(block);
  if (verb === "delete") return remove(block);
  number();
  changed();
  placeToolbar(block);
  button()?.focus();
}

function remove(block) {
  const next = block.nextElementSibling;
  const before = block.previousElementSibling;
  select(null);
  block.append(settingsOf.get(block));
  block.remove();
  if (!blocks().length) insert("paragraph", null);
  else focusOn(before ?? next, true);
  number();
  changed();
  toast(`Bloc ${block.dataset.label} supprimé.`, "Annuler", () => {
    if (next?.isConnected) next.before(block);
    else canvas.append(block);
    number();
    changed();
    focusOn(block);
  });
}

// A copy through the template of its kind: same fields, same values, nothing shared.
function duplicate(block) {
  const copy = insert(block.dataset.type, block, (fresh) => copyFields(block, fresh));
  focusOn(copy);
}

function copyFields(from, to) {
  const short = (name) => name.replace(/^blocks-[^-]+-/, "");
  const owned = [...fieldsOf(from)];
  for (const field of fieldsOf(to)) {
    const source = owned.find((other) => short(other.name) === short(field.name));
    if (!source || source.type === "hidden" && short(source.name) === "type") continue;
    if (field.type === "checkbox") field.checked = source.checked;
    else field.value = source.value;
  }
  if (from.dataset.type === "gallery") {
    const list = to.querySelector("[data-gallery-items]");
    const spare = list.querySelector("[data-gallery-spare]");
    for (const field of from.querySelectorAll("[data-gallery-items] input[name$='-media']")) {
      if (!field.value) continue;
      const item = spare.cloneNode(true);
      item.removeAttribute("data-gallery-spare");
      item.querySelector("input").value = field.value;
      spare.before(item);
    }
  }
}

function* fieldsOf(block) {
  yield* block.querySelectorAll("[name^='blocks-']");
  const settings = settingsOf.get(block);
  if (settings && !block.contains(settings)) yield* settings.querySelectorAll("[name^='blocks-']");
}

// Insert a new block after `after` (at the end when null); `fill` may set its fields first.
export function insert(type, after, fill) {
  const template = document.querySelector(`template[data-template="${type}"]`);
  const block = template.content.firstElementChild.cloneNode(true);
  if (fill) fill(block);
  if (after) after.after(block);
  else canvas.append(block);
  dress(block);
  number();
  changed();
  return block;
}

export function replace(block, type) {
  const fresh = insert(type, block);
  select(null);
  block.remove();
  number();
  return fresh;
}

export function focusOn(block, atEnd = false) {
  if (!block) return;
  const target = block.querySelector("[contenteditable], .block__body input:not([type=hidden]), .picker button, [tabindex='0']");
  target?.focus();
  if (atEnd && target?.isContentEditable) {
    const selection = window.getSelection();
    selection.selectAllChildren(target);
    selection.collapseToEnd();
  }
}

// Names, identifiers and orders carry the number of their block.
export function number() {
  blocks().forEach((block, index) => {
    const roots = new Set([block, settingsOf.get(block)]);
    for (const root of roots) {
      for (const node of root.querySelectorAll("[name^='blocks-'], [id^='blocks-'], [for^='blocks-'], [aria-describedby^='blocks-']")) {
        for (const name of ["name", "id", "for", "aria-describedby"]) {
          const value = node.getAttribute(name);
          if (value?.startsWith("blocks-")) node.setAttribute(name, value.replace(/^blocks-[^-]+-/, `blocks-${index}-`));
        }
      }
    }
    block.querySelectorAll("[data-do]").forEach((button) => { button.value = `${button.dataset.do}:${index}`; });
  });
}

function keys(event) {
  const block = event.target.closest("[data-block]");
  if (!block) return;
  if (event.altKey && event.shiftKey && event.key === "ArrowUp") { event.preventDefault(); act(block, "up"); focusOn(block); }
  if (event.altKey && event.shiftKey && event.key === "ArrowDown") { event.preventDefault(); act(block, "down"); focusOn(block); }
  if (event.altKey && event.key === "F10") { event.preventDefault(); block.querySelector(".block__toolbar button").focus(); }
  if (event.key === "Escape" && event.target.closest(".block__toolbar")) focusOn(block);
  if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && event.target.matches(".block__toolbar button")) {
    const buttons = [...block.querySelectorAll(".block__toolbar button")].filter((button) => button.offsetParent);
    const step = event.key === "ArrowRight" ? 1 : -1;
    buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length].focus();
  }
}
