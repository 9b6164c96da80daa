// The live channel: one stream for the sitting, resumed where it stopped, for ever.
import { clockTime } from "/kit/kit.js";
import { setClock } from "./clock.js";
import { board } from "./console-board.js";
import { hear, queue } from "./console-grid.js";

const STALE_MS = 5000;
const link = document.getElementById("lien");
const file = document.getElementById("file");
let source;
let last = Number(document.body.dataset.last);
let heard = performance.now();
let tries = 0;
const pending = new Map();

function open() {
  source = new EventSource(`${board.base}/flux?after=${last}`);
  source.addEventListener("event", (message) => event(JSON.parse(message.data)));
  source.addEventListener("clocks", (message) => clocks(JSON.parse(message.data)));
  source.onopen = () => (tries = 0);
  source.onerror = () => {
    source.close();
    tries += 1;
    sayLink();
    setTimeout(retry, Math.min(8000, 500 * 2 ** Math.min(tries, 4)) * (0.5 + Math.random()));
  };
}

async function retry() {
  // An EventSource does not say why it failed: the plain twin of the stream does.
  try {
    const answer = await fetch(`${board.base}/evenements?after=${last}`, { headers: { Accept: "application/json" } });
    if (answer.status === 401) return board.signedOut();
  } catch {
    // Still no network: the stream tries again.
  }
  open();
}
board.addEventListener("signed-in", () => {
  source?.close();
  open();
});

function event(data) {
  beat();
  if (data.seq <= last) return;
  last = data.seq;
  if (data.page) for (const place of document.querySelectorAll(`[data-page="${data.candidate}"]`)) place.textContent = data.page;
  if (data.sentence) line(data);
  if (data.values) values(data);
  if (data.verdicts) minis(data);
  if (data.kind === "verdicts_computed") later(`traces/${data.candidate}`, `[data-traces="${data.candidate}"]`);
  else if (!["site_action", "page_open", "level_set"].includes(data.kind) && data.candidate) refresh(data.candidate);
  if (["observation_added", "sheet_signed", "sheet_unlocked"].includes(data.kind) && data.candidate === board.lane && board.view === "grille") board.showSheet();
}

function line(data) {
  for (const list of document.querySelectorAll(data.candidate ? `[data-feed="${data.candidate}"]` : "[data-feed]")) {
    if (!data.candidate && data.candidates?.length && !data.candidates.includes(list.dataset.feed)) continue;
    const item = document.createElement("li");
    item.className = `feed-item feed-new${data.kind === "site_action" ? "" : " feed-room"}`;
    item.dataset.seq = data.seq;
    const time = Object.assign(document.createElement("time"), { dateTime: data.at, textContent: data.time });
    const words = Object.assign(document.createElement("span"), { textContent: data.sentence });
    item.append(time, " ", words);
    list.prepend(item);
    while (list.children.length > 120) list.lastChild.remove();
  }
}

const LOOKS = {
  passed: ["good", "check-circle-fill", "réussi"],
  failed: ["open", "circle", "pas réussi"],
  unobservable: ["warn", "eye-slash-fill", "non observable"],
  error: ["violet", "bug-fill", "erreur de contrôle"],
};
function minis({ candidate, verdicts }) {
  for (const place of document.querySelectorAll(`[data-mini^="${candidate}:"]`)) {
    const row = place.dataset.mini.slice(candidate.length + 1);
    place.replaceChildren(
      ...verdicts.filter((one) => one.rows.includes(row)).map((one) => {
        const [tone, symbol, word] = LOOKS[one.outcome] ?? ["", "question-circle", one.outcome];
        const sign = document.createElement("span");
        sign.className = `mini mini-${tone} bi bi-${symbol}`;
        sign.setAttribute("role", "img");
        sign.ariaLabel = `${one.title} : ${word}`;
        sign.title = `${one.title} : ${word}${one.observed ? `, observé ${one.observed}` : ""}`;
        return sign;
      }),
    );
  }
}

const TARGETS = {
  level_set: (c, v) => [`level:${c}:${v.row}`, v.level],
  row_comment_set: (c, v) => [`comment:${c}:${v.row}`, v.text],
  overall_comment_set: (c, v) => [`overall:${c}`, v.text],
  mark_set: (c, v) => [`mark:${c}`, v.mark_hundredths === null ? "" : String(v.mark_hundredths / 100).replace(".", ",")],
};
function values({ kind, candidate, values: said }) {
  const [target, value] = TARGETS[kind](candidate, said);
  hear(target, value, said.version);
}

function clocks(data) {
  beat();
  document.getElementById("etat-passage").textContent = data.state;
  document.getElementById("demarrer").hidden = !data.lanes.some((lane) => lane.state === "ready");
  const now = Date.parse(data.now);
  for (const lane of data.lanes) {
    const clock = document.querySelector(`[data-clock="${lane.candidate}"]`);
    if (clock) setClock(clock, lane.remaining_ms, lane.running);
    const fresh = document.querySelector(`[data-fresh="${lane.candidate}"]`);
    if (!fresh) continue;
    fresh.heardAt = lane.heard_on ? performance.now() - (now - Date.parse(lane.heard_on)) : null;
    if (lane.heard_on) fresh.textContent = `données de ${clockTime(lane.heard_on)}`;
    const head = document.querySelector(`[data-lane-head="${lane.candidate}"]`);
    const flags = [...head.querySelectorAll(".lane-flags .chip")].map((chip) => chip.textContent.trim());
    if (head.dataset.state !== lane.state || flags.join() !== lane.flags.join()) refresh(lane.candidate);
  }
}

// Parts asked again are asked once, a moment later, however many events call for them.
function later(path, selector) {
  if (pending.has(path)) return;
  pending.set(path, setTimeout(async () => {
    pending.delete(path);
    const html = await board.part(path);
    const place = document.querySelector(selector);
    if (html === null || !place) return;
    if (place.querySelector("details[open]") || place.contains(document.activeElement)) keepFocus(place, html);
    else place.innerHTML = html;
    board.dispatchEvent(new CustomEvent("written", { detail: path }));
    board.changed();
  }, 120));
}

function keepFocus(place, html) {
  const focused = document.activeElement;
  const same = focused?.dataset?.ask ? `[data-ask="${focused.dataset.ask}"]` : focused?.dataset?.act ? `[data-act="${focused.dataset.act}"]` : null;
  const key = (one, index) => one.dataset.openKey ?? String(index);
  const open = new Set([...place.querySelectorAll("details")].map((one, index) => (one.open ? key(one, index) : "")));
  place.innerHTML = html;
  [...place.querySelectorAll("details")].forEach((one, index) => (one.open = open.has(key(one, index))));
  (same && place.querySelector(same))?.focus();
}

function refresh(candidate) {
  later(`couloir/${candidate}`, `.lane[data-lane="${candidate}"]`);
}
board.addEventListener("refresh", ({ detail }) => {
  for (const lane of detail?.candidates?.length ? detail.candidates : board.lanes) refresh(lane);
  if (board.view === "grille") board.showSheet();
});

function beat() {
  heard = performance.now();
  sayLink();
}

function sayLink() {
  const silent = performance.now() - heard > STALE_MS;
  link.className = `chip ${silent ? "chip-bad" : "chip-good"}`;
  link.textContent = silent ? "sans nouvelles" : "en direct";
  for (const fresh of document.querySelectorAll("[data-fresh]")) {
    const old = silent || (fresh.heardAt != null && performance.now() - fresh.heardAt > STALE_MS);
    fresh.closest(".lane")?.classList.toggle("stale", old);
  }
}
setInterval(sayLink, 1000);

function sayQueue() {
  const { local, conflict } = queue.counts();
  file.className = `chip queue-chip ${conflict ? "chip-bad" : local ? "chip-warn" : "chip-good"}`;
  file.textContent = conflict ? `${conflict} conflit${conflict > 1 ? "s" : ""}` : local ? `${local} en local` : "tout est enregistré";
}
queue.addEventListener("state", sayQueue);
open();
