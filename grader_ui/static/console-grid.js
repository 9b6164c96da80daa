// Levels, comments, mark: each change is kept in the browser, sent, acknowledged; conflicts are shown.
import { toast } from "/kit/kit.js";
import { board } from "./console-board.js";
import { offer } from "./console-conflict.js";
import { Queue } from "./queue.js";

export const queue = new Queue(document.body.dataset.writes);
const values = new Map(); // target -> the value that the screen shows
const kept = new Map(); // target -> the value that the console has acknowledged
const states = new Map(); // target -> last state told, with its sentence
const undo = [];
const timers = new Map();

const cells = (target) => document.querySelectorAll(`[data-target="${CSS.escape(target)}"]`);
const boxes = (target) => document.querySelectorAll(`[data-text-target="${CSS.escape(target)}"]`);

// A part of the page was written again by the server: its versions are learnt, unsent values stay.
function learn() {
  for (const cell of document.querySelectorAll("[data-target]")) take(cell.dataset.target, cell, cell.dataset.value || null);
  for (const box of document.querySelectorAll("[data-text-target]")) {
    if (!timers.has(box)) take(box.dataset.textTarget, box, box.defaultValue);
  }
  for (const [target, told] of states) sayState(target, told);
}

function take(target, element, value) {
  const version = Number(element.dataset.version);
  const known = queue.versions.get(target) ?? -1;
  if (version >= known) kept.set(target, value);
  if (version >= known && !queue.pendingFor(target).length) values.set(target, value);
  queue.learn(target, version);
  if (values.has(target)) paint(target, values.get(target));
}

export function paint(target, value) {
  values.set(target, value);
  for (const cell of cells(target)) {
    for (const button of cell.querySelectorAll(".level")) {
      const on = button.dataset.level === value;
      button.setAttribute("aria-checked", on);
    }
    const chosen = cell.querySelector('[aria-checked="true"]');
    for (const place of document.querySelectorAll(`[data-descriptor-of="${CSS.escape(target)}"]`))
      place.textContent = chosen?.dataset.descriptor ?? "";
    const first = chosen ?? cell.querySelector(".level");
    for (const button of cell.querySelectorAll(".level")) button.tabIndex = button === first ? 0 : -1;
  }
  if (target.startsWith("level:")) count(target.split(":")[1]);
  for (const box of boxes(target)) if (box !== document.activeElement || !timers.has(box)) box.value = value ?? "";
}

function count(candidate) {
  const set = [...values].filter(([target, value]) => target.startsWith(`level:${candidate}:`) && value).length;
  for (const place of document.querySelectorAll(`[data-count-of="${candidate}"]`)) place.textContent = set;
}

export function setLevel(candidate, row, level, remember = true) {
  const target = `level:${candidate}:${row}`;
  const before = values.get(target) ?? null;
  if (before === level) return;
  if (remember) undo.push({ candidate, row, level: before });
  paint(target, level);
  queue.write(target, { what: "level", candidate, row }, level);
}

export function undoLast() {
  const last = undo.pop();
  if (!last) return toast("Rien à annuler ici.");
  board.chooseLane(last.candidate);
  board.chooseRow(last.row);
  setLevel(last.candidate, last.row, last.level, false);
}

// What another device wrote, told by the live channel.
export function hear(target, value, version) {
  if (queue.pendingFor(target).length || (queue.versions.get(target) ?? -1) >= version) return;
  queue.learn(target, version);
  kept.set(target, value);
  paint(target, value);
}

const SAYS = { local: "local", saved: "✓", conflict: "conflit", refused: "refusé" };
function sayState(target, { state, sentence }) {
  for (const place of document.querySelectorAll(`[data-write-of="${CSS.escape(target)}"]`)) {
    place.dataset.state = state;
    place.replaceChildren();
    if (state === "conflict") {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: "conflit : choisir" });
      button.addEventListener("click", () => offer(queue, target));
      place.append(button);
    } else {
      place.textContent = SAYS[state] ?? "";
      place.title = { local: "Enregistré sur ce poste, pas encore transmis", saved: "Enregistré", refused: sentence ?? "" }[state] ?? "";
    }
  }
  for (const cell of cells(target)) cell.dataset.state = state;
}

queue.addEventListener("state", ({ detail }) => {
  const { target, state, value, sentence } = detail;
  if (target && SAYS[state]) {
    states.set(target, { state, sentence });
    if (state === "saved") kept.set(target, value ?? null);
    if (state === "local" || state === "saved") paint(target, value ?? null);
    if (state === "refused") paint(target, kept.get(target) ?? null);
    sayState(target, { state, sentence });
    if (state === "conflict") offer(queue, target);
    if (state === "refused") {
      toast(sentence, "bad");
      board.dispatchEvent(new CustomEvent("refresh"));
    }
  }
  if (state === "sign-in") board.signedOut();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest(".level");
  if (!button) return;
  const cell = button.closest(".levels");
  board.chooseLane(cell.dataset.candidate);
  board.chooseRow(cell.dataset.row);
  const again = button.getAttribute("aria-checked") === "true";
  setLevel(cell.dataset.candidate, cell.dataset.row, again ? null : button.dataset.level);
});

function saveText(box) {
  clearTimeout(timers.get(box));
  timers.delete(box);
  const { what, candidate, row, textTarget } = box.dataset;
  if (values.get(textTarget) === box.value) return;
  values.set(textTarget, box.value);
  queue.write(textTarget, row ? { what, candidate, row } : { what, candidate }, box.value);
}

document.addEventListener("input", (event) => {
  const box = event.target.closest("[data-text-target]");
  if (!box) return;
  clearTimeout(timers.get(box));
  // A mark is sent when it is complete, a text while it is written.
  if (box.dataset.what !== "mark") timers.set(box, setTimeout(() => saveText(box), 700));
});
document.addEventListener("change", (event) => {
  const box = event.target.closest("[data-text-target]");
  if (box) saveText(box);
});
addEventListener("pagehide", () => [...timers.keys()].forEach(saveText));

board.addEventListener("changed", learn);
learn();
