// « + »: a dialog of blocks, searched by French words, accents or not.
import { focusOn, insert, selectedBlock } from "./blocks.js";

let dialog;
let then = null;

const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

export function openInserter(action) {
  then = action;
  const search = dialog.querySelector("[data-inserter-search]");
  search.value = "";
  filter("");
  dialog.showModal();
  search.focus();
}

export function watchInserter(form) {
  dialog = document.querySelector("[data-inserter]");
  const search = dialog.querySelector("[data-inserter-search]");
  for (const button of form.querySelectorAll("[data-open-inserter]")) {
    button.addEventListener("click", () => {
      const after = button.classList.contains("editor__insert") ? selectedBlock() : null;
      openInserter((type) => focusOn(insert(type, after)));
    });
  }
  search.addEventListener("input", () => filter(search.value));
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
    const first = kinds().find((button) => !button.hidden);
    if (event.key === "Enter" && first) { event.preventDefault(); pick(first); }
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  dialog.addEventListener("keydown", (event) => {
    const at = kinds().filter((button) => !button.hidden);
    const here = at.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (here < 0 || !step) return;
    event.preventDefault();
    (at[here + step] ?? search).focus();
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (button) pick(button);
    if (event.target.closest("[data-close]")) dialog.close();
  });
}

const kinds = () => [...dialog.querySelectorAll("[data-insert]")];

function pick(button) {
  dialog.close();
  then?.(button.dataset.insert);
}

function filter(text) {
  const wanted = plain(text).trim();
  let shown = 0;
  for (const button of kinds()) {
    button.hidden = !plain(button.dataset.words).includes(wanted);
    shown += button.hidden ? 0 : 1;
  }
  for (const group of dialog.querySelectorAll(".inserter__group")) group.hidden = !group.querySelector("[data-insert]:not([hidden])");
  dialog.querySelector("[data-inserter-none]").textContent = shown ? "" : "Aucun bloc ne porte ce nom. Essayez « image » ou « texte ».";
}
