// The clock of the bar: counts down by itself, asks the site again every ten seconds.
(() => {
  const bar = document.querySelector("[data-exam-bar]");
  if (!bar) return;
  const clock = bar.querySelector("[data-exam-clock]");
  const notice = bar.querySelector("[data-exam-notice]");
  let state = bar.dataset.state;
  let ends = performance.now() + Number(bar.dataset.remaining);
  const said = new Set();

  const say = (mark, text) => {
    if (said.has(mark)) return;
    said.add(mark);
    notice.textContent = text;
  };

  const show = () => {
    const left = state === "open" ? Math.max(0, ends - performance.now()) : Number(bar.dataset.remaining);
    const seconds = Math.ceil(left / 1000);
    clock.textContent = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
    bar.toggleAttribute("data-near", state === "open" && seconds <= 300);
    if (state === "waiting") say("waiting", "L’épreuve n’a pas commencé.");
    if (state === "suspended") say("suspended", "Épreuve suspendue : votre temps est arrêté.");
    if (state === "over" || (state === "open" && seconds === 0)) {
      say("over", "L’épreuve est terminée : ce que vous avez enregistré est conservé.");
    } else if (state === "open" && seconds <= 60) {
      say("one", "Il reste une minute : enregistrez votre travail.");
    } else if (state === "open" && seconds <= 300) {
      say("five", "Il reste cinq minutes.");
    }
  };

  const ask = async () => {
    try {
      const answer = await fetch(bar.dataset.source, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const now = await answer.json();
      if (now.state !== state) said.clear();
      if (now.state === "open" && state !== "open") notice.textContent = "";
      state = now.state;
      bar.dataset.state = state;
      bar.dataset.remaining = now.remaining_ms ?? 0;
      ends = performance.now() + Number(bar.dataset.remaining);
      show();
    } catch {
      // The site is being restarted: the local count goes on and the next question will tell.
    }
  };

  // During an exam an external link shows the address saved instead of a dead proxy page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.origin === location.origin || link.classList.contains("exam-bar__link")) return;
    if (link.isContentEditable || link.closest("[contenteditable]")) return;
    event.preventDefault();
    location.assign(`/examen/hors-site?adresse=${encodeURIComponent(link.href)}`);
  });

  show();
  setInterval(show, 500);
  setInterval(ask, 10000);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
})();
