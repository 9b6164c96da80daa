// Pictures are ordered by buttons; lines ticked « Supprimer » are shown so.
(() => {
  for (const box of document.querySelectorAll("[data-remove]")) {
    const mark = () => box.closest("[data-line]").toggleAttribute("data-removed", box.checked);
    box.addEventListener("change", mark);
    mark();
  }
  const list = document.querySelector('[data-lines="images"]');
  if (!list) return;
  const lines = () => [...list.querySelectorAll("[data-line]")];
  const number = () => {
    for (const [index, line] of lines().entries()) {
      line.querySelector('input[name$="-position"]').value = index + 1;
    }
  };
  const move = (line, step) => {
    const all = lines();
    const other = all[all.indexOf(line) + step];
    if (!other) return;
    if (step < 0) other.before(line); else other.after(line);
    number();
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  for (const line of lines()) {
    const place = line.querySelector("[data-moves]");
    for (const [step, icon, text] of [[-1, "arrow-left", "Avancer l’image"], [1, "arrow-right", "Reculer l’image"]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm btn-outline-dark";
      button.innerHTML = `<i class="bi bi-${icon}" aria-hidden="true"></i>`;
      button.setAttribute("aria-label", text);
      button.addEventListener("click", () => { move(line, step); button.focus(); });
      place.append(button);
    }
  }
})();
