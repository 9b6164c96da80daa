// The desk follows its own state: when it changes, the page is asked again. Time comes from there too.
import { setClock } from "./clock.js";

const body = document.body;
const shown = body.dataset.state;
const sign = document.getElementById("suivi");
const words = sign?.textContent;
let misses = 0;

async function look() {
  try {
    const answer = await fetch(body.dataset.stateUrl, {
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(4000),
    });
    const now = await answer.json();
    if (now.state && now.state !== shown) {
      dispatchEvent(new Event("desk:leaving"));
      location.replace(now.state === "signed-out" || now.state.startsWith("seat-") ? "/" : "/copie");
      return;
    }
    for (const clock of document.querySelectorAll("[data-clock]")) {
      if ("remaining_ms" in now) setClock(clock, now.remaining_ms, now.running);
    }
    if (misses && sign) sign.textContent = words;
    misses = 0;
  } catch {
    misses += 1;
    if (sign && misses > 2) sign.textContent = "Connexion interrompue : nouvel essai en cours. Rien n’est perdu.";
  }
  setTimeout(look, misses ? 1000 + Math.random() * 1000 : 1200);
}

look();
