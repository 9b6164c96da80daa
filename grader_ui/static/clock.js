// Clocks of the page: the server owns the time, the page only counts down between two readings.

const shown = (ms) => {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const pair = `${String(minutes).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
  return hours ? `${hours}:${pair}` : pair;
};

export function setClock(element, remainingMs, running) {
  element.dataset.remaining = remainingMs;
  element.dataset.running = running ? "1" : "";
  element.readAt = performance.now();
  show(element);
}

export function remaining(element) {
  const left = Number(element.dataset.remaining);
  if (!element.dataset.running) return left;
  return left - (performance.now() - (element.readAt ?? (element.readAt = performance.now())));
}

function show(element) {
  const left = remaining(element);
  const text = shown(left);
  if (element.textContent !== text) element.textContent = text;
  const running = Boolean(element.dataset.running);
  element.classList.toggle("clock-soon", running && left <= 300000 && left > 60000);
  element.classList.toggle("clock-last", running && left <= 60000);
  announce(element, left, running);
}

const MARKS = [
  [300000, "Il reste cinq minutes."],
  [60000, "Il reste une minute."],
];
function announce(element, left, running) {
  const region = document.getElementById(element.dataset.announces ?? "");
  if (!region || !running) return;
  const last = element.lastLeft ?? left;
  element.lastLeft = left;
  for (const [mark, words] of MARKS) if (last > mark && left <= mark) region.textContent = words;
}

export function tick() {
  for (const element of document.querySelectorAll("[data-clock]")) show(element);
}

tick();
setInterval(tick, 250);
