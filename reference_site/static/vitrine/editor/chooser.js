// The media library in a dialog: search, upload, choose one picture or several.
let dialog;
let answer = null;
let several = false;
const chosen = new Map();

export function watchChooser() {
  dialog = document.querySelector("[data-chooser]");
  const search = dialog.querySelector("[data-chooser-search]");
  const upload = dialog.querySelector("[data-chooser-upload]");
  let timer;
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => load(search.value), 200); });
  search.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); dialog.close(); } });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { answer?.(dialog.returnValue === "done" ? [...chosen.values()] : []); answer = null; });
  dialog.querySelector("[data-chooser-done]").addEventListener("click", () => dialog.close("done"));
  dialog.querySelector("[data-chooser-tiles]").addEventListener("click", (event) => {
    const tile = event.target.closest("[data-file]");
    if (tile) pick(tile);
  });
  upload.addEventListener("submit", (event) => event.preventDefault());
  upload.querySelector("input[type=file]").addEventListener("change", () => send(upload));
}

export function choose(many) {
  several = many;
  chosen.clear();
  dialog.returnValue = "";
  dialog.querySelector("[data-chooser-done]").hidden = !many;
  dialog.querySelector("[data-chooser-error]").textContent = "";
  count();
  load("");
  dialog.showModal();
  return new Promise((resolve) => { answer = resolve; });
}

async function load(text) {
  const reply = await fetch(`${dialog.dataset.source}?s=${encodeURIComponent(text)}`);
  dialog.querySelector("[data-chooser-tiles]").innerHTML = await reply.text();
  for (const tile of dialog.querySelectorAll("[data-file]")) tile.setAttribute("aria-pressed", String(chosen.has(tile.dataset.file)));
}

function pick(tile) {
  const media = { file: tile.dataset.file, alt: tile.dataset.alt, caption: tile.dataset.caption };
  if (!several) {
    chosen.set(media.file, media);
    dialog.close("done");
    return;
  }
  if (chosen.has(media.file)) chosen.delete(media.file);
  else chosen.set(media.file, media);
  tile.setAttribute("aria-pressed", String(chosen.has(media.file)));
  count();
}

function count() {
  const words = dialog.querySelector("[data-chooser-count]");
  words.textContent = several ? `${chosen.size} image${chosen.size > 1 ? "s" : ""} choisie${chosen.size > 1 ? "s" : ""}` : "";
}

async function send(upload) {
  const error = dialog.querySelector("[data-chooser-error]");
  const field = upload.querySelector("input[type=file]");
  if (!field.files.length) return;
  error.textContent = "";
  const reply = await fetch(upload.action, { method: "POST", body: new FormData(upload), headers: { Accept: "application/json" } });
  field.value = "";
  const said = await reply.json().catch(() => ({ error: "L’envoi n’a pas abouti. Réessayez." }));
  if (!reply.ok) {
    error.textContent = said.error ?? "L’envoi n’a pas abouti. Réessayez.";
    return;
  }
  await load("");
  dialog.querySelector(`[data-file="${CSS.escape(said.file_name)}"]`)?.focus();
}
