// Rich text: an editable line mirrored into its text field as simple HTML.
import { changed, focusOn, insert, replace, select } from "./blocks.js";
import { openInserter } from "./inserter.js";
import { askLink } from "./linker.js";

const KEPT = { B: "strong", STRONG: "strong", I: "em", EM: "em", A: "a", BR: "br" };

// Only strong, em, a and br survive, as on the server.
export function simple(node) {
  let html = "";
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      // Browsers type no-break spaces at the edges of words; only French punctuation keeps them.
      html += child.data.replace(/(?<!«)\u00a0(?![:;!?»€%])/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const tag = KEPT[child.nodeName];
      const inner = simple(child);
      if (tag === "br") html += "<br>";
      else if (tag === "a") html += `<a href="${(child.getAttribute("href") ?? "").replaceAll('"', "&quot;")}">${inner}</a>`;
      else if (tag) html += inner ? `<${tag}>${inner}</${tag}>` : "";
      else html += inner;
    }
  }
  return html;
}

export const tidy = (html) => html.replace(/^(?:<br>|\s)+|(?:<br>|\s)+$/g, "");

export function editable(label, placeholder = "") {
  const line = document.createElement("div");
  line.contentEditable = "true";
  line.setAttribute("role", "textbox");
  line.setAttribute("aria-multiline", "true");
  line.setAttribute("aria-label", label);
  line.dataset.placeholder = placeholder;
  line.spellcheck = true;
  line.addEventListener("paste", pastePlain);
  return line;
}

export function dressRich(field, block) {
  const area = field.querySelector("textarea");
  const label = field.querySelector("label");
  const line = editable(label.textContent, field.dataset.placeholder);
  line.className = `rich--${field.dataset.tag}`;
  line.innerHTML = area.value;
  area.hidden = true;
  label.hidden = true;
  field.append(line);
  const mirror = () => {
    area.value = tidy(simple(line));
    if (!area.value && !line.textContent) line.replaceChildren();
    changed();
  };
  line.addEventListener("input", mirror);
  line.addEventListener("keydown", (event) => lineKeys(event, line, block, mirror));
  const level = block.querySelector("[data-level]");
  if (level && field.dataset.tag.startsWith("h")) {
    const wear = () => { line.className = `rich--h${level.value}`; changed(); };
    level.addEventListener("change", wear);
    line.className = `rich--h${level.value}`;
  }
  dressFormat(block);
}

export function dressFormat(block) {
  const tools = block.querySelector("[data-format]");
  if (!tools || tools.dataset.ready) return;
  tools.dataset.ready = "1";
  tools.hidden = false;
  for (const button of tools.querySelectorAll("button")) {
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => format(button.dataset.command, block));
  }
  block.addEventListener("focusout", (event) => {
    if (event.target.isContentEditable) block.lastLine = { line: event.target, range: currentRange() };
  });
  block.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || !event.target.isContentEditable) return;
    const command = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    format(command, block);
  });
}

function currentRange() {
  const selection = window.getSelection();
  return selection.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
}

function restore(line, range) {
  line.focus();
  if (!range) return;
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function format(command, block) {
  let line = document.activeElement?.isContentEditable ? document.activeElement : block.lastLine?.line;
  line ??= block.querySelector("[contenteditable]");
  const range = document.activeElement === line ? currentRange() : block.lastLine?.range;
  if (command !== "link") {
    restore(line, range);
    document.execCommand("styleWithCSS", false, false);
    document.execCommand(command);
  } else {
    const node = range?.startContainer;
    const link = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("a");
    const answer = await askLink(link?.getAttribute("href") ?? "");
    restore(line, range);
    if (link && answer !== null) window.getSelection().selectAllChildren(link);
    if (answer === "") document.execCommand("unlink");
    else if (answer && window.getSelection().isCollapsed) {
      const anchor = document.createElement("a");
      anchor.href = answer;
      anchor.textContent = answer;
      window.getSelection().getRangeAt(0).insertNode(anchor);
    } else if (answer) document.execCommand("createLink", false, answer);
  }
  line.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function pastePlain(event) {
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain").replace(/\s*\n\s*/g, " ");
  document.execCommand("insertText", false, text);
}

function lineKeys(event, line, block, mirror) {
  const type = block.dataset.type;
  if (event.key === "/" && type === "paragraph" && !line.textContent) {
    event.preventDefault();
    openInserter((chosen) => focusOn(replace(block, chosen)));
  } else if (event.key === "Enter" && !event.shiftKey && (type === "paragraph" || type === "heading")) {
    event.preventDefault();
    const range = window.getSelection().getRangeAt(0);
    range.deleteContents();
    if (line.lastChild) range.setEnd(line, line.childNodes.length);
    const holder = document.createElement("div");
    if (line.lastChild) holder.append(range.extractContents());
    mirror();
    const rest = tidy(simple(holder));
    focusOn(insert("paragraph", block, (fresh) => { fresh.querySelector("textarea").value = rest; }));
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    focusOn(insert("paragraph", block));
  } else if (event.key === "Backspace" && type === "paragraph" && !line.textContent && block.previousElementSibling) {
    event.preventDefault();
    const before = block.previousElementSibling;
    select(null);
    block.remove();
    focusOn(before, true);
    changed();
  }
}
