// The work itself: asked again when the place changes, or when the examiner wants to see it anew.
import { board } from "./console-board.js";

const place = document.getElementById("travail");
let mode = "page";
let shown = "";

export async function showWork(page = "", again = false) {
  const wanted = `${board.lane}:${board.task}:${page}`;
  if (wanted === shown && !again) return;
  shown = wanted;
  const query = page ? `?page=${encodeURIComponent(page)}` : "";
  place.setAttribute("aria-busy", "true");
  const html = await board.part(`travail/${board.lane}/${board.task}${query}`);
  place.removeAttribute("aria-busy");
  if (html === null || wanted !== shown) return;
  place.innerHTML = html;
  const first = place.querySelector("[data-grid-row]");
  if (first && !place.querySelector(`[data-grid-row="${CSS.escape(board.row)}"]`)) board.row = first.dataset.gridRow;
  setMode(mode);
  board.changed();
}

function setMode(name) {
  mode = name;
  for (const one of place.querySelectorAll("[data-shows]")) one.hidden = one.dataset.shows !== name;
  for (const button of place.querySelectorAll("[data-mode]")) button.setAttribute("aria-pressed", button.dataset.mode === name);
}

place.addEventListener("click", (event) => {
  const button = event.target.closest("[data-mode]");
  if (button) setMode(button.dataset.mode);
  if (event.target.closest("[data-refresh]")) showWork(place.querySelector("[data-production]")?.value ?? "", true);
});
place.addEventListener("change", (event) => {
  if (event.target.matches("[data-production]")) showWork(event.target.value, true);
});

// Traces follow by themselves; the page is asked again by hand, so that it does not move under the eyes.
board.addEventListener("written", ({ detail }) => {
  if (detail !== `traces/${board.lane}`) return;
  const fresh = document.querySelector(`[data-open-key="${board.lane}:${board.task}"] .trace-list`);
  const old = place.querySelector(".trace-list");
  if (fresh && old) old.replaceChildren(...[...fresh.children].map((line) => line.cloneNode(true)));
});
