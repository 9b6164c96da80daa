// Behaviour shared by all screens: dialogs, copy buttons, toasts. Nothing works only here:
// each page stays usable without it, except for what opens over the page.

export function toast(text, tone = "") {
  const region = document.getElementById("avis");
  const note = document.createElement("div");
  note.className = `toast${tone ? ` toast-${tone}` : ""}`;
  const words = document.createElement("span");
  words.textContent = text;
  note.append(words);
  region.append(note);
  setTimeout(() => note.remove(), tone === "bad" ? 12000 : 5000);
}

// 10:42:07 in the centre's time zone, whatever the zone of this machine.
export function clockTime(at) {
  return new Date(at).toLocaleTimeString("fr-FR", { timeZone: document.documentElement.dataset.zone });
}

export function token() {
  return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
}

export class HttpRefusal extends Error {
  constructor(status, body) {
    super(body?.sentence ?? "La demande n’a pas abouti.");
    this.status = status;
    this.body = body;
  }
}

// Sends JSON to our own host. Throws HttpRefusal for an answer that says no, TypeError without network.
export async function post(url, body, options = {}) {
  const answer = await fetch(url, {
    method: options.method ?? "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
    credentials: "same-origin",
    body: JSON.stringify(body),
    keepalive: options.keepalive ?? false,
    signal: options.signal,
  });
  const data = await answer.json().catch(() => null);
  if (!answer.ok) throw new HttpRefusal(answer.status, data);
  return data;
}

export function ask(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
  return dialog;
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copies)?.textContent.trim() ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(button.dataset.copies));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  toast(`Copié : ${button.dataset.what ?? text}`);
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) ask(opener.dataset.opens);
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog")?.close();
  const copier = event.target.closest("[data-copies]");
  if (copier) copy(copier);
  const printer = event.target.closest("[data-prints]");
  if (printer) window.print();
  // A click on the veil around a dialog closes it.
  if (event.target instanceof HTMLDialogElement && !event.target.dataset.stays) event.target.close();
});
