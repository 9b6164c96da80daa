// The room: veil, idle lock, a laptop that stays awake, a sign-in that comes over the page.
import { ask, HttpRefusal, post, token } from "/kit/kit.js";
import { board } from "./console-board.js";
import { queue } from "./console-grid.js";

const IDLE_MS = 15 * 60 * 1000;
const veil = document.getElementById("voile");
let moved = performance.now();

export const veiled = () => !veil.hidden;
export function toggleVeil() {
  veil.hidden = !veil.hidden;
  for (const part of document.querySelectorAll("body > header, body > main")) part.inert = !veil.hidden;
  if (!veil.hidden) veil.querySelector("button").focus();
}

async function lock() {
  veil.hidden = false;
  await post(document.body.dataset.lock, {}).catch(() => null);
  location.reload();
}
document.getElementById("verrouiller").addEventListener("click", lock);
document.addEventListener("click", (event) => event.target.closest("[data-veil]") && toggleVeil());
for (const kind of ["pointerdown", "pointermove", "keydown"]) addEventListener(kind, () => (moved = performance.now()), { passive: true });
setInterval(() => performance.now() - moved > IDLE_MS && lock(), 10000);

// The page asks the machine to stay awake; browsers give it back only to a page that is seen.
async function stayAwake() {
  if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen").catch(() => null);
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();

board.addEventListener("signed-out", () => ask("reconnexion"));
document.getElementById("formulaire-reconnexion").addEventListener("submit", async (event) => {
  event.preventDefault();
  const wrong = document.getElementById("rec-faute");
  const form = new URLSearchParams({
    login: document.getElementById("rec-id").value,
    password: document.getElementById("rec-mdp").value,
    csrf_token: token(),
  });
  try {
    const signed = await signIn(form);
    document.querySelector('meta[name="csrf-token"]').content = signed.token;
    document.getElementById("reconnexion").close();
    wrong.textContent = "";
    queue.wake();
    board.dispatchEvent(new Event("signed-in"));
  } catch (error) {
    wrong.textContent = error instanceof HttpRefusal ? error.message : "La console ne répond pas. Réessayez.";
  }
});

async function signIn(form) {
  // Signed out, the old token is void: the sign-in page gives a fresh one.
  const page = await (await fetch("/connexion", { headers: { Accept: "text/html" } })).text();
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector('meta[name="csrf-token"]');
  if (fresh) form.set("csrf_token", fresh.content);
  const answer = await fetch("/connexion", { method: "POST", body: form, headers: { Accept: "application/json" } });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new HttpRefusal(answer.status, body);
  return body;
}
