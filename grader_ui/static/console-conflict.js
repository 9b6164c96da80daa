// A conflict shows both values; the examiner chooses, and the choice is a write like another.
import { ask } from "/kit/kit.js";

const WHAT = { level: "Niveau", comment: "Commentaire", mark: "Note", overall: "Appréciation globale" };

function side(title, value, label, choose) {
  const box = document.createElement("div");
  const head = Object.assign(document.createElement("span"), { className: "small soft", textContent: title });
  const shown = Object.assign(document.createElement("p"), { className: "value", textContent: value || "(vide)" });
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button button-small",
    textContent: label,
  });
  button.addEventListener("click", choose);
  box.append(head, shown, button);
  return box;
}

export function offer(queue, target) {
  const conflict = queue.conflicts.get(target);
  if (!conflict) return;
  const place = document.getElementById("conflits");
  const [what, candidate, row] = target.split(":");
  const name = document.querySelector(`.lane[data-lane="${candidate}"]`)?.getAttribute("aria-label") ?? "";
  const skill = document.querySelector(`#vue-lignes [data-grid-row="${row}"] th`)?.textContent.trim() ?? "";
  const head = Object.assign(document.createElement("p"), { textContent: `${WHAT[what]}, ${name}${skill ? ` : ${skill}` : ""}` });
  const settle = async (mine) => {
    await queue.settle(target, mine);
    document.getElementById("conflit").close();
  };
  const both = document.createElement("div");
  both.className = "versions";
  both.append(
    side("Votre saisie ici", conflict.mine.value, "Garder ma saisie", () => settle(true)),
    side("Déjà enregistré ailleurs", conflict.theirs.current_value, "Garder celle-ci", () => settle(false)),
  );
  place.replaceChildren(head, both);
  ask("conflit");
}
