// Keyboard first: levels by the physical digit keys, whatever the layout; can be switched off.
import { ask } from "/kit/kit.js";
import { board } from "./console-board.js";
import { setLevel, undoLast } from "./console-grid.js";
import { toggleVeil, veiled } from "./console-room.js";

const SETTING = "comptoir.raccourcis";
const box = document.getElementById("raccourcis");
box.checked = localStorage.getItem(SETTING) !== "non";
box.addEventListener("change", () => localStorage.setItem(SETTING, box.checked ? "oui" : "non"));

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
const levels = () => [...(document.querySelector("#vue-lignes .levels")?.querySelectorAll(".level") ?? [])].map((one) => one.dataset.level);

function digit(number) {
  const row = document.querySelector(`#vue-lignes [data-grid-row="${CSS.escape(board.row)}"]`);
  if (!row) return;
  setLevel(board.lane, board.row, number === 0 ? null : (levels()[number - 1] ?? null));
}

function comment() {
  if (board.view !== "grille" && board.view !== "travail") board.show("grille");
  const find = () => document.querySelector(`.view:not([hidden]) [data-text-target="comment:${CSS.escape(board.lane)}:${CSS.escape(board.row)}"]`);
  const found = find();
  if (found) found.focus();
  else board.addEventListener("changed", () => find()?.focus(), { once: true });
}

function note() {
  document.getElementById("obs-qui").textContent = board.nameOf(board.lane);
  document.getElementById("obs-texte").value = "";
  ask("observation");
}

const LETTERS = {
  KeyS: () => board.show("suivi"),
  KeyT: () => board.show("travail"),
  KeyG: () => board.show("grille"),
  KeyL: () => board.show("lignes"),
  KeyN: note,
  KeyC: comment,
  KeyU: undoLast,
  KeyV: toggleVeil,
};
const ARROWS = {
  ArrowUp: () => board.stepRow(-1),
  ArrowDown: () => board.stepRow(1),
  ArrowLeft: () => board.stepLane(-1),
  ArrowRight: () => board.stepLane(1),
};

function letterOf(event) {
  // Letters by what is printed on the key, so that A stays A on every layout; digits by place.
  return LETTERS[`Key${event.key.toUpperCase()}`];
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !box.checked) return;
  if (typing(event.target)) return event.key === "Escape" && event.target.blur();
  if (veiled()) return event.key.toUpperCase() === "V" && toggleVeil();
  if (document.querySelector("dialog[open]")) return;
  const place = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  if (place && Number(place[1]) <= levels().length) {
    event.preventDefault();
    return digit(Number(place[1]));
  }
  // Inside a scrolling region or a text, arrows belong to it.
  const scrolls = event.target.closest(".feed, .work-left, .work-right, .work-text");
  const act = event.key === "?" ? () => ask("aide") : (ARROWS[event.key] && !scrolls ? ARROWS[event.key] : letterOf(event));
  if (!act) return;
  event.preventDefault();
  act();
});
