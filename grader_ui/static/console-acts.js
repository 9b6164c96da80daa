// Acts on candidates: a button is one act; those that want a reason or minutes ask for it once.
import { ask, HttpRefusal, post, toast } from "/kit/kit.js";
import { board } from "./console-board.js";
import { queue } from "./console-grid.js";

const ASKS = {
  absent: { title: "Marquer absent", text: "Le candidat est noté absent, sans note.", reason: "Motif (facultatif)" },
  late: { title: "Admettre en retard", text: "Une décision humaine, avec son motif.", reason: "Motif", must: true },
  credit: { title: "Rendre du temps", text: "Le temps rendu s’ajoute tout de suite au temps restant.", reason: "Motif", must: true, minutes: true },
  extra: { title: "Prévoir un temps majoré", text: "Le temps majoré remplace celui qui était prévu ; son motif n’est noté nulle part.", minutes: true },
  reopen: { title: "Rouvrir l’épreuve", text: "Le candidat retrouve le temps qu’il lui restait.", reason: "Motif", must: true },
  finish: { title: "Arrêter l’épreuve", text: "Le site du candidat n’accepte plus rien. Vous pourrez rouvrir l’épreuve." },
  fraud: { title: "Signaler une suspicion de fraude", text: "Le candidat termine son épreuve ; le résultat est réservé.", reason: "Faits constatés", must: true },
  "fraud-lifted": { title: "Lever la suspicion de fraude", text: "Le résultat n’est plus réservé.", reason: "Motif", must: true },
  withdraw: { title: "Enregistrer un retrait", text: "Le candidat quitte définitivement l’épreuve.", reason: "Motif", must: true },
  unlock: { title: "Déverrouiller la fiche", text: "La signature est retirée jusqu’à ce que vous signiez de nouveau.", reason: "Motif", must: true },
};

export async function act(name, candidates, more = {}) {
  try {
    await post(`${board.base}/actes`, { act: name, op_id: crypto.randomUUID(), candidates, ...more });
    return true;
  } catch (error) {
    if (error instanceof HttpRefusal && error.status === 401) board.signedOut();
    else toast(error instanceof HttpRefusal ? error.message : "La console ne répond pas : rien n’a été fait. Réessayez.", "bad");
    return false;
  } finally {
    board.dispatchEvent(new CustomEvent("refresh", { detail: { candidates } }));
  }
}

let asked = null;
function askFor(name, candidate) {
  const kind = ASKS[name];
  asked = { name, candidate, kind };
  document.getElementById("acte-titre").textContent = `${kind.title} · ${board.nameOf(candidate)}`;
  document.getElementById("acte-texte").textContent = kind.text;
  document.getElementById("acte-minutes").hidden = !kind.minutes;
  document.querySelector("#acte-minutes label").textContent = name === "extra" ? "Minutes en plus, en tout" : "Minutes à rendre";
  document.getElementById("acte-motif").hidden = !kind.reason;
  document.querySelector("#acte-motif label").textContent = kind.reason ?? "";
  const reason = document.getElementById("motif");
  reason.value = "";
  reason.required = Boolean(kind.must);
  ask("acte");
}

document.getElementById("formulaire-acte").addEventListener("submit", () => {
  const { name, candidate, kind } = asked;
  const more = { reason: document.getElementById("motif").value };
  if (kind.minutes) more.minutes = Number(document.getElementById("minutes").value);
  act(name, [candidate], more);
});

document.getElementById("formulaire-incident").addEventListener("submit", async (event) => {
  const button = event.submitter;
  const form = event.target;
  const done = await act(
    "incident",
    [...form.querySelectorAll('[name="candidate"]:checked')].map((box) => box.value),
    {
      category: button.value,
      reason: document.getElementById("inc-texte").value || button.textContent,
      minutes: Number(document.getElementById("inc-temps").value || 0),
    },
  );
  if (done) {
    toast(`Incident consigné : ${button.textContent}`);
    form.reset();
  }
});

document.getElementById("formulaire-observation").addEventListener("submit", () => {
  const text = document.getElementById("obs-texte").value.trim();
  if (!text) return;
  // The observation speaks of what was last seen on this lane.
  const moment = document.querySelector(`[data-feed="${board.lane}"] li`)?.dataset.seq;
  const fields = { what: "observation", candidate: board.lane, moment_seq: moment ? Number(moment) : null };
  queue.write(`observation:${crypto.randomUUID()}`, fields, text);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  if (button) {
    const one = button.dataset.candidate;
    const more = button.dataset.key ? { key: button.dataset.key } : {};
    button.disabled = true;
    act(button.dataset.act, one ? [one] : [], more).finally(() => (button.disabled = false));
  }
  const question = event.target.closest("[data-ask]");
  if (question) askFor(question.dataset.ask, question.dataset.candidate);
  for (const menu of document.querySelectorAll("details.more[open]")) if (!menu.contains(event.target) || question) menu.open = false;
});
