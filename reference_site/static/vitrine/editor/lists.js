// A list: editable lines, mirrored into a text field with one item a line.
import { changed, focusOn, insert } from "./blocks.js";
import { dressFormat, editable, simple, tidy } from "./rich.js";

export function dressList(field, block) {
  const area = field.querySelector("textarea");
  const line = editable("Éléments de la liste");
  const ordered = () => block.querySelector("[name$='-ordered']") ?? document.querySelector(`[name="${area.name.replace(/items$/, "ordered")}"]`);
  const build = (tag) => {
    const list = document.createElement(tag);
    list.innerHTML = area.value.split("\n").map((item) => `<li>${item || "<br>"}</li>`).join("");
    line.replaceChildren(list);
  };
  build(ordered()?.checked ? "ol" : "ul");
  area.hidden = true;
  field.querySelector("label").hidden = true;
  field.append(line);
  const mirror = () => {
    area.value = [...line.querySelectorAll("li")].map((item) => tidy(simple(item)).replaceAll("<br>", " ")).filter(Boolean).join("\n");
    changed();
  };
  line.addEventListener("input", () => {
    if (!line.querySelector("li")) { area.value = line.textContent; build(ordered()?.checked ? "ol" : "ul"); caretIn(line.querySelector("li")); }
    mirror();
  });
  ordered()?.addEventListener("change", () => { build(ordered().checked ? "ol" : "ul"); changed(); });
  line.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    const node = window.getSelection().anchorNode;
    const item = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("li");
    if (!item || item.textContent || item.nextElementSibling || !item.previousElementSibling) return;
    event.preventDefault();
    item.remove();
    mirror();
    focusOn(insert("paragraph", block));
  });
  dressFormat(block);
}

function caretIn(node) {
  const selection = window.getSelection();
  selection.selectAllChildren(node);
  selection.collapseToEnd();
}
