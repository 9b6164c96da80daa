// Answer boxes: each change is kept in the browser, then sent, and the box says which of the two.
import { clockTime } from "/kit/kit.js";
import { Queue } from "./queue.js";

const queue = new Queue(document.body.dataset.writes);
const boxes = new Map();
const timers = new Map();

function read(box) {
  if (box.dataset.kind !== "table") return box.querySelector("[data-text]").value;
  const rows = [...box.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("[data-cell]")].map((cell) => cell.value.trim()),
  );
  while (rows.length && rows.at(-1).every((cell) => !cell)) rows.pop();
  return rows.length ? JSON.stringify(rows) : "";
}

function write(box, value) {
  if (box.dataset.kind !== "table") {
    box.querySelector("[data-text]").value = value ?? "";
    return;
  }
  const rows = value ? JSON.parse(value) : [];
  [...box.querySelectorAll("tbody tr")].forEach((row, line) =>
    [...row.querySelectorAll("[data-cell]")].forEach((cell, column) => (cell.value = rows[line]?.[column] ?? "")),
  );
}

function keepRoom(box) {
  // One empty line stays at the end of a table.
  const last = box.querySelector("tbody tr:last-child");
  if (![...last.querySelectorAll("input")].some((cell) => cell.value)) return;
  const line = last.parentNode.children.length + 1;
  const copy = last.cloneNode(true);
  for (const cell of copy.querySelectorAll("input")) {
    cell.value = "";
    cell.setAttribute("aria-label", cell.getAttribute("aria-label").replace(/ligne \d+$/, `ligne ${line}`));
  }
  last.after(copy);
}

function say(box, text, tone = "") {
  const place = box.querySelector(".answer-state");
  place.textContent = text;
  place.dataset.tone = tone;
}

function save(box) {
  clearTimeout(timers.get(box));
  timers.delete(box);
  queue.write(box.dataset.answer, { task: box.dataset.answer }, read(box));
}

for (const box of document.querySelectorAll("[data-answer]")) {
  boxes.set(box.dataset.answer, box);
  queue.learn(box.dataset.answer, Number(box.dataset.version));
  box.addEventListener("input", () => {
    if (box.dataset.kind === "table") keepRoom(box);
    say(box, "saisie en cours…");
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(() => save(box), 600));
  });
  box.addEventListener("change", () => timers.has(box) && save(box));
}

queue.addEventListener("state", ({ detail }) => {
  const box = boxes.get(detail.target);
  if (!box) return;
  if (detail.state === "local") {
    if (!timers.has(box) && read(box) !== detail.value) write(box, detail.value);
    say(box, "enregistré sur ce poste, envoi en cours…", "local");
  } else if (detail.state === "saved") {
    if (!timers.has(box) && read(box) !== (detail.value ?? "")) write(box, detail.value);
    say(box, detail.saved_at ? `enregistré à ${clockTime(detail.saved_at)}` : "enregistré", "saved");
  } else if (detail.state === "conflict") {
    offer(box, detail);
  } else if (detail.state === "refused" || detail.state === "sign-in") {
    say(box, detail.sentence ?? "Non enregistré : appelez l’examinateur.", "bad");
  }
});

// Two tabs wrote the same answer: both texts are shown, the candidate chooses.
function offer(box, detail) {
  const place = box.querySelector(".answer-state");
  place.dataset.tone = "bad";
  place.textContent = "Cette réponse a aussi été modifiée dans un autre onglet. Laquelle garder ? ";
  for (const [label, mine] of [["Celle affichée ici", true], ["L’autre", false]]) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "button button-small",
      textContent: label,
    });
    button.addEventListener("click", () => queue.settle(detail.target, mine));
    place.append(button, " ");
  }
}

// What was typed in the last half second is kept too, when the page goes away.
function flush() {
  for (const box of timers.keys()) save(box);
}
addEventListener("pagehide", flush);
addEventListener("desk:leaving", flush);
document.getElementById("remise")?.addEventListener("submit", async (event) => {
  if (!timers.size && !queue.counts().local) return;
  event.preventDefault();
  flush();
  const wait = setInterval(() => {
    if (queue.counts().local > 0) return;
    clearInterval(wait);
    event.target.submit();
  }, 100);
});
