// Where the examiner is: the lane, the row and the view; every part of the page listens to it.

class Board extends EventTarget {
  constructor() {
    super();
    this.base = document.body.dataset.base;
    this.lanes = [...document.querySelectorAll(".lane")].map((lane) => lane.dataset.lane);
    this.rows = [...document.querySelectorAll("#vue-lignes [data-grid-row]")].map((row) => row.dataset.gridRow);
    this.lane = this.lanes[0];
    this.row = this.rows[0];
    this.view = "suivi";
    this.task = document.querySelector("[data-task]")?.dataset.task;
  }

  nameOf(lane) {
    return document.querySelector(`.lane[data-lane="${lane}"]`)?.getAttribute("aria-label") ?? "";
  }

  // A part of the page, as the server writes it now; null when it cannot be had.
  async part(path) {
    try {
      const answer = await fetch(`${this.base}/${path}`, { headers: { Accept: "text/html" } });
      if (answer.redirected || answer.status === 423) return this.signedOut();
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  }

  signedOut() {
    this.dispatchEvent(new Event("signed-out"));
    return null;
  }

  show(view) {
    const place = document.getElementById(`vue-${view}`);
    if (!place) return;
    this.view = view;
    for (const one of document.querySelectorAll(".view")) one.hidden = one !== place;
    for (const tab of document.querySelectorAll("[data-view]")) tab.setAttribute("aria-pressed", tab.dataset.view === view);
    history.replaceState(null, "", `#${view}`);
    this.place({ lane: true });
  }

  chooseLane(lane) {
    if (!this.lanes.includes(lane) || lane === this.lane) return;
    this.lane = lane;
    this.place({ lane: true });
  }

  chooseRow(row) {
    if (!this.rows.includes(row) || row === this.row) return;
    this.row = row;
    this.place({});
  }

  chooseTask(task) {
    this.task = task;
    const first = document.querySelector(`#vue-travail [data-task="${task}"]`);
    for (const tab of document.querySelectorAll("#vue-travail [data-task]")) tab.setAttribute("aria-pressed", tab === first);
    this.place({});
  }

  stepLane(by) {
    this.chooseLane(this.lanes[(this.lanes.indexOf(this.lane) + by + this.lanes.length) % this.lanes.length]);
  }

  // The rows that the present view shows: in the work, those of its question.
  stepRow(by) {
    const shown = [...document.querySelectorAll(".view:not([hidden]) [data-grid-row]")].map((row) => row.dataset.gridRow);
    const rows = shown.length ? shown : this.rows;
    const at = rows.indexOf(this.row);
    this.chooseRow(rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]);
  }

  place(detail) {
    for (const lane of document.querySelectorAll(".lane")) {
      if (lane.dataset.lane === this.lane) lane.setAttribute("aria-current", "true");
      else lane.removeAttribute("aria-current");
    }
    this.dispatchEvent(new CustomEvent("place", { detail }));
    this.changed();
  }

  // After the page's parts were written again: marks the current row and cell.
  changed() {
    for (const row of document.querySelectorAll("[data-grid-row]")) row.classList.toggle("current", row.dataset.gridRow === this.row);
    for (const cell of document.querySelectorAll(".levels"))
      cell.classList.toggle("current", cell.dataset.row === this.row && cell.dataset.candidate === this.lane);
    document.querySelector(".view:not([hidden]) .levels.current")?.scrollIntoView({ block: "nearest" });
    this.dispatchEvent(new Event("changed"));
  }
}

export const board = new Board();

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-view]");
  if (tab) board.show(tab.dataset.view);
  const task = event.target.closest("#vue-travail [data-task]");
  if (task) board.chooseTask(task.dataset.task);
  const lane = event.target.closest(".lane");
  if (lane) board.chooseLane(lane.dataset.lane);
});
