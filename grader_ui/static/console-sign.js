// Signing, and the queue of unsent writes that would stand in its way.
import { ask, clockTime, HttpRefusal, post, toast } from "/kit/kit.js";
import { board } from "./console-board.js";
import { queue } from "./console-grid.js";

const form = document.getElementById("formulaire-signature");
const wrong = document.getElementById("sig-faute");
const password = document.getElementById("sig-mdp");
const reason = document.getElementById("sig-motif-champ");
let signing = null;

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-sign]");
  if (!button) return;
  signing = button.dataset.sign;
  document.getElementById("sig-qui").textContent = button.dataset.name;
  wrong.textContent = password.value = "";
  reason.hidden = true;
  ask("signature");
});

const unsent = () => queue.waiting.filter((write) => write.candidate === signing).length;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await post(`${board.base}/signature`, {
      op_id: crypto.randomUUID(),
      candidate: signing,
      password: password.value,
      unsent: unsent(),
      unsent_reason: reason.hidden ? "" : document.getElementById("sig-motif").value,
    });
    document.getElementById("signature").close();
    toast("La fiche est signée et verrouillée.");
    board.dispatchEvent(new CustomEvent("refresh", { detail: { candidates: [signing] } }));
  } catch (error) {
    wrong.textContent = error instanceof HttpRefusal ? error.message : "La console ne répond pas : la fiche n’est pas signée.";
    if (error.body?.code === "unsent_writes") reason.hidden = false;
  } finally {
    password.value = "";
  }
});

document.getElementById("file").addEventListener("click", () => {
  const { local, conflict } = queue.counts();
  document.getElementById("file-texte").textContent =
    local + conflict
      ? `${local} saisie(s) gardée(s) sur ce poste, ${conflict} conflit(s). L’envoi reprend tout seul.`
      : "Tout ce que vous avez saisi est enregistré par la console.";
  document.getElementById("file-liste").replaceChildren(
    ...queue.waiting.map((write) => {
      const name = board.nameOf(write.candidate);
      const time = clockTime(write.at);
      return Object.assign(document.createElement("li"), { textContent: `${time} · ${name} · ${write.what} : ${write.value ?? "(retiré)"}` });
    }),
  );
});
document.getElementById("file-essai").addEventListener("click", () => queue.wake());
document.getElementById("file-export").addEventListener("click", () => {
  const blob = new Blob([JSON.stringify(queue.waiting, null, 2)], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: "ecritures.json" });
  link.click();
  URL.revokeObjectURL(link.href);
});
